/** Builds the inverted index over the sentences of a pack. */
import type { SentenceIndex } from '../types.ts';
import { unitsIn } from '../text/units.ts';
import { NumberList } from './number-list.ts';

/**
 * Takes the versions of a pack one after another and gives the index over all their sentences, numbered through.
 * Deterministic: the same sentences give the same arrays.
 *
 * A term gets a number when it is first seen. What is kept of a sentence are the numbers of its terms, in one long list
 * that is sorted into posting lists at the end, by counting: eight bytes at the most for a posting while sentences come.
 */
export class IndexBuilder {
  readonly #numbers = new Map<number, number>();
  /** For each term, the number of the sentence that had it last, counted from 1: a sentence counts once. */
  readonly #last = new NumberList();
  readonly #counts = new NumberList();
  readonly #occurrences = new NumberList();
  readonly #occurrencesEnd = new NumberList();
  readonly #versionStart = new NumberList();

  addVersion(sentences: Iterable<string>): void {
    this.#versionStart.push(this.#occurrencesEnd.length);
    for (const sentence of sentences) this.#addSentence(sentence);
  }

  #addSentence(sentence: string): void {
    const mark = this.#occurrencesEnd.length + 1;
    for (const { term } of unitsIn(sentence)) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#last.length;
        this.#numbers.set(term, number);
        this.#last.push(0);
        this.#counts.push(0);
      }
      if (this.#last.at(number) === mark) continue;
      this.#last.set(number, mark);
      this.#counts.set(number, this.#counts.at(number) + 1);
      this.#occurrences.push(number);
    }
    this.#occurrencesEnd.push(this.#occurrences.length);
  }

  /** The index over all that was added. */
  finish(): SentenceIndex {
    const sentences = this.#occurrencesEnd.values();
    const counts = this.#counts.values();
    const terms = Uint32Array.from(this.#numbers.keys()).sort();
    const offsets = new Uint32Array(terms.length + 1);
    // Where the next posting of a term goes, by the term's number.
    const next = new Uint32Array(terms.length);
    terms.forEach((term, i) => {
      const number = this.#numbers.get(term) ?? 0;
      next[number] = offsets[i] ?? 0;
      offsets[i + 1] = (offsets[i] ?? 0) + (counts[number] ?? 0);
    });
    const occurrences = this.#occurrences.values();
    const postings = new Uint32Array(occurrences.length);
    let at = 0;
    sentences.forEach((end, sentence) => {
      for (; at < end; at++) {
        const number = occurrences[at] ?? 0;
        const place = next[number] ?? 0;
        postings[place] = sentence;
        next[number] = place + 1;
      }
    });
    const versionStart = Uint32Array.from([...this.#versionStart.values(), sentences.length]);
    return { versionStart, terms, offsets, postings };
  }
}

/** The index over the sentence texts of each version, in the versions' order. */
export function buildIndex(sentencesByVersion: readonly (readonly string[])[]): SentenceIndex {
  const builder = new IndexBuilder();
  for (const sentences of sentencesByVersion) builder.addVersion(sentences);
  return builder.finish();
}
