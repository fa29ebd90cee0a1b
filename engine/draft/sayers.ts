/** Who is said to say a quotation, in the words beside it and in the sentences before. */
import { callsSpeaker } from '../article/speakers.ts';
import { ownWords } from '../difference/names.ts';
import { fold } from '../text/fold.ts';
import type { Span, Work } from '../types.ts';
import { attributionOf, objectsIn } from './attribution.ts';
import { type Sayer, bringsSomebodyIn, isPersonal, namesText, sayerOf } from './subjects.ts';

/** A draft as it is read for who speaks. */
export interface Heard {
  /** Without namesakes of the work's speaker, in simplified characters. */
  text: string;
  /** The same with blanks for what stands in its quotations, which name whom they like. */
  unquoted: string;
  sentences: readonly Span[];
  /** The outermost, in order. */
  quotations: readonly Span[];
}

/** A text with blanks for some spans. */
export function withBlanks(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** So many sentences back somebody may have been named for whom a pronoun stands. */
const REMEMBERED = 6;
const FULL_NAME = /\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+)+/gu;
/** What is named so is a place or a body. */
const PLACED = /\b(?:in|at|to|from|of|the|under|near|outside)\s+(?:the\s)?$/iu;

/** Who a sentence is about: whom it has say something, or the first person that it names; undefined for nobody. */
function personIn(sentence: string, work: Work): 'speaker' | 'other' | undefined {
  for (const { subject } of objectsIn(sentence)) {
    const sayer = sayerOf(subject, work);
    if (sayer === 'speaker' || sayer === 'other') return sayer;
  }
  const isCalled = (text: string): boolean => callsSpeaker(fold(text), work);
  if (/\p{Script=Han}/u.test(sentence)) return isCalled(sentence) ? 'speaker' : undefined;
  const other = Array.from(sentence.matchAll(FULL_NAME)).find(
    ({ index, 0: name }) =>
      ownWords(fold(name)).length > 1 && !isCalled(name) && !PLACED.test(sentence.slice(0, index)),
  );
  if (isCalled(sentence.slice(0, other?.index))) return 'speaker';
  return other || bringsSomebodyIn(sentence.trimStart()) ? 'other' : undefined;
}

/** Who was named last before a place; undefined where nobody was. */
function namedBefore(
  { unquoted, sentences }: Heard,
  at: number,
  work: Work,
): 'speaker' | 'other' | undefined {
  const last = sentences.findLastIndex(({ start }) => start < at);
  for (let i = last; i >= 0 && i > last - REMEMBERED; i--) {
    const { start = 0, end = 0 } = sentences[i] ?? {};
    const person = personIn(unquoted.slice(start, Math.min(end, at)), work);
    if (person) return person;
  }
  return undefined;
}

/** The quotation that ends right before another one begins, with nothing but blanks between them. */
function quotationBefore({ text, quotations }: Heard, { start }: Span): Span | undefined {
  const before = quotations.findLast(({ end }) => end < start);
  return before && /^["”’」』»“]\s*["“‘「『«„]$/u.test(text.slice(before.end, start).trim())
    ? before
    : undefined;
}

/** So many quotations on, what goes on with the one before it may be anybody's. */
const LONGEST_CHAIN = 8;

export interface SayerBeside {
  /** `somebody` is a person of whom it is not known who it is. */
  sayer: Exclude<Sayer, 'before'> | 'somebody';
  /** How far the verb stands from the quotation, in UTF-16 units. */
  distance: number;
}

/** Who is said, in the words beside a quotation, to say it, held against a work; undefined where they tell of nobody. */
export function sayerBeside(heard: Heard, quotation: Span, work: Work): SayerBeside | undefined {
  let attribution = attributionOf(heard.text, quotation);
  // A quotation that is a sentence of its own goes on with the one before it.
  let before = quotationBefore(heard, quotation);
  for (let step = 0; !attribution && before && step < LONGEST_CHAIN; step++) {
    attribution = attributionOf(heard.text, before);
    before = quotationBefore(heard, before);
  }
  if (!attribution) return undefined;
  const { subject, object, distance, start, isVerbless } = attribution;
  if (work.speakers.length === 0 && namesText(object, work)) return { sayer: 'text', distance };
  const sayer = sayerOf(subject, work, isVerbless);
  if (sayer !== 'before') return { sayer, distance };
  const named = work.speakers.length > 0 && !isVerbless ? namedBefore(heard, start, work) : undefined;
  if (named) return { sayer: named, distance };
  return isPersonal(subject) ? { sayer: 'somebody', distance } : undefined;
}
