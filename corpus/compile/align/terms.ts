/** A sentence as the terms by which it is held against others: numbers, word stems, Chinese words of the lexicon. */
import { segmentHan } from '../../../engine/text/han-words.ts';
import { tokenise } from '../../../engine/text/tokenise.ts';
import { LETTERS_PER_HAN } from '../lines.ts';
import { isFunctionWord } from './function-words.ts';
import { type Lexicon, simplify } from './lexicon.ts';
import { takeNumbers } from './numbers.ts';
import type { Clause } from './side-index.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** The terms of a sentence, each once, function words left out. */
export function termsOf(sentence: string, lexicon: Lexicon): string[] {
  const { terms, rest } = takeNumbers(simplify(sentence));
  const han = rest.match(HAN_RUN)?.flatMap((run) => segmentHan(run, (word) => lexicon.has(word))) ?? [];
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
