/**
 * What is known of words whatever the texts: how rare they are, which English words are alike, and what Chinese words mean. One file
 * for all packs, read in place; a pack adds what it says of the words that it has (pack-words.ts).
 */
import { lazily } from '../text/kept.ts';
import { type Links, type LinksData, linksOf } from './links.ts';
import { Vocabulary, type VocabularyData } from './vocabulary.ts';

/** The tables as they are kept. English terms are stems, Chinese ones words of a dictionary and units of the index. */
export interface TablesData {
  version: number;
  english: VocabularyData;
  chinese: VocabularyData;
  /** Of each term, the English ones first: as in RarityTable, or 0 where it is not known. */
  rarity: Uint8Array;
  /** English terms that are alike, each pair with the one of the smaller number; strengths in 255ths. */
  alike: LinksData;
  /** From Chinese words to English stems, by a dictionary; strengths are places in `levels`. */
  dictionary: LinksData;
  levels: Float64Array;
  /** The same as learned from sentences in both languages, in 255ths. */
  learned: LinksData;
  /** Stems of one family, each pair with the one of the smaller number; strengths say nothing. */
  families: LinksData;
}

/** The links of a term: calls back with each, and how strong it is. */
type Visit = (term: number, visit: (other: number, strength: number) => void) => void;

/** Links that are kept once for a pair of terms, read from both: to those of some terms, each of which is marked with 1. */
function bothWays(links: Links, among: Uint8Array): Links['each'] {
  const back = links.reversed(among, among.length);
  return (term, visit) => {
    links.each(term, (other, strength) => {
      if (among[other] === 1) visit(other, strength);
    });
    back.each(term, visit);
  };
}

export class LanguageTables {
  readonly version: number;
  readonly #data: TablesData;
  readonly #english = lazily(() => new Vocabulary(this.#data.english));
  readonly #chinese = lazily(() => new Vocabulary(this.#data.chinese));
  readonly #alike = lazily(() => linksOf(this.#data.alike));
  readonly #families = lazily(() =>
    bothWays(linksOf(this.#data.families), new Uint8Array(this.#data.families.counts.length).fill(1)),
  );
  readonly #dictionary = lazily(() => linksOf(this.#data.dictionary));
  readonly #learned = lazily(() => linksOf(this.#data.learned));
  readonly #meant = lazily(() => this.#meantByAny());

  constructor(data: TablesData) {
    this.#data = data;
    this.version = data.version;
  }

  get english(): Vocabulary {
    return this.#english();
  }

  get chinese(): Vocabulary {
    return this.#chinese();
  }

  /** How rare a term is, in the steps of RarityTable, or 0. */
  rarityOf(term: number): number {
    const { rarity } = this.#data;
    const english = this.english.numberOf(term);
    if (english >= 0 && rarity[english] !== 0) return rarity[english] ?? 0;
    const chinese = this.chinese.numberOf(term);
    return chinese < 0 ? 0 : (rarity[this.english.terms.length + chinese] ?? 0);
  }

  /** Nothing is known: for packs that hold all of what they need. */
  get isEmpty(): boolean {
    return this.#data.dictionary.targets.length + this.#data.learned.targets.length === 0;
  }

  /** Whether a Chinese word means anything. */
  isTranslated(chinese: number): boolean {
    const { dictionary, learned } = this.#data;
    return (dictionary.counts[chinese] ?? 0) + (learned.counts[chinese] ?? 0) > 0;
  }

  /** Of each English term, 1 if any Chinese word means it. */
  #meantByAny(): Uint8Array {
    const meant = new Uint8Array(this.english.terms.length);
    for (const { targets } of [this.#data.dictionary, this.#data.learned])
      for (let i = 0; i < targets.length; i++) meant[targets[i] ?? 0] = 1;
    return meant;
  }

  /** Whether a Chinese word means an English term, or one of its family. */
  isMeaning(english: number): boolean {
    const meant = this.#meant();
    let found = meant[english] === 1;
    if (!found) this.family(english, (other) => (found ||= meant[other] === 1));
    return found;
  }

  /** The English terms that are like one, of those that are marked with 1. */
  alikeAmong(terms: Uint8Array): Visit {
    const alike = bothWays(this.#alike(), terms);
    return (english, visit) => alike(english, (other, strength) => visit(other, strength / 255));
  }

  /** English terms of the same family. */
  family(english: number, visit: (other: number) => void): void {
    this.#families()(english, visit);
  }

  /** What a Chinese word means, by the dictionary. */
  meanings(chinese: number, visit: (english: number, strength: number) => void): void {
    this.#dictionary().each(chinese, (english, level) => visit(english, this.#data.levels[level] ?? 0));
  }

  /** The Chinese words that mean an English one, of those that are marked with 1. */
  wordsAmong(words: Uint8Array): Visit {
    const { levels } = this.#data;
    const back = this.#dictionary().reversed(words, this.english.terms.length);
    return (english, visit) => back.each(english, (chinese, level) => visit(chinese, levels[level] ?? 0));
  }

  /** What was learned of a Chinese word. */
  learned(chinese: number, visit: (english: number, strength: number) => void): void {
    this.#learned().each(chinese, (english, strength) => visit(english, strength / 255));
  }

  /** The Chinese words that were learned of an English one, of those that are marked with 1. */
  learnedWordsAmong(words: Uint8Array): Visit {
    const back = this.#learned().reversed(words, this.english.terms.length);
    return (english, visit) => back.each(english, (chinese, strength) => visit(chinese, strength / 255));
  }
}
