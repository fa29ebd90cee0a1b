/** One passage of the page and what it comes from: the page's words, the source's, the translation, what differs. */
import { workOf } from '../../engine/edition/edition.ts';
import { Actions } from './actions.tsx';
import type { Address } from '../parts/address.ts';
import { flagWords, workAndDate } from './flags.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, wantedTexts, type LanguageChoice } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { MarkedText } from './marked-text.tsx';
import { pagePieces, sourcePieces } from './pieces.ts';
import { type Found } from './found.ts';
import { isFullText, isSpoken } from './parallel-text.ts';
import { citation, kindWords, localised, sentenceWords, versionKindWords } from './wording.ts';

export interface FoundPassageProps {
  found: Found;
  /** The language of the page. */
  lang: string;
  languages: LanguageChoice;
  /** True where the reader came to it from the page. */
  current?: boolean;
  /** Says which work or which version it is from, where that is not said above. */
  names?: 'work' | 'version' | undefined;
  /** The id of the version that the view has named already as the one whose wording the page has. */
  namedVersion?: string | undefined;
  /** Undefined where there is no page to show it in. */
  onShow?: ((index: number) => void) | undefined;
  onOpen: (address: Address | undefined) => void;
  onCopy: (text: string) => void;
}

export function FoundPassage(props: FoundPassageProps) {
  const { found, lang, languages, current = false, names, namedVersion, onShow, onOpen, onCopy } = props;
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
        {wantedTexts(languages, texts, lang).map(({ quoted }, n) => (
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
      {flagWords(found, i18n, namedVersion).map((flag) => (
        <p key={flag} class="flag">
          {flag}
        </p>
      ))}
      {found.otherWorks.length > 0 && (
        <div class="flag">
          {i18n.t('flagStockPhrase')}
          <ul>
            {found.otherWorks.map(({ work: other, source: { version, sentences } }) => (
              <li key={other.id}>
                <LibraryLink address={{ work: other.id, version, sentence: sentences.start }} onOpen={onOpen}>
                  {workAndDate(other, i18n)}
                </LibraryLink>
              </li>
            ))}
          </ul>
        </div>
      )}
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
