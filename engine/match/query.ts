/** An article made ready for matching: its sentences with units, weights and quotations. */
import { likenessesOf } from '../likeness.ts';
import { weightOf } from '../rarity.ts';
import { datelineLength } from '../text/dateline.ts';
import { segmentSentences } from '../text/segment.ts';
import { type Unit, unitsIn } from '../text/units.ts';
import type { Corpus, Span } from '../types.ts';

export interface QuerySentence extends Span {
  units: readonly Unit[];
  /** The weight of each unit in nats; 0 for words that only say that somebody speaks. */
  weights: Float32Array;
  /** The sum of `weights`. */
  total: number;
  /** For each unit, 1 where it stands inside quotation marks. */
  quoted: Uint8Array;
  /** For each unit, the terms of the corpus that it may stand for beside itself, the most alike first. */
  likenesses: readonly (readonly Likeness[])[];
  /** The sentence is written in Chinese characters for the most part. */
  isHan: boolean;
  /** The weight of the units that have likenesses or are figures, which is all that may match across languages. */
  translatable: number;
}

export interface Likeness {
  target: number;
  /** 0 to 1. */
  strength: number;
}

/** Words of the frame of a report. They are the reporter's, whatever the sentence reports. Normalised forms. */
const FRAME = new Set(
  (
    'said say sai told tell stress emphas emphasiz ad add point note state urg call express reiter remark declar continu ' +
    'accord statement speech address comment mr mrs ms 表示 指出 强调 他说 说道 认为 介绍 谈到 提到'
  ).split(' '),
);

/** Longer sentences than this are no sentences; what follows is not looked at. Units. */
const MAX_UNITS = 400;

/**
 * The spans inside quotation marks of a text. Paired marks nest at will; straight marks open and close in turn and never
 * across a newline, so that one stray inch mark spoils one paragraph only.
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  const closing: Record<string, string> = { '“': '”', '「': '」', '『': '』', '«': '»', '„': '“' };
  let open = -1;
  let close = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      // A quotation of several paragraphs opens each anew and is closed once.
      if (open >= 0 && close !== '"') spans.push({ start: open, end: at });
      open = -1;
    } else if (open >= 0 && character === close) {
      spans.push({ start: open, end: at });
      open = -1;
    } else if (open < 0 && (character in closing || character === '"')) {
      open = at + 1;
      close = closing[character] ?? '"';
    }
  }
  return spans;
}

const HAN = /^\p{Script=Han}/u;
const FIGURE = /^\d/;

/** The sentences of an article with their weights. `silent` are terms that shall not count, such as a speaker's name. */
export function prepare(
  text: string,
  { rarity, likeness }: Pick<Corpus, 'rarity' | 'likeness'>,
  silent: ReadonlySet<number>,
): QuerySentence[] {
  const quotes = quotations(text);
  let quote = 0;
  let before = 0;
  return segmentSentences(text).map(({ start, end }, n) => {
    const opens = n === 0 || text.slice(before, start).includes('\n');
    const dateline = start + (opens ? datelineLength(text.slice(start, end)) : 0);
    before = end;
    const units = unitsIn(text, start, end).slice(0, MAX_UNITS);
    const weights = new Float32Array(units.length);
    const quoted = new Uint8Array(units.length);
    let total = 0;
    units.forEach((unit, i) => {
      while ((quotes[quote]?.end ?? Infinity) <= unit.start) quote++;
      if ((quotes[quote]?.start ?? Infinity) <= unit.start) quoted[i] = 1;
      const framing = unit.end <= dateline || FRAME.has(unit.norm) || silent.has(unit.term);
      const weight = framing ? 0 : weightOf(rarity, unit.term);
      weights[i] = weight;
      total += weight;
    });
    const likenesses = units.map(({ term }) => Array.from(likenessesOf(likeness, term)));
    const isHan = units.filter(({ norm }) => HAN.test(norm)).length * 2 > units.length;
    const translatable = weights.reduce(
      (sum, weight, i) =>
        sum + ((likenesses[i]?.length ?? 0) > 0 || FIGURE.test(units[i]?.norm ?? '') ? weight : 0),
      0,
    );
    return { start, end, units, weights, total, quoted, likenesses, isHan, translatable };
  });
}
