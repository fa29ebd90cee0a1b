/** A draft as its words are checked: what was read and matched of it. */
import { type JudgedPage, corpusOf } from '../difference/judge-wording.ts';
import { workOf } from '../edition/edition.ts';
import type { Corpus, MatchResult, Span, Work } from '../types.ts';
import type { HeldWork } from './held.ts';
import type { HeardSpeaker } from './speakers.ts';

export interface Draft {
  corpora: readonly Corpus[];
  page: JudgedPage;
  sentences: readonly Span[];
  /** The text with blanks for what stands in quotation marks. */
  unquoted: string;
  /** What `match` says of the draft as a page. */
  matched: MatchResult;
  /** The speakers whom it names. */
  speakers: readonly HeardSpeaker[];
  /** The works that have the sentences closest to a text. */
  worksNear: (text: string) => HeldWork[];
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** A work with its corpus; none where no corpus has it. */
export function heldWork(corpora: readonly Corpus[], work: string): HeldWork[] {
  const corpus = corpusOf(corpora, work);
  return corpus ? [{ corpus, work: workOf(corpus, work) }] : [];
}

/** A work's speaker by the first name in a language, or in any. */
export function speakerName({ speakers }: Work, lang: string): string | undefined {
  const names = speakers[0]?.names;
  return names && (names[lang] ?? names[lang.split('-')[0] ?? ''] ?? Object.values(names)[0])?.[0];
}
