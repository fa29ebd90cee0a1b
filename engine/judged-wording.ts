/** The last step of matching: what a page made of the words that it has from the works, and what of its quotations is in none. */
import { quotationsOn } from './article/quotation-status.ts';
import { isUnsupported, quotesUnknown } from './article/unsupported.ts';
import type { ArticleReading, CandidateWork } from './article/candidate-works.ts';
import { type JudgedPage, judgeWording } from './difference/judge-wording.ts';
import { otherSpeaker } from './article/quotation-status.ts';
import { isLongEnough } from './difference/exact-words.ts';
import { outermost, quotations } from './text/quotations.ts';
import type { Attribution, Corpus, Evidence, Finding, Lang, LookupResult, MatchResult } from './types.ts';

/** So many words in a row are looked up for what they say. */
const STATEMENT = { words: 5, han: 8 };

const pageOf = (text: string, lang: Lang): JudgedPage => ({
  text,
  lang,
  quotations: outermost(quotations(text)),
});

/** Findings with their kinds and flags, one a step; those that rest on words that stand in no version are none. */
export function* judgedMatch(
  corpora: readonly Corpus[],
  { sentences, candidateWorks }: ArticleReading,
  attributions: Attribution[],
  found: readonly Finding[],
  text: string,
  lang: Lang,
): Generator<undefined, MatchResult, unknown> {
  const page = pageOf(text, lang);
  const candidateOf = ({ sources }: Finding): CandidateWork | undefined =>
    candidateWorks.find(({ work }) => work.id === sources[0]?.work);
  const findings: Finding[] = [];
  for (const finding of found) {
    const judged = judgeWording(corpora, finding, page);
    const source = candidateOf(finding);
    const at = sentences.findIndex(({ start }) => start === finding.start);
    const other = source && otherSpeaker(source, at, text.slice(finding.start, finding.end), lang);
    findings.push(other ? { ...judged, flags: [...(judged.flags ?? []), other] } : judged);
    yield;
  }
  const isReported = ({ work }: CandidateWork): boolean => attributions.some((each) => each.work === work.id);
  const reported = candidateWorks.filter(isReported);
  const others = candidateWorks.filter((each) => !isReported(each));
  const quoted = reported.length > 0 ? yield* quotationsOn(reported, others, page, sentences, findings) : [];
  const supported: Finding[] = [];
  for (const finding of findings) {
    const source = candidateOf(finding);
    if (!source || !isUnsupported(source.corpus, source.work, page, finding, quoted)) supported.push(finding);
    yield;
  }
  return {
    attributions: attributions.map((each) => withCount(each, supported)),
    findings: supported,
    quotations: quoted,
  };
}

/** An attribution that counts only the findings that are left. */
function withCount(attribution: Attribution, findings: readonly Finding[]): Attribution {
  const count = findings.filter(({ sources }) =>
    sources.some(({ work }) => work === attribution.work),
  ).length;
  const evidence = attribution.evidence.flatMap((each): Evidence[] =>
    each.kind !== 'findings' ? [each] : count > 0 ? [{ ...each, count }] : [],
  );
  return { ...attribution, evidence };
}

/**
 * The answer to a lookup, its findings and guesses with their kinds and flags. A selected quotation that stands in no version is
 * no finding here either, but a guess.
 */
export function judgedLookup(
  corpora: readonly Corpus[],
  result: LookupResult,
  text: string,
  lang: Lang,
): LookupResult {
  const page = pageOf(text, lang);
  const judged = (list: readonly Finding[]): Finding[] =>
    list.map((finding) => judgeWording(corpora, finding, page));
  const found = judged(result.findings);
  const guessed = judged(result.guesses);
  // What stands in a version word for word is no guess, however little it weighs.
  const isSure = (finding: Finding): boolean =>
    finding.kind === 'verbatim' && isLongEnough(text.slice(finding.start, finding.end), STATEMENT);
  const unknown = found.filter((finding) => quotesUnknown(corpora, finding, page));
  const findings = [...found.filter((finding) => !unknown.includes(finding)), ...guessed.filter(isSure)].sort(
    (a, b) => a.start - b.start,
  );
  const guesses = [...unknown, ...guessed.filter((guess) => !isSure(guess))];
  if (findings.length > 0) return { findings, guesses };
  return { findings, guesses, silence: result.silence ?? 'unsure' };
}
