/**
 * A passage of a page held against all versions of its work in the page's language: what they have there, and which quoted words
 * none of them has. For the few findings of a page; a version that is led to by a bitext counts as one that was matched.
 */
import { type Word, commonRuns, wordsOf } from './diff.ts';
import {
  type FindingReading,
  type Quoted,
  counterpart,
  primaryLanguage,
  quote,
  versionsOf,
  workOf,
} from '../edition/edition.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { Kept } from '../text/kept.ts';
import { quotedIn } from '../text/quotations.ts';
import type { Corpus, Lang, Span } from '../types.ts';

/** A finding less sure than this is a guess, and nothing can be said of what is changed in it. */
export const LEAST_SCORE = 0.5;

/** What the versions of the work in the language of what is shown have at its place; the shown one first. */
export function wordingsOf(corpus: Corpus, { source, finding }: FindingReading): Quoted[] {
  const language = primaryLanguage(source.version.lang);
  const others = versionsOf(corpus, source.version.work).flatMap((number): Quoted[] => {
    const version = corpus.versions[number];
    if (!version || number === source.number || primaryLanguage(version.lang) !== language) return [];
    const matched = finding.sources.filter((each) => each.version === version.id);
    if (matched.length > 0) return matched.map(({ sentences }) => quote(corpus, number, sentences));
    const led = counterpart(corpus, source.number, source.sentences, number);
    return led ? [led] : [];
  });
  const shown = finding.sources.filter(
    ({ version, sentences }) => version === source.version.id && !within(sentences, source.sentences),
  );
  return [source, ...shown.map(({ sentences }) => quote(corpus, source.number, sentences)), ...others];
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** A sentence may be spliced from its source and its neighbours. */
const NEIGHBOURS = 1;
/** So many words (Chinese: characters) in a row that stand somewhere in a version are quoted from there. */
const ELSEWHERE = { words: 3, han: 4 };
/** With less than this share of its words in some version a quotation is another translation, and every word of it new. */
const LEAST_KNOWN = 0.5;

/** Words as they may be looked for in a text of such words. */
const joined = (words: readonly Word[]): string => ` ${words.map(({ key }) => key.toLowerCase()).join(' ')} `;

/** The versions' joined words, since a page may quote one version forty times; so many versions are kept. */
const MAX_WHOLES = 16;
const wholesByCorpus = new WeakMap<Corpus, Kept<number, string>>();

function wholeOf(corpus: Corpus, number: number): string {
  const known = wholesByCorpus.get(corpus) ?? new Kept<number, string>(MAX_WHOLES);
  wholesByCorpus.set(corpus, known);
  return known.of(number, () => joined(wordsOf(corpus.text(number))));
}

/** Marks the words of a quotation that a text has in the same order. */
function markInOrder(known: Uint8Array, words: readonly Word[], text: string): void {
  for (const { a, length } of commonRuns(words, wordsOf(text))) known.fill(1, a, a + length);
}

/** Marks the words of a quotation that stand in a row in one of some joined texts. */
function markInRows(known: Uint8Array, words: readonly Word[], wholes: readonly string[]): void {
  const length = /\p{Script=Han}/u.test(words[0]?.key ?? '') ? ELSEWHERE.han : ELSEWHERE.words;
  for (let from = 0; from + length <= words.length; from++) {
    const row = joined(words.slice(from, from + length));
    if (wholes.some((whole) => whole.includes(row))) known.fill(1, from, from + length);
  }
}

/**
 * The words in quotation marks that no version of the work in the page's language has: exactly what is not quoted. Stretches
 * of the excerpt, in order; none where the quotation as a whole is worded otherwise. Words that the page itself marks as
 * altered, in square brackets, are left out.
 *
 * @param excerpt the page's words, in `lang`
 */
export function unattested(corpus: Corpus, reading: FindingReading, excerpt: string, lang: Lang): string[] {
  const { source, finding } = reading;
  if (finding.score < LEAST_SCORE || primaryLanguage(source.version.lang) !== primaryLanguage(lang))
    return [];
  const spans = quotedIn(excerpt);
  if (spans.length === 0) return [];
  const wordings = wordingsOf(corpus, reading).map(({ number, sentences }) => {
    const start = Math.max(0, sentences.start - NEIGHBOURS);
    const end = Math.min(corpus.sentences(number).length, sentences.end + NEIGHBOURS);
    return quote(corpus, number, { start, end });
  });
  const wholes = [
    ...[...new Set(wordings.map(({ number }) => number))].map((number) => wholeOf(corpus, number)),
    ...Object.values(workOf(corpus, source.version.work).titles).map((title) => joined(wordsOf(title))),
  ];
  // What stands at the very place in another order than on the page stands in a version all the same.
  const places = wordings.map(({ text }) => joined(wordsOf(text)));
  const figures = wordings.flatMap(({ text }) => quantitiesIn(text));
  return spans.flatMap(({ start, end }) => {
    const text = excerpt.slice(start, end);
    const words = wordsOf(text);
    const known = new Uint8Array(words.length);
    for (const wording of wordings) markInOrder(known, words, wording.text);
    markInRows(known, words, wholes);
    // A figure is the same in words and in digits.
    for (const { value, start: from, end: to } of quantitiesIn(text)) {
      if (!figures.some((figure) => figure.value === value)) continue;
      words.forEach((word, i) => {
        if (word.start < to && word.end > from) known[i] = 1;
      });
    }
    if (known.filter(Boolean).length < words.length * LEAST_KNOWN) return [];
    words.forEach((word, i) => {
      if (/[[\]]/u.test(text.slice(Math.max(0, word.start - 1), word.end + 1))) known[i] = 1;
    });
    return stretches(known)
      .filter(([from, to]) => !places.some((place) => place.includes(joined(words.slice(from, to)))))
      .map(([from, to]) => text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0));
  });
}

/** The stretches of zeros, as [from, to). */
function stretches(known: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= known.length; at++) {
    if (known[at] === 0) from = from < 0 ? at : from;
    else if (from >= 0) {
      found.push([from, at]);
      from = -1;
    }
  }
  return found;
}
