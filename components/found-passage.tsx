/** One passage of the page and what it comes from: the page's words, the source's, the translation, what differs. */
import { countWords } from '../engine/diff.ts';
import { workOf } from '../engine/edition.ts';
import { Actions } from './actions.tsx';
import type { Address } from './address.ts';
import { useI18n, type I18n } from './i18n.tsx';
import { directionOf, wanted, type LanguageChoice } from './languages.ts';
import { MarkedText, pagePieces, partsLeftOut, sourcePieces } from './marked-text.tsx';
import { isFullText, isSpoken, type Found } from './reading.ts';
import { citation, kindWords, localised, sentenceWords, versionKindWords } from './words.ts';

export interface FoundPassageProps {
  found: Found;
  /** The language of the page. */
  lang: string;
  languages: LanguageChoice;
  /** True where the reader came to it from the page. */
  current?: boolean;
  /** Says which work or which version it is from, where that is not said above. */
  names?: 'work' | 'version' | undefined;
  /** The id of the version of which is said above that the page has its wording. */
  told?: string | undefined;
  /** Undefined where there is no page to show it in. */
  onShow?: ((index: number) => void) | undefined;
  onOpen: (address: Address | undefined) => void;
  onCopy: (text: string) => void;
}

/** Flags quote so much of what is left out; the whole of it stands above, softer. In UTF-16 code units. */
const FLAG_LENGTH = 110;

const shorten = (text: string): string => {
  if (text.length <= FLAG_LENGTH) return text;
  const cut = text.slice(0, FLAG_LENGTH);
  return `${/\p{Script=Han}/u.test(cut) ? cut : cut.slice(0, cut.lastIndexOf(' '))}…`;
};

const SENTENCE_END = /[.!?](?=\s|["”’']|$)|[。！？]/gu;

/** What a reader should know of this passage, in sentences. */
export function flagsOf(found: Found, i18n: I18n, told?: string): string[] {
  const { t } = i18n;
  const { source, alsoIn } = found.reading;
  const flags: string[] = [];
  const parts = found.difference ? partsLeftOut(found.difference) : [];
  // A short quotation leaves out most of its sentence; the softer words around it say so already.
  if (parts.length > 0 && countWords(found.excerpt) > countWords(parts.join(' '))) {
    flags.push(t('flagLeftOut', shorten(parts.join(' … '))));
  }
  const count = source.sentences.end - source.sentences.start;
  const pageSentences = found.excerpt.match(SENTENCE_END)?.length ?? 1;
  if (count > 1 && pageSentences <= 1)
    flags.push(count === 2 ? t('flagTwoAsOne') : t('flagSeveralAsOne', count));
  const literal = alsoIn.find((each) => each.kind === 'verbatim');
  const version = literal && found.corpus.versions.find(({ id }) => id === literal.version);
  if (version && version.id !== told && found.kind !== 'verbatim') {
    flags.push(t('flagVerbatimElsewhere', version.publisher, versionKindWords(version.kind, i18n)));
  }
  return flags;
}

export function FoundPassage(props: FoundPassageProps) {
  const { found, lang, languages, current = false, names, told, onShow, onOpen, onCopy } = props;
  const i18n = useI18n();
  const { source, counterparts } = found.reading;
  const work = workOf(found.corpus, found.work);
  const texts = [source, ...counterparts].map((quoted) => ({ lang: quoted.version.lang, quoted }));
  const total = found.corpus.sentences(source.number).length;
  const place = sentenceWords(source.sentences, i18n);
  return (
    <article
      class="found"
      data-finding={found.index}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
    >
      <header class="found-head">
        <h3 class={`kind kind-${found.kind}`}>{kindWords(found.kind, i18n)}</h3>
        <span class="where">{i18n.t('placeOf', place, total)}</span>
      </header>
      {names && (
        <p class="where">
          {names === 'work' && `${localised(work.titles, i18n.locale).text} · `}
          {versionKindWords(source.version.kind, i18n)} · {source.version.publisher}
        </p>
      )}
      <blockquote class="page-words" lang={lang} dir={directionOf(lang)}>
        <span class="sr-only">{i18n.t('pageSays')} </span>
        {found.difference ? <MarkedText pieces={pagePieces(found.difference)} /> : found.excerpt}
      </blockquote>
      <div class="texts">
        {wanted(languages, texts, lang).map(({ quoted }, n) => (
          <p
            key={quoted.version.id}
            class={n === 0 ? 'source' : 'counterpart'}
            lang={quoted.version.lang}
            dir={directionOf(quoted.version.lang)}
          >
            <span class="sr-only" lang={i18n.locale}>
              {i18n.t(quoted === source ? 'sourceSays' : 'counterpartSays')}{' '}
            </span>
            {quoted === source && found.difference ? (
              <MarkedText pieces={sourcePieces(found.difference)} />
            ) : (
              quoted.text
            )}
          </p>
        ))}
      </div>
      {flagsOf(found, i18n, told).map((flag) => (
        <p key={flag} class="flag">
          {flag}
        </p>
      ))}
      <Actions
        label={place}
        onShow={onShow && (() => onShow(found.index))}
        address={{ work: work.id, version: source.version.id, sentence: source.sentences.start }}
        opens={isFullText(source.version) ? (isSpoken(work) ? 'remarks' : 'text') : 'report'}
        onOpen={onOpen}
        onCopy={() => onCopy(citation(work, source.version, source.sentences, source.text, i18n))}
      />
    </article>
  );
}
