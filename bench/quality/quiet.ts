/** Counts false positives on ordinary news and real pages, none of which reports a work of the corpus. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { lexiconOf } from '../../cli/lexicons.ts';
import { createMatcher } from '../../engine/match.ts';
import type { Article, Corpus } from '../../engine/types.ts';
import { articleOfHtml } from '../../cli/input.ts';
import { SHARED, readLines, readNews } from '../data.ts';

const HTML = ['readability', 'postlight', 'trafilatura'].map((name) => join(SHARED, 'data/html', name));
const indexSchema = z.object({ id: z.string(), file: z.nullish(z.string()), url: z.nullish(z.string()) });

export interface QuietReport {
  name: string;
  articles: number;
  /** Attributions, as `article: work`. */
  attributions: string[];
  /** Findings, as `article: span`. */
  findings: string[];
}

interface NamedArticle {
  id: string;
  article: Article;
}

/** Real pages as the extension reads them. */
function readHtml(folder: string): NamedArticle[] {
  return readLines(join(folder, 'index.jsonl.gz'), indexSchema).flatMap(({ id, file, url }) => {
    // Some have a folder each, and there the page is called so.
    const path = file ? join(folder, file) : join(folder, '..', id, 'source.html.gz');
    if (!existsSync(path)) return [];
    const html = gunzipSync(readFileSync(path)).toString('utf8');
    return { id, article: articleOfHtml(html, url ?? undefined) };
  });
}

/** Matches all ordinary news and real pages that are there. */
export function benchQuiet(corpora: readonly Corpus[]): QuietReport[] {
  const matcher = createMatcher(corpora, lexiconOf);
  const news = ['en', 'zh'].flatMap((lang) => {
    const articles = readNews(lang)?.map(({ id, title, text }) => ({
      id,
      article: { text, lang, ...(title && { title }) },
    }));
    return articles ? { name: `news (${lang})`, articles } : [];
  });
  const pages = HTML.filter((folder) => existsSync(join(folder, 'index.jsonl.gz'))).map((folder) => ({
    name: `real pages (${folder.split('/').at(-1)})`,
    articles: readHtml(folder),
  }));
  return [...news, ...pages].map(({ name, articles }) => {
    const report: QuietReport = { name, articles: articles.length, attributions: [], findings: [] };
    for (const { id, article } of articles) {
      const { attributions, findings } = matcher.match(article);
      report.attributions.push(...attributions.map(({ work }) => `${id}: ${work}`));
      report.findings.push(...findings.map(({ start, end }) => `${id}: ${article.text.slice(start, end)}`));
    }
    return report;
  });
}
