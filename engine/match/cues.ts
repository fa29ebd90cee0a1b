/**
 * Who, when, where and with whom: what a page says of the occasion, held against what is known of a work. A page on
 * another session or another country contradicts a work however much its formulas are alike.
 */
import { foldHan } from '../text/han.ts';
import type { Article, Names, Work } from '../types.ts';
import { namesByOffice, namesCountry } from './voices.ts';

const DAY = 86_400_000;

export interface PageCues {
  /** Title and text, lower case, traditional characters folded, white space as single spaces. */
  text: string;
  /** Numbers of sessions, conferences and meetings that the page names. */
  ordinals: ReadonlySet<number>;
  /** Days since 1970 of the page's own date, where it is known. */
  day?: number | undefined;
}

export interface WorkCues {
  /** The speaker's name as the page has it. */
  speaker?: string | undefined;
  /** The least named of the parties: how often (log-scaled by the model), and all names found. */
  parties: readonly string[];
  allParties: boolean;
  partyMentions: number;
  /** What the page calls a work that nobody speaks: its own name is who says it. */
  title?: string | undefined;
  body?: string | undefined;
  /** The page calls the speaker by country and office: “China’s foreign minister”. */
  office: boolean;
  /** The page names the speaker's country. */
  country: boolean;
  /** 1 the page names the work's session, -1 it names only others, 0 it names none or the work has none. */
  ordinal: -1 | 0 | 1;
  /** The page names the day and month of the work. */
  dayNamed: boolean;
  /** The page names the month of the work. */
  monthNamed: boolean;
  /** Days from the work to the page, where the page's date is known. */
  days?: number | undefined;
}

/** Chinese characters, and all that comes after their radicals in Unicode: nothing before is folded. */
const MAYBE_HAN = /[\u2e80-\uffff]/;

/** What pages are compared by: letters of any script as they are searched. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const folded = MAYBE_HAN.test(plain) ? Array.from(plain, foldHan).join('') : plain;
  return folded.replace(/’/g, "'").replace(/\s+/g, ' ');
}

const TENS = ['', 'ten', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const UNITS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
/** English ordinals in words, 1 to 99. */
const ORDINAL_WORDS = new Map<string, number>();
UNITS.forEach((word, i) => word && ORDINAL_WORDS.set(word, i));
TEENS.forEach((word, i) => ORDINAL_WORDS.set(word, 10 + i));
for (let ten = 2; ten <= 9; ten++) {
  ORDINAL_WORDS.set(`${TENS[ten]}ieth`, ten * 10);
  UNITS.forEach((word, unit) => word && ORDINAL_WORDS.set(`${TENS[ten]}y-${word}`, ten * 10 + unit));
}
const HAN_DIGITS = new Map('零一二三四五六七八九'.split('').map((character, value) => [character, value]));

/** 五十八 → 58, 58 → 58. */
function parseHanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, empty: number): number =>
    part ? (HAN_DIGITS.get(part) ?? 0) : empty;
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(units, 0);
}

/** The ordinals of sessions named in a folded text: “55th session”, “fifty-fifth regular session”, “第58届会议”. */
function sessionOrdinals(text: string): Set<number> {
  const ordinals = new Set<number>();
  const figures = /\b(\d{1,3})(?:st|nd|rd|th)\b(?=(?:\s[\w-]+){0,3}?\s(?:session|meeting|conference))/g;
  for (const match of text.matchAll(figures)) ordinals.add(Number(match[1]));
  const words = /\b([a-z]+(?:-[a-z]+)?)\s(?:(?:regular|special|high-level)\s)?session\b/g;
  for (const match of text.matchAll(words)) {
    const value = ORDINAL_WORDS.get(match[1] ?? '');
    if (value !== undefined) ordinals.add(value);
  }
  for (const match of text.matchAll(/\b(?:hrc|session)[- ]?(\d{2})\b/g)) ordinals.add(Number(match[1]));
  for (const match of text.matchAll(/第\s?(\d{1,3}|[一二三四五六七八九十]{1,4})\s?[届次]/g)) {
    ordinals.add(parseHanNumber(match[1] ?? ''));
  }
  return ordinals;
}

/** Days since 1970 of an ISO date (its first ten characters count), or undefined: a year or a month is no day. */
export function dayOf(date: string | undefined): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const value = day ? Date.parse(day) : Number.NaN;
  return Number.isNaN(value) ? undefined : Math.floor(value / DAY);
}

/** Reads what the page says of who, when and where. */
export function readPage(article: Article): PageCues {
  const text = fold(`${article.title ?? ''}\n${article.text}`);
  return { text, ordinals: sessionOrdinals(text), day: dayOf(article.date) };
}

const isLatin = (name: string): boolean => /[a-z]/i.test(name);

const foldedNames = new Map<string, string>();

/** A name as it is searched. Names come from packs, so there are few of them, and they are asked for again and again. */
function foldName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  foldedNames.set(name, folded);
  return folded;
}

/** How often a folded text has a name; Latin names count as whole words. */
function countName(text: string, name: string): number {
  const folded = foldName(name);
  let count = 0;
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + folded.length] ?? ' ';
    if (!isLatin(folded) || !(/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after))) count++;
  }
  return count;
}

/** The first of the names that the text has, and how often it has any of them. */
function findName(text: string, names: Names): { name: string | undefined; count: number } {
  let found: string | undefined;
  let count = 0;
  for (const name of new Set(Object.values(names).flat())) {
    const times = countName(text, name);
    if (times > 0) found ??= name;
    count += times;
  }
  return { name: found, count };
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Whether a folded text names the day and month of an ISO date, in the ways of English and Chinese news. */
function namesDay(text: string, date: string): boolean {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(date)?.map(Number) ?? [];
  const name = MONTHS[(month ?? 0) - 1];
  if (!name || !day) return false;
  const short = `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`;
  const pattern = new RegExp(
    `\\b${short}\\s${day}(?:st|nd|rd|th)?\\b|\\b${day}(?:st|nd|rd|th)?(?:\\sof)?\\s${short}(?![a-z])|(?:^|\\D)${month}月${day}日`,
  );
  return pattern.test(text);
}

/** Whether a folded text names the month of an ISO date. */
function namesMonth(text: string, date: string): boolean {
  const month = Number(/^\d{4}-(\d{2})/.exec(date)?.[1] ?? 0);
  const name = MONTHS[month - 1];
  if (!name) return false;
  return new RegExp(
    `\\b${name}\\b|(?:^|[^\\d十])(?:${month}|${'一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')[month - 1] ?? ''})月`,
  ).test(text);
}

/** A title or another name of the work that a folded text has, as the work writes it. */
function titleOn(text: string, { titles, names = {} }: Work): string | undefined {
  return [...Object.values(titles), ...Object.values(names).flat()].find((name) => countName(text, name) > 0);
}

/** Holds the page against a work. */
export function cuesFor(page: PageCues, work: Work): WorkCues {
  const speakers = work.speakers.map(({ names }) => findName(page.text, names));
  const parties = work.parties.map(({ names }) => findName(page.text, names));
  const { ordinal } = work.occasion;
  const workDay = dayOf(work.date);
  return {
    speaker: speakers.find(({ name }) => name)?.name,
    parties: parties.flatMap(({ name }) => name ?? []),
    allParties: parties.length > 0 && parties.every(({ count }) => count > 0),
    partyMentions: parties.length > 0 ? Math.min(...parties.map(({ count }) => count)) : 0,
    title: speakers.length + parties.length === 0 ? titleOn(page.text, work) : undefined,
    body: work.occasion.body && findName(page.text, work.occasion.body).name,
    ordinal: ordinal === undefined || page.ordinals.size === 0 ? 0 : page.ordinals.has(ordinal) ? 1 : -1,
    office: namesByOffice(page.text, work),
    country: namesCountry(page.text, work),
    dayNamed: namesDay(page.text, work.date),
    monthNamed: namesMonth(page.text, work.date),
    days: page.day !== undefined && workDay !== undefined ? page.day - workDay : undefined,
  };
}

/** Whether a sentence names the occasion: it tells who spoke where, rather than what was said. */
export function namesOccasion(sentence: string, work: Work): boolean {
  const folded = fold(sentence);
  const { ordinal, body } = work.occasion;
  return (
    (body !== undefined && findName(folded, body).count > 0) ||
    (ordinal !== undefined && sessionOrdinals(folded).has(ordinal))
  );
}

/** Whether a sentence names the work's speaker, by name or by office. */
export function namesSpeaker(sentence: string, work: Work): boolean {
  const folded = fold(sentence);
  return work.speakers.some(({ names }) => findName(folded, names).count > 0) || namesByOffice(folded, work);
}

/** The terms of all names that a work's report is bound to have: they are no evidence of wording. */
export const namesOf = (work: Work): string[] =>
  work.speakers.flatMap(({ names }) => Object.values(names).flat());
