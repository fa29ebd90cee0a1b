/**
 * A critical apparatus: one text, and below each of its passages what other versions have in the place of its words, the versions of one
 * reading together. Only versions in the text's language: of others every word would be another. Pure functions.
 */
import { difference, overlap } from '../../engine/difference/diff.ts';
import { quote, versionsOf } from '../../engine/edition/edition.ts';
import type { Bead, Corpus, Span } from '../../engine/types.ts';
import { sameLanguage } from '../parts/languages.ts';

/** What some versions have in the place of some words. */
export interface Variant {
  /** `words` in the place of others, the passage `rewritten` as a whole, `left-out`, or `added` behind it. */
  kind: 'words' | 'rewritten' | 'left-out' | 'added';
  /** The text's words; empty where the versions have more, and for a whole passage. */
  lemma: string;
  /** The versions' words; empty where they have none. */
  reading: string;
  /** Numbers of the versions, in their order. */
  versions: number[];
}

/** Some sentences of the text, which no version cuts in two, and their variants. */
export interface ApparatusRow {
  sentences: Span;
  opensPassage: boolean;
  variants: Variant[];
}

/** Below this share of common words a list of single words would be longer than the passage itself. */
const LEAST_OVERLAP = 0.5;

/** The other versions in a text's language that are aligned with it. */
export const witnessesOf = (corpus: Corpus, number: number): number[] => {
  const { work = '', lang = '' } = corpus.versions[number] ?? {};
  return versionsOf(corpus, work).filter(
    (other) =>
      other !== number &&
      sameLanguage(corpus.versions[other]?.lang ?? '', lang) &&
      corpus.bitext(number, other).length > 0,
  );
};

/** Words without the spaces and signs around them. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** What one version has in the place of a passage, where it has it in other words. */
function readingsOf(text: string, other: string): Omit<Variant, 'versions'>[] {
  const compared = difference(text, other);
  if (compared.hunks.every(({ op }) => op !== 'changed')) return [];
  if (overlap(compared) < LEAST_OVERLAP) return [{ kind: 'rewritten', lemma: '', reading: other }];
  return compared.hunks
    .filter(({ op, a, b }) => op === 'changed' && bare(a) !== bare(b))
    .map(({ a, b }) => ({ kind: 'words', lemma: bare(a), reading: bare(b) }));
}

/** What one version has for a row: its words there, left out, or more. */
function variantsOf(
  corpus: Corpus,
  text: number,
  other: number,
  row: Span,
  beads: readonly Bead[],
): Variant[] {
  const within = beads.filter(({ a }) => a.start < row.end && a.end > row.start);
  const variants: Omit<Variant, 'versions'>[] = [];
  const [first] = within.filter(({ b }) => b.start < b.end);
  const last = within.findLast(({ b }) => b.start < b.end);
  if (within.length > 0 && (!first || !last)) variants.push({ kind: 'left-out', lemma: '', reading: '' });
  if (first && last)
    variants.push(
      ...readingsOf(
        quote(corpus, text, row).text,
        quote(corpus, other, { start: first.b.start, end: last.b.end }).text,
      ),
    );
  for (const { a, b } of beads) {
    const isBehind = a.start === a.end && (a.start === row.end || (row.start === 0 && a.start === 0));
    if (isBehind) variants.push({ kind: 'added', lemma: '', reading: quote(corpus, other, b).text });
  }
  return variants.map((variant) => ({ ...variant, versions: [other] }));
}

/** The same reading of several versions as one. */
function together(variants: readonly Variant[]): Variant[] {
  const groups = Map.groupBy(variants, ({ kind, lemma, reading }) => `${kind}\n${lemma}\n${reading}`);
  return Array.from(groups.values(), (same) => {
    const [first] = same;
    return first ? [{ ...first, versions: same.flatMap(({ versions }) => versions) }] : [];
  }).flat();
}

/** The rows of a text's apparatus; they cover it without a gap. */
export function apparatusOf(corpus: Corpus, number: number): ApparatusRow[] {
  const witnesses = witnessesOf(corpus, number).map((other) => ({
    other,
    beads: corpus.bitext(number, other),
  }));
  const sentences = corpus.sentences(number);
  const joined = new Set<number>();
  for (const { a } of witnesses.flatMap(({ beads }) => beads))
    for (let n = a.start + 1; n < a.end; n += 1) joined.add(n);
  const rows: ApparatusRow[] = [];
  for (let start = 0; start < sentences.length;) {
    let end = start + 1;
    while (end < sentences.length && joined.has(end)) end += 1;
    const row = { start, end };
    rows.push({
      sentences: row,
      opensPassage: start === 0 || sentences[start]?.passage !== sentences[start - 1]?.passage,
      variants: together(
        witnesses.flatMap(({ other, beads }) => variantsOf(corpus, number, other, row, beads)),
      ),
    });
    start = end;
  }
  return rows;
}
