/**
 * Scores how the wording of labelled sentences is described: of those found, whether it is verbatim, edited or a paraphrase; and
 * whether what is changed in them is flagged where they are labelled, and nowhere else, on any page.
 */
import { FINDING_KINDS, type Finding, type FindingKind, type FlagKind } from '../../engine/types.ts';
import type { ScoredPage, ScoredSentence } from './page-data.ts';
import { Counts, has, languageOf } from './page-score.ts';

/** The labels that a flag fits. */
const LABELLED: Readonly<Record<FlagKind, readonly string[]>> = {
  number: ['number-changed'],
  date: ['number-changed'],
  name: ['name-changed'],
  negation: ['negation-changed', 'opposite-word'],
  modal: ['modal-changed'],
  opposite: ['opposite-word', 'negation-changed'],
  omission: ['omission'],
  spliced: ['spliced'],
  'other-speaker': ['misattributed', 'name-changed'],
};
const FLAG_LABELS = [...new Set(Object.values(LABELLED).flat())];

export interface WordingScores {
  /** By language and label, as `zh edited`: how many sentences were said to be of each kind. */
  kinds: Record<string, Record<FindingKind, number>>;
  /** By label, and of all. */
  flags: Record<string, Counts>;
  /** What is flagged without a label, or not flagged in spite of one. */
  wrong: string[];
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
  findingsOf: (page: ScoredPage) => readonly Finding[],
): WordingScores {
  const flags = Object.fromEntries(['all', ...FLAG_LABELS].map((label) => [label, new Counts()]));
  const scores: WordingScores = { kinds: {}, flags, wrong: [] };
  const score = (page: ScoredPage, sentence: ScoredSentence, finding: Finding | undefined): void => {
    if (finding && isKind(sentence.label)) {
      const row = (scores.kinds[`${languageOf(page)} ${sentence.label}`] ??= {
        verbatim: 0,
        edited: 0,
        paraphrase: 0,
      });
      row[finding.kind]++;
    }
    const told = finding?.flags ?? [];
    const count = (label: string, field: 'tp' | 'fp' | 'fn', words = ''): void => {
      for (const key of ['all', label]) (flags[key] ??= new Counts())[field]++;
      if (field === 'tp') return;
      const what = field === 'fp' ? 'flagged' : 'not flagged';
      scores.wrong.push(`${what} ${page.id} ${label}${words}: ${sentence.text}`);
    };
    for (const label of FLAG_LABELS) {
      if (!has(sentence, label)) continue;
      count(label, told.some(({ kind }) => LABELLED[kind].includes(label)) ? 'tp' : 'fn');
    }
    for (const flag of told) {
      const labels = LABELLED[flag.kind];
      if (labels.some((label) => has(sentence, label))) continue;
      count(labels[0] ?? '', 'fp', ` “${flag.page}” for “${flag.source}”`);
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
