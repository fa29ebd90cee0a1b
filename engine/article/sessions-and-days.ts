/** Sessions and days that a page names, in the ways of the languages that news is written in. */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { fold } from '../text/fold.ts';
import { anyOf, entriesOf, valuesOf } from '../text/word-lists.ts';
import type { Lang } from '../types.ts';

/** English ordinals in words, 1 to 99. */
const ORDINAL_WORDS = valuesOf(en.ordinals);
for (const [tens, value] of valuesOf(en.numerals)) {
  if (value < 20) continue;
  for (const [unit, more] of valuesOf(en.ordinals))
    if (more < 10) ORDINAL_WORDS.set(`${tens}-${unit}`, value + more);
}
const HAN_DIGITS = valuesOf(zh.numerals);

/** 五十八 → 58, 58 → 58. */
function parseHanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, empty: number): number =>
    part ? (HAN_DIGITS.get(part) ?? 0) : empty;
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(units, 0);
}

/**
 * “55e session”, “55.º período de sesiones”, “55-й сессии”, “58. Tagung” in a folded text, where ª and º are letters: a figure, what
 * makes it an ordinal, at most two words, and what is numbered.
 */
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,3})[.\s-]{0,2}(?:${anyOf(entriesOf(all.ordinalSuffixes.filter((list) => list !== en.ordinalSuffixes)))})?\.?\s(?:[\p{L}-]+\s){0,2}?(?:${anyOf(entriesOf(all.sessionNouns.filter((list) => list !== en.sessionNouns)))})`,
  'gu',
);
/** “الدورة الـ55”, “sesi ke-55”, “khóa 55”, “第55回”, “제55차”: what is numbered, or a mark of ordinals, comes first. */
const BEFORE = new RegExp(
  String.raw`(?:${anyOf(entriesOf(all.sessionPrefixes))})\s?(?:${anyOf(entriesOf(all.ordinalPrefixes))})?\s?(\d{1,3})(?!\p{N})`,
  'gu',
);

/** “55th session”, “55th regular session”. */
const FIGURES = new RegExp(
  String.raw`\b(\d{1,3})(?:${anyOf(entriesOf(en.ordinalSuffixes))})\b(?=(?:\s[\w-]+){0,3}?\s(?:${anyOf(entriesOf(en.sessionNouns))}))`,
  'g',
);

/** What all the ways to name a session have one of. */
const MAYBE_ORDINAL = /\p{Nd}|session|第/u;

/** The ordinals of sessions named in a folded text: “55th session”, “fifty-fifth regular session”, “第58届会议”. */
export function sessionOrdinals(text: string): Set<number> {
  const ordinals = new Set<number>();
  if (!MAYBE_ORDINAL.test(text)) return ordinals;
  for (const match of text.matchAll(FIGURES)) ordinals.add(Number(match[1]));
  const words = /\b([a-z]+(?:-[a-z]+)?)\s(?:(?:regular|special|high-level)\s)?session\b/g;
  for (const match of text.matchAll(words)) {
    const value = ORDINAL_WORDS.get(match[1] ?? '');
    if (value !== undefined) ordinals.add(value);
  }
  for (const pattern of [BEHIND, BEFORE]) {
    for (const match of text.matchAll(pattern)) ordinals.add(Number(match[1]));
  }
  for (const match of text.matchAll(/\b(?:hrc|session)[- ]?(\d{2})\b/g)) ordinals.add(Number(match[1]));
  for (const match of text.matchAll(/第\s?(\d{1,3}|[一二三四五六七八九十]{1,4})\s?[届次]/g)) {
    ordinals.add(parseHanNumber(match[1] ?? ''));
  }
  return ordinals;
}

const MONTHS = entriesOf(en.months);
const HAN_MONTHS = entriesOf(zh.months);

/** Languages whose ways of writing dates are patterns here: to ask the browser takes longer than to match a page. */
const isPatterned = (lang: Lang): boolean => /^(?:en|zh)\b/.test(lang);

const formats = new Map<string, string>();

/** An ISO date as a language writes it, folded; a line break, which no text has within, where the language is not known. */
function formatted(date: string, lang: Lang, parts: Intl.DateTimeFormatOptions): string {
  const key = `${date} ${lang} ${Object.keys(parts).join(' ')}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  let text = '\n';
  try {
    text = fold(new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' }).format(new Date(date)));
  } catch {
    // A page may declare any language; one that does not exist has no way to write dates.
  }
  if (formats.size > MAX_FORMATS) formats.clear();
  formats.set(key, text);
  return text;
}
const MAX_FORMATS = 500;

/** Whether a folded text names the day and month of an ISO date, in the ways of English and Chinese news and of its own language. */
export function namesDay(text: string, date: string, lang: Lang): boolean {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(date)?.map(Number) ?? [];
  const name = MONTHS[(month ?? 0) - 1];
  if (!name || !day) return false;
  const short = `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`;
  const pattern = new RegExp(
    `\\b${short}\\s${day}(?:st|nd|rd|th)?\\b|\\b${day}(?:st|nd|rd|th)?(?:\\sof)?\\s${short}(?![a-z])|(?:^|\\D)${month}月${day}日`,
  );
  if (pattern.test(text)) return true;
  return !isPatterned(lang) && text.includes(formatted(date, lang, { month: 'long', day: 'numeric' }));
}

/** Whether a folded text names the month of an ISO date. */
export function namesMonth(text: string, date: string, lang: Lang): boolean {
  const month = Number(/^\d{4}-(\d{2})/.exec(date)?.[1] ?? 0);
  const name = MONTHS[month - 1];
  if (!name) return false;
  const pattern = new RegExp(`\\b${name}\\b|(?:^|[^\\d十])(?:${month}|${HAN_MONTHS[month - 1] ?? ''})月`);
  if (pattern.test(text)) return true;
  return !isPatterned(lang) && text.includes(formatted(date, lang, { month: 'long' }));
}
