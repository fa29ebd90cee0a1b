/**
 * Aligns the sentences of two versions, in one language or across English and Chinese. Two or more passes: the first
 * with general expectations, the others with what the beads before have shown of these two texts: how often words are
 * covered, how the lengths compare, how much is left out, and which words stand for each other.
 */
import type { Bead, Lang, Span } from '../../../engine/types.ts';
import { anchorBand } from './anchors.ts';
import { type Band, bandAlong, fullBand } from './band.ts';
import { inBlocks } from './blocks.ts';
import { FIRST_COVERAGE, learnCoverage } from './coverage.ts';
import { Evidence, type Model } from './evidence.ts';
import { bestBeads } from './lattice.ts';
import { type Openings, layoutScore, learnLayout } from './layout.ts';
import { learnLinks } from './learn.ts';
import { FIRST_LENGTHS, learnLengths } from './lengths.ts';
import type { Lexicon } from './lexicon.ts';
import { ANY_SENSE, type Links, reverseLinks } from './links.ts';
import { type Parts, isWithinPart, partBand, sharedParts } from './parts.ts';
import { learnPrior } from './shapes.ts';
import type { Side } from './side-index.ts';
import { clausesOf, lengthOf } from './terms.ts';

/** A version as the aligner sees it. */
export interface AlignInput {
  lang: Lang;
  sentences: readonly string[];
  /** The number of each sentence's passage, where passages are known. */
  passages?: readonly number[];
  /** The first sentences of parts with a name: where both texts have a part of that name, no bead leaves it. */
  places?: ReadonlyMap<string, number>;
}

/** How far the alignment of long texts has come: it takes some seconds for a thousand sentences. */
export interface AlignProgress {
  /** How many sentences the two texts have. */
  sentences: readonly [number, number];
  /** The pass that begins, from 1, and how many there are. */
  pass: number;
  passes: number;
}

/** How many times the texts are aligned; the beads of the seeds no longer change after the third pass. */
const PASSES = 3;
/**
 * Texts with more pairs of sentences than this (500 by 500) are aligned by blocks of sentences first, and then only about
 * the way that the blocks have shown: time and memory then grow with their length, not with its square.
 */
const FULL_CELLS = 250_000;
/** Texts with more pairs than this (1,000 by 1,000) are aligned about anchors: blocks of so many sentences are slow themselves. */
const BLOCK_CELLS = 1_000_000;
/**
 * After the first pass over a long text, so many sentences to both sides of its beads are looked at. Ten took a fifth more time and
 * memory, and of 4,700 beads of Bible chapters in Chinese and English one more went across verses.
 */
const NARROW_BAND = 6;
/** How many blocks the longer text has. */
const BLOCKS = 200;
/**
 * How many blocks the band reaches to both sides of that way. With 20 blocks and with 40, four to a side scored on eight
 * German–French documents, on chapters of the Bible and on pages of news exactly as the full lattice did.
 */
const BAND_BLOCKS = 4;
/** What is expected before anything is seen. */
const FIRST_MODEL: Model = {
  coverageA: () => FIRST_COVERAGE,
  coverageB: () => FIRST_COVERAGE,
  lengths: FIRST_LENGTHS,
};

/** The links that need no learning: the same term, and what the lexicon says from Chinese to English. */
function lexiconLinks(lexicon: Lexicon, from: Lang, to: Lang): Links {
  const across = from.startsWith('zh') && to.startsWith('en');
  return (term) => {
    const links = new Map(across ? lexicon.translations(term) : []);
    links.set(term, { strength: 1, senses: ANY_SENSE });
    return links;
  };
}

/** What the beads of a pass show of the two texts. */
function learnModel(beads: readonly Bead[], evidence: Evidence): Model {
  const pairs = beads
    .filter(({ a, b }) => a.end > a.start && b.end > b.start)
    .map(({ a, b, confidence }) => ({ ...evidence.lengths(a, b), weight: confidence }));
  return { ...learnCoverage(beads, evidence), lengths: learnLengths(pairs) };
}

/**
 * The beads of two versions: in order, covering both without a gap, omissions as beads with one side empty.
 *
 * @param lexicon what may translate what across English and Chinese; EMPTY_LEXICON does without.
 * @param told hears of each pass over texts that are long
 */
export function align(
  a: AlignInput,
  b: AlignInput,
  lexicon: Lexicon,
  told: (progress: AlignProgress) => void = () => undefined,
): Bead[] {
  const sideA = sideOf(a, lexicon);
  const sideB = sideOf(b, lexicon);
  const words = b.lang.startsWith('zh') && a.lang.startsWith('en') ? 'b' : 'a';
  const looked =
    words === 'a' ? lexiconLinks(lexicon, a.lang, b.lang) : lexiconLinks(lexicon, b.lang, a.lang);
  const reversed = reverseLinks(looked, (words === 'a' ? sideA : sideB).terms.flat());
  const [links, back] = words === 'a' ? [looked, reversed] : [reversed, looked];
  const parts = sharedParts(a, b);
  return alignTexts({
    sideA,
    sideB,
    links,
    back,
    words,
    opensA: openingsOf(a),
    opensB: openingsOf(b),
    parts,
    told,
  });
}

/** Two texts, and which of their terms may stand for each other. */
interface Texts {
  sideA: Side;
  sideB: Side;
  links: Links;
  back: Links;
  /** The side whose terms are looked up in the dictionary. */
  words: 'a' | 'b';
  opensA: Openings;
  opensB: Openings;
  /** The parts that both have, where any are known. */
  parts: Parts | undefined;
  told: (progress: AlignProgress) => void;
}

function alignTexts(texts: Texts): Bead[] {
  const { sideA, sideB, links, back, words } = texts;
  let band = bandFor(texts);
  const [sizeA, sizeB] = [sideA.terms.length, sideB.terms.length];
  let evidence = new Evidence(sideA, sideB, { links, back, words, band });
  let model = FIRST_MODEL;
  let beads: Bead[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass > 0) {
      model = learnModel(beads, evidence);
      if (isLong(texts)) band = bandAlong(beads, 1, NARROW_BAND, sizeA, sizeB);
      const learned = learnLinks(beads, sideA, sideB, links, back);
      evidence = new Evidence(sideA, sideB, { links: learned[0], back: learned[1], words, band });
    }
    if (sizeA * sizeB > BLOCK_CELLS)
      texts.told({ sentences: [sizeA, sizeB], pass: pass + 1, passes: PASSES });
    evidence.use(model);
    beads = alignOnce(evidence, texts, beads, band);
  }
  return beads;
}

/** One pass, given the beads of the one before. */
function alignOnce(
  evidence: Evidence,
  { opensA, opensB, parts }: Texts,
  before: readonly Bead[],
  band: Band,
): Bead[] {
  const layout = learnLayout(before, opensA, opensB);
  const score = (a: Span, b: Span): number =>
    parts && !isWithinPart(parts, a, b)
      ? -Infinity
      : evidence.score(a, b) + layoutScore(opensA, opensB, a, b, layout);
  return bestBeads(opensA.length, opensB.length, { prior: learnPrior(before), score }, band);
}

/** Are two texts aligned about anchors? Parts with names are anchors themselves. */
const isLong = ({ opensA, opensB, parts }: Texts): boolean =>
  !parts && opensA.length * opensB.length > BLOCK_CELLS;

/** Where the beads of two texts are looked for: everywhere, in their parts, or about the way that blocks of sentences take. */
function bandFor(texts: Texts): Band {
  const [sizeA, sizeB] = [texts.opensA.length, texts.opensB.length];
  if (texts.parts) return partBand(texts.parts);
  if (sizeA * sizeB <= FULL_CELLS) return fullBand(sizeA, sizeB);
  if (isLong(texts)) return anchorBand(texts.sideA, texts.sideB, texts.links);
  const block = Math.ceil(Math.max(sizeA, sizeB) / BLOCKS);
  const sideA = inBlocks(texts.sideA, block);
  const sideB = inBlocks(texts.sideB, block);
  const opens = (side: Side): Openings => side.lengths.map(() => true);
  const beads = alignTexts({ ...texts, sideA, sideB, opensA: opens(sideA), opensB: opens(sideB) });
  return bandAlong(beads, block, BAND_BLOCKS, sizeA, sizeB);
}

const openingsOf = ({ sentences, passages = [] }: AlignInput): Openings =>
  sentences.map((_, i) => i === 0 || passages[i] !== passages[i - 1]);

const sideOf = (input: AlignInput, lexicon: Lexicon): Side => {
  const clauses = input.sentences.map((sentence) => clausesOf(sentence, lexicon));
  return {
    clauses,
    terms: clauses.map((parts) => [...new Set(parts.flatMap((clause) => clause.terms))]),
    lengths: input.sentences.map(lengthOf),
  };
};
