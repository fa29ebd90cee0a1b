/**
 * How much a sentence of the pack has of a page sentence in another script, word by word. Hundreds of them are looked at for
 * a page: the page sentence is turned into a table of what each of the pack's terms would mean to it, and the other sentence is read
 * against it once.
 */
import type { Alignment } from './align.ts';
import type { WordSentence } from './word-sentence.ts';

/** A term that a word may be translated by. */
export interface Translation {
  target: number;
  /** 0 to 1. */
  strength: number;
}

/** A word of the page that a term of the pack stands for. */
interface Hit {
  word: number;
  strength: number;
  /** It is the word itself: a name or a figure. */
  isSame: boolean;
}

/** A page sentence's words with the terms that they may be translated by. */
export interface Translated extends WordSentence {
  translations: readonly (readonly Translation[])[];
  /** By term, the words that it stands for. */
  hits: ReadonlyMap<number, readonly Hit[]>;
}

export function translatedBy(
  words: WordSentence,
  translations: readonly (readonly Translation[])[],
): Translated {
  const hits = new Map<number, Hit[]>();
  const add = (term: number, hit: Hit): void => {
    const list = hits.get(term);
    if (list) list.push(hit);
    else hits.set(term, [hit]);
  };
  words.terms.forEach((term, word) => {
    add(term, { word, strength: 1, isSame: true });
    for (const { target, strength } of translations[word] ?? [])
      add(target, { word, strength, isSame: false });
  });
  return { ...words, translations, hits };
}

/** How much one source sentence has of the page sentence. */
export interface Piece {
  /** For each word of the page, how surely the source has it: 0 to 1. */
  page: Float32Array;
  /** The same without translations: names and figures. */
  same: Float32Array;
  /** The weights that the source's words have in the page, and all of them, in nats; the same by specific words. */
  shared: number;
  total: number;
  specificShared: number;
  specificTotal: number;
}

export function pieceOf(query: Translated, source: WordSentence): Piece {
  const { total, specificTotal } = source;
  const page = new Float32Array(query.terms.length);
  const same = new Float32Array(query.terms.length);
  let shared = 0;
  let specificShared = 0;
  source.terms.forEach((term, i) => {
    const hits = query.hits.get(term);
    if (!hits) return;
    let best = 0;
    for (const { word, strength, isSame } of hits) {
      if (strength > (page[word] ?? 0)) page[word] = strength;
      if (isSame) same[word] = 1;
      if (strength > best) best = strength;
    }
    shared += best * (source.weights[i] ?? 0);
    specificShared += best * (source.specific[i] ?? 0);
  });
  return { page, same, shared, total, specificShared, specificTotal };
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/** What several source sentences have of the page sentence together. */
export function alignmentOf(query: Translated, pieces: readonly Piece[]): Alignment {
  let same = 0;
  let shared = 0;
  let specific = 0;
  query.weights.forEach((weight, i) => {
    let most = 0;
    let mostSame = 0;
    for (const piece of pieces) {
      most = Math.max(most, piece.page[i] ?? 0);
      mostSame = Math.max(mostSame, piece.same[i] ?? 0);
    }
    shared += weight * most;
    same += weight * mostSame;
    specific += (query.specific[i] ?? 0) * most;
  });
  const sum = { shared: 0, total: 0, specificShared: 0, specificTotal: 0 };
  for (const piece of pieces) {
    sum.shared += piece.shared;
    sum.total += piece.total;
    sum.specificShared += piece.specificShared;
    sum.specificTotal += piece.specificTotal;
  }
  return {
    pageCoverage: share(same, query.total),
    sourceCoverage: 0,
    quoteCoverage: 0,
    quotation: 0,
    longQuotation: false,
    shared,
    runWeight: 0,
    runLength: 0,
    inRuns: 0,
    whole: false,
    softPageCoverage: share(shared, query.total),
    softSourceCoverage: share(sum.shared, sum.total),
    specificPage: share(specific, query.specificTotal),
    specificSource: share(sum.specificShared, sum.specificTotal),
    specificShared: specific,
    weight: query.total,
    across: true,
  };
}
