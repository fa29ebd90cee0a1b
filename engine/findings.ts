/** From aligned runs to findings: which versions a sentence comes from, in what order, and how the wording relates. */
import { primaryLanguage } from './edition/edition.ts';
import type { Corpus, Finding, FindingKind, Lang, SourceSpan, Span } from './types.ts';
import type { AlignedRun } from './alignment/align.ts';
import { judgeSentence } from './models/sentence-model.ts';
import type { CandidateWork } from './article/candidate-works.ts';

/** Sources of a finding are listed down to this share of the best one's score: below it they only share a theme. */
const SOURCE_MARGIN = 0.75;
/**
 * A page that has the source's words but leaves out more of the statement than this (by weight) has trimmed it. Between 0.75
 * and 0.88 there is none of the labelled pages' word-for-word sentences but one list of clauses.
 */
const WHOLE_STATEMENT = 0.8;
const KIND_RANK: Readonly<Record<FindingKind, number>> = { verbatim: 0, edited: 1, paraphrase: 2 };

/** How a page's wording relates to a source in its own language. */
const kindOfRun = ({ kind, alignment }: AlignedRun): FindingKind =>
  kind === 'verbatim' && alignment.sourceCoverage < WHOLE_STATEMENT ? 'edited' : kind;

/** A text in another script stands behind the page's own, however sure it is. */
const BEHIND = 0.99;

/** How sure each of some runs is, with those in the page's script first where they are about as sure as the others. */
function ownScriptFirst(runs: readonly AlignedRun[]): (run: AlignedRun) => number {
  const most = (across: boolean): number =>
    runs.reduce(
      (best, { alignment }) =>
        alignment.across === across ? Math.max(best, judgeSentence(alignment)) : best,
      0,
    );
  const within = most(false);
  const limit = within >= most(true) * SOURCE_MARGIN ? within * BEHIND : 1;
  return ({ alignment }) => Math.min(judgeSentence(alignment), alignment.across ? limit : 1);
}

/** The sources of one sentence in one work; the best of them gets `score`. */
export function sourcesOf(
  corpus: Corpus,
  work: string,
  runs: readonly AlignedRun[],
  score: number,
  lang: Lang,
): SourceSpan[] {
  const scoreOf = ownScriptFirst(runs);
  const best = Math.max(...runs.map(scoreOf));
  return runs.flatMap((run) => {
    const version = corpus.versions[run.version];
    const own = scoreOf(run);
    const all = corpus.sentences(run.version);
    const first = all[run.sentences.start];
    const last = all[run.sentences.end - 1];
    if (!version || !first || !last || own < best * SOURCE_MARGIN) return [];
    return {
      work,
      version: version.id,
      lang: version.lang,
      start: first.start,
      end: last.end,
      sentences: run.sentences,
      kind: primaryLanguage(version.lang) === primaryLanguage(lang) ? kindOfRun(run) : 'paraphrase',
      score: score * (own / best),
    };
  });
}

/** A stock phrase is listed behind the work that the page reports, however like the two are. */
const STOCK_PHRASE = 0.99;

/**
 * The sources of each sentence with all other works that have its very words: a stock phrase stands in many speeches, and the
 * one that the page reports is only one of them.
 */
export function withStockPhrases(
  sourcesBySpan: readonly (readonly SourceSpan[])[],
  candidateWorks: readonly Pick<CandidateWork, 'work' | 'corpus' | 'runs'>[],
  lang: Lang,
): SourceSpan[][] {
  return sourcesBySpan.map((sources, i) => {
    if (sources.length === 0) return [];
    const listed = new Set(sources.map(({ work }) => work));
    const score = Math.max(...sources.map((source) => source.score)) * STOCK_PHRASE;
    const others = candidateWorks.filter(({ work }) => !listed.has(work.id));
    return [
      ...sources,
      ...others.flatMap(({ work, corpus, runs }) => {
        const same = (runs[i] ?? []).filter(({ kind }) => kind === 'verbatim');
        return same.length > 0 ? sourcesOf(corpus, work.id, same, score, lang) : [];
      }),
    ];
  });
}

/** Spans with sources, as findings in page order; sources best first, by score, then by how exact the wording is. */
export function findingsOf(
  spans: readonly Span[],
  sourcesBySpan: readonly (readonly SourceSpan[])[],
): Finding[] {
  return spans.flatMap(({ start, end }, i) => {
    const sources = [...(sourcesBySpan[i] ?? [])].sort(
      (a, b) => b.score - a.score || KIND_RANK[a.kind] - KIND_RANK[b.kind],
    );
    const [best] = sources;
    if (!best) return [];
    const own = sources.filter(({ work }) => work === best.work);
    const kind = own.reduce<FindingKind>(
      (top, source) => (KIND_RANK[source.kind] < KIND_RANK[top] ? source.kind : top),
      best.kind,
    );
    return { start, end, kind, score: best.score, sources };
  });
}
