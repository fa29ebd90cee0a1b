/** Chinese as words: the fewest words of a dictionary that cover a run of characters. The dictionary is whoever asks's. */

/** Longer words are proverbs and titles, which no segmentation needs whole. UTF-16 units. */
export const LONGEST_WORD = 8;

/** The cost of a word, and more for a single character: fewest words first, then fewest single characters. */
const wordCost = (length: number): number => (length === 1 ? 1.1 : 1);

/** A run of Chinese characters as words, single characters where there is no word. Linear in its length. */
export function segmentHan(run: string, isWord: (word: string) => boolean): string[] {
  const costs = [0];
  const lengths = [0];
  for (let end = 1; end <= run.length; end++) {
    costs[end] = Infinity;
    for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      const cost = (costs[end - length] ?? 0) + wordCost(length);
      if (cost >= (costs[end] ?? 0) || (length > 1 && !isWord(run.slice(end - length, end)))) continue;
      costs[end] = cost;
      lengths[end] = length;
    }
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end -= lengths[end] ?? 1)
    words.push(run.slice(end - (lengths[end] ?? 1), end));
  return words.toReversed();
}
