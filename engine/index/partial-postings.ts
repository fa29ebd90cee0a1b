/** The posting lists of a part of a pack: made for one page, out of the few works that it may report. */
import type { SentenceIndex } from '../tables.ts';
import type { Span } from '../types.ts';
import type { PostingLists, PostingReader } from './postings.ts';
import { SequenceReader } from './sequence.ts';

class PartialPostings implements PostingLists {
  readonly #places: ReadonlyMap<number, number>;
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  /** @param places the places of the terms in `starts` */
  constructor(places: ReadonlyMap<number, number>, starts: Uint32Array, values: Uint32Array) {
    this.#places = places;
    this.#starts = starts;
    this.#values = values;
  }

  countOf(term: number): number {
    const place = this.#places.get(term);
    return place === undefined ? 0 : (this.#starts[place + 1] ?? 0) - (this.#starts[place] ?? 0);
  }

  read(term: number, into: PostingReader): void {
    const place = this.#places.get(term) ?? -1;
    into.values = this.#values;
    into.from = this.#starts[place] ?? 0;
    into.to = place < 0 ? 0 : (this.#starts[place + 1] ?? 0);
  }
}

/** Room for a number a term, used again for every page; all zeros in between. */
const rooms = new WeakMap<SentenceIndex, Uint32Array>();

function roomFor(index: SentenceIndex): Uint32Array {
  const room = rooms.get(index) ?? new Uint32Array(index.terms.length);
  rooms.set(index, room);
  return room;
}

/** The posting lists of some ranges of sentences, which rise. Costs two passes over their terms. */
export function postingsWithin(index: SentenceIndex, within: readonly Span[]): PostingLists {
  const reader = new SequenceReader(index);
  /** For each term its place among those that are there, counted from 1. */
  const placeOf = roomFor(index);
  const length = within.reduce(
    (sum, { start, end }) => sum + index.sequenceStarts.of(end) - index.sequenceStarts.of(start),
    0,
  );
  const places = new Uint32Array(length);
  const sentences = new Uint32Array(length);
  const found: number[] = [];
  /** By place, the sentence that had the term last, counted from 1; and how many had it. */
  const last: number[] = [];
  const counts: number[] = [];
  let count = 0;
  for (const { start, end } of within) {
    for (let sentence = start; sentence < end; sentence++) {
      reader.read(sentence, sentence + 1);
      for (let i = 0; i < reader.length; i++) {
        const term = index.byFrequency[reader.codes[i] ?? 0] ?? 0;
        let place = (placeOf[term] ?? 0) - 1;
        if (place < 0) {
          place = found.length;
          found.push(term);
          last.push(0);
          counts.push(0);
          placeOf[term] = place + 1;
        }
        if (last[place] === sentence + 1) continue;
        last[place] = sentence + 1;
        counts[place] = (counts[place] ?? 0) + 1;
        places[count] = place;
        sentences[count++] = sentence;
      }
    }
  }
  for (const term of found) placeOf[term] = 0;
  const starts = new Uint32Array(found.length + 1);
  counts.forEach((each, place) => (starts[place + 1] = (starts[place] ?? 0) + each));
  const next = starts.slice();
  const values = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const place = places[i] ?? 0;
    const at = next[place] ?? 0;
    values[at] = sentences[i] ?? 0;
    next[place] = at + 1;
  }
  return new PartialPostings(new Map(found.map((term, place) => [term, place])), starts, values);
}
