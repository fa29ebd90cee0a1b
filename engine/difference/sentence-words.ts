/**
 * Where the words of a version's sentences stand, and which sentences have a word: so that of hundreds of sentences only those
 * are held against a quotation that have its words at all. Each version is read once.
 */
import type { Corpus, Span } from '../types.ts';
import { readVersion } from './attested.ts';

export interface SentenceWords {
  /** From which word of the version to which each sentence goes. */
  spans: readonly Span[];
  /** The numbers of the sentences that have a word, by its key, in order. */
  having: ReadonlyMap<string, readonly number[]>;
}

const kept = new WeakMap<Corpus, Map<number, SentenceWords>>();

function read(corpus: Corpus, version: number): SentenceWords {
  const { words } = readVersion(corpus, version);
  const having = new Map<string, number[]>();
  let at = 0;
  const spans = corpus.sentences(version).map(({ start, end }, sentence) => {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    const first = at;
    for (; at < words.length && (words[at]?.end ?? 0) <= end; at++) {
      const key = words[at]?.key ?? '';
      const list = having.get(key);
      if (!list) having.set(key, [sentence]);
      else if (list.at(-1) !== sentence) list.push(sentence);
    }
    return { start: first, end: at };
  });
  return { spans, having };
}

/** The words of a version by its sentences. */
export function sentenceWords(corpus: Corpus, version: number): SentenceWords {
  const known = kept.get(corpus) ?? new Map<number, SentenceWords>();
  kept.set(corpus, known);
  const before = known.get(version) ?? read(corpus, version);
  known.set(version, before);
  return before;
}

/** From which word to which word some sentences of a version go. */
export function wordsOfSentences(corpus: Corpus, version: number, { start, end }: Span): Span {
  const { spans } = sentenceWords(corpus, version);
  const from = spans[start]?.start ?? 0;
  return { start: from, end: spans[end - 1]?.end ?? from };
}
