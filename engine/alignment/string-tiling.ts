/**
 * Which unit of a page sentence stands for which unit of the source. Runs of units in the same order are paired first, the
 * heaviest before the others (greedy string tiling, Wise 1993), so that a quotation stays in one piece whatever stands
 * around it; single units then take the next free place of their kind. Nothing is allocated: hundreds of alignments are made
 * for a page, and all lists are used again.
 */
import type { QuerySentence } from '../candidates/query.ts';
import type { PackTerm } from '../candidates/term-table.ts';

/** Where the terms of the source stand in it, by their codes, as chains through arrays that grow and are used again. */
class Places {
  /** The first place of each code, or -1. Empty between two alignments. */
  #first = new Int32Array(0);
  /** The place after a place that has the same code, or -1. */
  #next = new Int32Array(0);
  /** 1 where a unit of the source has its partner. */
  taken = new Uint8Array(0);

  /** Sets the chains up for a source of `length` units, whose codes are below `size`. */
  fill(codes: Uint32Array, length: number, size: number): void {
    if (this.#first.length < size) this.#first = new Int32Array(size).fill(-1);
    if (this.#next.length < length) {
      this.#next = new Int32Array(length * 2);
      this.taken = new Uint8Array(length * 2);
    }
    const first = this.#first;
    const next = this.#next;
    for (let place = length - 1; place >= 0; place--) {
      const code = codes[place] ?? 0;
      next[place] = first[code] ?? -1;
      first[code] = place;
    }
    this.taken.fill(0, 0, length);
  }

  /** Empties the chains of the same source again. */
  clear(codes: Uint32Array, length: number): void {
    for (let place = 0; place < length; place++) this.#first[codes[place] ?? 0] = -1;
  }

  /** The free place of a code that continues the run after `last`, or else the first free one ahead, or at all; -1. */
  following(code: number, last: number): number {
    let choice = -1;
    for (let place = this.first(code); place >= 0; place = this.next(place)) {
      if (this.taken[place]) continue;
      if (place === last + 1) return place;
      if (choice < 0 || (choice <= last && place > last)) choice = place;
    }
    return choice;
  }

  /** The first place of a code, free or not, or -1, as for a term that the pack does not have, whose code is -1. */
  first(code: number): number {
    return code < 0 ? -1 : (this.#first[code] ?? -1);
  }

  /** The next place of the code that `place` has, or -1. */
  next(place: number): number {
    return this.#next[place] ?? -1;
  }

  /** The first free place of a code, or -1. */
  free(code: number): number {
    let place = this.first(code);
    while (place >= 0 && this.taken[place]) place = this.next(place);
    return place;
  }
}

/** One alignment is made at a time, so that all share these. */
export const places = new Places();
let partners = new Int32Array(512);

/** Units `[from, from + length)` of the page stand in the source from `place` on. */
interface Run {
  from: number;
  place: number;
  length: number;
  weight: number;
}

/** The runs of the alignment at hand are the first ones of these. */
const runs: Run[] = [];

/** For each place of the source, a run that ends there with some unit of the page. */
class Ends {
  /** How long the run is: the units of the page from `unit + 1 - length` on. */
  length = new Int32Array(512);
  unit = new Int32Array(512);
  /** The run's number, from two units on. */
  run = new Int32Array(512);

  clear(length: number): void {
    if (this.unit.length < length) {
      this.length = new Int32Array(length * 2);
      this.unit = new Int32Array(length * 2);
      this.run = new Int32Array(length * 2);
    }
    this.unit.fill(-1, 0, length);
  }
}
/** The runs that end with the even units of the page, and with the odd ones: one unit reads what the one before wrote. */
const even = new Ends();
const odd = new Ends();

/** Pairs of equal units that are looked at: one word repeated a thousand times is no reason to look at a million. */
const MAX_EQUAL = 6_000;

/** Finds all runs of two units and more that go on to neither side. @returns how many of `runs` they are. */
function findRuns(weights: Float32Array, terms: readonly PackTerm[], sourceLength: number): number {
  even.clear(sourceLength);
  odd.clear(sourceLength);
  let count = 0;
  let equal = 0;
  for (let i = 0; i < terms.length && equal < MAX_EQUAL; i++) {
    const here = i % 2 === 0 ? even : odd;
    const before = i % 2 === 0 ? odd : even;
    const weight = weights[i] ?? 0;
    for (let place = places.first(terms[i]?.code ?? -1); place >= 0; place = places.next(place)) {
      equal++;
      here.unit[place] = i;
      if (i === 0 || place === 0 || before.unit[place - 1] !== i - 1) {
        here.length[place] = 1;
        continue;
      }
      const length = (before.length[place - 1] ?? 0) + 1;
      here.length[place] = length;
      if (length === 2) {
        here.run[place] = count;
        const whole = weight + (weights[i - 1] ?? 0);
        const run = runs[count++];
        if (!run) {
          runs.push({ from: i - 1, place: place - 1, length, weight: whole });
          continue;
        }
        run.from = i - 1;
        run.place = place - 1;
        run.length = length;
        run.weight = whole;
        continue;
      }
      const known = before.run[place - 1] ?? 0;
      const run = runs[known];
      here.run[place] = known;
      if (!run) continue;
      run.length = length;
      run.weight += weight;
    }
  }
  return count;
}

const byWeight = (a: Run, b: Run): number => b.weight - a.weight || a.from - b.from;

/** Up to so many runs are put in order by insertion, which takes a fraction of the time of a general sort. */
const FEW = 32;

/** The first so many of `runs`, the heaviest first. */
function inOrder(count: number): readonly Run[] {
  if (count > FEW) return runs.slice(0, count).sort(byWeight);
  for (let i = 1; i < count; i++) {
    const run = runs[i];
    if (!run) break;
    let at = i;
    for (let other = runs[at - 1]; other && byWeight(other, run) > 0; other = runs[--at - 1])
      runs[at] = other;
    runs[at] = run;
  }
  return runs;
}

/** Whether a unit of the page and a place of the source have no partners yet. */
const areFree = (i: number, place: number): boolean => partners[i] === -1 && places.taken[place] === 0;

/** Pairs the units of a run. */
function take({ from, place, length }: Run): void {
  for (let k = 0; k < length; k++) {
    if (!areFree(from + k, place + k)) continue;
    // What another run has taken parts this one; single units are paired below.
    const wentOn = k > 0 && partners[from + k - 1] === place + k - 1;
    if (!wentOn && !(k + 1 < length && areFree(from + k + 1, place + k + 1))) continue;
    partners[from + k] = place + k;
    places.taken[place + k] = 1;
  }
}

/** Pairs units that have no partner, those within quotation marks or those without. */
function takeSingly({ quoted }: QuerySentence, terms: readonly PackTerm[], within: boolean): void {
  let last = -1;
  for (let i = 0; i < terms.length; i++) {
    const known = partners[i] ?? -1;
    if (known >= 0) {
      last = known;
      continue;
    }
    if ((quoted[i] ?? 0) > 0 !== within) continue;
    const choice = places.following(terms[i]?.code ?? -1, last);
    if (choice < 0) continue;
    places.taken[choice] = 1;
    partners[i] = choice;
    last = choice;
  }
}

/**
 * Pairs each unit of the page with a unit of the source, or -1; the source's units are marked as taken in `places`, which is
 * filled for the source. What stands in quotation marks comes before what does not. The result is used again by the next
 * call, and may be longer than the sentence.
 *
 * @param terms the units' terms in the pack
 */
export function pair(query: QuerySentence, terms: readonly PackTerm[], sourceLength: number): Int32Array {
  if (partners.length < terms.length) partners = new Int32Array(terms.length * 2);
  partners.fill(-1, 0, terms.length);
  const count = findRuns(query.weights, terms, sourceLength);
  const ordered = inOrder(count);
  for (let k = 0; k < count; k++) {
    const run = ordered[k];
    if (run) take(run);
  }
  if (query.quotations.length > 0) takeSingly(query, terms, true);
  takeSingly(query, terms, false);
  return partners;
}
