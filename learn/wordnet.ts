/**
 * Reads from WordNet's database files (Princeton University) which words share a meaning, or have meanings next to each other:
 * https://wordnet.princeton.edu/documentation/wndb5wn
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from '../engine/text/tokenise.ts';

/** The files of each part of speech; `s` is an adjective that stands beside another. */
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
/** What a word of the same meaning counts for, where it is the first meaning of both. */
const SYNONYM = 0.8;
/** The same for words of the meanings that a pointer leads to. */
const POINTERS: Readonly<Record<string, number>> = {
  '@': 0.5, // what it is a kind of
  '~': 0.5, // kinds of it
  '&': 0.55, // a similar adjective
  $: 0.6, // a verb of the same group
  '+': 0.7, // the same word as another part of speech
};
/** Below this it is one of too many meanings. */
const MIN_STRENGTH = 0.2;
/** How many words are kept for each. */
const MAX_LINKS = 12;
/** A meaning that the index does not have is among the last. */
const LAST_SENSE = 9;

interface Pointer {
  symbol: string;
  /** The meaning that it leads to: part of speech and offset. */
  to: string;
  /** Which words of both meanings it is about, counted from 1; 0 for all. */
  words: readonly [from: number, to: number];
}

interface Meaning {
  words: readonly string[];
  pointers: readonly Pointer[];
}

/** The lines of a database file without the licence that it begins with. */
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** For part of speech, word and offset, which meaning of the word it is, the most usual being the first. */
export function readSenses(folder: string): Map<string, number> {
  const senses = new Map<string, number>();
  for (const [part, name] of Object.entries(FILES)) {
    for (const line of linesOf(join(folder, `index.${name}`))) {
      const [word = '', , , pointers, ...rest] = line.trim().split(' ');
      const offsets = rest.slice(Number(pointers) + 2);
      offsets.forEach((offset, i) => senses.set(`${part}${offset} ${word}`, i + 1));
    }
  }
  return senses;
}

export function readMeanings(folder: string): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [part, name] of Object.entries(FILES)) {
    for (const line of linesOf(join(folder, `data.${name}`))) {
      const fields = (line.split(' | ')[0] ?? '').split(' ');
      const count = parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, i) =>
        (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(.*\)$/, ''),
      );
      const first = 5 + 2 * count;
      const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i): Pointer => {
        const [symbol = '', offset = '', of = '', about = '0000'] = fields.slice(first + 4 * i);
        return {
          symbol: symbol.slice(0, 1),
          to: `${of.replace('s', 'a')}${offset}`,
          words: [parseInt(about.slice(0, 2), 16), parseInt(about.slice(2), 16)],
        };
      });
      meanings.set(`${part}${fields[0] ?? ''}`, { words, pointers });
    }
  }
  return meanings;
}

const isSimple = (word: string): boolean => /^[a-z]{3,}$/.test(word);

/**
 * For each stem, the stems that are alike, the most alike first, with how alike: a word of many meanings has each of them less
 * surely.
 *
 * @param folder WordNet's `dict`
 */
export function readWordnet(folder: string): Map<string, [stem: string, strength: number][]> {
  const senses = readSenses(folder);
  const meanings = readMeanings(folder);
  const links = new Map<string, Map<string, number>>();
  const shareOf = (meaning: string, word: string): number =>
    (senses.get(`${meaning} ${word}`) ?? LAST_SENSE) ** -0.5;
  const add = (a: string, b: string, strength: number): void => {
    const [from, to] = [stem(a), stem(b)];
    if (!isSimple(a) || !isSimple(b) || from === to || strength < MIN_STRENGTH) return;
    const own = links.get(from) ?? new Map<string, number>();
    own.set(to, Math.max(own.get(to) ?? 0, strength));
    links.set(from, own);
  };
  for (const [id, { words, pointers }] of meanings) {
    words.forEach((word, i) => {
      const share = shareOf(id, word);
      for (const other of words) if (other !== word) add(word, other, SYNONYM * share * shareOf(id, other));
      for (const { symbol, to, words: about } of pointers) {
        const strength = POINTERS[symbol] ?? 0;
        const target = meanings.get(to);
        if (!target || strength === 0 || (about[0] > 0 && about[0] !== i + 1)) continue;
        const others = about[1] > 0 ? target.words.slice(about[1] - 1, about[1]) : target.words;
        for (const other of others)
          add(word, other, strength * share * (about[1] > 0 ? 1 : shareOf(to, other)));
      }
    });
  }
  return new Map(
    Array.from(links, ([word, own]) => [word, [...own].sort((a, b) => b[1] - a[1]).slice(0, MAX_LINKS)]),
  );
}

/**
 * Words that WordNet has as opposites of each other, as pairs of stems in the order of the alphabet.
 *
 * @param folder WordNet's `dict`
 */
export function readAntonyms(folder: string): [a: string, b: string][] {
  const meanings = readMeanings(folder);
  const pairs = new Map<string, [string, string]>();
  for (const { words, pointers } of meanings.values()) {
    for (const { symbol, to, words: about } of pointers) {
      const a = words[about[0] - 1];
      const b = meanings.get(to)?.words[about[1] - 1];
      if (symbol !== '!' || !a || !b || !isSimple(a) || !isSimple(b)) continue;
      const [first = '', second = ''] = [stem(a), stem(b)].sort();
      if (first !== second) pairs.set(`${first} ${second}`, [first, second]);
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1));
}
