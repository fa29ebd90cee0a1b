/** Who the subject of a saying is, held against a work: its speaker, a text, somebody else, or whoever was named before. */
import { namesTitle } from '../article/occasion-cues.ts';
import { callsSpeaker, namesByOffice, namesCountry } from '../article/speakers.ts';
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { fold } from '../text/fold.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Work } from '../types.ts';

/** `before`: a pronoun, an office or nobody at all stands for who was named before. */
export type Sayer = 'speaker' | 'other' | 'text' | 'before';

const latin = (lists: string | readonly string[]): string =>
  anyOf(entriesOf(lists).filter((entry) => !/\p{Script=Han}/u.test(entry)));
const HAN_TEXTS = anyOf(entriesOf(zh.textNouns));

/** A text, or a part of one by its number: `the statement`, `Article 9`, 第九条. */
export const TEXT = new RegExp(
  `(?<!\\p{L})(?:${latin(all.textNouns)}|${latin(all.articleNouns)})(?!\\p{L})|${HAN_TEXTS}`,
  'iu',
);
const NUMBERED = new RegExp(
  `(?<!\\p{L})(?:${latin(all.articleNouns)})\\s\\d|第\\p{Script=Han}{1,4}(?:${anyOf(entriesOf(zh.articleNouns))})`,
  'iu',
);
const HAN_TEXT = new RegExp(`(?:${HAN_TEXTS})\\p{Script=Han}{0,2}$`, 'u');

const PRONOUN = new RegExp(
  `^(?:(?:and|but|as)\\s)?(?:${latin(all.personPronouns)})(?!\\p{L})|(?<!\\p{L})(?:${latin(all.personPronouns)})(?:\\s(?:${anyOf(entriesOf(en.adverbsBeforeVerb))}))?$`,
  'iu',
);
const HAN_PRONOUN = new RegExp(`^(?:${anyOf(entriesOf(zh.personPronouns))})`, 'u');
/** An office without a name or a country: `the minister`, and not `the Norwegian minister`. */
const OFFICE =
  /^(?:and\s|but\s|as\s)?[Tt]he (?:[\p{Ll}-]+ ){0,2}(?:minister|diplomat|speaker|envoy|official|leader)(?!\p{L})/u;
/** Somebody without a name, by a noun that is made for people: `a banner` is none, `a fisherman`, `residents` are. */
const UNNAMED =
  /^(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Tt]hree|[Ff]orty|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\p{L}-]+\s){0,3})?[\p{L}-]{2,}(?:er|or|man|woman|ist|ian|ant|ent|boy|girl|child|friend|colleague|people|ers|ors|men|women|ists|ians|ants|ents|ics|als)\b/u;
const NOUN_PHRASE =
  /^(?:an?|one|another|the|his|her|their|my|our|some|several|many|most|two|three|four)\s|\p{Ll}{3,}s$/iu;

/** A Chinese subject that begins so is none: 在谈到……时, 同时. */
const HAN_ADVERB = new RegExp(`^(?:${anyOf(entriesOf([zh.continuations, zh.adverbialOpenings]))})`, 'u');
/** Somebody by where he is: 在日内瓦旁听的学生. */
const HAN_PLACED = /^在.{2,}的\p{Script=Han}{2,}(?<![时候中上下里后前])$/u;
/** Who is spoken to does not speak. */
const HAN_SPOKEN_TO = new RegExp(`(?:${anyOf(entriesOf(zh.addresseeMarkers))})\\p{Script=Han}{0,6}$`, 'u');
const SPOKEN_OF =
  /\b(?:with|to|of|for|after|before|by|from|about|against|beside|alongside|behind|than|on)\s+(?:(?:Mr|Ms|Mrs|Minister|Foreign Minister|the)\.?\s)*$/u;

const NOT_PERSONS = new Set(entriesOf(en.notPersons));
const CAPITAL = /\p{Lu}[\p{L}'’-]+/gu;

/** Whether a part of a sentence names people or bodies other than the speaker; a capital at its beginning may be the sentence's. */
function namesOthers(part: string, work: Work): boolean {
  const isName = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}|\s*$|,)/u.test(part);
  const text = isName ? part : part.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return Array.from(text.matchAll(CAPITAL), ([word]) => fold(word).replace(/['’]s$/u, '')).some(
    (word) => !NOT_PERSONS.has(word) && !namesCountry(word, work),
  );
}

/** Whether a part of a sentence has the speaker as somebody who is spoken to or of. */
function isSpokenOf(part: string, work: Work): boolean {
  const words = part.split(/\s/u);
  const first = words.findIndex((_, i) => callsSpeaker(fold(words.slice(0, i + 1).join(' ')), work));
  return SPOKEN_OF.test(`${words.slice(0, first).join(' ')} `) && !namesByOffice(fold(part), work);
}

function hanSayer(part: string, work: Work): Sayer {
  const own = fold(part).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (own === '') return 'before';
  const isSpeech = work.speakers.length > 0;
  if (isSpeech && callsSpeaker(own, work) && !HAN_SPOKEN_TO.test(own)) return 'speaker';
  if (HAN_PRONOUN.test(own)) return 'before';
  if (namesTitle(own, work) || HAN_TEXT.test(own)) return 'text';
  if (HAN_ADVERB.test(own) && !HAN_PLACED.test(own)) return 'before';
  if (own.startsWith('中方') && isSpeech && namesCountry('中国', work)) return 'speaker';
  return own.length > 1 ? 'other' : 'before';
}

function latinSayer(part: string, work: Work, isVerbless: boolean): Sayer | undefined {
  const own = part.trim();
  if (!/\p{L}/u.test(own)) return undefined;
  const folded = fold(own);
  if (namesTitle(folded, work)) return 'text';
  if (work.speakers.length > 0 && callsSpeaker(folded, work))
    return isSpokenOf(own, work) ? 'other' : 'speaker';
  if (/^it\b/iu.test(own)) return 'text';
  if (PRONOUN.test(own) || OFFICE.test(own)) return 'before';
  if (TEXT.test(folded)) return 'text';
  if (namesOthers(own, work) || UNNAMED.test(own)) return 'other';
  return NOUN_PHRASE.test(own) && !isVerbless ? 'other' : undefined;
}

/**
 * Who a subject is, by the nearest part of it that tells.
 *
 * @param isVerbless whether no verb of saying was found beside it: then only people are somebody
 */
export function sayerOf(subject: string, work: Work, isVerbless = false): Sayer {
  if (/\p{Script=Han}/u.test(subject))
    return hanSayer(subject.split(/[，,、]/u).findLast((part) => part.trim() !== '') ?? '', work);
  const parts = subject.split(',');
  // `Wang Yi, also a member of the bureau,`: the comma closes what is said of the name before.
  const isClosed = parts.length > 2 && (parts.at(-1) ?? '').trim() === '';
  for (const part of isClosed ? parts : parts.toReversed()) {
    const sayer = latinSayer(part, work, isVerbless);
    if (sayer) return sayer;
  }
  return 'before';
}

/** Whether a subject is a pronoun or an office: a person, whoever it is. */
export const isPersonal = (subject: string): boolean =>
  PRONOUN.test(subject.trim()) || OFFICE.test(subject.trim()) || HAN_PRONOUN.test(fold(subject).trim());

/** Whether words name a text that nobody speaks, or an article of it. */
export const namesText = (words: string, work: Work): boolean =>
  namesTitle(fold(words), work) || NUMBERED.test(fold(words));

/** Whether a sentence begins with somebody who is brought in without a name. */
export const bringsSomebodyIn = (sentence: string): boolean =>
  /^(?:An?|One|Another)\s/u.test(sentence) &&
  UNNAMED.test(sentence) &&
  !TEXT.test(UNNAMED.exec(sentence)?.[0] ?? '');
