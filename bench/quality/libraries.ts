/**
 * Search libraries to compare with, each over a list of sentences and with the options that suit whole sentences as
 * queries. All answer with one hit: the best.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

interface Hit {
  /** The number of the sentence in the list. */
  row: number;
  /** The higher the better; only to be compared with the same library's. */
  score: number;
}

export interface Library {
  name: string;
  /** How it was set up, for the reader of the table. */
  options: string;
  /** Makes the search over some sentences. */
  over(sentences: readonly string[]): (query: string) => Hit | undefined;
}

const WORD = /[\p{L}\p{N}]+/gu;
const HAN_RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** Words in lower case; a run of Chinese gives its pairs of characters, as search over Chinese is commonly set up. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).flatMap((word) =>
    (word.match(HAN_RUN) ?? []).flatMap((part) => {
      if (!/\p{Script=Han}/u.test(part)) return [part];
      const characters = [...part];
      return characters.length < 2
        ? characters
        : characters.slice(1).map((each, i) => (characters[i] ?? '') + each);
    }),
  );
}

/**
 * BM25+ over words, any of which may be missing. The score grows with the length of the query, so that one threshold for
 * all queries bears better on the score for a word.
 */
const miniSearch: Library = {
  name: 'MiniSearch',
  options: 'any word (OR), BM25+, score by word',
  over(sentences) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: wordsOf });
    index.addAll(sentences.map((text, id) => ({ id, text })));
    return (query) => {
      const [best] = index.search(query, { combineWith: 'OR' });
      return best && { row: Number(best.id), score: best.score / Math.max(1, wordsOf(query).length) };
    };
  },
};

/**
 * Its own search for several words. Fuzzy words (any threshold above 0) and its plain search over whole sentences take from
 * half a second to two for a query of thirty words and find less, so the words are taken as they are.
 */
const fuse: Library = {
  name: 'fuse.js',
  options: 'token search, any word, no fuzziness',
  over(sentences) {
    const index = new Fuse(sentences, {
      includeScore: true,
      useTokenSearch: true,
      tokenMatch: 'any',
      tokenize: wordsOf,
      ignoreLocation: true,
      threshold: 0,
    });
    return (query) => {
      const [best] = index.search(query, { limit: 1 });
      return best && { row: best.refIndex, score: 1 - (best.score ?? 1) };
    };
  },
};

/** Shared words over the mean number of words of both (Dice): the score for libraries that give only an order. */
function dice(query: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  const shared = query.intersection(sentence).size;
  return (2 * shared) / Math.max(1, query.size + sentence.size);
}

/** `suggest` lets words be missing. It gives no score. */
const flexSearch: Library = {
  name: 'FlexSearch',
  options: 'whole words, suggest (words may be missing); score: words in common (Dice)',
  over(sentences) {
    const index = new Index({ tokenize: 'strict', encode: wordsOf, resolution: 9 });
    sentences.forEach((text, id) => index.add(id, text));
    const words = sentences.map((text) => new Set(wordsOf(text)));
    return (query) => {
      const [best] = index.search(query, { limit: 1, suggest: true });
      if (best === undefined) return undefined;
      const row = Number(best);
      return { row, score: dice(new Set(wordsOf(query)), words[row] ?? new Set()) };
    };
  },
};

/**
 * It finds what has all words of the query, which a sentence in other words never has. So each word is looked for by
 * itself, and the sentence that has the most is the answer.
 */
const microFuzzy: Library = {
  name: 'uFuzzy',
  options: 'each word by itself; score: words in common (Dice)',
  over(sentences) {
    const haystack = [...sentences];
    const own = sentences.map((text) => new Set(wordsOf(text)));
    const index = new uFuzzy({ alpha: 'a-z\\u4e00-\\u9fff' });
    return (query) => {
      const counts = new Map<number, number>();
      const words = [...new Set(wordsOf(query))];
      for (const word of words)
        for (const row of index.filter(haystack, word) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
      let best: Hit | undefined;
      for (const [row, count] of counts) if (!best || count > best.score) best = { row, score: count };
      return best && { row: best.row, score: dice(new Set(words), own[best.row] ?? new Set()) };
    };
  },
};

export const LIBRARIES: readonly Library[] = [fuse, miniSearch, flexSearch, microFuzzy];
