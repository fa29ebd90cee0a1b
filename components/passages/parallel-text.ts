/**
 * The full text of a work as rows to be shown one below the other: each row some sentences of one version, what says
 * the same in a second version, and what of the page was taken from it. Pure functions over an opened pack.
 */
import { counterpart, inScript, isOfficial, versionsOf } from '../../engine/edition/edition.ts';
import type { Corpus, Lang, Span, Version } from '../../engine/types.ts';
import { sameLanguage, type LanguageChoice } from '../parts/languages.ts';
import type { Found } from './found.ts';

/** Some sentences of the full text. */
export interface Row {
  sentences: Span;
  /** What says the same in the second version; undefined where nothing does. */
  counterpart: Span | undefined;
  /** Numbers in the list of found passages. */
  found: number[];
  /** True where a paragraph of the text begins. */
  opensPassage: boolean;
}

/** A full text that findings can be shown in. */
export interface FullText {
  corpus: Corpus;
  number: number;
  /** The second version, in another language, sentence by sentence aligned with it. */
  partner: number | undefined;
}

/** True for a version in the work's own words, and not a report of it; it may still break off before the end. */
export const isFullText = (version: Version | undefined): boolean => isOfficial(version?.kind);

/** The fullest version in another language that is aligned with this one; one in English or Chinese, where one is chosen. */
export function partnerOf(
  corpus: Corpus,
  number: number,
  choice: LanguageChoice = 'both',
): number | undefined {
  const version = corpus.versions[number];
  if (!version) return undefined;
  const others = versionsOf(corpus, version.work).filter((other) => {
    const lang = corpus.versions[other]?.lang;
    return lang !== undefined && !sameLanguage(lang, version.lang) && corpus.bitext(number, other).length > 0;
  });
  return others.find((other) => sameLanguage(corpus.versions[other]?.lang ?? '', choice)) ?? others[0];
}

/** The full text of a work to show beside a page in `lang`; undefined where no full text is among the documents. */
export function fullTextOf(
  corpus: Corpus,
  work: string,
  lang: Lang,
  choice: LanguageChoice = 'both',
): FullText | undefined {
  const texts = inScript(corpus, versionsOf(corpus, work), lang).filter((number) =>
    isFullText(corpus.versions[number]),
  );
  const number = texts.find((each) => sameLanguage(corpus.versions[each]?.lang ?? '', lang)) ?? texts[0];
  return number === undefined ? undefined : { corpus, number, partner: partnerOf(corpus, number, choice) };
}

/** The sentences of a full text that a finding comes from: as it is read, or through the bitext; undefined for none. */
export function placeIn(text: FullText, found: Found): Span | undefined {
  if (found.corpus !== text.corpus) return undefined;
  const { source, counterparts } = found.reading;
  const read = [source, ...counterparts].find(({ number }) => number === text.number);
  return (read ?? counterpart(text.corpus, source.number, source.sentences, text.number))?.sentences;
}

/** The full text in rows: no row cuts a found passage or a bead in two, and rows cover the text without a gap. */
export function rowsOf(text: FullText, found: readonly Found[]): Row[] {
  const sentences = text.corpus.sentences(text.number);
  const beads = text.partner === undefined ? [] : text.corpus.bitext(text.number, text.partner);
  const places = found.map((each) => placeIn(text, each));
  const joined = new Set<number>();
  const join = (span: Span | undefined): void => {
    for (let n = (span?.start ?? 0) + 1; n < (span?.end ?? 0); n += 1) joined.add(n);
  };
  for (const bead of beads) join(bead.a);
  for (const place of places) join(place);
  const rows: Row[] = [];
  for (let start = 0; start < sentences.length;) {
    let end = start + 1;
    while (end < sentences.length && joined.has(end)) end += 1;
    rows.push({
      sentences: { start, end },
      counterpart: undefined,
      found: places.flatMap((place, n) => (place && place.start < end && place.end > start ? [n] : [])),
      opensPassage: start === 0 || sentences[start]?.passage !== sentences[start - 1]?.passage,
    });
    start = end;
  }
  let at = 0;
  for (const { a, b } of beads) {
    // What only the second version says stands with the row before it.
    while (at < rows.length - 1 && (rows[at]?.sentences.end ?? 0) <= a.start && a.start < a.end) at += 1;
    const row = rows[at];
    if (!row || b.start === b.end) continue;
    row.counterpart = { start: row.counterpart?.start ?? b.start, end: b.end };
  }
  return rows;
}
