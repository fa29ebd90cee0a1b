/** The data of the speed benchmark: packs of growing size, articles of one length, and quotations from the packs. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Article, Corpus, Lang } from '../../engine/types.ts';
import { SHARED, readLines, readNews } from '../data.ts';
import { between, seededRandom, shuffled } from '../random.ts';
import { type Build, runIn } from './builds.ts';

export const SPEECHES = join(SHARED, 'data/ungdc');
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

/** Packs of the first so many speeches, compiled by a build when they are not there as it makes them. @returns their files. */
export function packFiles(
  speeches: readonly Speech[],
  sizes: readonly number[],
  { root, key }: Build,
  folder: string,
): Map<number, string> {
  mkdirSync(folder, { recursive: true });
  return new Map(
    sizes.map((size) => {
      const file = resolve(folder, `speeches-${size}-${key}.pack`);
      if (!existsSync(file)) {
        const lines = resolve(folder, `speeches-${size}.jsonl`);
        if (!existsSync(lines))
          writeFileSync(
            lines,
            speeches
              .slice(0, size)
              .map(({ line }) => `${line}\n`)
              .join(''),
          );
        const started = performance.now();
        runIn(root, 'cli/corpus.ts', '--jsonl', lines, '--name', 'Speeches', '--out', file);
        console.error(`${file}: compiled in ${Math.round((performance.now() - started) / 1000)} s`);
      }
      return [size, file];
    }),
  );
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
  kind: string;
  lang: Lang;
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

/** As many Chinese characters are read in the time of `ARTICLE_WORDS` words. */
const ARTICLE_CHARACTERS = 1_400;

/** Articles for the packs that come with the extension: news in English and Chinese, and the same with quotations of the works. */
export function makeBundledArticles(packs: readonly Corpus[]): SpeedArticle[] {
  const random = seededRandom(SEED + 2);
  const cut: Record<Lang, (text: string) => string> = {
    en: (text) => firstWords(text, ARTICLE_WORDS),
    zh: (text) => text.slice(0, ARTICLE_CHARACTERS),
  };
  const quotationOf = (lang: Lang): string => {
    const texts = packs.flatMap((pack) =>
      pack.versions.flatMap((version, i) =>
        primaryLanguage(version.lang) === lang
          ? pack.sentences(i).map(({ start, end }) => pack.text(i).slice(start, end))
          : [],
      ),
    );
    const long = texts.filter((text) => text.length >= (lang === 'zh' ? 20 : 60));
    return long[between(0, long.length - 1, random)] ?? '';
  };
  return Object.entries(cut).flatMap(([lang, shorten]) => {
    const news = shuffled(readNews(lang) ?? [], random);
    const bodies = Array.from({ length: ARTICLES * 2 }, (_, i) =>
      news
        .slice(i * 6, i * 6 + 6)
        .map(({ text }) => text)
        .join('\n'),
    ).filter((text) => text !== '');
    return bodies.map((text, i): SpeedArticle => {
      if (i < ARTICLES) return { kind: `${lang} news`, lang, text: shorten(text) };
      const quoted = Array.from({ length: 3 }, () =>
        lang === 'zh' ? `他说：“${quotationOf(lang)}”` : `The speaker said: “${quotationOf(lang)}”`,
      );
      return { kind: `${lang} news that quotes`, lang, text: shorten(`${quoted.join('\n')}\n${text}`) };
    });
  });
}
