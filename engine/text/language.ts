/** The language of a text, as far as the engine tells languages apart. */
import * as da from '../languages/da.ts';
import * as de from '../languages/de.ts';
import * as en from '../languages/en.ts';
import * as es from '../languages/es.ts';
import * as fr from '../languages/fr.ts';
import * as id from '../languages/id.ts';
import * as it from '../languages/it.ts';
import * as nl from '../languages/nl.ts';
import * as pt from '../languages/pt.ts';
import * as sv from '../languages/sv.ts';
import * as tr from '../languages/tr.ts';
import * as vi from '../languages/vi.ts';
import type { Lang } from '../types.ts';
import { countHan, isTraditional } from './han.ts';
import { scriptOf } from './script.ts';
import { entriesOf } from './word-lists.ts';

/** How much of a long text is read: the script of a text does not change after a few paragraphs. UTF-16 units. */
const SAMPLE = 4_000;
/** Above this share of ideographs a text is Chinese; English pages that name a Chinese title stay far below it. */
const HAN_SHARE = 0.25;
/** Japanese mixes ideographs with kana in about equal parts, Chinese has none but in names. */
const KANA_SHARE = 0.1;
/** A traditional text has one character in three that has a simplified form; a simplified one has none. */
const TRADITIONAL_SHARE = 0.08;

/** Above this share of its letters a text is in Cyrillic or Arabic script; names in another script stay far below it. */
const SCRIPT_SHARE = 0.5;
/** What a text in a script is taken for where no language is declared that is written so: the most read on the web. */
const BY_SCRIPT: readonly { script: string; letters: RegExp; lang: Lang }[] = [
  { script: 'Cyrl', letters: /\p{Script=Cyrillic}+/gu, lang: 'ru' },
  { script: 'Arab', letters: /\p{Script=Arabic}+/gu, lang: 'ar' },
  { script: 'Kore', letters: /\p{Script=Hangul}+/gu, lang: 'ko' },
];
/** Scripts that are told by their letters: a text without those is in no language that is written in them. */
const TOLD: ReadonlySet<string> = new Set(['Cyrl', 'Arab', 'Kore', 'Hans', 'Hant', 'Jpan']);

const ASCII = /[\0-\x7f]+/g;
const ASCII_LETTERS = /[A-Za-z]+/g;

/** The languages in Latin letters that each short word is one of. */
const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const { tag, shortWords } of [da, de, en, es, fr, id, it, nl, pt, sv, tr, vi]) {
  for (const word of entriesOf(shortWords)) {
    const tags = LANGUAGES_OF_WORD.get(word);
    if (tags) tags.push(tag);
    else LANGUAGES_OF_WORD.set(word, [tag]);
  }
}
/**
 * A word that several languages have counts for each of them in part. Another language than English is told by words worth
 * at least this much, and by this much more than the next: single sentences of the bundled declaration in French and
 * Spanish have 1.5 and more of their own.
 */
const LEAST_WORDS = 1;
const LEAD = 1.2;

/** The language in Latin letters that a text is in by its short words; `en` where they do not tell. */
function byShortWords(text: string): Lang {
  const scores = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const tags = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const tag of tags) scores.set(tag, (scores.get(tag) ?? 0) + 1 / tags.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_WORDS) return 'en';
  return first[1] >= (second?.[1] ?? 0) * LEAD ? first[0] : 'en';
}

/** How much of a text a pattern finds. UTF-16 units. */
function lengthOf(text: string, pattern: RegExp): number {
  let length = 0;
  for (const found of text.match(pattern) ?? []) length += found.length;
  return length;
}

/**
 * `zh-Hans`, `zh-Hant` or `ja` by the script; in Cyrillic and Arabic script the declared language if it is written so, or
 * else `ru` and `ar`; elsewhere what was declared, or what its short words tell where that is nothing or written in other
 * letters.
 */
export function detectLanguage(text: string, declared: Lang = ''): Lang {
  const sample = text.slice(0, SAMPLE);
  // Most of most texts is told without a look at what Unicode says of each character.
  const others = sample.replace(ASCII, '');
  const letters = lengthOf(sample, ASCII_LETTERS) + lengthOf(others, /\p{L}+/gu);
  const han = countHan(others);
  const kana = lengthOf(others, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  if (kana > letters * KANA_SHARE) return 'ja';
  if (letters === 0 || han / letters < HAN_SHARE) {
    const script = scriptOf(declared);
    const own = BY_SCRIPT.find((each) => lengthOf(others, each.letters) > letters * SCRIPT_SHARE);
    if (own) return script === own.script ? declared : own.lang;
    return declared === '' || TOLD.has(script) ? byShortWords(sample) : declared;
  }
  let traditional = 0;
  for (const character of sample) if (isTraditional(character)) traditional++;
  return traditional / han > TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
}
