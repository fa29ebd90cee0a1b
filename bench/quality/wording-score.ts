/**
 * Scores how the wording of labelled sentences is described: of those found, whether it is verbatim, edited or a paraphrase; and
 * whether changed figures, negations and modals are flagged where they are labelled, and nowhere else, on any page.
 */
import { readFinding } from '../../engine/edition/edition.ts';
import type { Flag } from '../../engine/difference/flags.ts';
import { kindAsRead } from '../../engine/difference/kind.ts';
import { type Corpus, FINDING_KINDS, type Finding, type FindingKind } from '../../engine/types.ts';
import { flagsOn } from '../../engine/difference/wordings.ts';
import type { ScoredPage, ScoredSentence } from './page-data.ts';
import { Counts, has, languageOf } from './page-score.ts';

const LABELLED: Readonly<Record<Flag['kind'], string>> = {
  number: 'number-changed',
  date: 'number-changed',
  negation: 'negation-changed',
  modal: 'modal-changed',
};
const FLAG_LABELS = [...new Set(Object.values(LABELLED))];

export interface WordingScores {
  /** By language and label, as `zh edited`: how many sentences were said to be of each kind. */
  kinds: Record<string, Record<FindingKind, number>>;
  /** By label, and of all. */
  flags: Record<string, Counts>;
  /** What is flagged without a label, or not flagged in spite of one. */
  wrong: string[];
}

/** The kind and the flags that the panel would show for a finding on a page. */
function described(corpora: readonly Corpus[], page: ScoredPage, finding: Finding) {
  const work = finding.sources[0]?.work;
  const corpus = corpora.find(({ works }) => works.some(({ id }) => id === work));
  const reading = corpus && readFinding(corpus, finding, page.lang);
  if (!corpus || !reading) return undefined;
  const excerpt = page.text.slice(finding.start, finding.end);
  return {
    kind: kindAsRead(reading, excerpt, page.lang),
    flags: flagsOn(corpus, reading, excerpt, page.lang),
  };
}

/** The finding that has the most of a sentence. */
function findingOn(findings: readonly Finding[], start: number, end: number): Finding | undefined {
  const shared = (finding: Finding): number => Math.min(finding.end, end) - Math.max(finding.start, start);
  const touching = findings.filter((finding) => shared(finding) > 0);
  return touching.sort((a, b) => shared(b) - shared(a))[0];
}

const isKind = (label: string): boolean => FINDING_KINDS.some((kind) => kind === label);

export function scoreWording(
  pages: readonly ScoredPage[],
  corpora: readonly Corpus[],
  findingsOf: (page: ScoredPage) => readonly Finding[],
): WordingScores {
  const flags = Object.fromEntries(['all', ...FLAG_LABELS].map((label) => [label, new Counts()]));
  const scores: WordingScores = { kinds: {}, flags, wrong: [] };
  const score = (page: ScoredPage, sentence: ScoredSentence, finding: Finding | undefined): void => {
    const said = finding && described(corpora, page, finding);
    if (said && isKind(sentence.label)) {
      const row = (scores.kinds[`${languageOf(page)} ${sentence.label}`] ??= {
        verbatim: 0,
        edited: 0,
        paraphrase: 0,
      });
      row[said.kind]++;
    }
    for (const label of FLAG_LABELS) {
      const flag = said?.flags.find(({ kind }) => LABELLED[kind] === label);
      const labelled = has(sentence, label);
      if (!flag && !labelled) continue;
      const field = flag && labelled ? 'tp' : flag ? 'fp' : 'fn';
      for (const key of ['all', label]) (flags[key] ??= new Counts())[field]++;
      if (field === 'tp') continue;
      const words = flag ? ` “${flag.page}” for “${flag.source}”` : '';
      scores.wrong.push(`${flag ? 'flagged' : 'not flagged'} ${page.id} ${label}${words}: ${sentence.text}`);
    }
  };
  for (const page of pages) {
    const findings = findingsOf(page);
    let from = 0;
    for (const sentence of page.sentences) {
      const start = page.text.indexOf(sentence.text, from);
      if (start < 0) continue;
      from = start + sentence.text.length;
      score(page, sentence, findingOn(findings, start, from));
    }
  }
  return scores;
}
