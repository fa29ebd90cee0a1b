/**
 * Makes word vectors from public speeches and news: words that keep the same company are alike. Counts of words within a
 * window, positive pointwise mutual information, and a truncated singular value decomposition by randomised subspace
 * iteration (Halko, Martinsson and Tropp, 2011). Only the figures are kept. Run by hand when the normaliser changes:
 *
 *   npm run vectors -- --data FOLDER
 *
 * Writes `corpus/vectors/en.bin`; the format is in engine/likeness.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashTerm } from '../engine/text/hash.ts';
import { tokenise } from '../engine/text/tokenise.ts';
import { Failure, run } from './failure.ts';
import { readCollection } from './labelled-pages.ts';
import { type SparseMatrix, leadingFactors } from './sparse-factors.ts';

const FILES = [
  'ungdc/ungdc-1980-1999.jsonl.gz',
  'ungdc/ungdc-2000-2011.jsonl.gz',
  'ungdc/ungdc-2012-2022.jsonl.gz',
  'us-presidents/speeches.jsonl.gz',
  'news-en/bbc-2004-2005.jsonl.gz',
];
const VOCABULARY = 12_000;
const DIMENSIONS = 64;
/** Words on each side that count as company. */
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
function companyOf(words: Int32Array): SparseMatrix {
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

/** Rows of unit length as signed bytes. */
function quantise(vectors: Float32Array): Int8Array {
  const bytes = new Int8Array(vectors.length);
  for (let row = 0; row < vectors.length; row += DIMENSIONS) {
    const vector = vectors.subarray(row, row + DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, i) => (bytes[row + i] = Math.round((127 * value) / length)));
  }
  return bytes;
}

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (!values.data)
    throw new Failure('Name the folder with the collections: npm run vectors -- --data FOLDER');
  const { vocabulary, words } = readWords(values.data);
  console.log(`${words.length} words, ${vocabulary.length} different ones`);
  const bytes = quantise(leadingFactors(companyOf(words), DIMENSIONS));
  const file = new Uint8Array(8 + vocabulary.length * (4 + DIMENSIONS));
  const view = new DataView(file.buffer);
  view.setUint32(0, vocabulary.length, true);
  view.setUint32(4, DIMENSIONS, true);
  vocabulary.forEach((word, i) => view.setUint32(8 + 4 * i, hashTerm(word), true));
  file.set(new Uint8Array(bytes.buffer), 8 + 4 * vocabulary.length);
  mkdirSync('corpus/vectors', { recursive: true });
  writeFileSync('corpus/vectors/en.bin', file);
  console.log(`corpus/vectors/en.bin: ${file.length} bytes`);
});
