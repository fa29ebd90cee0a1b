/**
 * The words of the field as types. Everything that passes between the folders is one of these.
 *
 * Offsets are UTF-16 code units, spans are half open: [start, end). Dates are ISO 8601, as precise as they are known:
 * `2024-02-26`, `2024-02` or `2024`. Languages are BCP 47 tags (`en`, `zh-Hans`, `zh-Hant`).
 */

import type { Likenesses, Rarity, SentenceIndex } from './tables.ts';

/** A BCP 47 language tag. */
export type Lang = string;

/** A half-open range, in UTF-16 code units of a text, or in sentences of a version. */
export interface Span {
  start: number;
  end: number;
}

/** Names by language: the first of a list is shown, all of them are recognised on a page. */
export type Names = Readonly<Record<Lang, readonly string[]>>;

/** One text by language. */
export type Localised = Readonly<Record<Lang, string>>;

export const WORK_KINDS = ['remarks', 'address', 'joint-statement', 'declaration'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Where and when something was said. */
interface Occasion {
  /** As it is shown: “High-level Segment of the 55th session of the UN Human Rights Council”. */
  name: Localised;
  /** The number of a numbered session (55), the strongest cue for and against an attribution. */
  ordinal?: number | undefined;
  /** The body or event by the names that pages call it. */
  body?: Names | undefined;
  /** Where it was, by the names that stand for the body too: “Geneva”. */
  place?: Names | undefined;
}

/** A place where a work was published that is not among the documents of the pack. */
interface Publication {
  lang: Lang;
  publisher: string;
  url: string;
}

/** Who spoke. */
interface Speaker {
  names: Names;
  office?: Localised | undefined;
  /** What pages call the office, without the country: “foreign minister”, “外长”. */
  roles?: Names | undefined;
  /** The country or body that the speaker speaks for, with what stands for it: “China”, “Chinese”, “Beijing”. */
  country?: Names | undefined;
}

/** One thing said or issued once. */
export interface Work {
  id: string;
  kind: WorkKind;
  titles: Localised;
  /** What pages call it, where that is not its title alone. */
  names?: Names | undefined;
  /** What a page that has named it goes on to call it: “the Declaration”. */
  shortNames?: Names | undefined;
  /** Who spoke; empty for what parties issued together. */
  speakers: readonly Speaker[];
  /** Who issued it together; empty for what one speaker said. */
  parties: readonly { names: Names }[];
  occasion: Occasion;
  /** Empty where it is not known. */
  date: string;
  publications: readonly Publication[];
}

export const VERSION_KINDS = [
  'full-text',
  'official-translation',
  'readout',
  'agency-report',
  'news-report',
  'machine-translation',
] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** One text of a work. */
export interface Version {
  id: string;
  work: string;
  kind: VersionKind;
  lang: Lang;
  title?: string | undefined;
  publisher: string;
  url?: string | undefined;
  date?: string | undefined;
  /** False where the text stops before the work does, or reports only some of it. */
  complete: boolean;
  /** How many passages of the work it leaves out on the way to its end. */
  omits?: number | undefined;
  /** What a reader should know of this text, by language of the interface. */
  note?: Localised | undefined;
  /** On what terms it may be used, by language of the interface; undefined where that is not known. */
  terms?: Localised | undefined;
}

/** A sentence of a version: its span in the version's text and the number of its passage. */
export interface Sentence extends Span {
  passage: number;
}

/**
 * A group of sentences that say the same in two versions, as half-open ranges of sentence numbers; an empty range is
 * an omission. Beads of a bitext are in order and cover both versions without a gap.
 */
export interface Bead {
  a: Span;
  b: Span;
  /** 0 to 1. */
  confidence: number;
}

/**
 * What a pack knows of the corpus that it is a part of. A corpus is cut into shards by whole works, dealt out in their order; each shard
 * has the terms, counts and likenesses of all, so that a sentence weighs the same in each.
 */
export interface Shard {
  /** The id of the corpus, which shard of it this is, from 1, and how many there are. */
  corpus: string;
  number: number;
  count: number;
  /** How many works, versions and sentences the whole corpus has. */
  works: number;
  versions: number;
  sentences: number;
  /** The languages of a work's versions, once each: which combinations the whole corpus has. */
  languages: readonly (readonly Lang[])[];
  /** For each version of the shard, the number of its first sentence among those of all. */
  starts: readonly number[];
}

/** What the engine and the views need of an opened pack. Versions are named by their number in `versions`. */
export interface Corpus {
  /** What it is called where collections are listed. */
  readonly name?: string | undefined;
  readonly works: readonly Work[];
  readonly versions: readonly Version[];
  /** The text of a version: its passages joined by a newline. */
  text(version: number): string;
  sentences(version: number): readonly Sentence[];
  /** The bitext of two versions, seen from `a`; empty where the two are not aligned. */
  bitext(a: number, b: number): readonly Bead[];
  readonly index: SentenceIndex;
  readonly rarity: Rarity;
  /** What it is a part of, where it is not a corpus by itself. */
  readonly shard?: Shard | undefined;
  /** Within a language. */
  readonly likeness: Likenesses;
  /** From Chinese words to words in letters, and back. */
  readonly translations: Likenesses;
}

/**
 * The text read from a page. Paragraphs are separated by newlines; offsets of findings refer to `text`. The headline is
 * the first paragraph where the page has one.
 */
export interface Article {
  text: string;
  lang?: Lang | undefined;
  title?: string | undefined;
  url?: string | undefined;
  date?: string | undefined;
}

export const FINDING_KINDS = ['verbatim', 'edited', 'paraphrase'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Where a finding comes from: a run of sentences of one version. */
export interface SourceSpan extends Span {
  work: string;
  /** The version's id. */
  version: string;
  lang: Lang;
  /** Half-open range of sentence numbers in the version. */
  sentences: Span;
  /** How the wording on the page relates to this very version. */
  kind: FindingKind;
  /** 0 to 1. */
  score: number;
}

export const FLAG_KINDS = [
  'number',
  'date',
  'name',
  'negation',
  'modal',
  'opposite',
  'omission',
  'spliced',
  'other-speaker',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/**
 * A place where page and source differ in what is said, in the words of either; one side may be empty. Never a verdict on which is
 * right.
 */
export interface Flag {
  kind: FlagKind;
  page: string;
  source: string;
}

/** A span of an article and what it comes from. Sources are best first, and never none. */
export interface Finding extends Span {
  kind: FindingKind;
  /** 0 to 1: how sure it is that the span comes from the first source. */
  score: number;
  sources: SourceSpan[];
  /** What page and source differ in; none for what is word for word. */
  flags?: Flag[] | undefined;
}

/** One reason for an attribution, as data: the views put it into words. */
export type Evidence =
  | { kind: 'findings'; count: number; sentences: number }
  | { kind: 'speaker'; name: string }
  | { kind: 'parties'; names: string[] }
  | { kind: 'title'; name: string }
  | { kind: 'occasion'; name: string }
  | { kind: 'date'; days: number }
  | { kind: 'order' };

/** The conclusion about the page as a whole: it reports this work. */
export interface Attribution {
  work: string;
  /** 0 to 1. */
  confidence: number;
  evidence: Evidence[];
}

/**
 * What became of the words in quotation marks, what says most of them first: they stand in a version as they are; they differ from it (where: `flags`); they are
 * two places joined; they are said to be the speaker's and stand in no version; or they are nobody's whom the corpus knows.
 */
export const QUOTATION_STATUSES = ['verbatim', 'differs', 'spliced', 'in-no-version', 'not-ours'] as const;
type QuotationStatus = (typeof QUOTATION_STATUSES)[number];

/** A quotation on a page that reports a work. The span is what stands within the marks. */
export interface Quotation extends Span {
  text: string;
  status: QuotationStatus;
  /** The work's speaker whose words they are said to be, by a name that the work has. */
  speaker?: string | undefined;
  /** The work that it is from or is said to be from. */
  work?: string | undefined;
  flags?: Flag[] | undefined;
}

/** The engine's answer to an article. Findings and quotations are in page order; quotations only where a work is reported. */
export interface MatchResult {
  attributions: Attribution[];
  findings: Finding[];
  quotations: Quotation[];
}

/** Why a lookup has no sure answer. */
export type Silence = 'nothing-similar' | 'unsure' | 'too-short' | 'language-not-in-corpus';

/** The engine's answer to a passage that a reader selected: sure findings, or guesses and the reason for the silence. */
export interface LookupResult {
  findings: Finding[];
  guesses: Finding[];
  silence?: Silence | undefined;
}
