/**
 * Aligns the sentences of two versions, in one language or across English and Chinese. Two or more passes: the first
 * with general expectations, the others with what the beads before have shown of these two texts: how often words are
 * covered, how the lengths compare, how much is left out, and which words stand for each other.
 */
import type { Bead, Lang } from '../../../engine/types.ts';
import { Evidence, type Links, type Model, type Side } from './evidence.ts';
import { type Costs, bestBeads } from './lattice.ts';
import { type LayoutModel, type Openings, layoutScore, learnLayout } from './layout.ts';
import { learnLinks } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { learnPrior } from './shapes.ts';
import { clausesOf, lengthOf } from './terms.ts';

/** A version as the aligner sees it. */
export interface AlignInput {
  lang: Lang;
  sentences: readonly string[];
  /** The number of each sentence's passage, where passages are known. */
  passages?: readonly number[];
}

/** How many times the texts are aligned; the beads of the seeds no longer change after the third pass. */
const PASSES = 3;
/** Beads surer than this teach the next pass. */
const SURE = 0.5;
/** What is expected before anything is seen: half of the words that could be covered are. */
const FIRST_MODEL: Model = { coverage: 0.5, lengthRatio: 0 };
/** Expectations weigh as much as this many terms. */
const EXPECTED_TERMS = 20;

/** The links that need no learning: the same term, and what the lexicon says from Chinese to English. */
function lexiconLinks(lexicon: Lexicon, from: Lang, to: Lang): Links {
  const across = from.startsWith('zh') && to.startsWith('en');
  return (term) => {
    const links = new Map(across ? lexicon.translations(term) : []);
    links.set(term, 1);
    return links;
  };
}

/** The same links read the other way, for the terms of a text. */
function reverse(links: Links, terms: Iterable<string>): Links {
  const back = new Map<string, Map<string, number>>();
  for (const term of terms) {
    for (const [other, strength] of links(term)) {
      const list = back.get(other) ?? new Map<string, number>();
      list.set(term, strength);
      back.set(other, list);
    }
  }
  return (term) => back.get(term) ?? new Map();
}

/** Links both ways between the terms of two texts. */
function linksBetween(
  a: AlignInput,
  b: AlignInput,
  sideA: Side,
  sideB: Side,
  lexicon: Lexicon,
): [Links, Links] {
  if (b.lang.startsWith('zh') && a.lang.startsWith('en')) {
    const back = lexiconLinks(lexicon, b.lang, a.lang);
    return [reverse(back, sideB.terms.flat()), back];
  }
  const links = lexiconLinks(lexicon, a.lang, b.lang);
  return [links, reverse(links, sideA.terms.flat())];
}

const median = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[values.length >> 1] ?? 0;

/** What the beads of a pass show of the two texts. Expectations weigh in, so that few beads do not decide alone. */
function learnModel(beads: readonly Bead[], evidence: Evidence): Model {
  const full = beads.filter(
    ({ a, b, confidence }) => confidence > SURE && a.end > a.start && b.end > b.start,
  );
  let possible = EXPECTED_TERMS;
  let covered = EXPECTED_TERMS * FIRST_MODEL.coverage;
  for (const bead of full) {
    const counts = evidence.count(bead.a, bead.b);
    possible += counts.possible;
    covered += counts.covered;
  }
  const ratios = full.map((bead) => evidence.lengthRatio(bead.a, bead.b));
  return { coverage: Math.min(0.95, covered / possible), lengthRatio: median(ratios) };
}

/**
 * The beads of two versions: in order, covering both without a gap, omissions as beads with one side empty.
 *
 * @param lexicon what may translate what across English and Chinese; EMPTY_LEXICON does without.
 */
export function align(a: AlignInput, b: AlignInput, lexicon: Lexicon): Bead[] {
  const sideA = sideOf(a, lexicon);
  const sideB = sideOf(b, lexicon);
  const [links, back] = linksBetween(a, b, sideA, sideB, lexicon);
  const [opensA, opensB] = [openingsOf(a), openingsOf(b)];
  let evidence = new Evidence(sideA, sideB, links, back);
  let model = FIRST_MODEL;
  let beads: Bead[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    if (pass > 0) {
      model = learnModel(beads, evidence);
      evidence = new Evidence(sideA, sideB, ...learnLinks(beads, sideA, sideB, links, back));
    }
    beads = alignOnce({
      evidence,
      model,
      opensA,
      opensB,
      layout: learnLayout(beads, opensA, opensB),
      prior: learnPrior(beads),
    });
  }
  return beads;
}

/** What one pass goes by. */
interface Pass {
  evidence: Evidence;
  model: Model;
  opensA: Openings;
  opensB: Openings;
  layout: LayoutModel;
  prior: Costs['prior'];
}

const alignOnce = ({ evidence, model, opensA, opensB, layout, prior }: Pass): Bead[] =>
  bestBeads(opensA.length, opensB.length, {
    prior,
    score: (a, b) => evidence.score(a, b, model) + layoutScore(opensA, opensB, a, b, layout),
  });

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
