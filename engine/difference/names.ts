/**
 * The names of people, countries and bodies in a text, and those that a page has in another's place: in English words with a
 * capital, in Chinese the names of countries and what stands for one (塞方).
 */
import * as en from '../languages/en.ts';
import { foldForms } from '../text/quantities.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Flag, Span } from '../types.ts';
import type { Pair } from './pair.ts';

export interface Name extends Span {
  /** In small letters and simplified characters. */
  name: string;
}

const NO_NAME = new Set(entriesOf(en.notPersons));
const CAPITALS = /\p{Lu}[\p{L}'’-]*\p{Ll}(?:\s(?:of\s(?:the\s)?)?\p{Lu}[\p{L}'’-]*\p{Ll})*/gu;

/** What a language calls all countries. */
function countriesIn(lang: string): string[] {
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name): name is string => name !== undefined && name.length > 1);
}

let han: RegExp | undefined;
let english: Set<string> | undefined;

/** Made when first asked for: there are three hundred. */
const hanCountries = (): RegExp => (han ??= new RegExp(anyOf(countriesIn('zh-Hans')), 'gu'));
/** Whether a word in small letters is what English calls a country. */
const isCountry = (name: string): boolean =>
  (english ??= new Set(countriesIn('en').map((each) => each.toLowerCase()))).has(name);

const opensSentence = (text: string, at: number): boolean => /(?:^|[.!?:;“"‘]\s*)$/u.test(text.slice(0, at));

/** The names of a text, in order. A word that opens a sentence is one only where it is a country or goes on with a name. */
export function namesIn(text: string): Name[] {
  if (/\p{Script=Han}/u.test(text))
    return Array.from(foldForms(text).matchAll(hanCountries()), ({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      name,
    }));
  return Array.from(text.matchAll(CAPITALS)).flatMap(({ index, 0: found }): Name[] => {
    const name = found.toLowerCase().replace(/’/gu, "'").replace(/'s$/u, '');
    if (NO_NAME.has(name)) return [];
    if (opensSentence(text, index) && !found.includes(' ') && !isCountry(name)) return [];
    return [{ start: index, end: index + found.length, name }];
  });
}

/** 塞方, 中方: a country by one character. */
const HAN_SIDE =
  /(?<!双|各|对|一|多|四|地|官|东|西|南|北|前|后|我)\p{Script=Han}方(?!面|式|案|向|法|便|针|位|略|言|圆|程|才|可)/gu;

/** So many of the words on either side of a name are looked at, and so many of them must stand in both texts. */
const AROUND = 8;
const LEAST = { words: 4, han: 6 };
const SHARE = 0.6;

/** The words of a name that are not an office or another word that many names have. */
export const ownWords = (name: string): string[] =>
  name.split(' ').filter((word) => word.length > 1 && !NO_NAME.has(word));

/** Whether a text has nothing of a name. */
const isUnknown = (name: string, text: string): boolean => {
  const words = ownWords(name);
  return words.length > 0 && words.every((word) => !text.includes(word));
};

/** How many of the words [from, to) of the page stand in the source, too. */
const matched = ({ runs }: Pair, from: number, to: number): number =>
  runs.reduce((sum, run) => sum + Math.max(0, Math.min(run.a + run.length, to) - Math.max(run.a, from)), 0);

/** The source's words that stand where the page has its words [from, to). */
function placeIn({ b, runs }: Pair, from: number, to: number): Span | undefined {
  const before = runs.findLast((run) => run.a < from);
  const after = runs.find((run) => run.a + run.length > to);
  const start = before ? before.b + Math.min(before.length, from - before.a) : 0;
  const end = after ? after.b + Math.max(0, to - after.a) : 0;
  // Of a Chinese name a character may stand in both texts.
  const by = b[0]?.isHan ? 1 : 0;
  const [first, last] = [b[Math.max(0, start - by)], b[end - 1 + by]];
  return first && last && end >= start ? { start: first.start, end: last.end } : undefined;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The names of a text with what stands for one in Chinese. */
const allNames = (text: string): Name[] => [
  ...namesIn(text),
  ...Array.from(foldForms(text).matchAll(HAN_SIDE), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    name,
  })),
];

/** Names of the page that no version has there, each in the place of another name of the source. */
export function changedNames(pair: Pair, versions: readonly string[]): Flag[] {
  const { page, source, a } = pair;
  const known = [source, ...versions].map((each) => foldForms(each).toLowerCase());
  const own = foldForms(page).toLowerCase();
  return namesIn(page).flatMap((name): Flag[] => {
    if (!known.every((each) => isUnknown(name.name, each))) return [];
    const from = a.findIndex((word) => word.end > name.start);
    let to = from;
    while ((a[to]?.start ?? Infinity) < name.end) to++;
    const around = matched(pair, from - AROUND, from) + matched(pair, to, to + AROUND);
    const words = Math.min(from, AROUND) + Math.min(a.length - to, AROUND);
    const place = placeIn(pair, from, to);
    if (!place || around < (a[0]?.isHan ? LEAST.han : LEAST.words) || around < SHARE * words) return [];
    const other = allNames(source).find((each) => overlaps(each, place) && isUnknown(each.name, own));
    if (!other) return [];
    return [
      {
        kind: 'name',
        page: page.slice(name.start, name.end),
        source: source.slice(other.start, other.end),
      },
    ];
  });
}
