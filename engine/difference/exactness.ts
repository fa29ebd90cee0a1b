/**
 * Whether a sentence of a page has somebody's very words: all words of what it says that he said stand in a row in a known
 * version. The statement is what stands in quotation marks, or what is left without the report's frame; an excerpt counts.
 */
import type { Corpus, Lang, Span } from '../types.ts';
import { type ReadText, longestRow, placeOf, readVersion, versionsIn } from './attested.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { isBetween, isLead, isTail } from './report-frame.ts';

/** A row of words that stands in a version. */
export interface ExactPlace {
  version: number;
  /** Words of the version [start, end). */
  words: Span;
  /** Where they stand on the page. */
  page: Span;
}

/** A quotation of so many words (Chinese: characters) is the statement, whatever the reporter says around it. */
const STATEMENT = { words: 8, han: 12 };
/** Fewer words in quotation marks are a name or a nod: “inclusive”. */
const LEAST = { words: 2, han: 4 };
/** Fewer words than this are no sentence of anybody. */
const LEAST_ROW = { words: 4, han: 6 };
/** An ellipsis leaves out no more words than this (Chinese: characters) of what is still one quotation. */
const LONGEST_LEFT_OUT = 60;
/** What stands for what a quotation leaves out. */
export const ELLIPSIS = /…|\.\s?\.\s?\./u;
const ELLIPSES = /\[?(?:…+|\.\s?\.\s?\.\s?\.?)\]?/gu;

const HAN = /\p{Script=Han}/u;
const enough = (words: readonly ExactWord[], least: { words: number; han: number }): boolean =>
  words.length >= (HAN.test(words[0]?.key ?? '') ? least.han : least.words);

/** A text and the versions of a work that it is held against. */
export interface Attested {
  corpus: Corpus;
  versions: readonly number[];
}

export const attestedIn = (corpus: Corpus, work: string, lang: Lang): Attested => ({
  corpus,
  versions: versionsIn(corpus, work, lang),
});

const shifted = (words: readonly ExactWord[], by: number): ExactWord[] =>
  words.map(({ key, start, end }) => ({ key, start: start + by, end: end + by }));

/** The stretches of a quotation that ellipses part. */
function pieces(text: string, { start, end }: Span): ExactWord[][] {
  const parts: ExactWord[][] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(ELLIPSES)) {
    parts.push(shifted(exactWords(text.slice(from, start + index)), from));
    from = start + index + mark.length;
  }
  parts.push(shifted(exactWords(text.slice(from, end)), from));
  return parts.filter((words) => words.length > 0);
}

/** Where all pieces stand in one version, in order and not far from each other. */
function inOrder(parts: readonly ExactWord[][], version: number, read: ReadText): ExactPlace[] | undefined {
  const places: ExactPlace[] = [];
  for (const words of parts) {
    const before = places.at(-1)?.words.end ?? 0;
    const start = placeOf(read, words, before);
    if (start < 0 || (places.length > 0 && start - before > LONGEST_LEFT_OUT)) return undefined;
    const page = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    places.push({ version, words: { start, end: start + words.length }, page });
  }
  return places.length > 0 ? places : undefined;
}

/** Where a stretch of a page stands in a row in some version: one place, or one for each piece that ellipses part. */
export function exactPlaces(
  { corpus, versions }: Attested,
  text: string,
  span: Span,
): ExactPlace[] | undefined {
  const parts = pieces(text, span);
  for (const version of versions) {
    const found = inOrder(parts, version, readVersion(corpus, version));
    if (found) return found;
  }
  return undefined;
}

/** The sentence without its quotation marks and without a frame around it or within. */
function unquoted(
  { corpus, versions }: Attested,
  text: string,
  { start, end }: Span,
): ExactPlace[] | undefined {
  const words = shifted(exactWords(text.slice(start, end)), start);
  for (const version of versions) {
    const row = longestRow(readVersion(corpus, version), words);
    const own = words.slice(row.start, row.end);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || (own.length < words.length && !enough(own, LEAST_ROW))) continue;
    if (!isLead(text.slice(start, first.start)) || !isTail(text.slice(last.end, end))) continue;
    return [
      {
        version,
        words: { start: row.place, end: row.place + own.length },
        page: { start: first.start, end: last.end },
      },
    ];
  }
  return undefined;
}

/** Whether all that stands outside of the quotations is the frame around them. */
const isFramed = (text: string, { start, end }: Span, quoted: readonly Span[]): boolean =>
  quoted.length > 0 &&
  isLead(text.slice(start, quoted[0]?.start)) &&
  isTail(text.slice(quoted.at(-1)?.end ?? end, end)) &&
  quoted.slice(1).every((each, i) => isBetween(text.slice(quoted[i]?.end, each.start)));

/**
 * Where the words of a page's sentence stand, if they all do.
 *
 * @param quotations the page's, those in no other; some may begin before the sentence or end behind it
 */
export function exactly(
  of: Attested,
  text: string,
  sentence: Span,
  quotations: readonly Span[],
): ExactPlace[] | undefined {
  const quoted = quotations
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => start < end);
  const own = quoted.map((span) => ({ span, words: exactWords(text.slice(span.start, span.end)) }));
  if (own.some(({ words }) => enough(words, STATEMENT)) || isFramed(text, sentence, quoted)) {
    const places = own
      .filter(({ words }) => enough(words, LEAST))
      .map(({ span }) => exactPlaces(of, text, span));
    if (places.length > 0 && places.every((each) => each !== undefined)) return places.flat();
  }
  return unquoted(of, text, sentence);
}
