/**
 * Time and memory of the matcher with the bundled packs, and as the corpus grows to 19 million words, beside two libraries
 * and beside another commit:
 *
 *   npm run bench:speed -- [--size N|bundled]… [--alone] [--against COMMIT] [--out FILE.json]
 *
 * Large packs are compiled once, into out/bench/packs. `--alone` leaves the libraries out. `--against` builds the commit in a folder of its
 * own and measures both builds by turns. Times are those of the processor, on whatever thread, where nothing else is said.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { BUNDLED_FILES, openPackFiles } from '../../cli/packs.ts';
import { Failure, messageOf, run } from '../../cli/failure.ts';
import { between, quantile, seededRandom } from '../random.ts';
import { type Build, thisBuild, withBuildOf } from './builds.ts';
import { commandStarts } from './command-start.ts';
import { growthOf } from './growth.ts';
import type { SpeedFigures, SpeedTask } from './speed-child.ts';
import {
  SPEECHES,
  type SpeedArticle,
  type Speech,
  makeArticles,
  makeBundledArticles,
  packFiles,
  quotationFrom,
  readSpeeches,
  wordsIn,
} from './speed-data.ts';
import { type SizeReport, isMeasured, showKinds, showRivals, showSizes, showStarts } from './speed-tables.ts';

const SIZES = [1, 10, 100, 1_000, Infinity];
const PACKS = 'out/bench/packs';
const OUT = 'out/bench/speed.json';
/** Quotations that are asked at each size. */
const QUOTATIONS = 200;
/** What the articles of one size may take, in ms, and as much again the quotations. */
const BUDGET = 30_000;
/** What a library may take for one size in all, in ms: mostly for its index. */
const LIMIT = 240_000;
/** Room for a library's index, in MB. */
const HEAP_MB = 12_000;
/** Each build is measured so many times, by turns with the other, and its middle run counts. */
const ROUNDS = 3;
const RIVALS = ['MiniSearch', 'fuse.js'];

function options() {
  try {
    return parseArgs({
      options: {
        size: { type: 'string', multiple: true },
        alone: { type: 'boolean', default: false },
        against: { type: 'string' },
        out: { type: 'string', default: OUT },
      },
    }).values;
  } catch (error) {
    throw new Failure(messageOf(error), { cause: error });
  }
}

/** Runs a task in a process of its own; undefined where it does not end in time or runs out of memory. */
async function inChild(task: SpeedTask): Promise<SpeedFigures | undefined> {
  const script = join(import.meta.dirname, 'speed-child.ts');
  const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, script], {
    stdio: ['pipe', 'pipe', task.library === undefined ? 'inherit' : 'ignore'],
    timeout: LIMIT,
  });
  child.stdin.end(JSON.stringify(task));
  const out = await readAll(child.stdout);
  if (out === '') return undefined;
  // Written by our own script.
  const figures: SpeedFigures = JSON.parse(out);
  return figures;
}

/** The least that an article can take: one pass of word segmentation. The median over the articles, in ms of the processor. */
function floorOf(articles: readonly SpeedArticle[]): number {
  const segmenters = new Map(
    articles.map(({ lang }) => [lang, new Intl.Segmenter(lang, { granularity: 'word' })]),
  );
  const pass = ({ text, lang }: SpeedArticle): number => {
    const started = process.cpuUsage();
    let words = 0;
    for (const { isWordLike } of segmenters.get(lang)?.segment(text) ?? []) if (isWordLike) words++;
    const { user, system } = process.cpuUsage(started);
    return words > 0 ? (user + system) / 1000 : 0;
  };
  articles.forEach(pass);
  return quantile(articles.map(pass), 0.5);
}

/** Articles of all kinds in turn. */
const byTurns = (articles: readonly SpeedArticle[]): SpeedArticle[] => {
  const kinds = Object.values(Object.groupBy(articles, ({ kind }) => kind));
  const longest = Math.max(...kinds.map((list) => list?.length ?? 0));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((list) => list?.[i] ?? [])).flat();
};

/** Some packs to be measured, and what with. */
interface Subject extends Pick<SizeReport, 'speeches' | 'words' | 'textBytes'> {
  packsOf: (build: Build) => string[];
  articles: readonly SpeedArticle[];
  quotations: readonly string[];
}

async function measureSubject(
  { packsOf, articles, quotations, ...about }: Subject,
  builds: readonly Build[],
  rivals: readonly string[],
): Promise<SizeReport> {
  const task = {
    articles: byTurns(articles).map(({ kind, text, lang }) => ({ kind, text, lang })),
    quotations: [...quotations],
    budget: BUDGET,
  };
  const report: SizeReport = { ...about, floorMs: floorOf(articles), results: {} };
  const rounds = new Map<string, SpeedFigures[]>(builds.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const build of builds) {
      console.error(`${about.speeches ?? 'bundled'}: ${build.name}, ${round + 1} of ${ROUNDS} …`);
      const figures = await inChild({ ...task, root: build.root, packs: packsOf(build) });
      if (figures) rounds.get(build.name)?.push(figures);
    }
  }
  for (const [name, list] of rounds) {
    const middle = list.sort((a, b) => a.median.cpu - b.median.cpu)[Math.floor(list.length / 2)];
    if (middle) report.results[name] = middle;
  }
  const [own] = builds;
  for (const library of own ? rivals : []) {
    console.error(`${about.speeches ?? 'bundled'}: ${library} …`);
    const figures = await inChild({
      ...task,
      library,
      root: own?.root ?? '',
      packs: own ? packsOf(own) : [],
    });
    if (figures) report.results[library] = figures;
  }
  return report;
}

async function bundled(): Promise<Subject> {
  const packs = await openPackFiles(BUNDLED_FILES);
  const texts = packs.flatMap((pack) => pack.versions.map((_, i) => pack.text(i)));
  return {
    speeches: undefined,
    words: texts.reduce((sum, text) => sum + wordsIn(text), 0),
    textBytes: Buffer.byteLength(texts.join('')),
    packsOf: ({ root }) => BUNDLED_FILES.map((file) => join(root, file)),
    articles: makeBundledArticles(packs),
    quotations: [],
  };
}

function speechesOf(all: readonly Speech[], size: number, articles: readonly SpeedArticle[]): Subject {
  const speeches = all.slice(0, size);
  const random = seededRandom(speeches.length);
  return {
    speeches: speeches.length,
    words: speeches.reduce((sum, { text }) => sum + wordsIn(text), 0),
    textBytes: speeches.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    packsOf: (build) => [packFiles(all, [size], build, PACKS).get(size) ?? ''],
    articles,
    quotations: Array.from({ length: QUOTATIONS }, () => {
      const speech = speeches[between(0, speeches.length - 1, random)];
      return quotationFrom(speech?.text ?? '', random) ?? [];
    }).flat(),
  };
}

async function measureAll(builds: readonly Build[], values: ReturnType<typeof options>): Promise<void> {
  const speeches = readSpeeches();
  const wanted = values.size?.filter((size) => size !== 'bundled').map(Number) ?? SIZES;
  const sizes = [...new Set(wanted.map((size) => Math.min(size, speeches.length)))];
  if (sizes.some((size) => !(size >= 1)))
    throw new Failure('--size takes a number of speeches, or “bundled”.');
  const articles = makeArticles(speeches);
  const [own, other] = builds.map(({ name }) => name);
  let rivals = values.alone ? [] : RIVALS;
  const small =
    values.size && !values.size.includes('bundled')
      ? []
      : [await measureSubject(await bundled(), builds, [])];
  const starts = small.length > 0 ? commandStarts(builds) : {};
  const reports: SizeReport[] = [];
  for (const size of sizes) {
    const report = await measureSubject(speechesOf(speeches, size, articles), builds, rivals);
    reports.push(report);
    // A library that has done few articles of this size, or none, is left out of the next.
    rivals = rivals.filter((name) => isMeasured(report.results[name]));
  }
  const growthFor = (name: string): number | undefined =>
    growthOf(
      reports.flatMap(({ words, results }) => {
        const figures = results[name];
        return figures ? [{ size: words, cost: figures.median.cpu }] : [];
      }),
    );
  const names = builds.map(({ name }) => name);
  const growths = Object.fromEntries([...names, ...RIVALS].map((name) => [name, growthFor(name)]));
  const all = [...small, ...reports];
  console.log(`${showSizes(all, names, articles.length, growths[own ?? ''])}\n`);
  for (const report of all) console.log(`${showKinds(report, own ?? '', other)}\n`);
  if (small.length > 0) console.log(`${showStarts(starts)}\n`);
  if (!values.alone)
    console.log(`${showRivals(reports, own ?? '', RIVALS, growths, { budget: BUDGET, limit: LIMIT })}\n`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ growth: growths, starts, sizes: all }, null, 1)}\n`);
  console.log(`All figures: ${values.out}`);
}

await run(async () => {
  const values = options();
  if (!existsSync(SPEECHES)) {
    console.log(`${SPEECHES} is not there: there is nothing to measure with.`);
    return;
  }
  for (const file of BUNDLED_FILES)
    if (!statSync(file, { throwIfNoEntry: false }))
      throw new Failure(`Run “npm run corpus” first: ${file} is not there.`);
  const own = thisBuild();
  await (values.against === undefined
    ? measureAll([own], values)
    : withBuildOf(values.against, (other) => measureAll([own, other], values)));
});
