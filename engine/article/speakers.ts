/**
 * Who speaks in each sentence of a page, held against a work: its speaker, somebody else, or nobody in particular. Half
 * of what a page on a session says in a speaker's very formulas is said by other delegates, and names them.
 */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { fold } from '../text/fold.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Voice } from '../models/page-evidence.ts';
import type { Names, Span, Work } from '../types.ts';

const SPEECH = {
  latin: new RegExp(
    `(?<![\\p{L}]|\\b(?:${anyOf(entriesOf(en.passiveAuxiliaries))})\\s)(?:${anyOf(entriesOf(en.speechVerbs))})(?![\\p{L}])`,
    'giu',
  ),
  han: new RegExp(anyOf(entriesOf(zh.speechVerbs)), 'gu'),
};
const PRONOUNS = `(?:${anyOf(entriesOf(en.speakerPronouns))})`;
/** Pronouns and roles that stand for whoever spoke last, at the beginning of a sentence and right before a verb. */
const GOES_ON = new RegExp(`^(?:["“']\\s?)?${PRONOUNS}\\b`, 'i');
const GOES_ON_HERE = new RegExp(
  `\\b${PRONOUNS}(?:\\s(?:${anyOf(entriesOf(en.adverbsBeforeVerb))}))?\\s*$`,
  'i',
);
const HAN_GOES_ON = new RegExp(`^(?:${anyOf(entriesOf(zh.continuations))})`, 'u');
/** Offices of somebody, in Chinese: without the speaker's own name or country before them they are another's. */
const HAN_OFFICE = new RegExp(anyOf(entriesOf(zh.offices)), 'u');
const NO_PERSON = new Set(entriesOf(en.notPersons));

/** How a page may call a work's speaker. */
interface Callings {
  names: readonly string[];
  roles: readonly string[];
  countries: readonly string[];
}

const flat = (names: Names | undefined): string[] =>
  Object.values(names ?? {})
    .flat()
    .map(fold);

const known = new WeakMap<Work, Callings>();

function callingsOf(work: Work): Callings {
  const before = known.get(work);
  if (before) return before;
  const names = work.speakers.flatMap((speaker) => flat(speaker.names));
  const callings = {
    // A second mention has the family name alone, in any order of names.
    names: [
      ...new Set([...names, ...names.flatMap((name) => name.split(' ')).filter((part) => part.length > 3)]),
    ],
    roles: work.speakers.flatMap((speaker) => flat(speaker.roles)),
    countries: work.speakers.flatMap((speaker) => flat(speaker.country)),
  };
  known.set(work, callings);
  return callings;
}

const has = (text: string, names: readonly string[]): boolean =>
  names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!/[a-z]/.test(name)) return true;
      if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + name.length] ?? ' ')) return true;
    }
    return false;
  });

let countries: readonly string[] | undefined;

/** The Chinese names of all countries, folded. */
function hanCountries(): readonly string[] {
  if (countries) return countries;
  const names = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  countries = letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name): name is string => name !== undefined && name.length > 1)
    .map(fold);
  return countries;
}

/** Whether a page calls the speaker by country and office: “China's foreign minister”, “中国外长”. */
export function namesByOffice(text: string, work: Work): boolean {
  const { roles, countries: own } = callingsOf(work);
  return roles.some((role) => {
    for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
      const before = text.slice(Math.max(0, at - (/[a-z]/.test(role) ? 24 : 6)), at);
      const after = text.slice(at + role.length, at + role.length + 14);
      if (own.some((country) => before.includes(country) || after.startsWith(` of ${country}`))) return true;
    }
    return false;
  });
}

/** Whether a folded text has the speaker's name, or a part of it alone, as a second mention has. */
export const namesInPart = (text: string, work: Work): boolean => has(text, callingsOf(work).names);

/** Whether a folded text calls the speaker by name, by family name or by office. */
export const callsSpeaker = (folded: string, work: Work): boolean =>
  has(folded, callingsOf(work).names) || namesByOffice(folded, work);

/** Whether a page names the speaker's country at all. */
export const namesCountry = (text: string, work: Work): boolean => has(text, callingsOf(work).countries);

/** Who the subject of a verb of speaking is; undefined where it goes on with who spoke before. */
function subjectVoice(subject: string, work: Work): Voice | undefined {
  const { names, countries: own } = callingsOf(work);
  const folded = fold(subject);
  if (has(folded, names) || namesByOffice(folded, work)) return 1;
  if (/\p{Script=Han}/u.test(subject)) {
    const rest = folded.replace(/^[\s，,、。“”"]+/u, '');
    if (rest === '' || HAN_GOES_ON.test(rest)) return undefined;
    const ownCountry = own.some((country) => rest.includes(country));
    if (HAN_OFFICE.test(rest) || hanCountries().some((name) => rest.includes(name) && !own.includes(name)))
      return ownCountry && !HAN_OFFICE.test(rest) ? 1 : -1;
    return ownCountry || rest.startsWith('中方') ? 1 : undefined;
  }
  if (GOES_ON_HERE.test(subject)) return undefined;
  const people = Array.from(subject.matchAll(/\p{Lu}[\p{L}'’-]+/gu), ([word]) =>
    fold(word).replace(/'s$/, ''),
  );
  const others = people.filter((word) => !NO_PERSON.has(word) && !own.includes(word));
  if (others.length > 0) return -1;
  return has(folded, own) ? 1 : undefined;
}

/** What stands before a verb of speaking in its clause, or after it where the clause ends with a name (“…,” said Li). */
function subjectOf(sentence: string, at: number, end: number): string {
  const before = sentence.slice(Math.max(0, at - 120), at);
  const clause = before.split(/[.;:!?。；：！？“”"「」]/u).at(-1) ?? '';
  if (/[\p{L}]/u.test(clause)) return clause;
  return /^\s*(?:to\s)?[\p{L}\s,'’-]{2,60}/u.exec(sentence.slice(end))?.[0] ?? clause;
}

/** A sentence with more verbs of speaking than this, none of which says who speaks, says nothing. */
const MOST_VERBS = 30;

/** The voice of one sentence, given who spoke in the one before. */
function voiceOf(sentence: string, work: Work, current: Voice): Voice {
  const isHan = /\p{Script=Han}/u.test(sentence);
  let goesOn = false;
  let verbs = 0;
  for (const match of sentence.matchAll(isHan ? SPEECH.han : SPEECH.latin)) {
    if (++verbs > MOST_VERBS) break;
    const subject = subjectOf(sentence, match.index, match.index + match[0].length);
    const voice = subjectVoice(
      isHan ? (subject.split(/[，,]/u).findLast((part) => part.trim() !== '') ?? '') : subject,
      work,
    );
    if (voice !== undefined) return voice;
    goesOn = true;
  }
  goesOn ||=
    GOES_ON.test(sentence.trimStart()) ||
    HAN_GOES_ON.test(fold(sentence.trimStart())) ||
    /^["“「『]/u.test(sentence.trimStart());
  return goesOn && current !== 0 ? (current > 0 ? 0.5 : -0.5) : 0;
}

/** After so many sentences that nobody is said to say, a pronoun no longer stands for who spoke before. */
const FORGOTTEN = 4;

const INSTRUMENT = new RegExp(
  `(?<!\\p{L})(?:${anyOf(entriesOf(all.instruments).filter((entry) => !/\p{Script=Han}/u.test(entry)))})|${anyOf(entriesOf(all.instruments).filter((entry) => /\p{Script=Han}/u.test(entry)))}|《[^》]{1,20}法》`,
  'u',
);

const namesOfText = (work: Work): string[] => [
  ...flat(work.names),
  ...flat(work.shortNames),
  ...Object.values(work.titles).map(fold),
];

/** Whether a folded sentence names an instrument of law and not the work. */
export const namesAnotherInstrument = (folded: string, work: Work): boolean =>
  INSTRUMENT.test(folded) && !has(folded, namesOfText(work));

/**
 * The voice of each sentence held against a text that nobody speaks, such as a declaration: the text's own from where it is
 * named on, another's from where another instrument with articles is (“Article 9 of the Covenant”).
 */
function voicesOfTexts(text: string, sentences: readonly Span[], work: Work): Voice[] {
  const own = namesOfText(work);
  let current: Voice = 0;
  return sentences.map(({ start, end }) => {
    const sentence = fold(text.slice(start, end));
    if (has(sentence, own)) current = 0.5;
    else if (INSTRUMENT.test(sentence)) current = -1;
    return current;
  });
}

/** The voice of each sentence of a text. */
export function voicesIn(text: string, sentences: readonly Span[], work: Work): Voice[] {
  if (work.kind === 'declaration') return voicesOfTexts(text, sentences, work);
  if (work.speakers.length === 0) return sentences.map(() => 0);
  let current: Voice = 0;
  let silent = 0;
  return sentences.map(({ start, end }) => {
    const voice = voiceOf(text.slice(start, end), work, current);
    silent = voice === 0 ? silent + 1 : 0;
    if (voice !== 0) current = voice;
    else if (silent > FORGOTTEN) current = 0;
    return voice;
  });
}
