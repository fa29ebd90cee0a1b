/**
 * Articles that a page cites by their numbers, held against the articles of the text that its sentence was found in: who says what
 * stands in Article 27 does not quote Article 3.
 */
import type { Corpus, SourceSpan } from '../types.ts';
import { versionNumber } from '../edition/edition.ts';
import * as all from '../languages/all.ts';
import { fold } from '../text/fold.ts';
import { foldForms, hanValue } from '../text/quantities.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';

const isHan = (entry: string): boolean => /[\p{Script=Han}\p{Script=Hangul}]/u.test(entry);
const NOUNS = entriesOf(all.articleNouns);
const BEFORE = anyOf(NOUNS.filter((noun) => !isHan(noun)).map(fold));
const BEHIND = anyOf(NOUNS.filter(isHan));
/** `Article 12`, `Articles 3 and 5`, 第十二条. */
const CITATION = new RegExp(
  `(?<!\\p{L})(?:${BEFORE})\\s(\\d{1,3}(?:(?:,\\s|\\s?\\p{L}{1,3}\\s)\\d{1,3})*)(?!\\d)|[第제]\\s?([\\d〇零一二三四五六七八九十百]{1,7})\\s?(?:${BEHIND})`,
  'gu',
);
/** A line that is nothing but the name of an article or of its part: `Article 2`, `Article II, Section 4`, `Article premier`, 第二条. */
const HEADING = new RegExp(
  `^(?:(?:${BEFORE})\\s([^\\s,]{1,12})(?:,\\s.{1,15})?|[第제]\\s?\\S{1,7}(?:${BEHIND}))$`,
  'u',
);
/** Roman figures, folded. */
const ROMAN: ReadonlyMap<string, number> = new Map([
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]);
/** A text with fewer such lines has no articles. */
const LEAST_ARTICLES = 3;

/** The numbers of the articles that a text cites. */
export function articlesCitedIn(text: string): Set<number> {
  const cited = new Set<number>();
  for (const [, latin, han] of fold(foldForms(text)).matchAll(CITATION)) {
    for (const [number] of (latin ?? '').matchAll(/\d+/gu)) cited.add(Number(number));
    const value = han === undefined ? undefined : /\d/u.test(han) ? Number(han) : hanValue(han);
    if (value !== undefined) cited.add(value);
  }
  return cited;
}

/** What a Roman numeral up to 39 comes to, or undefined for another word. */
function romanValue(word: string): number | undefined {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/u.test(word)) return undefined;
  return Array.from(word.matchAll(/ix|iv|[xvi]/gu)).reduce((sum, [sign]) => sum + (ROMAN.get(sign) ?? 0), 0);
}

const kept = new WeakMap<Corpus, Map<number, readonly number[]>>();

/** For each sentence of a version the article that it stands in, 0 before the first; none where the text has no articles. */
function articlesOf(corpus: Corpus, version: number): readonly number[] {
  const known = kept.get(corpus) ?? new Map<number, readonly number[]>();
  kept.set(corpus, known);
  const before = known.get(version);
  if (before) return before;
  const text = corpus.text(version);
  let article = 0;
  let headings = 0;
  const articles = corpus.sentences(version).map(({ start, end }) => {
    const heading = HEADING.exec(fold(text.slice(start, end)).trim());
    if (!heading) return article;
    headings++;
    // Several sections of one article have its number; where a number cannot be read the articles are counted.
    article = romanValue(heading[1] ?? 'none') ?? article + 1;
    return article;
  });
  const made = headings >= LEAST_ARTICLES ? articles : [];
  known.set(version, made);
  return made;
}

/** Whether a page's sentence cites articles, and none of its sources stands in one of them. */
export function citesOtherArticles(corpus: Corpus, excerpt: string, sources: readonly SourceSpan[]): boolean {
  const cited = articlesCitedIn(excerpt);
  if (cited.size === 0) return false;
  const articles = sources.flatMap(({ version, sentences }) => {
    const number = versionNumber(corpus, version);
    return number < 0 ? [] : articlesOf(corpus, number).slice(sentences.start, sentences.end);
  });
  return articles.length > 0 && !articles.some((article) => cited.has(article));
}
