/**
 * What dictionaries say of the words of a language in English: wordnets that are linked to Princeton's (the Open Multilingual
 * Wordnet, Bond & Foster 2013), EDICT for Japanese, and for Korean the Chinese characters that a word is written with, as CC-CEDICT
 * translates them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../corpus/compile/align/lexicon.ts';
import { simplify } from '../corpus/compile/align/lexicon.ts';
import { isFunctionWord } from '../corpus/compile/align/function-words.ts';
import { foldWord, type ForeignLanguage } from '../engine/text/foreign-words.ts';
import { tokenise } from '../engine/text/tokenise.ts';
import { readMeanings, readSenses } from './wordnet.ts';

/** For each stem of a language, how much speaks for each English stem. */
export class Weights {
  readonly all = new Map<string, Map<string, number>>();

  add(stem: string, english: string, weight: number): void {
    const own = this.all.get(stem) ?? new Map<string, number>();
    own.set(english, (own.get(english) ?? 0) + weight);
    this.all.set(stem, own);
  }
}

/** The stems of an English meaning that say something; none where a remark is all that is left. */
const stemsOf = (english: string): string[] =>
  tokenise(english.replace(/\([^)]*\)|\{[^}]*\}/gu, ' '))
    .filter(({ type, norm }) => type === 'word' && !isFunctionWord(norm))
    .map(({ norm }) => norm);

/** English meanings of a WordNet synset, each with how usual the meaning is for the word: 1 the most usual. */
export type Synsets = ReadonlyMap<string, readonly { english: string; rank: number }[]>;

/** @param folder WordNet 3.0's database files, to which the wordnets are linked. */
export function readSynsets(folder: string): Synsets {
  const senses = readSenses(folder);
  return new Map(
    Array.from(readMeanings(folder), ([id, { words }]) => [
      id,
      words.map((word) => ({ english: word.replace(/_/gu, ' '), rank: senses.get(`${id} ${word}`) ?? 9 })),
    ]),
  );
}

/** Adds what the wordnets of a language say; `files` may be missing. */
export function addWordnets(
  weights: Weights,
  files: readonly string[],
  synsets: Synsets,
  lang: string,
  language: ForeignLanguage,
): void {
  for (const file of files.filter(existsSync)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [id = '', kind = '', lemma = ''] = line.split('\t');
      const synset = synsets.get(`${id.slice(-1).replace('s', 'a')}${id.slice(0, 8)}`);
      const folded = foldWord(lemma.replace(/_/gu, ' ').trim(), lang);
      if (!synset || !kind.endsWith('lemma') || folded === '') continue;
      if (lang !== 'vi' && /[\s-]/u.test(folded)) continue;
      const stem = lang === 'ja' ? japaneseStem(folded) : language.stem(folded);
      for (const { english, rank } of synset) {
        const stems = stemsOf(english);
        for (const each of stems) weights.add(stem, each, 1 / (rank * Math.sqrt(stems.length)));
      }
    }
  }
}

/** A Japanese word without the kana that it ends with, by which verbs and adjectives are inflected. */
const japaneseStem = (word: string): string =>
  /^\p{Script=Han}/u.test(word) ? word.replace(/\p{Script=Hiragana}+$/u, '') : word;

/** Adds the common words of EDICT: `人権 [じんけん] /(n,adj-no) human rights/civil liberties/(P)/`. */
export function addEdict(weights: Weights, file: string): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.includes('/(P)/')) continue;
    const [head = '', ...rest] = line.split('/');
    const word = head.split(' ')[0] ?? '';
    const stem = foldWord(japaneseStem(word), 'ja');
    if (/\p{Script=Hiragana}/u.test(stem)) continue;
    // Meanings are numbered from the most usual on.
    let sense = 1;
    for (const meaning of rest) {
      sense = Number(/\((\d+)\)/u.exec(meaning)?.[1] ?? sense);
      const stems = stemsOf(meaning);
      if (stems.length > 3) continue;
      for (const each of stems) weights.add(stem, each, 1 / (sense * Math.sqrt(stems.length)));
    }
  }
}

/**
 * Adds what Korean words of Chinese origin mean by their characters: lines `인권:人權:`. Of words that sound the same the characters
 * that are more usual together count for more.
 *
 * @param usual how usual a word is in Chinese, beside the stem of the Korean word
 */
export function addHanja(
  weights: Weights,
  file: string,
  chinese: Lexicon,
  language: ForeignLanguage,
  usual: (stem: string, chinese: string) => number,
): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [hangul = '', hanja = ''] = line.split(':');
    const word = simplify(hanja);
    if (line.startsWith('#') || hangul.length < 2 || hangul.length > 4 || !chinese.has(word)) continue;
    const stem = language.stem(hangul);
    const weight = usual(stem, word);
    for (const [english, { strength }] of chinese.translations(word))
      weights.add(stem, english, strength * weight);
  }
}

/** Which of the dictionaries' files a folder has for a language, by its code of three letters in the wordnets. */
export const wordnetFiles = (folder: string, code: string): string[] =>
  [`wn-wikt-${code}.tab`, `wn-data-${code}.tab`].map((name) => join(folder, name));

/** How surely a word of the glossary means each of its English ones. */
const BY_HAND = 0.64;

/**
 * What our own glossary says of a language: a table whose first line names the languages, with English words, then in each column
 * the words that may stand for them.
 */
export function readGlossary(file: string, lang: string, language: ForeignLanguage): Weights {
  const weights = new Weights();
  const [head, ...rows] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const column = head?.indexOf(lang) ?? -1;
  if (column < 0) return weights;
  for (const row of rows) {
    const english = new Set(stemsOf(row[0] ?? ''));
    for (const word of (row[column] ?? '').split(', ').filter((each) => each !== ''))
      for (const each of english)
        weights.add(language.stem(foldWord(word, lang)), each, BY_HAND / english.size ** 0.25);
  }
  return weights;
}
