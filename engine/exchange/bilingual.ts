/** Two versions of a work side by side, bead by bead: what is handed on as a translation memory, a table or a document. */
import { project, quote, workOf } from '../edition/edition.ts';
import type { Corpus, Span, Version, Work } from '../types.ts';

/** What says the same in both versions; the one or the other side is empty where a version leaves it out. */
interface BilingualUnit {
  /** Names the unit wherever it is handed on: the version and its first sentence, counted from 1. */
  id: string;
  a: string;
  b: string;
  /** 0 to 1. */
  confidence: number;
}

export interface BilingualText {
  work: Work;
  a: Version;
  b: Version;
  units: BilingualUnit[];
}

/** A text without its line breaks: a segment is one line in every format. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * The units of two versions.
 *
 * @param sentences of `a`: only the beads that have some of them; all where none are given
 * @throws where the corpus has no such version
 */
export function bilingualText(corpus: Corpus, a: number, b: number, sentences?: Span): BilingualText {
  const [own, other] = [corpus.versions[a], corpus.versions[b]];
  if (!own || !other) throw new Error(`No version ${a} or ${b} in this corpus.`);
  const beads = corpus.bitext(a, b);
  const range = sentences && { a: sentences, b: project(beads, sentences) };
  const isWanted = ({ a: of, b: to }: { a: Span; b: Span }): boolean => {
    if (!range) return true;
    // What `a` leaves out belongs to a selection where it stands within what says the same in `b`.
    if (of.start === of.end)
      return range.b !== undefined && to.start >= range.b.start && to.end <= range.b.end;
    return of.start < range.a.end && of.end > range.a.start;
  };
  const units = beads.filter(isWanted).map(({ a: of, b: to, confidence }) => ({
    id: of.start < of.end ? `${own.id}-${of.start + 1}` : `${other.id}-${to.start + 1}`,
    a: inOneLine(quote(corpus, a, of).text),
    b: inOneLine(quote(corpus, b, to).text),
    confidence,
  }));
  return { work: workOf(corpus, own.work), a: own, b: other, units };
}

/** Who published a version, where and when, as far as it is known. */
export const sourceOf = ({ publisher, url, date }: Version): string =>
  [publisher, date, url].filter((part) => part !== undefined && part !== '').join(', ');
