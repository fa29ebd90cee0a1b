/** Paths of the public data that benchmarks use, and reading it. It is not part of the repository; what is missing is skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { segmentSentences } from '../engine/text/segment.ts';
import { primaryLanguage } from '../engine/edition/edition.ts';
import type { Lang } from '../engine/types.ts';
import { Failure } from '../cli/failure.ts';
import { spread } from './random.ts';

export const SHARED = join(import.meta.dirname, '..', '..', 'shared');
const NEWS: Readonly<Record<string, string>> = {
  en: join(SHARED, 'data/news-en/bbc-2004-2005.jsonl.gz'),
  zh: join(SHARED, 'data/news-zh/sogouc-1000.jsonl.gz'),
};

/** The lines of a `.jsonl` or `.jsonl.gz` as a schema has them. @throws {Failure} if one is not. */
export function readLines<T>(
  file: string,
  schema: { safeParse(value: unknown): z.core.util.SafeParseResult<T> },
): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new Failure(`${file}, line ${i + 1} is not JSON.`);
      }
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw new Failure(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

const articleSchema = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.optional(z.string()),
  text: z.string(),
});
export type NewsArticle = z.infer<typeof articleSchema>;

/** Ordinary news in a language; undefined where there is none. */
export function readNews(lang: Lang): NewsArticle[] | undefined {
  const file = NEWS[primaryLanguage(lang)];
  return file !== undefined && existsSync(file) ? readLines(file, articleSchema) : undefined;
}

/** Sentences of ordinary news, spread over all articles; undefined where there are none. */
export function newsSentences(lang: Lang, limit: number): string[] | undefined {
  const sentences = readNews(lang)?.flatMap(({ text }) =>
    segmentSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  return sentences && spread(sentences, limit);
}
