/** Quotations that are joined from two places of a version: each part stands there word for word, and not one behind the other. */
import type { Flag, Span } from '../types.ts';
import { type ReadText, placeOf, readVersion } from './attested.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import type { Attested, ExactPlace } from './exactness.ts';

/** A part of fewer words is a phrase that may stand anywhere. Words, or Chinese characters. */
const LEAST = { words: 4, han: 7 };
/** So many words are left out, or turned round, between two places. */
const APART = { words: 6, han: 12 };
/** So much of the quotation must stand in its parts. */
const COVERED = 0.85;

interface Part {
  page: Span;
  /** The numbers of the words where it begins in the version; a phrase stands in many places. */
  places: number[];
}

/** More places than this are not looked at. */
const MOST_PLACES = 40;

function placesOf(read: ReadText, row: readonly ExactWord[]): number[] {
  const places: number[] = [];
  for (let at = placeOf(read, row); at >= 0 && places.length < MOST_PLACES; at = placeOf(read, row, at + 1))
    places.push(at);
  return places;
}

/** Whether one part stands right behind another somewhere. */
const follows = (last: Part, part: Part, apart: number): boolean =>
  last.places.some((start) => {
    const end = start + last.page.end - last.page.start;
    return part.places.some((next) => next >= end && next - end < apart);
  });

/** The rows of a version that a quotation is made of, each as long as it can be; words between them that stand nowhere are passed over. */
function partsOf(words: readonly ExactWord[], read: ReadText, least: number): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length;) {
    let length = 0;
    while (at + length < words.length && placeOf(read, words.slice(at, at + length + 1)) >= 0) length++;
    if (length >= least) {
      parts.push({
        page: { start: at, end: at + length },
        places: placesOf(read, words.slice(at, at + length)),
      });
    }
    at += Math.max(1, length >= least ? length : 1);
  }
  return parts;
}

/** A quotation that is joined from two places, and its last part on the page. */
export interface Splice {
  flag: Flag;
  last: Span;
}

/** The rows of one version that a quotation is made of, in its order; none where they are not nearly all of it. */
export function rowsOf({ corpus, versions }: Attested, quotation: string): ExactPlace[] {
  const words = exactWords(quotation);
  const least = /\p{Script=Han}/u.test(words[0]?.key ?? '') ? LEAST.han : LEAST.words;
  for (const version of versions) {
    const parts = partsOf(words, readVersion(corpus, version), least);
    const covered = parts.reduce((sum, { page }) => sum + page.end - page.start, 0);
    if (parts.length < 2 || covered < COVERED * words.length) continue;
    return parts.map(({ page, places: [start = 0] }) => ({
      version,
      words: { start, end: start + page.end - page.start },
      page: { start: words[page.start]?.start ?? 0, end: words[page.end - 1]?.end ?? 0 },
    }));
  }
  return [];
}

/** The two parts of a quotation that stand in different places of a version, if it has two. */
export function spliceIn({ corpus, versions }: Attested, quotation: string): Splice | undefined {
  const words = exactWords(quotation);
  const han = /\p{Script=Han}/u.test(words[0]?.key ?? '');
  const [least, apart] = han ? [LEAST.han, APART.han] : [LEAST.words, APART.words];
  for (const version of versions) {
    const read = readVersion(corpus, version);
    const parts = partsOf(words, read, least);
    const covered = parts.reduce((sum, { page }) => sum + page.end - page.start, 0);
    if (parts.length < 2 || covered < COVERED * words.length) continue;
    const at = parts.findIndex((part, i) => i > 0 && !follows(parts[i - 1] ?? part, part, apart));
    const [before, behind, last] = [parts[at - 1], parts[at], parts.at(-1)];
    if (!before || !behind || !last) return undefined;
    const text = corpus.text(version);
    return {
      flag: {
        kind: 'spliced',
        page: quotation.slice(words[before.page.end - 1]?.start ?? 0, words[behind.page.start]?.end),
        source: `${slice(text, read, before)} … ${slice(text, read, behind)}`,
      },
      last: { start: words[last.page.start]?.start ?? 0, end: words[last.page.end - 1]?.end ?? 0 },
    };
  }
  return undefined;
}

function slice(text: string, { words }: ReadText, { page, places: [start = 0] }: Part): string {
  return text.slice(words[start]?.start ?? 0, words[start + page.end - page.start - 1]?.end ?? 0);
}
