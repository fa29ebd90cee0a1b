/** Sentences and beads as steps in one or two bytes each: where one begins, the one before has ended, or nearly. */
import type { ByteList } from '../engine/index/var-bytes.ts';
import { readNumbers } from '../engine/index/var-bytes.ts';
import type { Bead, Sentence } from '../engine/types.ts';

/** Adds the sentences of a version: for each the way from the end of the one before, its length and the step to its passage. */
export function writeSentences(sentences: readonly Sentence[], into: ByteList): void {
  let before = { end: 0, passage: 0 };
  for (const sentence of sentences) {
    into.push(sentence.start - before.end);
    into.push(sentence.end - sentence.start);
    into.push(sentence.passage - before.passage);
    before = sentence;
  }
}

/** The opposite, of bytes `[from, to)`. */
export function readSentences(bytes: Uint8Array, from: number, to: number): Sentence[] {
  const numbers = new Uint32Array(to - from);
  const count = readNumbers(bytes, from, to, numbers);
  const sentences: Sentence[] = [];
  let end = 0;
  let passage = 0;
  for (let i = 0; i + 2 < count; i += 3) {
    const start = end + (numbers[i] ?? 0);
    end = start + (numbers[i + 1] ?? 0);
    passage += numbers[i + 2] ?? 0;
    sentences.push({ start, end, passage });
  }
  return sentences;
}

/** Adds the beads of a bitext, which are in order and leave nothing out: how many sentences each has of either version. */
export function writeBeads(beads: readonly Bead[], into: ByteList): void {
  for (const { a, b } of beads) {
    into.push(a.end - a.start);
    into.push(b.end - b.start);
  }
}

/** The opposite, of bytes `[from, to)`. @param confidence of the bitext's first bead and those that follow */
export function readBeads(bytes: Uint8Array, from: number, to: number, confidence: Float32Array): Bead[] {
  const numbers = new Uint32Array(to - from);
  const count = readNumbers(bytes, from, to, numbers);
  const beads: Bead[] = [];
  let [a, b] = [0, 0];
  for (let i = 0; i + 1 < count; i += 2) {
    const [endA, endB] = [a + (numbers[i] ?? 0), b + (numbers[i + 1] ?? 0)];
    beads.push({
      a: { start: a, end: endA },
      b: { start: b, end: endB },
      confidence: confidence[i / 2] ?? 0,
    });
    [a, b] = [endA, endB];
  }
  return beads;
}
