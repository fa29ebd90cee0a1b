/** An article made ready for matching: its sentences with units, weights and quotations. */
import * as all from '../languages/all.ts';
import { specificityOfTerm } from '../index/term-specificity.ts';
import { weightOf } from '../lexicon/rarity.ts';
import { datelineLength } from '../text/dateline.ts';
import { isFormula } from '../text/formulas.ts';
import { hashTerm } from '../text/hash.ts';
import { isHan } from '../text/han.ts';
import { quotationNumbers, quotations } from '../text/quotations.ts';
import { segmentSentences } from '../text/segment.ts';
import { type Unit, unitsIn } from '../text/units.ts';
import { entriesOf } from '../text/word-lists.ts';
import type { Like, Likenesses } from '../tables.ts';
import type { Corpus, Lang, Span } from '../types.ts';

/** A sentence of an article as it is for every pack. */
export interface PageSentence extends Span {
  units: readonly Unit[];
  /** For each unit, 0 or the number of the quotation that it stands in, counted from 1 within the sentence. */
  quoted: Uint8Array;
  /** For each unit, 1 where it is the reporter's: words that only say that somebody speaks, and a dateline. */
  frame: Uint8Array;
  /** A quotation begins before the sentence or goes on after it. */
  cutsQuotation: boolean;
  /** The sentence is written in Chinese characters, whatever foreign names stand in it. */
  isHan: boolean;
}

/** A sentence of an article with what a pack knows of its words. */
export interface QuerySentence extends Omit<PageSentence, 'frame'> {
  /** The weight of each unit in nats; 0 for words that only say that somebody speaks. */
  weights: Float32Array;
  /** The sum of `weights`. */
  total: number;
  /** The weight of each unit by how specific it is within the pack, and their sum. */
  specific: Float32Array;
  specificTotal: number;
  /** The weight of each quotation in nats, by its number. */
  quotations: readonly number[];
  /** For each unit, the terms of the corpus that it may stand for beside itself, the most alike first. */
  likenesses: readonly (readonly Like[])[];
}

/** Words of the frame of a report. They are the reporter's, whatever the sentence reports. Normalised forms. */
const FRAME = new Set(entriesOf(all.frameWords));

/** The same as terms of an index. */
export const FRAME_TERMS: ReadonlySet<number> = new Set(Array.from(FRAME, hashTerm));

/** Whether a word (normalised) only says that somebody speaks. */
export const isFrameWord = (norm: string): boolean => FRAME.has(norm);

/** Longer sentences than this are no sentences; what follows is not looked at. Units. */
const MAX_UNITS = 800;

/** A Chinese sentence may list foreign names; an English one has a Chinese word or two at the most. */
const HAN_SHARE = 0.25;

/** The sentences of an article. */
export function readSentences(text: string, lang?: Lang): PageSentence[] {
  const quotes = quotations(text).sort((a, b) => a.end - b.end);
  let quote = 0;
  let before = 0;
  return segmentSentences(text, lang).map(({ start, end }, n) => {
    const opens = n === 0 || text.slice(before, start).includes('\n');
    const dateline = start + (opens ? datelineLength(text.slice(start, end)) : 0);
    before = end;
    const units = unitsIn(text, start, end, true).slice(0, MAX_UNITS);
    while ((quotes[quote]?.end ?? Infinity) <= start) quote++;
    let last = quote;
    while (last < quotes.length && (quotes[last]?.start ?? Infinity) < end) last++;
    const near = quotes.slice(quote, last).filter((each) => each.start < end && each.end > start);
    const cutsQuotation = near.some((each) => each.start < start || each.end > end);
    const quoted = quotationNumbers(
      near,
      units.map((unit) => unit.start),
    );
    const frame = new Uint8Array(units.length);
    // What every speaker says is nobody's, like the words that only say that somebody speaks.
    if (isFormula(text.slice(start, end))) frame.fill(1);
    let han = 0;
    units.forEach((unit, i) => {
      if (unit.end <= dateline || isFrameWord(unit.norm)) frame[i] = 1;
      if (isHan(unit.norm.charCodeAt(0))) han++;
    });
    return { start, end, units, quoted, frame, cutsQuotation, isHan: han >= units.length * HAN_SHARE };
  });
}

/** What a pack knows of a term that a page has. */
interface KnownTerm {
  weight: number;
  specific: number;
  likenesses: readonly Like[];
}

/** How many terms are kept for a pack: the words of a few hundred articles. */
const MAX_KEPT = 20_000;
const kept = new WeakMap<Likenesses, Map<number, KnownTerm>>();

/** A term in a pack's tables, looked up once. */
function knownTerm({ rarity, likeness, index }: PackTables, term: number): KnownTerm {
  let known = kept.get(likeness);
  if (!known) kept.set(likeness, (known = new Map()));
  const before = known.get(term);
  if (before) return before;
  if (known.size >= MAX_KEPT) known.clear();
  const made = {
    weight: weightOf(rarity, term),
    specific: specificityOfTerm(index, term),
    likenesses: likeness.of(term),
  };
  known.set(term, made);
  return made;
}

type PackTables = Pick<Corpus, 'rarity' | 'likeness' | 'index'>;

/** A sentence with its weights for a pack. `silent` are terms that shall not count, such as a speaker's name. */
export function weigh(
  { start, end, units, quoted, frame, cutsQuotation, isHan: han }: PageSentence,
  tables: PackTables,
  silent: ReadonlySet<number>,
): QuerySentence {
  const weights = new Float32Array(units.length);
  const specific = new Float32Array(units.length);
  let specificTotal = 0;
  const quotationWeights: number[] = [];
  const likenesses: (readonly Like[])[] = [];
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    const term = units[i]?.term ?? 0;
    const known = knownTerm(tables, term);
    const list = known.likenesses;
    const weight = frame[i] === 1 || silent.has(term) ? 0 : known.weight;
    const own = weight * known.specific;
    weights[i] = weight;
    specific[i] = own;
    total += weight;
    specificTotal += own;
    const number = quoted[i] ?? 0;
    if (number > 0) quotationWeights[number] = (quotationWeights[number] ?? 0) + weight;
    likenesses.push(list);
  }
  return {
    start,
    end,
    units,
    weights,
    total,
    specific,
    specificTotal,
    quoted,
    quotations: quotationWeights,
    cutsQuotation,
    likenesses,
    isHan: han,
  };
}

/** The sentences of an article with their weights for a pack. */
export const prepare = (text: string, corpus: PackTables, silent: ReadonlySet<number>): QuerySentence[] =>
  readSentences(text).map((sentence) => weigh(sentence, corpus, silent));
