/** What the page leaves out between two of its passages: a line that opens to the text. */
import { quote } from '../../engine/edition/edition.ts';
import type { Lang, Span } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, wantedTexts, type LanguageChoice } from '../parts/languages.ts';
import type { FullText, Row } from '../passages/parallel-text.ts';

interface LeftOutProps {
  text: FullText;
  /** Neighbouring rows of it that the page does not use. */
  rows: Row[];
  /** The language of the page. */
  lang: Lang;
  languages: LanguageChoice;
}

const sentencesIn = (rows: readonly Row[]): number =>
  (rows.at(-1)?.sentences.end ?? 0) - (rows[0]?.sentences.start ?? 0);

/** Rows by the paragraphs of the text. */
function passagesOf(rows: readonly Row[]): Row[][] {
  const result: Row[][] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && !row.opensPassage) last.push(row);
    else result.push([row]);
  }
  return result;
}

/** Whether a sentence stands in some rows. */
export const isIn = (rows: readonly Row[], sentence: number | undefined): boolean =>
  sentence !== undefined && rows.some(({ sentences: { start, end } }) => sentence >= start && sentence < end);

/** What the page leaves out between two passages: how much, how it begins, and on demand all of it. */
export function LeftOutPart({ rows, open, ...rest }: LeftOutProps & { open: boolean }) {
  const { plural } = useI18n();
  const { corpus, number } = rest.text;
  const sentences = union(rows.map((row) => row.sentences));
  const beginning = sentences ? quote(corpus, number, sentences) : undefined;
  return (
    <details class="left-out" open={open} data-sentence={sentences?.start}>
      <summary>
        <span class="left-out-label">{plural('leftOutHere', sentencesIn(rows))}</span>{' '}
        <span class="left-out-opening" lang={beginning?.version.lang} aria-hidden="true">
          {beginning?.text.slice(0, OPENING_LENGTH)}
        </span>
      </summary>
      {passagesOf(rows).map((each) => (
        <LeftOut key={each[0]?.sentences.start} rows={each} {...rest} />
      ))}
    </details>
  );
}

/** More than fits into a line. UTF-16 code units. */
const OPENING_LENGTH = 120;

const union = (spans: readonly (Span | undefined)[]): Span | undefined => {
  const there = spans.filter((span) => span !== undefined);
  const start = there[0]?.start;
  const end = there.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
};

function LeftOut({ text, rows, languages, lang }: LeftOutProps) {
  const { corpus, number, partner } = text;
  const sentences = union(rows.map((row) => row.sentences));
  const other = union(rows.map((row) => row.counterpart));
  const quoted = [
    ...(sentences ? [quote(corpus, number, sentences)] : []),
    ...(other && partner !== undefined ? [quote(corpus, partner, other)] : []),
  ].map((each) => ({ lang: each.version.lang, ...each }));
  return (
    <div class="texts" data-sentence={sentences?.start}>
      {wantedTexts(languages, quoted, lang).map((each, n) => (
        <p
          key={each.number}
          class={n === 0 ? 'source' : 'counterpart'}
          lang={each.lang}
          dir={directionOf(each.lang)}
        >
          {each.text}
        </p>
      ))}
    </div>
  );
}
