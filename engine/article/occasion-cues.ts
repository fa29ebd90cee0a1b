/**
 * Who, when, where and with whom: what a page says of the occasion, held against what is known of a work. A page on
 * another session or another country contradicts a work however much its formulas are alike.
 */
import { fold } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import type { Article, Lang, Names, Work } from '../types.ts';
import { namesDay, namesMonth, sessionOrdinals } from './sessions-and-days.ts';
import type { WorkCues } from '../models/page-evidence.ts';
import { namesByOffice, namesCountry, namesInPart } from './speakers.ts';

const DAY = 86_400_000;

export interface PageCues {
  /** Title and text, lower case, traditional characters folded, white space as single spaces. */
  text: string;
  lang: Lang;
  /** Numbers of sessions, conferences and meetings that the page names. */
  ordinals: ReadonlySet<number>;
  /** Days since 1970 of the page's own date, where it is known. */
  day?: number | undefined;
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
  const lang = detectLanguage(article.text, article.lang);
  return { text, lang, ordinals: sessionOrdinals(text), day: dayOf(article.date) };
}

/** A name as it is searched. */
interface SearchedName {
  name: string;
  folded: string;
  /** Names in Latin and Cyrillic letters count as whole words, and Korean ones as the beginning of one, which particles follow. */
  begins: boolean;
  ends: boolean;
}

function searched(name: string): SearchedName {
  const folded = fold(name);
  const ends = /[a-z\p{Script=Cyrillic}]/u.test(folded);
  return { name, folded, begins: ends || /\p{Script=Hangul}/u.test(folded), ends };
}

/** Names come from packs, and they are asked for again and again: for each sentence of a page. */
const searchedNames = new WeakMap<Names, readonly SearchedName[]>();

function searchedIn(names: Names): readonly SearchedName[] {
  const known = searchedNames.get(names);
  if (known) return known;
  const list = [...new Set(Object.values(names).flat())].map(searched);
  searchedNames.set(names, list);
  return list;
}

const LETTER = /[\p{L}\p{N}]/u;

/** How often a folded text has a name. */
function countName(text: string, { folded, begins, ends }: SearchedName): number {
  let count = 0;
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + folded.length] ?? ' ';
    if (!(begins && LETTER.test(before)) && !(ends && LETTER.test(after))) count++;
  }
  return count;
}

/** The first of the names that the text has, and how often it has any of them. */
function findName(text: string, names: Names): { name: string | undefined; count: number } {
  let found: string | undefined;
  let count = 0;
  for (const each of searchedIn(names)) {
    const times = countName(text, each);
    if (times > 0) found ??= each.name;
    count += times;
  }
  return { name: found, count };
}

const searchedTitles = new WeakMap<Work, readonly SearchedName[]>();

function titlesOf(work: Work): readonly SearchedName[] {
  const known = searchedTitles.get(work);
  if (known) return known;
  const list = [...Object.values(work.titles), ...Object.values(work.names ?? {}).flat()].map(searched);
  searchedTitles.set(work, list);
  return list;
}

/** A title or another name of the work that a folded text has, as the work writes it. */
const titleOn = (text: string, work: Work): string | undefined =>
  titlesOf(work).find((name) => countName(text, name) > 0)?.name;

/** Whether a folded text has a title or another name of the work. */
export const namesTitle = (folded: string, work: Work): boolean => titleOn(folded, work) !== undefined;

/** Holds the page against a work. */
export function cuesFor(page: PageCues, work: Work): WorkCues {
  const speakers = work.speakers.map(({ names }) => findName(page.text, names));
  const parties = work.parties.map(({ names }) => findName(page.text, names));
  const { ordinal } = work.occasion;
  const workDay = dayOf(work.date);
  return {
    speaker: speakers.find(({ name }) => name)?.name,
    parties: parties.flatMap(({ name }) => name ?? []),
    isText: speakers.length + parties.length === 0,
    ofParties: parties.length > 0,
    allParties: parties.length > 0 && parties.every(({ count }) => count > 0),
    partyMentions: parties.length > 0 ? Math.min(...parties.map(({ count }) => count)) : 0,
    title: speakers.length + parties.length === 0 ? titleOn(page.text, work) : undefined,
    body: work.occasion.body && findName(page.text, work.occasion.body).name,
    ordinal: ordinal === undefined || page.ordinals.size === 0 ? 0 : page.ordinals.has(ordinal) ? 1 : -1,
    office: namesByOffice(page.text, work),
    country: namesCountry(page.text, work),
    surname: namesInPart(page.text, work),
    place: namesPlace(page.text, work),
    dayNamed: namesDay(page.text, work.date, page.lang),
    monthNamed: namesMonth(page.text, work.date, page.lang),
    days: page.day !== undefined && workDay !== undefined ? page.day - workDay : undefined,
  };
}

/** Whether a folded sentence names the occasion: it tells who spoke where, rather than what was said. */
export function namesOccasion(folded: string, work: Work): boolean {
  const { ordinal, body } = work.occasion;
  return (
    (body !== undefined && findName(folded, body).count > 0) ||
    (ordinal !== undefined && sessionOrdinals(folded).has(ordinal))
  );
}

/** Whether a folded text names the place of the occasion. */
export const namesPlace = (folded: string, { occasion: { place } }: Work): boolean =>
  place !== undefined && findName(folded, place).count > 0;

/** Whether a folded sentence names other sessions than the work's alone: it tells of another speech. */
export function namesAnotherSession(folded: string, { occasion: { ordinal } }: Work): boolean {
  if (ordinal === undefined) return false;
  const named = sessionOrdinals(folded);
  return named.size > 0 && !named.has(ordinal);
}

/** Whether a folded sentence names the work's speaker, by name or by office. */
export function namesSpeaker(folded: string, work: Work): boolean {
  return work.speakers.some(({ names }) => findName(folded, names).count > 0) || namesByOffice(folded, work);
}

/** Whether it is known of a work who spoke, or where, by which a page can name it. */
export const hasNames = ({ speakers, parties, occasion }: Work): boolean =>
  speakers.length + parties.length > 0 || occasion.body !== undefined;

/**
 * Whether a page names who spoke, all that issued the work together, its occasion or session, or a text that nobody speaks: of 3,225
 * ordinary news articles eleven do for any of the bundled works.
 */
export function namesWork(page: PageCues, work: Work): boolean {
  const { ordinal, body } = work.occasion;
  const has = (names: Names): boolean => findName(page.text, names).count > 0;
  return (
    work.speakers.some(({ names }) => has(names)) ||
    (work.parties.length > 0 && work.parties.every(({ names }) => has(names))) ||
    (body !== undefined && has(body)) ||
    (ordinal !== undefined && page.ordinals.has(ordinal)) ||
    (work.speakers.length + work.parties.length === 0 && titleOn(page.text, work) !== undefined) ||
    namesByOffice(page.text, work)
  );
}

/** All names that a report of the work is bound to have, and any other on the same people: they are no evidence of wording. */
export const namesOf = ({ speakers, parties }: Work): string[] =>
  [...speakers, ...parties].flatMap(({ names }) => Object.values(names).flat());
