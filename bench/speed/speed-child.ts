/**
 * Measures a build's matcher or one library over some packs. It is a process of its own, since memory can only be measured so. Reads a task as
 * JSON from standard input and prints its figures as JSON. Node must run with `--expose-gc`.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { segmentSentences } from '../../engine/text/segment.ts';
import type * as matchModule from '../../engine/match.ts';
import type * as lexiconsModule from '../../cli/lexicons.ts';
import type * as packsModule from '../../cli/packs.ts';
import type { Corpus, Finding } from '../../engine/types.ts';
import { LIBRARIES } from '../quality/libraries.ts';
import { quantile } from '../random.ts';

const taskSchema = z.object({
  /** A library's name; without one it is the matcher. */
  library: z.optional(z.string()),
  /** The folder of the build whose matcher it is. */
  root: z.string(),
  packs: z.array(z.string()),
  articles: z.array(z.object({ kind: z.string(), text: z.string(), lang: z.string() })),
  quotations: z.array(z.string()),
  /** What the articles, and then the quotations, may take, in ms. */
  budget: z.number(),
});
export type SpeedTask = z.infer<typeof taskSchema>;

/** Elapsed time, and the time that processors worked for it, on whatever thread: ms. */
export interface Cost {
  wall: number;
  cpu: number;
}

/** The median of some articles, and how many they are. */
export interface KindCost extends Cost {
  articles: number;
}

export interface SpeedFigures {
  fileBytes: number;
  /** Reading the files and opening them; or indexing. */
  open: Cost;
  first: Cost;
  median: Cost;
  p95: Cost;
  /** Medians by kind of article, and of those of which nothing was found, and something. */
  byKind: Record<string, KindCost>;
  quiet: KindCost;
  reporting: KindCost;
  /** Beyond what the process held before the packs were read: after opening, and after all articles. */
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
  /** @returns how much was found */
  match(text: string, lang: string): number;
  /** The text of the first answer to a quotation. */
  answer(quotation: string): string;
}

/** A module of a build, whose types are taken to be as in this one. */
async function moduleOf<T>(root: string, file: string): Promise<T> {
  const module: T = await import(pathToFileURL(join(root, file)).href);
  return module;
}

const packsOf = (root: string) => moduleOf<typeof packsModule>(root, 'cli/packs.ts');

async function loadMatcher(root: string): Promise<(files: readonly string[]) => Promise<Subject>> {
  const { openPackFile } = await packsOf(root);
  const { createMatcher } = await moduleOf<typeof matchModule>(root, 'engine/match.ts');
  // Earlier builds have lexicons elsewhere, or none.
  const { lexiconOf } = await moduleOf<Partial<typeof lexiconsModule>>(
    root,
    existsSync(join(root, 'cli/lexicons.ts')) ? 'cli/lexicons.ts' : 'cli/language-resources.ts',
  );
  return async (files) => {
    const corpora: Corpus[] = [];
    for (const file of files) corpora.push(await openPackFile(file));
    const matcher = createMatcher(corpora, lexiconOf);
    const textOf = (finding: Finding | undefined): string => {
      const [source] = finding?.sources ?? [];
      for (const corpus of source ? corpora : []) {
        const version = corpus.versions.findIndex(({ id }) => id === source?.version);
        if (version >= 0) return corpus.text(version).slice(source?.start, source?.end);
      }
      return '';
    };
    return {
      match(text, lang) {
        const { attributions, findings } = matcher.match({ text, lang });
        return attributions.length + findings.length;
      },
      answer(quotation) {
        const { findings, guesses } = matcher.lookUp({ text: quotation, lang: 'en' });
        return textOf([...findings, ...guesses].sort((a, b) => b.score - a.score)[0]);
      },
    };
  };
}

/** A library over the sentences of the same packs; the best hit for each sentence is its match of an article. */
async function loadLibrary(
  name: string,
  root: string,
  files: readonly string[],
): Promise<() => Promise<Subject>> {
  const library = LIBRARIES.find((each) => each.name === name);
  if (!library) throw new Error(`There is no library ${name}.`);
  const { openPackFile } = await packsOf(root);
  const sentences: string[] = [];
  for (const file of files) {
    const pack = await openPackFile(file);
    pack.versions.forEach((_, i) => {
      const text = pack.text(i);
      for (const { start, end } of pack.sentences(i)) sentences.push(text.slice(start, end));
    });
  }
  return async () => {
    const search = library.over(sentences);
    return {
      match(text) {
        for (const { start, end } of segmentSentences(text)) search(text.slice(start, end));
        return 0;
      },
      answer: (quotation) => sentences[search(quotation)?.row ?? -1] ?? '',
    };
  };
}

function stopwatch(): () => Cost {
  const cpu = process.cpuUsage();
  const started = performance.now();
  return () => {
    const wall = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    return { wall, cpu: (user + system) / 1000 };
  };
}

interface Timed extends Cost {
  kind: string;
  found: number;
}

const at = (costs: readonly Cost[], share: number): Cost => ({
  wall: quantile(
    costs.map(({ wall }) => wall),
    share,
  ),
  cpu: quantile(
    costs.map(({ cpu }) => cpu),
    share,
  ),
});
const medianOf = (costs: readonly Cost[]): KindCost => ({ ...at(costs, 0.5), articles: costs.length });

async function measure(task: SpeedTask): Promise<SpeedFigures> {
  const { library, root, packs, articles, quotations, budget } = task;
  const load = library === undefined ? await loadMatcher(root) : await loadLibrary(library, root, packs);
  const before = memory();
  const opening = stopwatch();
  const subject = await load(packs);
  const open = opening();
  const openBytes = memory() - before;

  let timed: Timed[] = [];
  const time = ({ kind, text, lang }: SpeedTask['articles'][number]): void => {
    const watch = stopwatch();
    const found = subject.match(text, lang);
    timed.push({ kind, found, ...watch() });
  };
  // By turns through the kinds, so that a run that is cut off has some of each; the second round is the warm one.
  const begun = performance.now();
  for (const article of articles) if (performance.now() - begun < budget) time(article);
  const first: Cost = { wall: timed[0]?.wall ?? 0, cpu: timed[0]?.cpu ?? 0 };
  if (performance.now() - begun < budget / 2) {
    timed = [];
    for (const article of articles) time(article);
  }
  const usedBytes = memory() - before;

  const asked = performance.now();
  const answers: boolean[] = [];
  for (const quotation of quotations) {
    if (performance.now() - asked > budget) break;
    answers.push(plain(subject.answer(quotation)).includes(plain(quotation)));
  }
  const kinds = [...new Set(timed.map(({ kind }) => kind))];
  return {
    fileBytes: packs.reduce((sum, file) => sum + statSync(file).size, 0),
    open,
    first,
    median: at(timed, 0.5),
    p95: at(timed, 0.95),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, medianOf(timed.filter((each) => each.kind === kind))]),
    ),
    quiet: medianOf(timed.filter(({ found }) => found === 0)),
    reporting: medianOf(timed.filter(({ found }) => found > 0)),
    openBytes,
    usedBytes,
    articles: timed.length,
    answers,
  };
}

const task = taskSchema.parse(JSON.parse(await readAll(process.stdin)));
console.log(JSON.stringify(await measure(task)));
