/** What `match` says of an article: found and put into words that are read without the pack. */
import { versionNumber } from '../engine/edition/edition.ts';
import { createMatcher } from '../engine/match.ts';
import type {
  Article,
  Attribution,
  Corpus,
  Finding,
  MatchResult,
  Quotation,
  Shard,
} from '../engine/types.ts';
import { Failure } from './failure.ts';
import type { InputRecord } from './input.ts';
import { lexiconOf } from './lexicons.ts';
import { incompleteShards, shardAnswersFrom } from './shard-answers.ts';

export interface AnswerOptions {
  /** The files that the packs are in. */
  packs: readonly string[];
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

/** What is printed of an article that was matched. */
export interface MatchAnswer {
  id: string;
  attributions: readonly Attribution[];
  findings: readonly object[];
  quotations: readonly Quotation[];
  ms: number;
  text?: string | undefined;
}

/** A result in words that are read without the packs. */
export const matchAnswer = (
  { attributions, findings, quotations }: MatchResult,
  { text }: Article,
  corpora: readonly Corpus[],
): Pick<MatchAnswer, 'attributions' | 'findings' | 'quotations'> => ({
  attributions: attributions.map((each) => ({ ...each, confidence: round(each.confidence) })),
  findings: findings.map((finding) => withTexts(finding, text, corpora)),
  quotations,
});

/** Whether a pack is a shard. */
const isShard = <C extends Corpus>(corpus: C | undefined): corpus is C & { readonly shard: Shard } =>
  corpus?.shard !== undefined;

/**
 * Answers records from some packs, each as an object that is printed as a line. One shard of a corpus answers with what a conclusion
 * needs (shard-answers.ts); all of its shards answer as one pack.
 *
 * @throws {Failure} if some of a corpus's shards are there and others are not, and it is not one of them alone.
 */
export function answersFrom(
  corpora: readonly Corpus[],
  { packs, withText, asLookup }: AnswerOptions,
): (record: InputRecord) => object {
  const [open] = incompleteShards(corpora);
  const [only] = corpora;
  if (open) {
    if (!asLookup && corpora.length === 1 && isShard(only))
      return shardAnswersFrom(only, packs[0] ?? '', withText);
    throw new Failure(
      `This is shard ${open.number} of ${open.count} of ${open.corpus}: give all of them${asLookup ? '' : ', or one alone for “match --merge”'}.`,
    );
  }
  const matcher = createMatcher(corpora, lexiconOf);
  const described = (findings: readonly Finding[], text: string): object[] =>
    findings.map((finding) => withTexts(finding, text, corpora));

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
    const found = asLookup ? lookedUp(article) : matchAnswer(matcher.match(article), article, corpora);
    const ms = round(performance.now() - started);
    return { id, ...found, ms, ...(withText ? { text: article.text } : {}) };
  };
}
