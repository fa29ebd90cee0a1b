/** The data of the speed benchmark: packs of growing size, articles of one length, and quotations from the packs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CollectionCompiler, readCollectionLine } from '../../corpus/collection.ts';
import type { LanguageResources } from '../../corpus/compile/likeness.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Article } from '../../engine/types.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';
import { SHARED, readLines, readNews } from '../data.ts';
import { between, seededRandom, shuffled } from '../random.ts';

export const SPEECHES = join(SHARED, 'data/ungdc');
const ROOT = join(import.meta.dirname, '..', '..');
const SEED = 1980;

export interface Speech {
  /** The line of the collection. */
  line: string;
  text: string;
}

const speechSchema = z.looseObject({ text: z.string() });

/** All speeches, in an order that is any but the same every time: the first so many of them are a fair sample. */
export function readSpeeches(): Speech[] {
  const speeches = readdirSync(SPEECHES)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((file) => readLines(join(SPEECHES, file), speechSchema))
    .map((value) => ({ line: JSON.stringify(value), text: value.text }));
  return shuffled(speeches, seededRandom(SEED));
}

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A hash over all files that decide what stands in a pack. */
function compilerHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['engine', 'corpus']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => !/[\\/](sources|engine[\\/]match)[\\/]/.test(file));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Packs of the first so many speeches, compiled when they are not there as this compiler makes them.
 * @returns their files.
 */
export async function packFiles(
  speeches: readonly Speech[],
  sizes: readonly number[],
  folder: string,
): Promise<Map<number, string>> {
  mkdirSync(folder, { recursive: true });
  const hash = compilerHash();
  let resources: LanguageResources | undefined;
  const files = new Map(sizes.map((size) => [size, join(folder, `ungdc-${size}-${hash}.pack`)]));
  for (const [size, file] of files) {
    if (existsSync(file)) continue;
    const started = performance.now();
    resources ??= readLanguageResources();
    const compiler = new CollectionCompiler(resources);
    for (const { line } of speeches.slice(0, size)) {
      const read = readCollectionLine(line);
      if ('entry' in read) compiler.add(read.entry, read.text);
    }
    const bytes = await compiler.finish({
      id: 'speeches',
      name: 'Speeches',
    });
    writeFileSync(file, bytes);
    console.error(`${file}: compiled in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return files;
}

/** The length of the articles, in words. */
export const ARTICLE_WORDS = 800;

/** The beginning of a text, so many words of it. */
function firstWords(text: string, count: number): string {
  let end = 0;
  let left = count;
  for (const match of text.matchAll(/\S+/g)) {
    if (left-- === 0) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}

/** A quotation of 6 to 40 words out of one sentence of a text; undefined where none is that long. */
export function quotationFrom(text: string, random: () => number): string | undefined {
  const sentences = segmentSentences(text).filter(({ start, end }) => wordsIn(text.slice(start, end)) >= 8);
  const span = sentences[between(0, sentences.length - 1, random)];
  if (!span) return undefined;
  const words = text.slice(span.start, span.end).split(/\s+/);
  const length = between(6, Math.min(40, words.length), random);
  const first = between(0, words.length - length, random);
  return words.slice(first, first + length).join(' ');
}

/** How many articles there are of each kind. */
const ARTICLES = 20;

export interface SpeedArticle extends Article {
  kind: 'news' | 'news that quotes' | 'speech';
}

/**
 * Articles of `ARTICLE_WORDS`: news; news with three quotations of the first speech; and speeches, of which the first ones
 * are in all larger packs: pages made of the corpus itself.
 */
export function makeArticles(speeches: readonly Speech[]): SpeedArticle[] {
  const random = seededRandom(SEED + 1);
  const news = shuffled(readNews('en') ?? [], random);
  const [first] = speeches;
  const bodies = Array.from({ length: ARTICLES * 2 }, (_, i) =>
    firstWords(
      news
        .slice(i * 6, i * 6 + 6)
        .map(({ text }) => text)
        .join('\n'),
      ARTICLE_WORDS,
    ),
  ).filter((text) => text !== '');
  const quoting = bodies.slice(ARTICLES).map((text): SpeedArticle => {
    const quotations = Array.from({ length: 3 }, () => quotationFrom(first?.text ?? '', random) ?? '');
    const quoted = quotations.map((quotation) => `The speaker said: “${quotation}”.`).join('\n');
    return { kind: 'news that quotes', lang: 'en', text: firstWords(`${quoted}\n${text}`, ARTICLE_WORDS) };
  });
  return [
    ...bodies.slice(0, ARTICLES).map((text): SpeedArticle => ({ kind: 'news', lang: 'en', text })),
    ...quoting,
    ...speeches.slice(0, ARTICLES).map(({ text }): SpeedArticle => ({
      kind: 'speech',
      lang: 'en',
      text: firstWords(text, ARTICLE_WORDS),
    })),
  ];
}
