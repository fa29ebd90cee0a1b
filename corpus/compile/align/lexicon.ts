/** What words may translate each other: a dictionary that is looked up as needed. */
import { foldHan } from '../../../engine/text/han.ts';
import { LONGEST_WORD } from '../../../engine/text/han-words.ts';
import { tokenise } from '../../../engine/text/tokenise.ts';
import { isFunctionWord } from './function-words.ts';
import { type Link, eitherLink, senseBit } from './links.ts';

/** An entry of a Chinese–English dictionary: the word in simplified characters and its meanings. */
export interface DictionaryEntry {
  simplified: string;
  english: readonly string[];
}

/** A Chinese–English lexicon. */
export interface Lexicon {
  has(word: string): boolean;
  /** All words, in the dictionary's order. */
  words(): Iterable<string>;
  /** English stems that may stand for a Chinese word. */
  translations(word: string): ReadonlyMap<string, Link>;
}

/** How a meaning is made free of what is about the word: measure words, remarks in brackets, references. */
const REMARKS =
  /\([^)]*\)|\[[^\]]*\]|\bCL:.*$|\b(?:variant of|abbr\. for|also written|see also|see|old variant of|surname)\b.*$/gu;

export const EMPTY_LEXICON: Lexicon = {
  has: () => false,
  words: () => [],
  translations: () => new Map(),
};

/**
 * The stems of each meaning: a meaning of one word says it, each word of a longer one says part of it, and a word of
 * many meanings says each of them less surely.
 */
function translate(entries: readonly string[]): Map<string, Link> {
  const stems = new Map<string, Link>();
  const meanings = entries
    .flatMap((each) => each.split(';'))
    .map((meaning) => tokenise(meaning.replace(REMARKS, ' ')).map((token) => token.norm))
    .map((words) => words.filter((norm) => !isFunctionWord(norm)))
    .filter((words) => words.length > 0);
  meanings.forEach((words, sense) => {
    const strength = 1 / Math.sqrt(words.length * meanings.length);
    for (const word of words) {
      stems.set(word, eitherLink(stems.get(word), { strength, senses: senseBit(sense) }));
    }
  });
  return stems;
}

/** A lexicon over dictionary entries. Entries are kept as they are; a word's meanings are read when it is looked up. */
export function readLexicon(entries: Iterable<DictionaryEntry>): Lexicon {
  const meanings = new Map<string, string[]>();
  for (const { simplified, english } of entries) {
    if (simplified.length > LONGEST_WORD) continue;
    const known = meanings.get(simplified);
    if (known) known.push(...english);
    else meanings.set(simplified, [...english]);
  }
  const translated = new Map<string, ReadonlyMap<string, Link>>();
  return {
    has: (word) => meanings.has(word),
    words: () => meanings.keys(),
    translations: (word) => {
      const known = translated.get(word) ?? translate(meanings.get(word) ?? []);
      translated.set(word, known);
      return known;
    },
  };
}

/** The simplified form of a text, length for length. */
export const simplify = (text: string): string => Array.from(text, foldHan).join('');
