/**
 * Whom a draft has say what, of the people whom the corpus knows. Half of the drafts of a newsroom are on others, and some of those
 * have the family name of somebody who is known.
 */
import { callsSpeaker, voicesIn } from '../article/speakers.ts';
import { namesSpeaker } from '../article/occasion-cues.ts';
import { namesIn, ownWords } from '../difference/names.ts';
import { isLongEnough } from '../difference/exact-words.ts';
import type { JudgedPage } from '../difference/judge-wording.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { foldForms } from '../text/forms.ts';
import type { Voice } from '../models/page-evidence.ts';
import { fold } from '../text/fold.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Corpus, Span, Work } from '../types.ts';
import { type Heard, sayerBeside, withBlanks } from './sayers.ts';

/** Somebody who speaks in works of the corpus. */
export interface KnownSpeaker {
  /** Of the first of their works. */
  work: Work;
  works: readonly { work: Work; corpus: Corpus }[];
}

const namesOfSpeakers = ({ speakers }: Work): string[] =>
  speakers.flatMap(({ names }) => Object.values(names).flat());

/** The speakers of some corpora, each with all their works. */
export function speakersOf(corpora: readonly Corpus[]): KnownSpeaker[] {
  const spoken = corpora.flatMap((corpus) =>
    corpus.works.filter(({ speakers }) => speakers.length > 0).map((work) => ({ work, corpus })),
  );
  const byName = Map.groupBy(spoken, ({ work }) => fold(namesOfSpeakers(work)[0] ?? work.id));
  return [...byName.values()].flatMap((works) => (works[0] ? [{ work: works[0].work, works }] : []));
}

const NO_PERSON = new Set(entriesOf([en.notPersons, en.functionWords]));
const PAIR = /(?<!\p{L})(\p{Lu}[\p{L}’'-]*)(\s)(?=(\p{Lu}[\p{L}’'-]*))/gu;
/** Stands for a namesake: somebody, and nobody whom the corpus knows. */
const stranger = (name: string): string => name.replaceAll(/\p{Lu}/gu, 'X').replaceAll(/\p{Ll}/gu, 'x');

/**
 * A text in which other people's full names no longer have the family name of a work's speaker (Wang Lihua, Anna Wang); of the same
 * length, so that places stay where they are.
 */
function withoutNamesakes(text: string, work: Work): string {
  const full = new Set(namesOfSpeakers(work).map(fold));
  const parts = new Set([...full].flatMap((name) => name.split(' ')).filter((part) => part.length > 1));
  const masked = text.split('');
  for (const { index, 1: first = '', 2: gap = '', 3: second = '' } of text.matchAll(PAIR)) {
    const [a, b] = [fold(first), fold(second.replace(/['’]s$/u, ''))];
    if (full.has(`${a} ${b}`) || NO_PERSON.has(a) || NO_PERSON.has(b)) continue;
    if (!parts.has(a) && !parts.has(b)) continue;
    const at = parts.has(a) ? index : index + first.length + gap.length;
    const name = stranger(parts.has(a) ? first : second);
    for (let i = 0; i < name.length; i++) masked[at + i] = name[i] ?? '';
  }
  return masked.join('');
}

/** What a draft gives to one speaker, sentence by sentence. */
export interface HeardSpeaker extends KnownSpeaker, Heard {
  voices: readonly Voice[];
}

/** The speakers whom a draft names in full or by office, with what it has each of them say. */
export function speakersIn(
  speakers: readonly KnownSpeaker[],
  { text, quotations }: JudgedPage,
  sentences: readonly Span[],
): HeardSpeaker[] {
  const folded = fold(text);
  return speakers.flatMap((speaker): HeardSpeaker[] => {
    if (!namesSpeaker(folded, speaker.work)) return [];
    const own = withoutNamesakes(foldForms(text), speaker.work);
    const voices = voicesIn(own, sentences, speaker.work);
    return [{ ...speaker, text: own, unquoted: withBlanks(own, quotations), sentences, quotations, voices }];
  });
}

/** Fewer words are the speaker's only where the verb stands right beside them: a term, which anybody may use. */
const TERM = { words: 5, han: 7 };
export const isTerm = (words: string): boolean => !isLongEnough(words, TERM);
/** So near, in UTF-16 units, the verb stands beside a term: `called the council a “…”`. */
const NEAR = { latin: 40, han: 16 };

/**
 * Whether a draft has a speaker say what stands at a place: 1 for yes, -1 where it has somebody else say it, 0 where it does not
 * tell. The words right beside it come first, then who speaks in the sentence. What is said in the place itself is no word about who
 * says it.
 *
 * @param at the number of the sentence
 */
export function saysIt(heard: HeardSpeaker, at: number, place: Span): -1 | 0 | 1 {
  const { work, text, sentences, voices } = heard;
  const words = text.slice(place.start, place.end);
  const beside = sayerBeside(heard, place, work);
  if (beside?.sayer === 'other') return -1;
  const near = /\p{Script=Han}/u.test(words) ? NEAR.han : NEAR.latin;
  if (isTerm(words)) return beside?.sayer === 'speaker' && beside.distance <= near ? 1 : 0;
  if (beside?.sayer === 'speaker') return 1;
  const voice = voices[at] ?? 0;
  if (voice === 1 || voice < 0) return voice > 0 ? 1 : -1;
  const sentence = sentences[at];
  if (sentence && callsSpeaker(fold(text.slice(sentence.start, place.start)), work)) return 1;
  // Who goes on speaking is he who spoke before.
  return voice > 0 ? 1 : 0;
}

const OFFICE = new RegExp(
  `\\p{Script=Han}{0,8}(?:${anyOf(entriesOf(zh.offices))})\\p{Script=Han}{0,4}?(?=说|表示|指出|称)`,
  'u',
);

/**
 * Somebody else whom a draft names beside a quotation, as it calls them: by a name in full, or by a part of one that it has elsewhere;
 * in Chinese by an office.
 */
export function personBeside(text: string, sentence: Span, place: Span): string | undefined {
  const around = `${text.slice(sentence.start, place.start)}\n${text.slice(place.end, Math.max(place.end, sentence.end))}`;
  const office = OFFICE.exec(foldForms(around));
  if (office) return around.slice(office.index, office.index + office[0].length);
  const person = namesIn(around).findLast(({ name }) => {
    const own = ownWords(name);
    return own.length > 1 || (own[0] !== undefined && isPartOfName(text, own[0]));
  });
  return person && around.slice(person.start, person.end);
}

/** Whether a word stands behind another one with a capital that is no office, as a family name does. */
function isPartOfName(text: string, word: string): boolean {
  for (const { 1: first = '', 3: second = '' } of text.matchAll(PAIR))
    if (fold(second) === word && !NO_PERSON.has(fold(first))) return true;
  return false;
}
