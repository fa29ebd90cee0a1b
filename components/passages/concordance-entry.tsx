/** One rendering of a concordance with its places: each in its sentence, with the words that it renders below. */
import type { Rendering } from '../../engine/concordance/concordance.ts';
import type { Occurrence } from '../../engine/concordance/occurrences.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import type { ConcordanceSource } from './concordance-source.ts';
import { languageName, placeWords, shortDate, versionKindWords } from './wording.ts';

/** A longer list is cut: each place is two sentences, and nobody reads more. */
const MOST_PLACES = 50;
/** Below this confidence a rendering is said to be uncertain: in the seeds most wrong ones are below it, and few others. */
const UNCERTAIN = 0.35;
/** So much of a sentence is shown on either side of the words. UTF-16 units. */
const AROUND = 70;

export interface ConcordanceEntryProps {
  rendering: Rendering;
  /** The name of the language that was asked in. */
  asked: string;
  open: boolean;
  onOpen: ConcordanceSource['onOpen'];
}

export function ConcordanceEntry({ rendering, asked, open, onOpen }: ConcordanceEntryProps) {
  const { t, plural } = useI18n();
  const { lang, text, places, alone } = rendering;
  const isUncertain = places.every(({ confidence }) => confidence < UNCERTAIN);
  return (
    <details class="rendering" open={open}>
      <summary>
        <b lang={lang} dir={directionOf(lang)}>
          {text}
        </b>{' '}
        {plural('concordancePlaces', places.length)}
        {isUncertain && <> · {t('concordanceUncertain')}</>}
      </summary>
      <PlaceLines
        places={places.map(({ target, sources }) => ({ target, source: sources[0] }))}
        onOpen={onOpen}
      />
      {alone.length > 0 && (
        <details class="rendering">
          <summary>{plural('concordanceElsewhere', alone.length, asked)}</summary>
          <PlaceLines places={alone.map((target) => ({ target, source: undefined }))} onOpen={onOpen} />
        </details>
      )}
    </details>
  );
}

/** A place, and what stands in the other language there. */
interface Line {
  target: Occurrence;
  source: Occurrence | undefined;
}

export function PlaceLines({
  places,
  onOpen,
}: {
  places: readonly Line[];
  onOpen: ConcordanceSource['onOpen'];
}) {
  const { t } = useI18n();
  return (
    <>
      <ul class="places">
        {places.slice(0, MOST_PLACES).map(({ target, source }) => (
          <li key={`${target.corpus.versions[target.version]?.id} ${target.start} ${source?.start}`}>
            <Context place={target} />
            {source && <Context place={source} />}
            <Whence place={target} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {places.length > MOST_PLACES && <p class="where">{t('concordanceCut', MOST_PLACES)}</p>}
    </>
  );
}

/** The text before a place or behind it, no longer than is shown; a word is not cut in two. */
function clipped(text: string, atEnd: boolean): string {
  if (text.length <= AROUND) return text;
  const part = atEnd ? text.slice(-AROUND) : text.slice(0, AROUND);
  const whole = atEnd
    ? part.replace(/^[\p{Script=Latin}\p{M}]+/u, '')
    : part.replace(/[\p{Script=Latin}\p{M}]+$/u, '');
  return atEnd ? `…${whole}` : `${whole}…`;
}

/** The sentence of a place with its words marked. */
function Context({ place }: { place: Occurrence }) {
  const { corpus, version, sentence, start, end } = place;
  const { lang = '' } = corpus.versions[version] ?? {};
  const text = corpus.text(version);
  const span = corpus.sentences(version)[sentence] ?? { start: 0, end: 0 };
  const isMarked = end > start;
  return (
    <p lang={lang} dir={directionOf(lang)}>
      {isMarked ? (
        <>
          {clipped(text.slice(span.start, start), true)}
          <mark class="hit">{text.slice(start, end)}</mark>
          {clipped(text.slice(end, Math.max(span.end, end)), false)}
        </>
      ) : (
        clipped(text.slice(span.start, span.end), false)
      )}
    </p>
  );
}

/** Which text it is, from when, and the way there. */
function Whence({ place, onOpen }: { place: Occurrence; onOpen: ConcordanceSource['onOpen'] }) {
  const i18n = useI18n();
  const { locale } = i18n;
  const { corpus, version: number, sentence } = place;
  const version = corpus.versions[number];
  if (!version) return undefined;
  const date = version.date ?? corpus.works.find(({ id }) => id === version.work)?.date ?? '';
  const among = corpus.versions.filter(({ work }) => work === version.work).map(({ lang }) => lang);
  const parts = [
    shortDate(date, locale),
    versionKindWords(version.kind, i18n),
    languageName(version.lang, locale, among),
    version.publisher,
  ];
  return (
    <p class="where">
      {parts.filter((part) => part !== '').join(' · ')} ·{' '}
      <LibraryLink address={{ work: version.work, version: version.id, sentence }} onOpen={onOpen}>
        {placeWords(corpus, number, { start: sentence, end: sentence + 1 }, i18n)}
      </LibraryLink>
    </p>
  );
}
