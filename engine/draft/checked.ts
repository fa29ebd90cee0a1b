/** What the check of a draft tells, as data. */
import type { FindingKind, Flag, Quotation, Span } from '../types.ts';
import type { QuotedPlace } from './quoted-places.ts';

/** Words of a draft that are somebody's, and what has become of them. */
export interface CheckedWords extends Span {
  /** Words in quotation marks (the span is what stands within), or a sentence without any that is given to a speaker. */
  kind: 'quotation' | 'sentence';
  text: string;
  status: Quotation['status'];
  /** Of a sentence that a work has: how its wording relates to the work's. */
  wording?: FindingKind | undefined;
  /** The speaker whom the draft gives them to, by a name that the corpus has. */
  speaker?: string | undefined;
  /** The works that they stand in; for what stands in no version those of the speaker (or the text) that they are given to. */
  works: string[];
  /** True where those works have no version in the language of the words: nothing can be said of these. */
  otherLanguage?: boolean | undefined;
  places: QuotedPlace[];
  /** The words that stand there, to copy; those of several places with an ellipsis between them. */
  correct?: string | undefined;
  flags: Flag[];
}

/** A draft that was checked, its words in order. */
export interface CheckedDraft {
  /** The draft as it was read, without the line breaks of a width: as long as it was given. */
  text: string;
  words: CheckedWords[];
  counts: Record<Quotation['status'], number>;
}
