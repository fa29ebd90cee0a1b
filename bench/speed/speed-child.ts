/**
 * Measures the matcher or one library at one size. It is a process of its own, since memory can only be measured so. Reads a task as JSON from
 * standard input and prints its figures as JSON. Node must run with `--expose-gc`.
 */
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { openPack } from '../../corpus/pack.ts';
import { lexiconOf } from '../../cli/language-resources.ts';
import { createMatcher } from '../../engine/match.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Finding } from '../../engine/types.ts';
import { LIBRARIES } from '../quality/libraries.ts';
import { quantile } from '../random.ts';

const taskSchema = z.object({
  /** `Variorum`, or a library's name. */
  name: z.string(),
  pack: z.string(),
  articles: z.array(z.object({ kind: z.string(), text: z.string(), lang: z.string() })),
  quotations: z.array(z.string()),
  /** What the articles, and then the quotations, may take, in ms. */
  budget: z.number(),
});
export type SpeedTask = z.infer<typeof taskSchema>;

export interface SpeedFigures {
  fileBytes: number;
  /** Opening after the bytes are read, and the hash over them that is part of it; or indexing. ms. */
  openMs: number;
  hashMs: number;
  firstMs: number;
  medianMs: number;
  p95Ms: number;
  byKind: Record<string, number>;
  /** Beyond what the process held before the bytes were read: after opening, and after all articles. */
  openBytes: number;
  usedBytes: number;
  articles: number;
  /** For each quotation that was asked, whether the first answer has its words. */
  answers: boolean[];
}

/** Bytes in use, in buffers and on the heap. */
function memory(): number {
  // Twice: what a first collection finalises, a second one frees.
  globalThis.gc?.();
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Subject {
  match(text: string): void;
  /** The text of the first answer to a quotation. */
  answer(quotation: string): string;
}
type Opened = Subject & Pick<SpeedFigures, 'openMs' | 'hashMs'>;

async function openMatcher(buffer: ArrayBuffer): Promise<Opened> {
  // The first hash of a process also loads what makes it.
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  let started = performance.now();
  await crypto.subtle.digest('SHA-256', buffer);
  const hashMs = performance.now() - started;
  started = performance.now();
  const pack = await openPack(buffer);
  const matcher = createMatcher([pack], lexiconOf);
  const openMs = performance.now() - started;
  const numbers = new Map(pack.versions.map(({ id }, i) => [id, i]));
  const textOf = (finding: Finding | undefined): string => {
    const [source] = finding?.sources ?? [];
    return source ? pack.text(numbers.get(source.version) ?? 0).slice(source.start, source.end) : '';
  };
  return {
    openMs,
    hashMs,
    match: (text) => void matcher.match({ text, lang: 'en' }),
    answer(quotation) {
      const { findings, guesses } = matcher.lookUp({ text: quotation, lang: 'en' });
      return textOf([...findings, ...guesses].sort((a, b) => b.score - a.score)[0]);
    },
  };
}

/** A library over the sentences of the same pack; the best hit for each sentence is its match of an article. */
async function openLibrary(name: string, buffer: ArrayBuffer): Promise<Opened> {
  const library = LIBRARIES.find((each) => each.name === name);
  if (!library) throw new Error(`There is no library ${name}.`);
  const pack = await openPack(buffer);
  const sentences = pack.versions.flatMap((_, i) =>
    pack.sentences(i).map(({ start, end }) => pack.text(i).slice(start, end)),
  );
  const started = performance.now();
  const search = library.over(sentences);
  return {
    openMs: performance.now() - started,
    hashMs: 0,
    match(text) {
      for (const { start, end } of segmentSentences(text)) search(text.slice(start, end));
    },
    answer: (quotation) => sentences[search(quotation)?.row ?? -1] ?? '',
  };
}

async function measure({ name, pack, articles, quotations, budget }: SpeedTask): Promise<SpeedFigures> {
  const before = memory();
  const bytes = await readFile(pack);
  const whole = bytes.byteLength === bytes.buffer.byteLength;
  const buffer = whole
    ? bytes.buffer
    : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const subject = name === 'Variorum' ? await openMatcher(buffer) : await openLibrary(name, buffer);
  const openBytes = memory() - before;

  const times: { kind: string; ms: number }[] = [];
  const time = ({ kind, text }: SpeedTask['articles'][number]): void => {
    const started = performance.now();
    subject.match(text);
    times.push({ kind, ms: performance.now() - started });
  };
  // By turns through the kinds, so that a run that is cut off has some of each; the second round is the warm one.
  const begun = performance.now();
  for (const article of articles) if (performance.now() - begun < budget) time(article);
  const firstMs = times[0]?.ms ?? 0;
  if (performance.now() - begun < budget / 2) {
    times.length = 0;
    for (const article of articles) time(article);
  }
  const usedBytes = memory() - before;

  const asked = performance.now();
  const answers: boolean[] = [];
  for (const quotation of quotations) {
    if (performance.now() - asked > budget) break;
    answers.push(plain(subject.answer(quotation)).includes(plain(quotation)));
  }
  const all = times.map(({ ms }) => ms);
  const kinds = [...new Set(times.map(({ kind }) => kind))];
  return {
    fileBytes: bytes.byteLength,
    openMs: subject.openMs,
    hashMs: subject.hashMs,
    firstMs,
    medianMs: quantile(all, 0.5),
    p95Ms: quantile(all, 0.95),
    byKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        quantile(
          times.filter((each) => each.kind === kind).map(({ ms }) => ms),
          0.5,
        ),
      ]),
    ),
    openBytes,
    usedBytes,
    articles: times.length,
    answers,
  };
}

const task = taskSchema.parse(JSON.parse(await readAll(process.stdin)));
console.log(JSON.stringify(await measure(task)));
