/**
 * What the engine and the page reader know of a language, as lists of words: one file a language, without logic, so that who
 * speaks it can read and mend it. `all.ts` lists what is asked of all languages at once.
 *
 * A list is a string with its entries separated by commas or line breaks; an entry may have several words. Entries are in small
 * letters, with ' for an apostrophe, where nothing else is said. An entry with a value ends with it: `forty 40`. Lists called
 * patterns hold small regular expressions, one a line. Every list may be missing.
 *
 * The lists are exports of their own, so that a script that is loaded on every page takes only those that it needs.
 */
export interface Language {
  /** The primary subtag of BCP 47. */
  readonly tag: string;

  // Who speaks.
  /** Forms of verbs (or words such as `according`) that report what somebody said. */
  readonly speechVerbs?: string;
  /** Verbs that follow a quotation and its speaker's name: `“…?” Ms. Marsh asked.` A sentence that ends within the marks goes on to them. */
  readonly attributionVerbs?: string;
  /** Pronouns that stand for a person who spoke before. */
  readonly personPronouns?: string;
  /** Words before something that has a title, or behind it: the programme “…”, the “…” forum. It is named, and nobody says it. */
  readonly titledThings?: string;
  /** Words before a form that make it report nothing: `is called`. */
  readonly passiveAuxiliaries?: string;
  /** What pages call a text or a part of one: `declaration`, `article`. */
  readonly textNouns?: string;
  /** What pages call texts that people are bound by. */
  readonly bindingTexts?: string;
  /** What the numbered parts of a law or a declaration are called, before their numbers or (第一条) behind them. */
  readonly articleNouns?: string;
  /** Words that stand for whoever spoke last. */
  readonly speakerPronouns?: string;
  /** Words that may stand between such a word and its verb: `he also said`. */
  readonly adverbsBeforeVerb?: string;
  /** First words of a sentence that goes on with who spoke last, where the language needs no pronoun. */
  readonly continuations?: string;
  /** First words of a clause that say when or about what, and not who: 在谈到……时. Whoever was named before speaks there. */
  readonly adverbialOpenings?: string;
  /** Words before somebody who is spoken to, and does not speak. */
  readonly addresseeMarkers?: string;
  /** Offices that a named speaker may hold, as titles of people. */
  readonly offices?: string;
  /** Words with a capital that name no person. */
  readonly notPersons?: string;
  /** Words of a report that only say that somebody speaks, as stems of the index. */
  readonly frameWords?: string;

  /** Instruments of law that have articles and are quoted as texts: constitutions, covenants. Stems; endings may follow. */
  readonly instruments?: string;

  // Where and when.
  /** What is numbered: sessions, meetings. Stems; endings may follow. */
  readonly sessionNouns?: string;
  /** Words that stand before a number and make it the number of a session: `الدورة 55`. */
  readonly sessionPrefixes?: string;
  /** What makes a figure an ordinal, behind it (`55th`, `55-й`) or before it (`ke-55`). */
  readonly ordinalSuffixes?: string;
  readonly ordinalPrefixes?: string;
  /** Ordinals in words, with their values. */
  readonly ordinals?: string;
  /** The months, January first. */
  readonly months?: string;

  // Figures.
  /** Numbers in words, with their values. */
  readonly numerals?: string;
  /** Words that multiply a number, with their values. */
  readonly scales?: string;
  /** Words before and behind a figure that make it a rough one. */
  readonly roughBefore?: string;
  readonly roughAfter?: string;
  /** What is counted right behind a numeral, where only that makes it one. */
  readonly counted?: string;

  // Sentences.
  /** Abbreviations after which a sentence goes on, without their last stop. */
  readonly abbreviations?: string;
  /** Abbreviations that may also end a sentence: it has ended if a sentence starter follows. */
  readonly endingAbbreviations?: string;
  /** Words that begin a sentence far more often than they go on after an abbreviation. */
  readonly sentenceStarters?: string;

  // What a word does to what is said.
  /** Verbs that say what must, should, will, can or may be, with that. `must should` says the one or the other. */
  readonly modals?: readonly Modal[];
  /** What is left of a modal before a contracted negation: `wo` in `won't`. */
  readonly contractedModals?: string;
  /** Words that deny; for Chinese see `GuardedWord`. */
  readonly negations?: readonly (string | GuardedWord)[];
  /** What may follow a negation that denies nothing: `not only`. */
  readonly notDenying?: string;
  /** Words that only help a verb, as stems of the index. */
  readonly helpers?: string;
  /** Words that do the work of a “not”, or of half a one, as stems of the index. */
  readonly denying?: string;
  /** Those of them that turn what is said wherever they stand, and not only now and then: `against`, but not `few`. */
  readonly turning?: string;
  /** Words that deny what stands right behind them, as they are written. */
  readonly denyingBefore?: string;
  /** Words that stand beside any figure, as stems of the index. */
  readonly littleWords?: string;

  // What a word says the contrary of.
  /** A question a line: the words on its one side, `|`, those on the other: `accept, welcome | reject, refuse`. */
  readonly opposites?: string;
  /** What takes something back that has been said, as it stands: `where possible`. */
  readonly hedges?: string;
  /** What begins the condition or the exception of what stands before it. */
  readonly restrictions?: string;

  // What a transcript carries beside the words that were spoken.
  /** What is done in the room, as it stands in brackets: `applause`. */
  readonly stageDirections?: string;
  /** Labels of who speaks, before a colon. */
  readonly speakerLabels?: string;

  /** Forms of address, thanks and good wishes. Patterns. */
  readonly formulaPatterns?: string;

  // Words that stand in every sentence.
  /** They say nothing about which sentences belong together. */
  readonly functionWords?: string;
  /** Those that stand in nearly every sentence of the language and in few of another in the same script. */
  readonly commonWords?: string;

  // Words in a language that a pack has no text in, as they are led to English ones (engine/text/foreign-words.ts).
  /** Words that say nothing of what a sentence is about. */
  readonly stopWords?: string;
  /** Endings that a word may have or lack and mean the same; the longest that fits is taken off. */
  readonly endings?: string;
  /** What is written together with a word in front of it. */
  readonly prefixes?: string;
  /** What stands between the parts of a compound; `-` for nothing. Only languages that write compounds as one word have it. */
  readonly compoundLinks?: string;
  /** Endings of words shared with English, with the English ones, `-` for none: `cion tion`. Without marks. */
  readonly cognates?: string;
  /** Articles, pronouns, prepositions and the like, by which a single sentence tells its language, among those in Latin letters. */
  readonly shortWords?: string;

  // Lines on a page that are no part of a text, by their first words. Patterns.
  /** After such a line nothing of the article follows. */
  readonly afterwordPatterns?: string;
  /** What a site asks its readers to do, or to pay for. */
  readonly callPatterns?: string;
  /** Words that name another article, before a colon or an arrow. */
  readonly pointerPatterns?: string;
  /** Who wrote an article, or when. Capitals count. */
  readonly imprintPatterns?: string;
}

/** What a modal says. */
export type Meaning = 'must' | 'should' | 'will' | 'can' | 'may';

/** Words with one meaning, or one of several where it depends. */
export interface Modal {
  readonly words: readonly (string | GuardedWord)[];
  readonly means: readonly Meaning[];
}

/** A word that is one only where certain characters do not stand before or behind it: 应, but not in 反应 or 应对. */
export interface GuardedWord {
  readonly word: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}
