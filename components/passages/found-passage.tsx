/** One passage of the page and what it comes from: the page's words, the source's, the translation, what differs. */
import type { ComponentChild } from 'preact';
import { workOf } from '../../engine/edition/edition.ts';
import { Actions } from './actions.tsx';
import type { CitedPassage } from './cited-passage.ts';
import type { Address } from '../parts/address.ts';
import { flagWords, workAndDate } from './flags.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { directionOf, sameLanguage, wantedTexts, type LanguageChoice } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { MarkedText } from './marked-text.tsx';
import { pagePieces, sourcePieces } from './pieces.ts';
import type { Found, ShownText } from './found.ts';
import { publisherAddress } from './publisher-address.ts';
import { kindOfFound, localised, placeInText, textLabel, versionKindWords } from './wording.ts';

export interface FoundPassageProps {
  found: Found;
  /** The language of the page. */
  lang: string;
  languages: LanguageChoice;
  /** True where the reader came to it from the page. */
  current?: boolean;
  /** Says which work or which version it is from, where that is not said above. */
  names?: 'work' | 'version' | undefined;
  /** Undefined where there is no page to show it in. */
  onShow?: ((index: number) => void) | undefined;
  /** Reads on in the whole text, at a sentence of a version. Undefined where no text is open beside it. */
  onRead?: ((version: number, sentence: number) => void) | undefined;
  onOpen: (address: Address | undefined) => void;
  /** Further menus for a passage. */
  more?: ((found: Found, label: string) => ComponentChild) | undefined;
}

export function FoundPassage(props: FoundPassageProps) {
  const { found, lang, languages, current = false, names, onShow, onRead, onOpen, more } = props;
  const i18n = useI18n();
  // Places are those of the work's own text, also where another version has the very words.
  const quoted = found.reading.source;
  const work = workOf(found.corpus, found.work);
  const place = placeInText(found.corpus, quoted.number, quoted.sentences, i18n);
  const address = { work: work.id, version: quoted.version.id, sentence: quoted.sentences.start };
  const texts = found.texts.map((each) => ({ lang: each.quoted.version.lang, each }));
  return (
    <article
      class={`found found-${found.kind}`}
      data-finding={found.index}
      aria-current={current ? 'true' : undefined}
      tabIndex={-1}
    >
      <header class="found-head">
        <h3 class={`kind kind-${found.kind}`}>
          <i class={`swatch swatch-${found.kind}`} aria-hidden="true" />
          {kindOfFound(found.kind, found.wording, i18n)}
        </h3>
        {onRead ? (
          <button
            type="button"
            class="link where"
            aria-label={i18n.t('placeRead', place)}
            onClick={() => onRead(quoted.number, quoted.sentences.start)}
          >
            {place}
          </button>
        ) : (
          <span class="where">{place}</span>
        )}
      </header>
      {names && (
        <p class="where">
          {names === 'work' && `${localised(work.titles, i18n.locale).text} · `}
          {versionKindWords(quoted.version.kind, i18n)} · {quoted.version.publisher}
        </p>
      )}
      <blockquote class="page-words" lang={lang} dir={directionOf(lang)}>
        <span class="sr-only" lang={i18n.locale}>
          {i18n.t('pageSays')}{' '}
        </span>
        {found.difference ? <MarkedText pieces={pagePieces(found.difference)} /> : found.excerpt}
      </blockquote>
      <div class="texts">
        {wantedTexts(languages, texts, lang).map(({ each }, n) => (
          <Shown
            key={each.quoted.version.id}
            shown={each}
            first={n === 0}
            named={named(found, each)}
            i18n={i18n}
          />
        ))}
      </div>
      {flagWords(found, i18n).map((flag) => (
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
        address={address}
        publisher={publisherAddress(found.corpus, quoted)}
        onOpen={onOpen}
        cited={() => [citedIn(found)]}
      >
        {more?.(found, place)}
      </Actions>
    </article>
  );
}

/** A finding's source, and its first text in another language. */
function citedIn({ corpus, reading: { source }, texts }: Found): CitedPassage {
  const other = texts.find(({ quoted }) => !sameLanguage(quoted.version.lang, source.version.lang));
  return {
    corpus,
    number: source.number,
    sentences: source.sentences,
    translation: other && { number: other.quoted.number, sentences: other.quoted.sentences },
  };
}

/** Whether it has to be said which version a text is: where two in one language stand below each other. */
const named = ({ wording, reading }: Found, { quoted }: ShownText): boolean =>
  wording !== undefined && quoted.number === reading.source.number;

function Shown({
  shown,
  first,
  named: isNamed,
  i18n,
}: {
  shown: ShownText;
  first: boolean;
  named: boolean;
  i18n: I18n;
}) {
  const { quoted, difference } = shown;
  const { lang } = quoted.version;
  const label = textLabel(quoted.version, i18n);
  return (
    <p class={first ? 'source' : 'counterpart'} lang={lang} dir={directionOf(lang)}>
      <span class={isNamed ? 'text-label' : 'sr-only'} lang={i18n.locale}>
        {label}{' '}
      </span>
      {difference ? <MarkedText pieces={sourcePieces(difference)} /> : quoted.text}
    </p>
  );
}
