/** What `match` says of an article: found and put into words that are read without the pack. */
import { versionNumber } from '../engine/edition/edition.ts';
import { createMatcher } from '../engine/match.ts';
import type { Article, Corpus, Finding } from '../engine/types.ts';
import type { InputRecord } from './input.ts';
import { lexiconOf } from './lexicons.ts';

export interface AnswerOptions {
  /** The answer has the text that was read. */
  withText: boolean;
  /** Each text is a passage that a reader selected. */
  asLookup: boolean;
}

/** A finding with the texts it points to: the output is read without the pack. */
function withTexts(finding: Finding, text: string, corpora: readonly Corpus[]): object {
  const { start, end, kind, score, flags = [] } = finding;
  const sources = finding.sources.map(({ work, version, lang, start: from, end: to }) => {
    const corpus = corpora.find((each) => versionNumber(each, version) >= 0);
    const source = corpus?.text(versionNumber(corpus, version)).slice(from, to) ?? '';
    return { work, version, lang, start: from, end: to, text: source };
  });
  return { start, end, text: text.slice(start, end), kind, score: round(score), flags, sources };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Answers records from some packs, each as an object that is printed as a line. */
export function answersFrom(
  corpora: readonly Corpus[],
  { withText, asLookup }: AnswerOptions,
): (record: InputRecord) => object {
  const matcher = createMatcher(corpora, lexiconOf);
  const described = (findings: readonly Finding[], text: string): object[] =>
    findings.map((finding) => withTexts(finding, text, corpora));

  const matched = (article: Article): object => {
    const { attributions, findings, quotations } = matcher.match(article);
    return {
      attributions: attributions.map((each) => ({ ...each, confidence: round(each.confidence) })),
      findings: described(findings, article.text),
      quotations,
    };
  };

  const lookedUp = (article: Article): object => {
    const { findings, guesses, silence } = matcher.lookUp(article);
    return {
      findings: described(findings, article.text),
      guesses: described(guesses, article.text),
      ...(silence ? { silence } : {}),
    };
  };

  return (record) => {
    if ('error' in record) return record;
    const { id, article } = record;
    const started = performance.now();
    const found = asLookup ? lookedUp(article) : matched(article);
    const ms = round(performance.now() - started);
    return { id, ...found, ms, ...(withText ? { text: article.text } : {}) };
  };
}
