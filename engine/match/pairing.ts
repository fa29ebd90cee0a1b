/**
 * Which unit of a page sentence stands for which unit of the source. Runs of units in the same order are paired first, the
 * heaviest before the others (greedy string tiling, Wise 1993), so that a quotation stays in one piece whatever stands
 * around it; single units then take the next free place of their kind.
 */
import type { QuerySentence } from './query.ts';
import type { TermTable } from './term-table.ts';

/** Where the terms of the page stand in the source, as chains through arrays that grow and are used again. */
export class Places {
  /** The first place of each number, or -1. Empty between two alignments. */
  #first = new Int32Array(0);
  /** The place after a place that has the same number, or -1. */
  #next = new Int32Array(0);
  /** 1 where a unit of the source has its partner. */
  taken = new Uint8Array(0);

  /** Sets the chains up for a source, whose numbers are read into `numbers`. */
  fill(table: TermTable, terms: Uint32Array): void {
    if (this.#first.length < table.size) this.#first = new Int32Array(table.size * 2).fill(-1);
    if (this.#next.length < terms.length) {
      this.#next = new Int32Array(terms.length * 2);
      this.taken = new Uint8Array(terms.length * 2);
    }
    for (let place = terms.length - 1; place >= 0; place--) {
      const number = table.numberOf(terms[place] ?? 0);
      this.taken[place] = 0;
      if (number < 0) continue;
      this.#next[place] = this.#first[number] ?? -1;
      this.#first[number] = place;
    }
  }

  /** Empties the chains again. */
  clear(table: TermTable): void {
    this.#first.fill(-1, 0, table.size);
  }

  /** The free place of a number that continues the run after `last`, or else the first free one ahead, or at all; -1. */
  following(number: number, last: number): number {
    let choice = -1;
    for (let place = this.#first[number] ?? -1; place >= 0; place = this.#next[place] ?? -1) {
      if (this.taken[place]) continue;
      if (place === last + 1) return place;
      if (choice < 0 || (choice <= last && place > last)) choice = place;
    }
    return choice;
  }

  /** The first place of a number, free or not, or -1. */
  first(number: number): number {
    return this.#first[number] ?? -1;
  }

  /** The next place of the number that `place` has, or -1. */
  next(place: number): number {
    return this.#next[place] ?? -1;
  }

  /** The first free place of a number, or -1. */
  free(number: number): number {
    let place = this.#first[number] ?? -1;
    while (place >= 0 && this.taken[place]) place = this.#next[place] ?? -1;
    return place;
  }
}

/** One alignment is made at a time, so that all share these. */
export const places = new Places();
let partners = new Int32Array(512);
/** For each place of the source, how long the run is that ends there with the unit before, and with this one; 0 for none. */
let before = new Int32Array(512);
let here = new Int32Array(512);
/** The numbers of those runs, from two units on. */
let runBefore = new Int32Array(512);
let runHere = new Int32Array(512);
/** Places of `before` and `here` that are in use. */
let usedBefore: number[] = [];
let usedHere: number[] = [];

/** Units `[from, from + length)` of the page stand in the source from `place` on. */
interface Run {
  from: number;
  place: number;
  length: number;
  weight: number;
}

/** Pairs of equal units that are looked at: one word repeated a thousand times is no reason to look at a million. */
const MAX_EQUAL = 6_000;

/** All runs of two units and more that go on to neither side. */
function runsOf({ units, weights }: QuerySentence, table: TermTable): Run[] {
  const runs: Run[] = [];
  let equal = 0;
  for (let i = 0; i < units.length; i++) {
    if (equal >= MAX_EQUAL) break;
    const number = table.numbers[i] ?? 0;
    for (let place = places.first(number); place >= 0; place = places.next(place)) {
      equal++;
      const length = place > 0 ? (before[place - 1] ?? 0) + 1 : 1;
      here[place] = length;
      usedHere.push(place);
      if (length === 1) continue;
      const weight = weights[i] ?? 0;
      if (length === 2) {
        const whole = weight + (weights[i - 1] ?? 0);
        runHere[place] = runs.push({ from: i - 1, place: place - 1, length, weight: whole }) - 1;
        continue;
      }
      const known = runBefore[place - 1] ?? 0;
      const run = runs[known];
      runHere[place] = known;
      if (run) {
        run.length = length;
        run.weight += weight;
      }
    }
    for (const place of usedBefore) before[place] = 0;
    usedBefore.length = 0;
    [before, here] = [here, before];
    [runBefore, runHere] = [runHere, runBefore];
    [usedBefore, usedHere] = [usedHere, usedBefore];
  }
  for (const place of usedBefore) before[place] = 0;
  usedBefore.length = 0;
  return runs;
}

/**
 * Pairs each unit of the page with a unit of the source, or -1; the source's units are marked as taken in `places`, which is
 * filled for the source. What stands in quotation marks comes before what does not. The result is used again by the next
 * call.
 */
export function pair(query: QuerySentence, table: TermTable, sourceLength: number): Int32Array {
  const { units, quoted } = query;
  if (partners.length < units.length) partners = new Int32Array(units.length * 2);
  if (before.length < sourceLength) {
    before = new Int32Array(sourceLength * 2);
    here = new Int32Array(sourceLength * 2);
    runBefore = new Int32Array(sourceLength * 2);
    runHere = new Int32Array(sourceLength * 2);
  }
  const partner = partners.subarray(0, units.length).fill(-1);
  const isFree = (i: number, place: number): boolean => partner[i] === -1 && places.taken[place] === 0;
  for (const { from, place, length } of runsOf(query, table).sort(
    (a, b) => b.weight - a.weight || a.from - b.from,
  )) {
    for (let k = 0; k < length; k++) {
      // What another run has taken parts this one; single units are paired below.
      const goesOn = k + 1 < length && isFree(from + k + 1, place + k + 1);
      const wentOn = k > 0 && partner[from + k - 1] === place + k - 1;
      if (!isFree(from + k, place + k) || !(goesOn || wentOn)) continue;
      partner[from + k] = place + k;
      places.taken[place + k] = 1;
    }
  }
  for (const wanted of [true, false]) {
    let last = -1;
    for (let i = 0; i < partner.length; i++) {
      if ((partner[i] ?? -1) >= 0) {
        last = partner[i] ?? -1;
        continue;
      }
      if ((quoted[i] ?? 0) > 0 !== wanted) continue;
      const choice = places.following(table.numbers[i] ?? 0, last);
      if (choice < 0) continue;
      places.taken[choice] = 1;
      partner[i] = choice;
      last = choice;
    }
  }
  return partner;
}
