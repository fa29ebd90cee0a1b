/**
 * The word-by-word match of a page sentence and a run of source sentences. Order is preferred, not required: each unit
 * of the page takes the unit of the source that continues the run it stands in, or else the next free one of its kind.
 * Costs a few microseconds: terms are compared as numbers, and the tables are used again from one alignment to the next.
 */
import type { FindingKind, Span } from '../types.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { pair, places } from './string-tiling.ts';
import type { PackTerm, TermTable } from '../candidates/term-table.ts';

/** The units of a run of source sentences, one after another, as the index knows them: the first `length` of the lists. */
export interface SourceRun {
  length: number;
  /** The codes of their terms in the index. */
  codes: Uint32Array;
  /** The weight of each in nats. */
  weights: Float32Array;
  /** The weight of each by how specific it is in the pack. */
  specific: Float32Array;
  /** The sums of both. */
  total: number;
  specificTotal: number;
  /** The text is written in Chinese characters. */
  isHan: boolean;
  /** The table that has a page's terms as the index has them. */
  table: TermTable;
}

export interface Alignment {
  /** The weight of the page's units that the source has, of all its weight: 0 to 1. */
  pageCoverage: number;
  /** The weight of the source's units that the page has: 0 to 1. */
  sourceCoverage: number;
  /** The same for the quoted part of the page sentence alone; 0 where nothing is quoted. */
  quoteCoverage: number;
  /** The weight in nats of the heaviest quotation that stands as a whole in one run of the source; 0 if none does. */
  quotation: number;
  /** That quotation has six words or ten characters, or goes on in another sentence: nobody says the same by chance. */
  longQuotation: boolean;
  /** Shared weight in nats. */
  shared: number;
  /** The longest run of units in the same order without a gap: its weight (nats) and its number of units. */
  runWeight: number;
  runLength: number;
  /** The share of the page's units (frame apart) that stand in runs of at least `MIN_RUN` units. */
  inRuns: number;
  /** All of the page sentence is one run of the source. */
  whole: boolean;
  /** Both coverages when words that are only alike count for as much as they are alike; never less than without. */
  softPageCoverage: number;
  softSourceCoverage: number;
  /** Both soft coverages, and the weight they share in nats, by words that are specific within the pack. */
  specificPage: number;
  specificSource: number;
  specificShared: number;
  /** The weight of the whole page sentence in nats. */
  weight: number;
  /** The page is written in another script than the source: see across.ts, where runs and own coverage say nothing. */
  across: boolean;
}

/** Three words in a row are hardly ever shared by chance, two often are; pairs of characters overlap, so six characters are eleven units. */
const MIN_RUN = { words: 3, han: 11 };
/** Six words, or ten characters, which with their pairs are 19 units, or 17 if a comma or two part them. */
const LONG_QUOTATION = { words: 6, han: 17 };
/** The same for a part of a quotation that goes on in another sentence. */
const LONG_PART = { words: 3, han: 9 };
/** So much of a quotation's weight stands in a run of the source that has the whole of it: a comma parts nothing. */
const WHOLE_QUOTATION = 0.95;
/** `verbatim`: at least 8 consecutive words, or 12 Chinese characters, which with their pairs are 23 units, one fewer for each comma. */
const VERBATIM_RUN = { words: 8, han: 21 };

interface Soft {
  page: number;
  source: number;
  specificPage: number;
  specificSource: number;
}

/** What the likenesses add: the weight of page and source units that have no partner of their own but one that is alike. */
function softPairs(
  query: QuerySentence,
  terms: readonly PackTerm[],
  partner: Int32Array,
  source: SourceRun,
): Soft {
  const soft = { page: 0, source: 0, specificPage: 0, specificSource: 0 };
  for (let i = 0; i < terms.length; i++) {
    const weight = query.weights[i] ?? 0;
    const term = terms[i];
    if (!term || (partner[i] ?? -1) >= 0 || weight === 0) continue;
    const { likenessCodes, strengths } = term;
    for (let at = 0; at < likenessCodes.length; at++) {
      const free = places.free(likenessCodes[at] ?? -1);
      if (free < 0) continue;
      const strength = strengths[at] ?? 0;
      places.taken[free] = 1;
      soft.page += weight * strength;
      soft.source += (source.weights[free] ?? 0) * strength;
      soft.specificPage += (query.specific[i] ?? 0) * strength;
      soft.specificSource += (source.specific[free] ?? 0) * strength;
      break;
    }
  }
  return soft;
}

/** Aligns a page sentence with a run of source sentences, whose weights come from the same table. */
export function align(query: QuerySentence, source: SourceRun): Alignment {
  const terms = source.table.termsOf(query);
  places.fill(source.codes, source.length, source.table.size);
  const partner = pair(query, terms, source.length);
  const minRun = source.isHan ? MIN_RUN.han : MIN_RUN.words;
  let shared = 0;
  let sharedSource = 0;
  let specificPage = 0;
  let specificSource = 0;
  let quotedTotal = 0;
  let quotedShared = 0;
  let counted = 0;
  let countedInRuns = 0;
  let runWeight = 0;
  let runLength = 0;
  let quotation = 0;
  let quotationLength = 0;
  const { quotations, quoted } = query;
  const long = query.cutsQuotation ? LONG_PART : LONG_QUOTATION;
  /** The run at hand: where it begins, and its weight. */
  let from = 0;
  let ownWeight = 0;
  // A quotation stands in one piece, so that its part of a run does, too.
  let part = 0;
  let partLength = 0;
  for (let i = 0; i <= terms.length; i++) {
    const at = i < terms.length ? (partner[i] ?? -1) : -1;
    const weight = query.weights[i] ?? 0;
    const number = quoted[i] ?? 0;
    const before = i > 0 ? (partner[i - 1] ?? -1) : -1;
    if (weight > 0) counted++;
    if (number > 0) quotedTotal += weight;
    if (at < 0 || at !== before + 1 || before < 0) {
      if (before >= 0) {
        if (ownWeight > runWeight) {
          runWeight = ownWeight;
          runLength = i - from;
        }
        if (i - from >= minRun) countedInRuns += i - from;
      }
      from = i;
      ownWeight = 0;
    }
    if (at < 0) continue;
    shared += weight;
    sharedSource += source.weights[at] ?? 0;
    specificPage += query.specific[i] ?? 0;
    specificSource += source.specific[at] ?? 0;
    ownWeight += weight;
    if (number === 0 || i === from || number !== quoted[i - 1]) part = partLength = 0;
    if (number === 0) continue;
    quotedShared += weight;
    part += weight;
    partLength++;
    if (part > quotation && part >= WHOLE_QUOTATION * (quotations[number] ?? 0)) {
      quotation = part;
      quotationLength = partLength;
    }
  }
  const { total: sourceTotal, specificTotal } = source;
  const soft = softPairs(query, terms, partner, source);
  places.clear(source.codes, source.length);
  return {
    pageCoverage: query.total > 0 ? shared / query.total : 0,
    sourceCoverage: sourceTotal > 0 ? Math.min(1, sharedSource / sourceTotal) : 0,
    quoteCoverage: quotedTotal > 0 ? quotedShared / quotedTotal : 0,
    quotation,
    longQuotation: quotationLength >= (source.isHan ? long.han : long.words),
    shared,
    runWeight,
    runLength,
    inRuns: counted > 0 ? Math.min(1, countedInRuns / counted) : 0,
    whole: runLength > 0 && runLength === query.units.length,
    softPageCoverage: query.total > 0 ? Math.min(1, (shared + soft.page) / query.total) : 0,
    softSourceCoverage: sourceTotal > 0 ? Math.min(1, (sharedSource + soft.source) / sourceTotal) : 0,
    specificPage: query.specificTotal > 0 ? (specificPage + soft.specificPage) / query.specificTotal : 0,
    specificSource:
      specificTotal > 0 ? Math.min(1, (specificSource + soft.specificSource) / specificTotal) : 0,
    specificShared: specificPage + soft.specificPage,
    weight: query.total,
    across: false,
  };
}

/** The share of the page sentence (or of its quotation) that must be the source's for `verbatim`: what is left is frame. */
const UNCHANGED = 0.9;
/** `verbatim` takes half of its units over in runs, so that no list of names is one; below it a sentence is no copy. */
const SHARED_WORDING = 0.5;
/**
 * `edited` shares the wording: half of the one sentence's weight is in the other, and a quarter of the page's units stand in
 * runs. On the labelled pages four paraphrases of 99 are that close, and a sentence with each third word exchanged is.
 */
const EDITED = { shared: 0.5, inRuns: 0.25 };

/** How the page's wording relates to the source's; `verbatim` also where the page has only a part of the source. */
export function kindOf(alignment: Alignment, { isHan }: SourceRun): FindingKind {
  const { pageCoverage, sourceCoverage, quoteCoverage, inRuns } = alignment;
  const longRun = alignment.runLength >= (isHan ? VERBATIM_RUN.han : VERBATIM_RUN.words);
  const unchanged = Math.max(pageCoverage, quoteCoverage) >= UNCHANGED;
  if (alignment.whole || (longRun && unchanged && inRuns >= SHARED_WORDING)) return 'verbatim';
  const edited = inRuns >= EDITED.inRuns && Math.max(pageCoverage, sourceCoverage) >= EDITED.shared;
  return edited || quoteCoverage >= UNCHANGED ? 'edited' : 'paraphrase';
}

/** The harmonic mean of two shares. */
export const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** The harmonic mean of both coverages. */
export const balance = ({ pageCoverage, sourceCoverage }: Alignment): number =>
  harmonic(pageCoverage, sourceCoverage);

/** A run of consecutive sentences of one version. */
export interface AlignedRun {
  version: number;
  sentences: Span;
  alignment: Alignment;
  kind: FindingKind;
}
