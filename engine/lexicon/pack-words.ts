/**
 * What a page's words may stand for among those of a pack: what the language tables say, as far as the pack has the words, and what the
 * pack itself adds. So a pack opens with any tables that know as much as those it was made with.
 */
import { findTerm } from '../index/search.ts';
import type { Like, Likenesses, LikenessTable, Rarity, RarityTable } from '../tables.ts';
import { lazily } from '../text/kept.ts';
import type { LanguageTables } from './language-tables.ts';
import { MAX_LIKENESSES, inBytes, likenessesIn } from './likeness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word of the same family counts for. */
export const FAMILY = 0.7;

/** What the tables say of a pack's words, without what the pack adds. */
export interface Derived {
  /** What a term may stand for, and how surely: 0 to 1. */
  of(term: number): ReadonlyMap<number, number>;
  /** Whether any term leads to one of the pack. */
  isTarget(term: number): boolean;
}

/** Adds a target to a list that keeps the strongest of each. */
const adder =
  (list: Map<number, number>) =>
  (target: number, strength: number): void => {
    if (strength > (list.get(target) ?? 0)) list.set(target, strength);
  };

/** Which terms of a vocabulary a pack has, by their numbers; told when it is first asked for. */
const hadBy = (packTerms: Uint32Array, vocabularyOf: () => Vocabulary): (() => Uint8Array) =>
  lazily(() => {
    const vocabulary = vocabularyOf();
    const had = new Uint8Array(vocabulary.terms.length);
    for (const term of packTerms) {
      const number = vocabulary.numberOf(term);
      if (number >= 0) had[number] = 1;
    }
    return had;
  });

/** The pack's terms (sorted hashes) that are like an English one. */
export function derivedLikeness(tables: LanguageTables, packTerms: Uint32Array): Derived {
  const hasEnglish = hadBy(packTerms, () => tables.english);
  const alike = lazily(() => tables.alikeAmong(hasEnglish()));
  return {
    of(term) {
      const list = new Map<number, number>();
      const add = adder(list);
      const { english } = tables;
      alike()(english.numberOf(term), (other, strength) => add(english.terms[other] ?? 0, strength));
      return list;
    },
    isTarget: () => false,
  };
}

/**
 * The pack's English terms that a Chinese word means, and the Chinese words of the pack that mean an English one.
 *
 * @param packTerms the terms of its index (sorted hashes)
 * @param packHan the Chinese words that it has (sorted hashes)
 */
export function derivedTranslations(
  tables: LanguageTables,
  packTerms: Uint32Array,
  packHan: Uint32Array,
): Derived {
  const hasEnglish = hadBy(packTerms, () => tables.english);
  const hasHan = hadBy(packHan, () => tables.chinese);
  const words = lazily(() => tables.wordsAmong(hasHan()));
  const learnedWords = lazily(() => tables.learnedWordsAmong(hasHan()));
  const addMeanings = (word: number, add: (target: number, strength: number) => void): void => {
    const { terms } = tables.english;
    const had = hasEnglish();
    const addEnglish = (english: number, strength: number): void => {
      if (had[english] === 1) add(terms[english] ?? 0, strength);
    };
    tables.meanings(word, (english, strength) => {
      addEnglish(english, strength);
      tables.family(english, (other) => addEnglish(other, strength * FAMILY));
    });
    tables.learned(word, addEnglish);
  };
  const addWords = (stem: number, add: (target: number, strength: number) => void): void => {
    const { terms } = tables.chinese;
    const adding =
      (share: number) =>
      (chinese: number, strength: number): void =>
        add(terms[chinese] ?? 0, strength * share);
    words()(stem, adding(1));
    tables.family(stem, (other) => words()(other, adding(FAMILY)));
    learnedWords()(stem, adding(1));
  };
  return {
    of(term) {
      const list = new Map<number, number>();
      const word = tables.chinese.numberOf(term);
      if (word >= 0) addMeanings(word, adder(list));
      const stem = packHan.length > 0 ? tables.english.numberOf(term) : -1;
      if (stem >= 0) addWords(stem, adder(list));
      return list;
    },
    isTarget(term) {
      const word = tables.chinese.numberOf(term);
      if (word >= 0 && hasHan()[word] === 1) return tables.isTranslated(word);
      const stem = tables.english.numberOf(term);
      return stem >= 0 && hasEnglish()[stem] === 1 && tables.isMeaning(stem);
    },
  };
}

/** Terms that are kept with what they are like: the words of a few hundred articles. */
const MAX_KEPT = 20_000;

/** What is derived, and what a pack adds to it: the larger strength counts. */
export class PackLikenesses implements Likenesses {
  readonly #derived: Derived;
  readonly #own: Likenesses;
  readonly #kept = new Map<number, readonly Like[]>();
  readonly isEmpty: boolean;

  constructor(tables: LanguageTables, derived: Derived, own: LikenessTable) {
    this.#derived = derived;
    this.#own = likenessesIn(own);
    this.isEmpty = this.#own.isEmpty && tables.isEmpty;
  }

  of(term: number): readonly Like[] {
    const known = this.#kept.get(term);
    if (known) return known;
    const found = this.#look(term);
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(term, found);
    return found;
  }

  has(term: number): boolean {
    return this.#own.has(term) || this.#derived.isTarget(term) || this.#derived.of(term).size > 0;
  }

  #look(term: number): readonly Like[] {
    const derived = this.#derived.of(term);
    const own = this.#own.of(term);
    if (derived.size === 0) return own;
    const all = new Map(Array.from(derived, ([target, strength]) => [target, inBytes(strength)]));
    for (const { target, strength } of own)
      all.set(target, Math.max(inBytes(strength), all.get(target) ?? 0));
    return [...all]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MAX_LIKENESSES)
      .map(([target, bytes]) => ({ target, strength: bytes / 255 }));
  }
}

/** How rare terms are: what a pack says of its own languages, else what the tables say. */
export const packRarity = (tables: LanguageTables, { terms, weights }: RarityTable): Rarity => ({
  stepsOf: (term) => weights[findTerm(terms, term)] ?? tables.rarityOf(term),
});

/** What a full table says beyond what is derived: what a pack has to add. */
export function beyond(
  { terms, offsets, targets, strengths }: LikenessTable,
  derived: Derived,
): LikenessTable {
  const own = { terms: [] as number[], offsets: [0], targets: [] as number[], strengths: [] as number[] };
  terms.forEach((term, i) => {
    const known = derived.of(term);
    for (let at = offsets[i] ?? 0; at < (offsets[i + 1] ?? 0); at++) {
      const target = targets[at] ?? 0;
      const strength = strengths[at] ?? 0;
      if (inBytes(known.get(target) ?? 0) >= strength) continue;
      own.targets.push(target);
      own.strengths.push(strength);
    }
    if (own.targets.length === own.offsets.at(-1)) return;
    own.terms.push(term);
    own.offsets.push(own.targets.length);
  });
  return {
    terms: Uint32Array.from(own.terms),
    offsets: Uint32Array.from(own.offsets),
    targets: Uint32Array.from(own.targets),
    strengths: Uint8Array.from(own.strengths),
  };
}

/** The rarity of the terms of which the tables say something else. */
export function rarityBeyond({ terms, weights }: RarityTable, tables: LanguageTables): RarityTable {
  const differs = (term: number, i: number): boolean => tables.rarityOf(term) !== weights[i];
  return { terms: terms.filter(differs), weights: weights.filter((_, i) => differs(terms[i] ?? 0, i)) };
}
