/** Builds the tables of what is known of words, which all packs share: for a list of English stems, and the Chinese words that mean them. */
import type { TablesData } from '../../engine/lexicon/language-tables.ts';
import { type LinksData, packLinks } from '../../engine/lexicon/links.ts';
import { inBytes } from '../../engine/lexicon/likeness.ts';
import { Vocabulary, vocabularyOf } from '../../engine/lexicon/vocabulary.ts';
import { hashTerm } from '../../engine/text/hash.ts';
import { EMPTY_LEXICON } from './align/lexicon.ts';
import type { LanguageResources } from './likeness.ts';
import { familiesOf, meaningsIn } from './translations.ts';

const sorted = (terms: Iterable<number>): Uint32Array => Uint32Array.from(new Set(terms)).sort();

/** Links between terms of vocabularies, the strongest of each pair; those that a vocabulary does not have are left out. */
class LinkLists {
  readonly #from: Vocabulary;
  readonly #to: Vocabulary;
  readonly #lists: Map<number, number>[];

  constructor(from: Vocabulary, to: Vocabulary) {
    this.#from = from;
    this.#to = to;
    this.#lists = Array.from(from.terms, () => new Map<number, number>());
  }

  add(term: number, target: number, strength: number): void {
    const list = this.#lists[this.#from.numberOf(term)];
    const number = this.#to.numberOf(target);
    if (list && number >= 0) list.set(number, Math.max(strength, list.get(number) ?? 0));
  }

  packed = (): LinksData => packLinks(this.#lists);
}

/**
 * The tables. Deterministic.
 *
 * @param listed the English stems that they lead to, with all of the dictionary's of their families; what a pack has beyond them, it holds
 *   itself
 */
export function buildTables(
  version: number,
  listed: ReadonlySet<string>,
  { rarity, neighbours = [], lexicon = EMPTY_LEXICON, translations = [] }: LanguageResources,
): TablesData {
  const all = meaningsIn(lexicon);
  const related = familiesOf(new Set(all.map(({ stem }) => stem)));
  const stems = new Set([...listed, ...[...listed].flatMap(related)]);
  const known = new Set(Array.from(listed, hashTerm));
  const meanings = all.filter(({ stem }) => stems.has(stem));
  const alike = neighbours.filter(({ term, target }) => known.has(term) || known.has(target));
  const learned = translations.filter(({ target }) => known.has(target));
  const english = vocabularyOf(
    sorted([...Array.from(stems, hashTerm), ...alike.flatMap(({ term, target }) => [term, target])]),
  );
  const ofEnglish = new Vocabulary(english);
  const chinese = vocabularyOf(
    sorted([
      ...meanings.map(({ word }) => hashTerm(word)),
      ...learned.map(({ term }) => term),
      // What is neither, but has a rarity, is here as well.
      ...rarity.terms.filter((term) => ofEnglish.numberOf(term) < 0),
    ]),
  );
  const ofChinese = new Vocabulary(chinese);
  const levels = [...new Set(meanings.map(({ strength }) => strength))].sort((a, b) => a - b);
  const places = new Map(levels.map((level, place) => [level, place]));

  const dictionaryLinks = new LinkLists(ofChinese, ofEnglish);
  for (const { word, stem, strength } of meanings)
    dictionaryLinks.add(hashTerm(word), hashTerm(stem), places.get(strength) ?? 0);
  const learnedLinks = new LinkLists(ofChinese, ofEnglish);
  for (const { term, target, strength } of learned) learnedLinks.add(term, target, inBytes(strength));
  // Read from both sides, so that one of them is enough.
  const alikeLinks = new LinkLists(ofEnglish, ofEnglish);
  for (const { term, target, strength } of alike)
    alikeLinks.add(Math.min(term, target), Math.max(term, target), inBytes(strength));
  const familyLinks = new LinkLists(ofEnglish, ofEnglish);
  const families = familiesOf(stems);
  for (const stem of stems)
    for (const other of families(stem))
      familyLinks.add(
        Math.min(hashTerm(stem), hashTerm(other)),
        Math.max(hashTerm(stem), hashTerm(other)),
        1,
      );

  const steps = new Map(Array.from(rarity.terms, (term, i) => [term, rarity.weights[i] ?? 0]));
  return {
    version,
    english,
    chinese,
    rarity: Uint8Array.from([...ofEnglish.terms, ...ofChinese.terms], (term) => steps.get(term) ?? 0),
    alike: alikeLinks.packed(),
    dictionary: dictionaryLinks.packed(),
    levels: Float64Array.from(levels),
    learned: learnedLinks.packed(),
    families: familyLinks.packed(),
  };
}
