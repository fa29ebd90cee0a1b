/**
 * The terms of a remote corpus: three words in a row that say something, whatever small words are between them. A quotation of nine words has
 * two or three; nearly all are in one of thousands of speeches (pairs of words are not: of those that a speech has, two thirds are in more
 * than three others, and a quotation was found by them six times in ten). Build and query share this.
 */
import type { LanguageTables } from '../../engine/lexicon/language-tables.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import { type Unit, unitsIn } from '../../engine/text/units.ts';

/** Words of a term. */
const WORDS = 3;
/** What the tables count in. */
const STEPS_PER_NAT = 16;
/** Words of fewer nats are small ones: *the*, *have*, *our*. */
const LEAST_WEIGHT = 4;

/** A term's two hashes: by the first it has its bucket, by the second it is told from others there. */
export interface TermKey {
  /** 32 bits. */
  place: number;
  /** 16 bits. */
  mark: number;
}

export interface RemoteTerm extends TermKey {
  /** The places of its words in the list of units that it was made from. */
  words: readonly number[];
}

/** MurmurHash3's end, over two numbers. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b ^ 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const keyOf = (words: readonly number[]): TermKey => ({
  place: words.reduce(mix, 0x9747b28c),
  mark: words.reduce(mix, 0x5bd1e995) >>> 16,
});

/** What a word says, in nats; undefined for one that the background does not know, a name or a slip. */
export function weightIn(tables: LanguageTables, term: number): number | undefined {
  const steps = tables.rarityOf(term);
  return steps === 0 ? undefined : steps / STEPS_PER_NAT;
}

/** The terms of a sentence. */
export function termsOf(units: readonly Pick<Unit, 'term'>[], tables: LanguageTables): RemoteTerm[] {
  const all = units.flatMap(({ term }, i) =>
    (weightIn(tables, term) ?? LEAST_WEIGHT) < LEAST_WEIGHT ? [] : i,
  );
  return Array.from({ length: Math.max(0, all.length - WORDS + 1) }, (_, from) => {
    const words = all.slice(from, from + WORDS);
    return { ...keyOf(words.map((i) => units[i]?.term ?? 0)), words };
  });
}

/** The terms of a text, sentence by sentence. */
export const termsOfText = (text: string, tables: LanguageTables): TermKey[] =>
  segmentSentences(text).flatMap(({ start, end }) => termsOf(unitsIn(text, start, end), tables));
