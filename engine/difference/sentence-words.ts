/** Where the words of a version's sentences stand. Each version is read once. */
import type { Corpus, Span } from '../types.ts';
import { Kept } from '../text/kept.ts';
import { readVersion } from './attested.ts';

/** Versions that are kept. */
const MAX_KEPT = 50;
const kept = new WeakMap<Corpus, Kept<number, readonly Span[]>>();

/** From which word of the version to which each sentence goes. */
function read(corpus: Corpus, version: number): Span[] {
  const { words } = readVersion(corpus, version);
  let at = 0;
  return corpus.sentences(version).map(({ start, end }) => {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    const first = at;
    while (at < words.length && (words[at]?.end ?? 0) <= end) at++;
    return { start: first, end: at };
  });
}

function wordsBySentence(corpus: Corpus, version: number): readonly Span[] {
  const known = kept.get(corpus) ?? new Kept<number, readonly Span[]>(MAX_KEPT);
  kept.set(corpus, known);
  return known.of(version, () => read(corpus, version));
}

/** From which word to which word some sentences of a version go. */
export function wordsOfSentences(corpus: Corpus, version: number, { start, end }: Span): Span {
  const spans = wordsBySentence(corpus, version);
  const from = spans[start]?.start ?? 0;
  return { start: from, end: spans[end - 1]?.end ?? from };
}
