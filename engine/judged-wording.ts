/** The last step of matching: what a page made of the words that it has from the works, and what of its quotations is in none. */
import { quotationsOn } from './article/quotation-status.ts';
import { isUnsupported } from './article/unsupported.ts';
import type { ArticleReading, CandidateWork } from './article/candidate-works.ts';
import { type JudgedPage, judgeWording } from './difference/judge-wording.ts';
import { outermost, quotations } from './text/quotations.ts';
import type { Attribution, Corpus, Finding, Lang, LookupResult, MatchResult } from './types.ts';

const pageOf = (text: string, lang: Lang): JudgedPage => ({
  text,
  lang,
  quotations: outermost(quotations(text)),
});

/** Findings with their kinds and flags; those that rest on words that stand in no version are none. */
export function judgedMatch(
  corpora: readonly Corpus[],
  { sentences, candidateWorks }: ArticleReading,
  attributions: Attribution[],
  found: readonly Finding[],
  text: string,
  lang: Lang,
): MatchResult {
  const page = pageOf(text, lang);
  const findings = found.map((finding) => judgeWording(corpora, finding, page));
  const isReported = ({ work }: CandidateWork): boolean => attributions.some((each) => each.work === work.id);
  const reported = candidateWorks.filter(isReported);
  const others = candidateWorks.filter((each) => !isReported(each));
  const quoted = reported.length > 0 ? quotationsOn(reported, others, page, sentences, findings) : [];
  return {
    attributions,
    findings: findings.filter((finding) => {
      const source = candidateWorks.find(({ work }) => work.id === finding.sources[0]?.work);
      return !source || !isUnsupported(source.corpus, source.work, page, finding, quoted);
    }),
    quotations: quoted,
  };
}

/** The answer to a lookup, its findings and guesses with their kinds and flags. */
export function judgedLookup(
  corpora: readonly Corpus[],
  result: LookupResult,
  text: string,
  lang: Lang,
): LookupResult {
  const page = pageOf(text, lang);
  const judged = (list: readonly Finding[]): Finding[] =>
    list.map((finding) => judgeWording(corpora, finding, page));
  return { ...result, findings: judged(result.findings), guesses: judged(result.guesses) };
}
