/** Measures matcher and libraries on labelled pages; libraries get the thresholds that suit them best on these pages. */
import { versionNumber } from '../../engine/edition/edition.ts';
import { lexiconOf } from '../../cli/lexicons.ts';
import { createMatcher } from '../../engine/match.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Article, Corpus, Finding, Span } from '../../engine/types.ts';
import { LIBRARIES, type Library } from './libraries.ts';
import { type Passage, type ScoredPage, readPages, readPassages } from './page-data.ts';
import {
  type AttributionScores,
  type PredictedFinding,
  type Prediction,
  type SentenceScores,
  scoreAttributions,
  sentenceScorer,
} from './page-score.ts';
import { quantile, seededRandom, shuffled } from '../random.ts';
import { type WordingScores, scoreWording } from './wording-score.ts';

/** What a library may take for a folder, in ms. One that needs more is given a sample of the pages. */
const BUDGET = 60_000;
/** Thresholds that are tried, at even steps through the scores of all hits. */
const STEPS = 50;
/** A page is attributed from so many found sentences on; more than the last was never the best. */
const LEAST_FOUND = [1, 2, 3, 4, 5, 6, 8, 10];
const SEED = 1;

interface PagesResult {
  name: string;
  options: string;
  attributions: AttributionScores;
  sentences: SentenceScores;
  /** How many of the pages were asked. */
  pages: number;
  msPerSentence: number;
}

export interface PagesReport {
  folder: string;
  pages: number;
  /** How the wording of the sentences found is described. */
  wording: WordingScores;
  results: PagesResult[];
}

function articleOf({ text, lang, title, date, url }: ScoredPage): Article {
  return { text, lang, ...(title && { title }), ...(date && { date }), ...(url && { url }) };
}

/** Findings with the texts of their sources. */
export const textsOfFindings =
  (corpora: readonly Corpus[]) =>
  (findings: readonly Finding[]): PredictedFinding[] =>
    findings.map(({ start, end, sources }) => ({
      start,
      end,
      sources: sources.map((source) => {
        const corpus = corpora.find((each) => versionNumber(each, source.version) >= 0);
        return corpus?.text(versionNumber(corpus, source.version)).slice(source.start, source.end) ?? '';
      }),
    }));

/** What the matcher predicts for an article. */
export function predictorOf(corpora: readonly Corpus[]): (article: Article) => Prediction {
  const matcher = createMatcher(corpora, lexiconOf);
  const textsOf = textsOfFindings(corpora);
  return (article) => {
    const { attributions, findings } = matcher.match(article);
    return { works: attributions.map(({ work }) => work), findings: textsOf(findings) };
  };
}

function scoreMatcher(
  pages: readonly ScoredPage[],
  passages: readonly Passage[],
  corpora: readonly Corpus[],
): PagesResult {
  const predict = predictorOf(corpora);
  const started = performance.now();
  const predictions = new Map(pages.map((page) => [page.id, predict(articleOf(page))]));
  const ms = performance.now() - started;
  const sentences = pages.reduce((sum, { text }) => sum + segmentSentences(text).length, 0);
  return {
    name: 'Variorum',
    options: 'as it is shipped',
    attributions: scoreAttributions(pages, ({ id }) => predictions.get(id)?.works ?? []),
    sentences: sentenceScorer(pages, passages)(({ id }) => predictions.get(id)?.findings ?? []),
    pages: pages.length,
    msPerSentence: ms / sentences,
  };
}

/** A sentence of a version, and the work it is from. */
interface SourceSentence {
  text: string;
  work: string;
}

/** All sentences of all versions. */
const sentencesOfCorpora = (corpora: readonly Corpus[]): SourceSentence[] =>
  corpora.flatMap((corpus) =>
    corpus.versions.flatMap(({ work }, version) =>
      corpus
        .sentences(version)
        .map(({ start, end }) => ({ work, text: corpus.text(version).slice(start, end) })),
    ),
  );

interface PageHit extends Span {
  score: number;
  source: SourceSentence;
}
type PageHits = ReadonlyMap<string, readonly PageHit[]>;

/** The work with the most sentences found at `threshold`, where there are `least` of them. */
function attributedWork(hits: readonly PageHit[], threshold: number, least: number): string[] {
  const counts = new Map<string, number>();
  for (const { score, source } of hits)
    if (score >= threshold) counts.set(source.work, (counts.get(source.work) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= least ? [best[0]] : [];
}

/** The best hit for each sentence of the pages, as many pages as the time allows. */
function hitsOn(pages: readonly ScoredPage[], library: Library, sources: readonly SourceSentence[]) {
  const search = library.over(sources.map(({ text }) => text));
  const hits = new Map<string, PageHit[]>();
  let sentences = 0;
  const started = performance.now();
  // In any order, so that a sample has pages of each kind.
  for (const page of shuffled(pages, seededRandom(SEED))) {
    if (performance.now() - started > BUDGET) break;
    const found: PageHit[] = [];
    for (const { start, end } of segmentSentences(page.text)) {
      sentences++;
      const hit = search(page.text.slice(start, end));
      const source = hit && sources[hit.row];
      if (hit && source) found.push({ start, end, score: hit.score, source });
    }
    hits.set(page.id, found);
  }
  return { hits, msPerSentence: (performance.now() - started) / Math.max(1, sentences) };
}

/** The value of a list that `worth` is highest for. */
function bestOf<T, R>(
  values: readonly T[],
  score: (value: T) => R,
  worth: (scores: R) => number,
): R | undefined {
  let best: R | undefined;
  for (const value of values) {
    const scores = score(value);
    if (best === undefined || worth(scores) > worth(best)) best = scores;
  }
  return best;
}

function scoreLibrary(
  all: readonly ScoredPage[],
  passages: readonly Passage[],
  sources: readonly SourceSentence[],
  library: Library,
): PagesResult | undefined {
  const { hits, msPerSentence } = hitsOn(all, library, sources);
  const pages = all.filter(({ id }) => hits.has(id));
  const scores = [...hits.values()].flat().map(({ score }) => score);
  const thresholds = Array.from({ length: STEPS }, (_, i) => quantile(scores, i / STEPS));
  const { name, options } = library;
  const score = sentenceScorer(pages, passages);
  const sentences = bestOf(
    thresholds,
    (t) => score(({ id }) => findingsAt(hits, id, t)),
    ({ table }) => table['all']?.f1 ?? 0,
  );
  const attributions = bestOf(
    thresholds.flatMap((threshold) => LEAST_FOUND.map((least) => ({ threshold, least }))),
    ({ threshold, least }) =>
      scoreAttributions(pages, ({ id }) => attributedWork(hits.get(id) ?? [], threshold, least)),
    ({ table }) => table['all']?.f1 ?? 0,
  );
  return (
    sentences &&
    attributions && { name, options, attributions, sentences, pages: pages.length, msPerSentence }
  );
}

const findingsAt = (hits: PageHits, page: string, threshold: number) =>
  (hits.get(page) ?? [])
    .filter(({ score }) => score >= threshold)
    .map(({ start, end, source }) => ({ start, end, sources: [source.text] }));

/** Measures the matcher and the libraries on a folder. @throws {Failure} if a page is not of the form. */
export function benchPages(
  folder: string,
  corpora: readonly Corpus[],
  libraries: readonly Library[] = LIBRARIES,
): PagesReport {
  const pages = readPages(folder);
  const passages = readPassages(folder);
  const sources = sentencesOfCorpora(corpora);
  const others = libraries.flatMap((library) => scoreLibrary(pages, passages, sources, library) ?? []);
  const matcher = createMatcher(corpora, lexiconOf);
  return {
    folder,
    pages: pages.length,
    wording: scoreWording(pages, (page) => matcher.match(articleOf(page)).findings),
    results: [scoreMatcher(pages, passages, corpora), ...others],
  };
}
