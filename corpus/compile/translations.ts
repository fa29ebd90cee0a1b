/**
 * The bilingual table that goes into a pack: for each Chinese word, the English terms of the pack that it may stand for, and
 * for each English word, the Chinese words of the pack. What words mean says a dictionary, and what was learned from
 * sentences in both languages; a word also means what others of its family do (politics, politicize).
 */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { findTerm } from '../../engine/index/search.ts';
import { FAMILY_PREFIX, areFamily } from '../../engine/lexicon/bilingual-lexicon.ts';
import { type Likeness, buildLikeness } from '../../engine/lexicon/likeness.ts';
import { FAMILY } from '../../engine/lexicon/pack-words.ts';
import { segmentHan } from '../../engine/text/han-words.ts';
import { hashTerm } from '../../engine/text/hash.ts';
import { tokenise } from '../../engine/text/tokenise.ts';
import type { LikenessTable } from '../../engine/tables.ts';
import type { Lang } from '../../engine/types.ts';
import { EMPTY_LEXICON, type Lexicon, simplify } from './align/lexicon.ts';

const HAN_RUN = /\p{Script=Han}+/gu;
/** A meaning among many, or a word among many of a meaning, says too little below this strength. */
const MIN_STRENGTH = 0.25;

/** What is known of a pack's texts, to find their translations by. */
export interface PackWords {
  /** Chinese words, in simplified characters. */
  han: Set<string>;
  /** Stems of words in letters. */
  stems: Set<string>;
}

/** Adds the words of a text to those of a pack. Words in letters are stems of English: of no other language anything is known. */
export function addWords(
  { han, stems }: PackWords,
  text: string,
  lang: Lang,
  lexicon: Lexicon = EMPTY_LEXICON,
): void {
  for (const [run] of simplify(text).matchAll(HAN_RUN))
    for (const word of segmentHan(run, (each) => lexicon.has(each))) han.add(word);
  if (primaryLanguage(lang) === 'en')
    for (const { type, norm } of tokenise(text)) if (type === 'word') stems.add(norm);
}

/** The Chinese words as sorted hashes. */
export const hanTermsOf = ({ han }: PackWords): Uint32Array =>
  Uint32Array.from(new Set(Array.from(han, hashTerm))).sort();

/** The stems of the same family as a stem, among some. */
export function familiesOf(stems: Iterable<string>): (stem: string) => string[] {
  const long = [...stems].filter((stem) => stem.length >= FAMILY_PREFIX);
  const byPrefix = Map.groupBy(long, (stem) => stem.slice(0, FAMILY_PREFIX));
  return (stem) =>
    (byPrefix.get(stem.slice(0, FAMILY_PREFIX)) ?? []).filter(
      (other) => other !== stem && areFamily(stem, other),
    );
}

/** What the dictionary says of all its words. */
export function meaningsIn(lexicon: Lexicon): { word: string; stem: string; strength: number }[] {
  return [...lexicon.words()].flatMap((word) =>
    Array.from(lexicon.translations(word))
      .filter(([, { strength }]) => strength >= MIN_STRENGTH)
      // A dictionary says the same in many words; with the root of what each has of it, sentences in two languages were told
      // apart better than with the share itself (docs/decisions/0006).
      .map(([stem, { strength }]) => ({ word, stem, strength: Math.sqrt(strength) })),
  );
}

/**
 * The translations for a pack. Deterministic.
 *
 * @param corpusTerms the terms of its index (sorted hashes)
 * @param learned what Chinese terms stand for, beside what the dictionary says
 */
export function translationsOf(
  corpusTerms: Uint32Array,
  { han, stems }: PackWords,
  { lexicon = EMPTY_LEXICON, translations: learned = [] }: TranslationResources,
): LikenessTable {
  const meanings = meaningsIn(lexicon);
  const ours = familiesOf(stems);
  const theirs = familiesOf(new Set(meanings.map(({ stem }) => stem)));
  const all: Likeness[] = [];
  for (const { word, stem, strength } of meanings) {
    const chinese = hashTerm(word);
    const english = hashTerm(stem);
    if (stems.has(stem)) all.push({ term: chinese, target: english, strength });
    for (const other of ours(stem))
      all.push({ term: chinese, target: hashTerm(other), strength: strength * FAMILY });
    if (!han.has(word)) continue;
    all.push({ term: english, target: chinese, strength });
    for (const other of theirs(stem))
      all.push({ term: hashTerm(other), target: chinese, strength: strength * FAMILY });
  }
  const hanTerms = new Set(Array.from(han, hashTerm));
  for (const { term, target, strength } of learned) {
    if (findTerm(corpusTerms, target) >= 0) all.push({ term, target, strength });
    if (hanTerms.has(term)) all.push({ term: target, target: term, strength });
  }
  return buildLikeness(all);
}

/** What the compiler knows of both languages. */
export interface TranslationResources {
  /** What may translate what: for the alignment, too. */
  lexicon?: Lexicon | undefined;
  /** Pairs of terms, the Chinese first, that were learned from sentences in both languages. */
  translations?: readonly Likeness[] | undefined;
}
