/** IBM Model 1 (Brown et al., “The Mathematics of Statistical Machine Translation”, 1993) with what is believed beforehand. */

const ROUNDS = 5;
/** What is believed beforehand counts for half a sentence that says the same. */
const PRIOR = 0.5;
/** What a word that stands for nothing takes of each word of the other side. */
const NOTHING = 0.02;
/** A word is seen once more than it is, so that what was seen once is half as sure. */
const SMOOTHING = 1;
/** What two words are believed to have to do with each other before anything is seen. */
const LEAST_START = 0.01;

/** Numbers for words, in the order of their coming. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf = (word: string): number => {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  };
}

/** A sentence in two languages, as the numbers of its words. */
export interface SentencePair {
  source: readonly number[];
  target: readonly number[];
}

/** For each source word, how surely each target word stands for it: shares of what it stands for, 0 to 1. */
export function learnTranslations(
  pairs: readonly SentencePair[],
  prior: (source: number, target: number) => number,
): Map<number, number>[] {
  const links: Map<number, number>[] = [];
  const priors: Map<number, number>[] = [];
  for (const { source, target } of pairs) {
    for (const word of source) {
      const own = (links[word] ??= new Map());
      const before = (priors[word] ??= new Map());
      for (const other of target) {
        if (own.has(other)) continue;
        before.set(other, prior(word, other));
        own.set(other, LEAST_START + (before.get(other) ?? 0));
      }
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const counts = priors.map(
      (before) => new Map(Array.from(before, ([other, belief]) => [other, PRIOR * belief])),
    );
    for (const { source, target } of pairs) {
      for (const other of target) {
        let sum = NOTHING;
        for (const word of source) sum += links[word]?.get(other) ?? 0;
        for (const word of source) {
          const own = counts[word];
          own?.set(other, (own.get(other) ?? 0) + (links[word]?.get(other) ?? 0) / sum);
        }
      }
    }
    counts.forEach((own, word) => {
      let total = SMOOTHING;
      for (const count of own.values()) total += count;
      for (const [other, count] of own) links[word]?.set(other, count / total);
    });
  }
  return links;
}
