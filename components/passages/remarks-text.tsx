/**
 * A version from beginning to end: alone, or with the version in the other language beside it (from 640 pixels) or below each
 * group of sentences that say the same. In the library its sentences are numbered, as verses are.
 */
import { useMemo } from 'preact/hooks';
import { quote } from '../../engine/edition/edition.ts';
import { sectionsOf } from '../../engine/edition/sections.ts';
import { type TranslationNote, translationNotes } from '../../engine/edition/translation-notes.ts';
import type { FindingKind, Span } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';
import { STEP, useGrowing } from '../parts/use-growing.ts';
import { type Found } from './found.ts';
import { FoundWords } from './found-words.tsx';
import { rowsOf, type FullText, type Row } from './parallel-text.ts';
import { TranslationNoteLine } from './translation-note.tsx';
import { kindWords } from './wording.ts';

export interface RemarksTextProps {
  text: FullText;
  /** Shows the second version too, where there is one. */
  both: boolean;
  found: readonly Found[];
  /** What became of each sentence on the page; empty where there is no page. */
  kinds: readonly (FindingKind | undefined)[];
  /** Shows the two versions in two columns, however narrow they are. */
  beside?: boolean;
  /** Words to be marked wherever they stand. */
  query?: string;
  /** The sentence that the reader chose, from 0. */
  chosen?: number | undefined;
  /** A sentence that is scrolled to: all up to it is drawn at once. */
  until?: number | undefined;
  /** Gives the address of each sentence, whose number becomes a link to it. */
  hrefOf?: ((sentence: number) => string) | undefined;
}

/** Of a text with more rows only those are laid out that are seen: 2,000 sentences took half a second. */
const MANY = 150;

export function RemarksText(props: RemarksTextProps) {
  const { text, both, found, beside = false, until, chosen } = props;
  const { corpus, number, partner } = text;
  const other = both && partner !== undefined ? corpus.versions[partner] : undefined;
  const notes = useMemo(
    () => (both && partner !== undefined ? translationNotes(corpus, number, partner) : []),
    [corpus, number, partner, both],
  );
  const rows = useMemo(
    () => rowsOf({ corpus, number, partner: both ? partner : undefined }, found),
    [corpus, number, partner, both, found],
  );
  const last = Math.max(until ?? 0, chosen ?? 0);
  const count = useGrowing(
    rows.length,
    // What is scrolled to has something below it.
    last > 0 ? rows.findIndex(({ sentences }) => sentences.end > last) + STEP : 0,
  );
  const blocks = Array.from({ length: Math.ceil(count / STEP) }, (_, n) => n * STEP);
  return (
    <div
      data-many={rows.length > MANY || undefined}
      class={other ? (beside ? 'remarks two beside' : 'remarks two') : 'remarks'}
    >
      {blocks.map((start) => (
        <Rows
          key={start}
          {...props}
          rows={rows}
          start={start}
          end={Math.min(start + STEP, count)}
          notes={notes}
        />
      ))}
    </div>
  );
}

interface RowsProps extends RemarksTextProps {
  rows: readonly Row[];
  /** Which of them. */
  start: number;
  end: number;
  notes: readonly TranslationNote[];
}

/** Some rows, which are drawn anew only where something in them may have changed: a text has thousands. */
function Rows(props: RowsProps) {
  const { text, both, kinds, query, chosen, hrefOf, rows, start, end, notes } = props;
  return useMemo(
    () => (
      <>
        {rows.slice(start, end).map((row) => (
          <OneRow key={row.sentences.start} {...props} row={row} />
        ))}
      </>
    ),
    // The other properties make no difference to a row.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [text.corpus, text.number, text.partner, both, kinds, query, chosen, hrefOf, rows, start, end, notes],
  );
}

function OneRow(props: RowsProps & { row: Row }) {
  const { text, both, row, notes: all, query = '' } = props;
  const { corpus, number, partner } = text;
  const lang = corpus.versions[number]?.lang ?? '';
  const other = both && partner !== undefined ? corpus.versions[partner] : undefined;
  const notes = all.filter((note) => standsBy(note, row));
  return (
    <div class={row.opensPassage ? 'row opens' : 'row'} data-sentence={row.sentences.start}>
      <p class="source" lang={lang} dir={directionOf(lang)}>
        <Sentences {...props} row={row} />
      </p>
      {other && partner !== undefined && (
        <p class="counterpart" lang={other.lang} dir={directionOf(other.lang)}>
          {row.counterpart ? (
            <FoundWords text={quote(corpus, partner, row.counterpart).text} query={query} />
          ) : (
            !notes.some(({ kind }) => kind === 'left-out') && <Missing />
          )}
        </p>
      )}
      {notes.map((note) => (
        <TranslationNoteLine key={`${note.kind} ${note.a.start} ${note.b.start}`} note={note} />
      ))}
    </div>
  );
}

/** Whether a note is on some sentences of a row, or on what only the second version has there. */
const standsBy = ({ a, b, kind }: TranslationNote, { sentences, counterpart }: Row): boolean =>
  kind === 'added'
    ? counterpart !== undefined && b.start >= counterpart.start && b.end <= counterpart.end
    : a.start < sentences.end && a.end > sentences.start;

/** An omission is shown as such, so that an empty place is not taken for a fault. */
function Missing() {
  const { t, locale } = useI18n();
  return (
    <span class="missing" lang={locale}>
      {t('notInThisVersion')}
    </span>
  );
}

function Sentences({
  text,
  row,
  kinds,
  chosen,
  query = '',
  hrefOf,
}: Omit<RemarksTextProps, 'both' | 'found'> & { row: Row }) {
  const i18n = useI18n();
  const all = text.corpus.sentences(text.number);
  const sections = sectionsOf(text.corpus, text.number);
  const words = text.corpus.text(text.number);
  const numbers = Array.from({ length: size(row.sentences) }, (_, n) => row.sentences.start + n);
  return (
    <>
      {numbers.map((n) => {
        const sentence = all[n];
        const kind = kinds[n];
        if (!sentence) return undefined;
        const section = sections[n];
        if (section?.heading === n) {
          return (
            <b key={n} id={`s${n + 1}`} class="sentence">
              <FoundWords text={section.title} query={query} />
            </b>
          );
        }
        // Where the text has articles, sentences are counted within them.
        const shownNumber = section ? n - section.heading : n + 1;
        const label = i18n.t('sentenceAt', shownNumber);
        return (
          <span key={n} id={`s${n + 1}`} class="sentence" aria-current={n === chosen ? 'true' : undefined}>
            {hrefOf ? (
              <a
                class="number"
                href={hrefOf(n)}
                aria-label={section ? i18n.t('inSection', section.title, label) : label}
              >
                {shownNumber}
              </a>
            ) : (
              <span class="number" aria-hidden="true">
                {shownNumber}
              </span>
            )}
            {kind ? (
              <mark class={`used used-${kind}`}>
                <span class="sr-only" lang={i18n.locale}>
                  {i18n.t('usedHere', kindWords(kind, i18n))}{' '}
                </span>
                <FoundWords text={words.slice(sentence.start, sentence.end)} query={query} />
              </mark>
            ) : (
              <FoundWords text={words.slice(sentence.start, sentence.end)} query={query} />
            )}{' '}
          </span>
        );
      })}
    </>
  );
}

const size = ({ start, end }: Span): number => end - start;
