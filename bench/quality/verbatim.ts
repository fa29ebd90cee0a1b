/**
 * Precision and recall on verbatim quotations, which are cut at random from the packs' texts and put in quotation marks into
 * sentences of real articles.
 */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { lexiconOf } from '../../cli/lexicons.ts';
import { createMatcher } from '../../engine/match.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Article, Corpus, Lang, Span } from '../../engine/types.ts';
import { readNews } from '../data.ts';
import { predictorOf, textsOfFindings } from './pages.ts';
import type { PredictedFinding } from './page-score.ts';
import { between, seededRandom } from '../random.ts';

const SEED = 20_240_226;
/** The length of quotations: words, and in Chinese characters. */
const LENGTH = { words: { least: 6, most: 40 }, characters: { least: 10, most: 60 } };

interface Quotation {
  lang: 'en' | 'zh';
  text: string;
  article: Article;
  /** Where it stands in the article, without its marks. */
  span: Span;
}

/** Where the units of length are that a quotation can begin and end with. */
function unitsOf(passage: string, lang: Quotation['lang']): Span[] {
  const unit = lang === 'zh' ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;
  return Array.from(passage.matchAll(unit), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A stretch of a passage, of a random length. */
function cut(passage: string, lang: Quotation['lang'], random: () => number): string {
  const { least, most } = lang === 'zh' ? LENGTH.characters : LENGTH.words;
  const units = unitsOf(passage, lang);
  const length = between(least, Math.min(most, units.length), random);
  const first = between(0, units.length - length, random);
  return passage.slice(units[first]?.start ?? 0, units[first + length - 1]?.end ?? 0);
}

/** Passages that are long enough to be cut from, the longer the more often. */
function passagePicker(
  corpora: readonly Corpus[],
  lang: Quotation['lang'],
): ((random: () => number) => string) | undefined {
  const { least } = lang === 'zh' ? LENGTH.characters : LENGTH.words;
  const passages = corpora
    .flatMap((corpus) =>
      corpus.versions.flatMap((version, i) =>
        primaryLanguage(version.lang) === lang ? corpus.text(i).split('\n') : [],
      ),
    )
    .filter((passage) => unitsOf(passage, lang).length >= least);
  const total = passages.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return undefined;
  return (random) => {
    let at = random() * total;
    return passages.find(({ length }) => (at -= length) < 0) ?? passages[0] ?? '';
  };
}

/** Puts a quotation at the end of a sentence of an article. */
function quoteIn(
  text: string,
  quotation: string,
  lang: Lang,
  random: () => number,
): { text: string; span: Span } {
  const sentences = segmentSentences(text);
  const host = sentences[between(0, sentences.length - 1, random)] ?? { start: 0, end: text.length };
  const sentence = text.slice(host.start, host.end);
  const stop = /[.!?。！？]?["”’」]*$/u.exec(sentence)?.[0] ?? '';
  const before = text.slice(0, host.end - stop.length) + (lang === 'zh' ? '：“' : ': “');
  const span = { start: before.length, end: before.length + quotation.length };
  return { text: `${before}${quotation}”${lang === 'zh' ? '。' : '.'}${text.slice(host.end)}`, span };
}

/** Quotations alternating between English and Chinese, one in each article; none of a language without news or texts. */
function makeQuotations(corpora: readonly Corpus[], count: number): Quotation[] {
  const random = seededRandom(SEED);
  return (['en', 'zh'] as const).flatMap((lang) => {
    const news = readNews(lang)?.filter(({ text }) => segmentSentences(text).length > 1) ?? [];
    const pick = passagePicker(corpora, lang);
    if (news.length === 0 || !pick) return [];
    return Array.from({ length: Math.ceil(count / 2) }, (): Quotation => {
      const article = news[between(0, news.length - 1, random)] ?? { text: '', title: '' };
      const quotation = cut(pick(random), lang, random);
      const { text, span } = quoteIn(article.text, quotation, lang, random);
      const { title } = article;
      return { lang, text: quotation, span, article: { text, lang, ...(title && { title }) } };
    });
  });
}

/** Letters and figures only: marks and blanks are no part of the wording, nor is the number of a point before it. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d+\s*[.、)]/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the sources have the words: of a stretch over several sentences, the greater part of it. */
export function contains(sources: readonly string[], stretch: string): boolean {
  const texts = sources.map(plain);
  const parts = segmentSentences(stretch).map(({ start, end }) => plain(stretch.slice(start, end)));
  const there = parts.filter((part) => texts.some((text) => text.includes(part)));
  const length = (list: readonly string[]): number => list.join('').length;
  return length(parts) > 0 && length(there) * 2 >= length(parts);
}

export interface VerbatimResult {
  /** Whether matched in an article or looked up alone, and in which language. */
  name: string;
  quotations: number;
  found: number;
  /** Findings that touch the quotation and have it in a source. */
  right: number;
  /** All others. */
  wrong: number;
  missed: string[];
  wrongFindings: string[];
}

const emptyResult = (name: string): VerbatimResult => ({
  name,
  quotations: 0,
  found: 0,
  right: 0,
  wrong: 0,
  missed: [],
  wrongFindings: [],
});

/** Counts what was found of one quotation. It is found when right findings cover half of it. */
function accumulator(
  result: VerbatimResult,
  text: string,
  span: Span,
  findings: readonly PredictedFinding[],
): void {
  let covered = 0;
  for (const { start, end, sources } of findings) {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from < to && contains(sources, text.slice(from, to))) {
      result.right++;
      covered += to - from;
    } else {
      result.wrong++;
      result.wrongFindings.push(text.slice(start, end));
    }
  }
  result.quotations++;
  if (covered * 2 >= span.end - span.start) result.found++;
  else result.missed.push(text.slice(span.start, span.end));
}

/** Looks for quotations in the articles, and for each by itself as a reader who selects it. */
export function benchVerbatim(corpora: readonly Corpus[], count: number): VerbatimResult[] {
  const predict = predictorOf(corpora);
  const matcher = createMatcher(corpora, lexiconOf);
  const textsOf = textsOfFindings(corpora);
  const results = new Map<string, VerbatimResult>();
  const resultOf = (name: string): VerbatimResult => {
    const result = results.get(name) ?? emptyResult(name);
    results.set(name, result);
    return result;
  };
  const quotations = makeQuotations(corpora, count);
  for (const { lang, article, span } of quotations)
    accumulator(resultOf(`match: in an article (${lang})`), article.text, span, predict(article).findings);
  for (const { lang, text } of quotations) {
    const { findings } = matcher.lookUp({ text, lang });
    accumulator(resultOf(`lookUp: alone (${lang})`), text, { start: 0, end: text.length }, textsOf(findings));
  }
  return [...results.values()];
}
