/**
 * Words in a language that a bilingual lexicon leads to English: their stems, without endings. The lexicons are built and asked
 * with these. The index has stems of its own (engine/text/tokenise.ts), which are English ones.
 *
 * Endings are taken off by lists, as light stemmers do (Savoy, “Light stemming approaches for the French, Portuguese, German and
 * Hungarian languages”, 2006).
 */
import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import * as ar from '../languages/ar.ts';
import * as de from '../languages/de.ts';
import * as es from '../languages/es.ts';
import * as fa from '../languages/fa.ts';
import * as fr from '../languages/fr.ts';
import * as id from '../languages/id.ts';
import * as it from '../languages/it.ts';
import * as ja from '../languages/ja.ts';
import * as ko from '../languages/ko.ts';
import type { Language } from '../languages/language.ts';
import * as pt from '../languages/pt.ts';
import * as ru from '../languages/ru.ts';
import * as vi from '../languages/vi.ts';
import type { Lang, Span } from '../types.ts';
import { arabicStem } from './arabic.ts';
import { foldHan } from './han.ts';
import { entriesOf } from './word-lists.ts';

const LANGUAGES: readonly Language[] = [ar, de, es, fa, fr, id, it, ja, ko, pt, ru, vi];
/** The tags of the languages whose words are known. */
export const FOREIGN_LANGUAGES: readonly Lang[] = LANGUAGES.map(({ tag }) => tag);

/** A word as it stands in a text. */
export interface ForeignWord extends Span {
  /** Small letters, without the marks that are left out as often as not. */
  folded: string;
  stem: string;
  /** It says nothing of what a sentence is about. */
  isStop: boolean;
}

/** What is taken off a word leaves so many letters; a Korean syllable has two or three. */
const LEAST_STEM = 3;
const LEAST_SYLLABLES = 2;
/** In a run of Japanese a word is looked for up to this length. UTF-16 units. */
const LONGEST_RUN = 8;
/** Vietnamese writes words of up to so many syllables with blanks between. */
const MOST_SYLLABLES = 3;

/** Runs of letters, with figures and marks left out; ideographs apart from kana. */
const WORDS =
  /\p{Script=Han}[\p{Script=Han}々]*|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{M}])+/gu;

/** Characters as Japan writes them, by simplified ones: 経済, 经济. */
const kanji = new Map(
  shinjitai.split('|').map((pair): [string, string] => {
    const [japanese = '', traditional = ''] = pair.split(' ');
    return [japanese, foldHan(traditional)];
  }),
);

const foldKanji = (word: string): string =>
  Array.from(word, (character) => kanji.get(character) ?? foldHan(character)).join('');

/** A word as it is compared: small letters. Vietnamese and Japanese marks tell words apart, those of other languages do not. */
export function foldWord(word: string, lang: Lang): string {
  const lower = word.normalize('NFKC').toLowerCase();
  if (lang === 'ja') return foldKanji(lower);
  if (lang === 'vi' || lang === 'ko') return lower;
  const plain = lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/ß/gu, 'ss')
    .normalize('NFC');
  // Persian has its own forms of two letters, and many texts the Arabic ones.
  return lang === 'fa' ? plain.replace(/ي/gu, 'ی').replace(/ك/gu, 'ک') : plain;
}

/** What is known of a language, ready to use. */
export class ForeignLanguage {
  readonly #tag: Lang;
  readonly #stopWords: ReadonlySet<string>;
  readonly #endings: ReadonlySet<string>;
  readonly #longestEnding: number;
  readonly #prefixes: readonly string[];
  readonly #links: readonly string[];
  readonly #cognates: readonly (readonly [own: string, english: string])[];

  constructor({
    tag,
    stopWords = '',
    endings = '',
    prefixes = '',
    compoundLinks = '',
    cognates = '',
  }: Language) {
    const folded = (list: string): string[] => entriesOf(list).map((entry) => foldWord(entry, tag));
    const orNothing = (entry: string): string => (entry === '-' ? '' : entry);
    this.#tag = tag;
    this.#stopWords = new Set(folded(stopWords));
    this.#endings = new Set(folded(endings));
    this.#longestEnding = Math.max(0, ...Array.from(this.#endings, ({ length }) => length));
    this.#prefixes = folded(prefixes).sort((a, b) => b.length - a.length);
    this.#links = folded(compoundLinks).map(orNothing);
    this.#cognates = entriesOf(cognates)
      .map((entry) => entry.split(' '))
      .map(([own = '', english = '']) => [own, orNothing(english)] as const)
      .sort(([a], [b]) => b.length - a.length);
  }

  /** The words of a text, in order. `isWord` says of a stem whether a lexicon has it: where words are not told by blanks, it tells them. */
  words(text: string, isWord: (stem: string) => boolean): ForeignWord[] {
    // A mark within a word takes room in the text, and is no letter: “l’homme” is two words, and so is “don't”.
    const words = Array.from(text.matchAll(WORDS), (match): ForeignWord => {
      const folded = foldWord(match[0], this.#tag);
      const isStop = this.#stopWords.has(folded);
      return {
        start: match.index,
        end: match.index + match[0].length,
        folded,
        stem: this.stem(folded),
        isStop,
      };
    });
    if (this.#tag === 'ja') return words.flatMap((word) => this.#ofRun(word, isWord));
    return this.#tag === 'vi' ? this.#ofSyllables(text, words, isWord) : words;
  }

  /** A word without its ending. */
  stem(folded: string): string {
    if (this.#tag === 'ar') return arabicStem(folded);
    const least = this.#tag === 'ko' ? LEAST_SYLLABLES : LEAST_STEM;
    for (let length = Math.min(this.#longestEnding, folded.length - least); length > 0; length--)
      if (this.#endings.has(folded.slice(-length))) return folded.slice(0, -length);
    return folded;
  }

  /** What a word may be without what is written together with it in front of it, the least taken off last. */
  withoutPrefix({ folded }: ForeignWord): string[] {
    return this.#prefixes
      .filter((prefix) => folded.startsWith(prefix) && folded.length - prefix.length >= LEAST_STEM)
      .map((prefix) => this.stem(folded.slice(prefix.length)));
  }

  /** The two parts of a compound whose stems are both words, or nothing. */
  partsOf({ folded }: ForeignWord, isWord: (stem: string) => boolean): readonly string[] {
    if (this.#links.length === 0) return [];
    const least = LEAST_STEM + 1;
    for (let at = least; at <= folded.length - least; at++) {
      const last = this.stem(folded.slice(at));
      if (!isWord(last)) continue;
      for (const link of this.#links) {
        const before = folded.slice(0, at);
        if (!before.endsWith(link) || before.length - link.length < least) continue;
        const first = this.stem(before.slice(0, before.length - link.length));
        if (isWord(first)) return [first, last];
      }
    }
    return [];
  }

  /** What the word would be in English if both have it from Latin or Greek, the likeliest first: `cooperación` → `cooperation`. */
  cognatesOf({ folded }: ForeignWord): string[] {
    return this.#cognates
      .filter(([own]) => folded.endsWith(own) && folded.length - own.length >= LEAST_STEM)
      .map(([own, english]) => folded.slice(0, folded.length - own.length) + english);
  }

  /** A run of ideographs as words: always the longest that the lexicon has; what is none is left out. */
  #ofRun(run: ForeignWord, isWord: (stem: string) => boolean): ForeignWord[] {
    if (!/^\p{Script=Han}/u.test(run.folded)) return /^\p{Script=Hiragana}/u.test(run.folded) ? [] : [run];
    const found: ForeignWord[] = [];
    for (let at = 0; at < run.folded.length;) {
      let length = Math.min(LONGEST_RUN, run.folded.length - at);
      while (length > 1 && !isWord(run.folded.slice(at, at + length))) length--;
      const folded = run.folded.slice(at, at + length);
      const start = run.start + at;
      found.push({ start, end: start + length, folded, stem: folded, isStop: this.#stopWords.has(folded) });
      at += length;
    }
    return found;
  }

  /** Syllables that are a word together as one. */
  #ofSyllables(
    text: string,
    syllables: readonly ForeignWord[],
    isWord: (stem: string) => boolean,
  ): ForeignWord[] {
    const found: ForeignWord[] = [];
    for (let at = 0; at < syllables.length;) {
      const first = syllables[at];
      if (!first) break;
      const until = (count: number): number => syllables[at + count - 1]?.end ?? first.end;
      const joined = (count: number): string => foldWord(text.slice(first.start, until(count)), this.#tag);
      let count = Math.min(MOST_SYLLABLES, syllables.length - at);
      while (count > 1 && !isWord(joined(count)) && !this.#stopWords.has(joined(count))) count--;
      const folded = joined(count);
      const isStop = this.#stopWords.has(folded);
      found.push({ start: first.start, end: until(count), folded, stem: folded, isStop });
      at += count;
    }
    return found;
  }
}

const known = new Map<Lang, ForeignLanguage>();

/** What is known of a language (its primary subtag), or undefined. */
export function foreignLanguage(tag: Lang): ForeignLanguage | undefined {
  const before = known.get(tag);
  if (before) return before;
  const language = LANGUAGES.find((each) => each.tag === tag);
  if (!language) return undefined;
  const made = new ForeignLanguage(language);
  known.set(tag, made);
  return made;
}
