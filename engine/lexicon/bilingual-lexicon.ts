/**
 * What the words of a language may be in English. A lexicon is a text file that who speaks the language can read and mend: lines of
 * notice with `#` before them, then for each English word, as the index has it, the stems that may stand for it, each with how
 * surely, in tenths: `soverei	souveraine 9 souverain 9`.
 */
import { type ForeignLanguage, type ForeignWord, foreignLanguage } from '../text/foreign-words.ts';
import { hashTerm } from '../text/hash.ts';
import { stem as englishStem } from '../text/tokenise.ts';
import type { Lang } from '../types.ts';

/** An English term that a word may be. Strength is from 0 to 1. */
export interface Meaning {
  term: number;
  strength: number;
}

/** What a word of the same family counts for, as in the table of Chinese words. */
const FAMILY = 0.7;
/** Stems of one family begin with so many letters that are the same, and with all but the last of the shorter one. */
export const FAMILY_PREFIX = 5;
const FAMILY_LENGTHS = 4;
/** What a word that both languages have from Latin or Greek counts for: some such words mean something else. */
const COGNATE = 0.9;

const NONE: readonly Meaning[] = [];

/** How many words are kept with their meanings. */
const MAX_KEPT = 20_000;

export class BilingualLexicon {
  readonly language: ForeignLanguage;
  readonly #meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Stems by their first letters, where a word of the same family is looked for. */
  readonly #families = new Map<string, string[]>();
  readonly #kept = new Map<string, readonly Meaning[]>();

  constructor(language: ForeignLanguage, meanings: ReadonlyMap<string, readonly Meaning[]>) {
    this.language = language;
    this.#meanings = meanings;
    for (const stem of meanings.keys()) {
      if (stem.length < FAMILY_PREFIX) continue;
      const prefix = stem.slice(0, FAMILY_PREFIX);
      const family = this.#families.get(prefix);
      if (family) family.push(stem);
      else this.#families.set(prefix, [stem]);
    }
  }

  has = (stem: string): boolean => this.#meanings.has(stem);

  /** The words of a text. `isWord` says what else is a word, where words are not told by blanks. */
  words = (text: string, isWord: (stem: string) => boolean = () => false): ForeignWord[] =>
    this.language.words(text, (stem) => this.has(stem) || isWord(stem));

  /**
   * What a word may be in English: as the lexicon has it, or as a cognate of a word that the texts have, without what is written
   * together with it, part by part, or by a word of the same family.
   *
   * @param isEnglish whether the texts have an English term
   */
  meaningsOf(word: ForeignWord, isEnglish: (term: number) => boolean): readonly Meaning[] {
    const before = this.#kept.get(word.folded);
    if (before) return before;
    const found = this.#lookedUp(word, isEnglish);
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(word.folded, found);
    return found;
  }

  #lookedUp(word: ForeignWord, isEnglish: (term: number) => boolean): readonly Meaning[] {
    const own = this.#meanings.get(word.stem);
    const cognates = this.language
      .cognatesOf(word)
      .map((each) => hashTerm(englishStem(each)))
      .filter(isEnglish)
      .slice(0, 1)
      .map((term) => ({ term, strength: COGNATE }));
    if (own || cognates.length > 0) return [...(own ?? NONE), ...cognates];
    for (const rest of this.language.withoutPrefix(word)) {
      const meanings = this.#meanings.get(rest);
      if (meanings) return meanings;
    }
    const parts = this.language.partsOf(word, this.has);
    if (parts.length > 0) return parts.flatMap((part) => this.#meanings.get(part) ?? NONE);
    return this.#ofFamily(word.stem);
  }

  #ofFamily(stem: string): readonly Meaning[] {
    const family = (this.#families.get(stem.slice(0, FAMILY_PREFIX)) ?? []).filter((other) =>
      areFamily(stem, other),
    );
    // What has the most letters in common is closest, and of those the shortest.
    const closest = family.sort(
      (a, b) => sharedPrefix(stem, b) - sharedPrefix(stem, a) || a.length - b.length,
    )[0];
    return (closest === undefined ? NONE : (this.#meanings.get(closest) ?? NONE)).map(
      ({ term, strength }) => ({
        term,
        strength: strength * FAMILY,
      }),
    );
  }
}

/** How many letters two words begin with alike. */
function sharedPrefix(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same;
}

/** Whether two stems are of one family. */
export function areFamily(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return (
    sharedPrefix(a, b) >= Math.max(FAMILY_PREFIX, shorter - 1) &&
    Math.max(a.length, b.length) - shorter <= FAMILY_LENGTHS
  );
}

const ENTRY = /^(.+) ([1-9]|10)$/u;

/**
 * Reads a lexicon.
 * @throws {Error} if the language is not known, or a line is not of the form above.
 */
export function parseLexicon(file: string, lang: Lang): BilingualLexicon {
  const language = foreignLanguage(lang);
  if (!language) throw new Error(`There is no list of words of the language “${lang}”.`);
  const meanings = new Map<string, Meaning[]>();
  file.split('\n').forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const [english = '', ...entries] = line.split('\t');
    if (entries.length === 0)
      throw new Error(`Lexicon, line ${i + 1}: an English word and its words expected.`);
    for (const entry of entries) {
      const [, stem, tenths] = ENTRY.exec(entry) ?? [];
      if (stem === undefined) throw new Error(`Lexicon, line ${i + 1}: “word 1” to “word 10” expected.`);
      const meaning = { term: hashTerm(english), strength: Number(tenths) / 10 };
      const known = meanings.get(stem);
      if (known) known.push(meaning);
      else meanings.set(stem, [meaning]);
    }
  });
  return new BilingualLexicon(language, meanings);
}
