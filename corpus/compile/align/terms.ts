/** A sentence as the terms by which it is held against others: numbers, word stems, Chinese words of the lexicon. */
import { tokenise } from '../../../engine/text/tokenise.ts';
import { LETTERS_PER_HAN } from '../lines.ts';
import { isFunctionWord } from './function-words.ts';
import { type Lexicon, simplify } from './lexicon.ts';
import { takeNumbers } from './numbers.ts';
import type { Clause } from './side-index.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** The cost of a word, and more for a single character: fewest words first, then fewest single characters. */
const wordCost = (length: number): number => (length === 1 ? 1.1 : 1);

/** A run of Chinese as words of the lexicon: the fewest that cover it, characters alone where there is no word. */
function segmentHan(run: string, lexicon: Lexicon): string[] {
  const costs = [0];
  const lengths = [0];
  for (let end = 1; end <= run.length; end++) {
    costs[end] = Infinity;
    for (let length = 1; length <= Math.max(1, Math.min(lexicon.longest, end)); length++) {
      const cost = (costs[end - length] ?? 0) + wordCost(length);
      if (cost >= (costs[end] ?? 0) || (length > 1 && !lexicon.has(run.slice(end - length, end)))) continue;
      costs[end] = cost;
      lengths[end] = length;
    }
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end -= lengths[end] ?? 1)
    words.push(run.slice(end - (lengths[end] ?? 1), end));
  return words.toReversed();
}

/** The terms of a sentence, each once, function words left out. */
export function termsOf(sentence: string, lexicon: Lexicon): string[] {
  const { terms, rest } = takeNumbers(simplify(sentence));
  const han = rest.match(HAN_RUN)?.flatMap((run) => segmentHan(run, lexicon)) ?? [];
  const words = tokenise(rest.replace(HAN_RUN, ' ')).map((token) => token.norm);
  return [...new Set([...terms, ...[...han, ...words].filter((term) => !isFunctionWord(term))])];
}

/** The length of a sentence in letters, in which languages can be compared: a Chinese character counts as several. */
export function lengthOf(sentence: string): number {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  const rest = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return rest - han + han * LETTERS_PER_HAN;
}

/** Where a sentence is divided; a comma within a figure is none. */
const CLAUSE_END = /[，；：;:—–]+|,(?!\d)/u;

/** The clauses of a sentence, empty ones left out. */
export const clausesOf = (sentence: string, lexicon: Lexicon): Clause[] =>
  sentence
    .split(CLAUSE_END)
    .map((clause) => ({ terms: termsOf(clause, lexicon), length: lengthOf(clause) }))
    .filter((clause) => clause.length > 0);
