/** What a page says for and against one work, as the attribution and context models read it. */

/**
 * 1 the work's own speaker is named as the one who says it, -1 somebody else is; half as much where only a pronoun or a
 * quotation goes on with who spoke last; 0 where nobody is said to say it.
 */
export type Voice = -1 | -0.5 | 0 | 0.5 | 1;

/** What a sentence is like by itself. */
export interface SentenceCues {
  /** It has a verb of saying. */
  speaks: boolean;
  /** It says what must, should or will be. */
  demands: boolean;
  /** It has quotation marks. */
  quotes: boolean;
  /** It has figures. */
  figures: boolean;
  /** It asks. */
  asks: boolean;
  /** It is the first of the article: its headline, or where and when it was filed. */
  first: boolean;
  /** It is too short for a statement. */
  short: boolean;
}

/** What a page says of who, when, where and with whom, held against a work. */
export interface WorkCues {
  /** The speaker's name as the page has it. */
  speaker?: string | undefined;
  /** The least named of the parties: how often (log-scaled by the model), and all names found. */
  parties: readonly string[];
  allParties: boolean;
  /** The work is a text that nobody speaks, such as a declaration. */
  isText: boolean;
  /** The work was issued by parties together. */
  ofParties: boolean;
  partyMentions: number;
  /** What the page calls a work that nobody speaks: its own name is who says it. */
  title?: string | undefined;
  body?: string | undefined;
  /** The page calls the speaker by country and office: “China’s foreign minister”. */
  office: boolean;
  /** The page names the speaker's country. */
  country: boolean;
  /** The page has the speaker's name, or a part of it alone: “Mr Wang”. */
  surname: boolean;
  /** The page names the place of the occasion, which often stands for the body. */
  place: boolean;
  /** 1 the page names the work's session, -1 it names only others, 0 it names none or the work has none. */
  ordinal: -1 | 0 | 1;
  /** The page names the day and month of the work. */
  dayNamed: boolean;
  /** The page names the month of the work. */
  monthNamed: boolean;
  /** Days from the work to the page, where the page's date is known. */
  days?: number | undefined;
}

/** A place of the work that a sentence may come from, with the log odds of that by the sentence's wording alone. */
export interface Step {
  place: number;
  odds: number;
}

/** What the sentences of a page say together about one work. */
export interface PageEvidence {
  /** For each sentence of the page, how sure it is by its wording that it comes from the work; 0 without a candidate. */
  scores: readonly number[];
  /** For each sentence, where in the work's fullest order its source stands, or -1. */
  places: readonly number[];
  /** For each sentence, the places that it may come from, with the log odds of it by wording alone, best first. */
  steps: readonly (readonly Step[])[];
  /** Who is said to say each sentence. */
  voices: readonly Voice[];
  /** Sentences that name the occasion: who spoke where. */
  frames: readonly boolean[];
  /** A sentence names the speaker and the occasion. */
  together: boolean;
  /** The speaker and the occasion or its place are named within two sentences of each other. */
  near: boolean;
  /** What each sentence is like by itself. */
  cues: readonly SentenceCues[];
  /** The weight of each sentence in nats. */
  weights: readonly number[];
  /** For each sentence, the best score that any other work has; the same work in another pack is no other. */
  rivals: readonly number[];
  /** The weights of quotations (in nats) that are the work's word for word and that nobody else is said to say. */
  quoted: readonly number[];
  /** How many sentences are the work's word for word, at such length that it is no phrase, and no other work's. */
  verbatim: number;
  /** A sentence has the work's very words: `isQuotation` of any of its alignments. */
  quotes: boolean;
}
