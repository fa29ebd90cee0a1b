/**
 * How a remote corpus grows: synthetic corpora of 10⁴, 10⁵ and 10⁶ speeches, whose terms are drawn as those of real ones are spread.
 *
 * Measured are the terms of the 233 addresses to Congress, the Declaration and the public data: how many a speech has, and how many
 * different ones there are in half of them and in all. A Pitman–Yor process with these two numbers (how often a term is new, and how often
 * an old one comes again) then goes on to any size; one in `SLICE` of all terms is enough, since their hashes are spread evenly.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAddresses } from '../../cli/sotu.ts';
import { readUdhr } from '../../cli/udhr.ts';
import { type BucketTerm, LEAST_TERMS, MOST_SPEECHES, writeBucket } from '../../corpus/remote/layout.ts';
import { type TermKey, termsOfText } from '../../corpus/remote/terms.ts';
import { AGAIN, FIRST } from '../../corpus/remote/questions.ts';
import type { LanguageTables } from '../../engine/lexicon/language-tables.ts';
import * as z from 'zod/mini';
import { SHARED, readLines } from '../data.ts';
import { seededRandom, shuffled } from '../random.ts';
import { Urn, discountFor } from './urn.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** Terms whose marks are divisible by this are counted. */
const SLICE = 128;
/** Bytes of an answer's head, as nginx writes it, and of `corpus.json`. */
const HEAD = 290;
const ABOUT = 160;
/** Bytes of a block, with what one of the longest speeches adds. */
const BLOCK = 285_000;
/** Numbers of speeches go up to so many times as many: blocks have not all the same number. */
const UNEVEN = 1.5;

const textSchema = z.object({ text: z.string(), lang: z._default(z.string(), 'en') });

function realTexts(): string[] {
  const files = [
    'ungdc/ungdc-1980-1999',
    'ungdc/ungdc-2000-2011',
    'ungdc/ungdc-2012-2022',
    'us-presidents/speeches',
  ].map((name) => join(SHARED, 'data', `${name}.jsonl.gz`));
  const shared = files.filter((file) => existsSync(file)).flatMap((file) => readLines(file, textSchema));
  const marks = /^#+ | \{#[a-z0-9-]+\}$/gmu;
  const bundled = [...readAddresses('all').documents, ...readUdhr().documents.slice(0, 1)];
  return [...shared, ...bundled].map(({ text }) => text.replace(marks, ''));
}

/** What real speeches have of the terms in the slice. */
export interface Measured {
  speeches: number;
  /** How many different terms a speech has, added up over all. */
  incidences: number;
  different: number;
  /** The same of every second speech. */
  half: { incidences: number; different: number };
  /** Terms that at most `MOST_SPEECHES` have. */
  kept: number;
}

function measured(tables: LanguageTables): Measured {
  const counts = new Map<number, number>();
  const half = { incidences: 0, different: 0 };
  let incidences = 0;
  const texts = shuffled(realTexts(), seededRandom(3));
  texts.forEach((text, i) => {
    if (i === Math.floor(texts.length / 2)) Object.assign(half, { incidences, different: counts.size });
    const keys = new Set(
      termsOfText(text, tables)
        .filter(({ mark }: TermKey) => mark % SLICE === 0)
        .map(({ place, mark }) => place * 0x1_0000 + mark),
    );
    incidences += keys.size;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const kept = [...counts.values()].filter((count) => count <= MOST_SPEECHES).length;
  return { speeches: texts.length, incidences, different: counts.size, half, kept };
}

/** A number from a normal distribution (Box and Muller). */
const normal = (mean: number, deviation: number, random: () => number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How many terms the buckets have where as many are made as may be. */
function loadsOf(terms: number, random: () => number): { buckets: number; least: number; most: number } {
  for (let buckets = Math.floor(terms / LEAST_TERMS); buckets > 1; buckets = Math.floor(buckets * 0.98)) {
    const mean = terms / buckets;
    let least = mean;
    let most = mean;
    for (let i = 0; i < buckets; i++) {
      const load = Math.round(normal(mean, Math.sqrt(mean), random));
      least = Math.min(least, load);
      most = Math.max(most, load);
    }
    if (least >= LEAST_TERMS) return { buckets, least, most };
  }
  return { buckets: 1, least: terms, most: terms };
}

/** Bytes of a bucket of so many terms, drawn from those of the urn. */
function bucketBytes(
  load: number,
  frequencies: readonly number[],
  speeches: number,
  random: () => number,
): number {
  const marks = Array.from({ length: load }, () => Math.floor(random() * 0x1_0000)).sort((a, b) => a - b);
  const terms = marks.map((mark): BucketTerm => {
    const count = frequencies[Math.floor(random() * frequencies.length)] ?? 1;
    return { mark, speeches: Array.from({ length: count }, () => Math.floor(random() * speeches)) };
  });
  return Math.ceil(writeBucket(terms).length / 16) * 16;
}

export interface Size {
  speeches: number;
  terms: number;
  leastTerms: number;
  mostTerms: number;
  bucketLength: number;
  /** Bytes of `index.bin`. */
  index: number;
  /** The share of what a speech's terms are that have a bucket. */
  kept: number;
  /** Bytes of a page that reports nothing and of one that reports one work, at most. */
  none: number;
  one: number;
}

/** The sizes, the first of them as many speeches as were measured: to be held against what these have. */
export function simulateSizes(tables: LanguageTables): (Size & { measured?: Measured })[] {
  const real = measured(tables);
  const process = discountFor(real);
  const random = seededRandom(5);
  return [real.speeches, ...SIZES].map((speeches) => {
    const urn = new Urn(process, random);
    const total = Math.round((real.incidences / real.speeches) * speeches);
    urn.draw(total);
    const kept = urn.frequencies().filter((count) => count <= MOST_SPEECHES);
    const terms = kept.length * SLICE;
    const { buckets, least, most } = loadsOf(terms, random);
    const bucketLength = bucketBytes(most, kept, speeches * UNEVEN, random);
    const answers = FIRST + AGAIN;
    const none = HEAD + ABOUT + answers * (bucketLength + HEAD);
    return {
      speeches,
      terms,
      leastTerms: least,
      mostTerms: most,
      bucketLength,
      index: buckets * bucketLength,
      kept: kept.reduce((sum, count) => sum + count, 0) / total,
      none,
      one: none + BLOCK + HEAD,
      ...(speeches === real.speeches && { measured: real }),
    };
  });
}
