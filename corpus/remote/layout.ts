/**
 * A corpus as files on any web server, read by HTTP Range:
 *
 *   corpus.json   what is in the others (`RemoteCorpus`)
 *   index.bin     buckets of terms, all of one length: bucket `n` begins at `n × bucketLength`
 *   texts.bin     blocks of speeches, all of one length
 *
 * A term's bucket is told from its hash alone (`bucketOf`), so that no directory is read; and since all ranges of a file are as
 * long, who watches the line cannot tell by their lengths which one is read.
 */
import * as z from 'zod/mini';
import { ByteList, readNumbers } from '../../engine/index/var-bytes.ts';
import type { TermKey } from './terms.ts';

export const FORMAT = 1;
/** Terms that more speeches have are in no bucket: what four say is nobody's. So all in a bucket are alike in how many have them. */
export const MOST_SPEECHES = 3;
/** The least number of terms that share a bucket. */
export const LEAST_TERMS = 1000;

const whole = z.int().check(z.nonnegative());

export const remoteCorpusSchema = z.object({
  format: z.literal(FORMAT),
  name: z.string(),
  /** Of the language tables, which say what a small word is. */
  tables: whole,
  speeches: whole,
  terms: whole,
  buckets: z.int().check(z.positive()),
  bucketLength: z.int().check(z.positive()),
  blocks: z.int().check(z.positive()),
  blockLength: z.int().check(z.positive()),
  /** More than any block has speeches: the speech at place `p` of block `b` has the number `b × perBlock + p`. */
  perBlock: z.int().check(z.positive()),
});
export type RemoteCorpus = z.infer<typeof remoteCorpusSchema>;

/** The bucket of a term: its share of the range of hashes. */
export const bucketOf = ({ place }: Pick<TermKey, 'place'>, buckets: number): number =>
  Math.floor((place / 0x1_0000_0000) * buckets);

/** A term in its bucket: its mark and the numbers of the speeches that have it. */
export interface BucketTerm {
  mark: number;
  speeches: readonly number[];
}

/** Writes a bucket: how many terms; for each the step from the mark before and how many speeches, then these. */
export function writeBucket(terms: readonly BucketTerm[]): Uint8Array {
  const bytes = new ByteList();
  bytes.push(terms.length);
  let before = 0;
  for (const { mark, speeches } of terms) {
    bytes.push((mark - before) * (MOST_SPEECHES + 1) + speeches.length);
    for (const speech of speeches) bytes.push(speech);
    before = mark;
  }
  return bytes.bytes().slice();
}

/** The numbers of the speeches that have a term, by its bucket; none where no speech, or too many, have it. */
export function speechesFor({ mark }: TermKey, bucket: Uint8Array): number[] {
  const numbers = new Uint32Array(bucket.length);
  readNumbers(bucket, 0, bucket.length, numbers);
  const found: number[] = [];
  let at = 1;
  let current = 0;
  for (let left = numbers[0] ?? 0; left > 0; left--) {
    const value = numbers[at++] ?? 0;
    const count = value % (MOST_SPEECHES + 1);
    current += Math.floor(value / (MOST_SPEECHES + 1));
    if (current === mark) found.push(...numbers.subarray(at, at + count));
    at += count;
  }
  return found;
}
