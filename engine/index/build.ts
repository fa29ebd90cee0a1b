/** Builds the inverted index over the sentences of a pack. */
import type { SentenceIndex } from '../types.ts';
import { unitsIn } from '../text/units.ts';

/**
 * The index over the sentence texts of each version, in the versions' order. Sentences are numbered through.
 * Deterministic: the same sentences give the same arrays.
 */
export function buildIndex(sentencesByVersion: readonly (readonly string[])[]): SentenceIndex {
  const versionStart = new Uint32Array(sentencesByVersion.length + 1);
  const lists = new Map<number, number[]>();
  let sentence = 0;
  sentencesByVersion.forEach((sentences, version) => {
    versionStart[version] = sentence;
    for (const text of sentences) {
      for (const term of new Set(unitsIn(text).map((unit) => unit.term))) {
        const list = lists.get(term);
        if (list) list.push(sentence);
        else lists.set(term, [sentence]);
      }
      sentence++;
    }
  });
  versionStart[sentencesByVersion.length] = sentence;
  const terms = Uint32Array.from(lists.keys()).sort();
  const offsets = new Uint32Array(terms.length + 1);
  terms.forEach((term, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + (lists.get(term)?.length ?? 0);
  });
  const postings = new Uint32Array(offsets[terms.length] ?? 0);
  terms.forEach((term, i) => postings.set(lists.get(term) ?? [], offsets[i]));
  return { versionStart, terms, offsets, postings };
}
