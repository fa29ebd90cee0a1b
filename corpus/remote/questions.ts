/** Which terms of a page a remote corpus is asked for: a few that are likely to be a speech's very words, the same number for each page. */
import { readSentences } from '../../engine/candidates/query.ts';
import type { LanguageTables } from '../../engine/lexicon/language-tables.ts';
import type { Article } from '../../engine/types.ts';
import { type RemoteTerm, termsOf, weightIn } from './terms.ts';

/** Terms that are asked for at first; and once more, where one of these was there. */
export const FIRST = 6;
export const AGAIN = 2;
/** What stands in quotation marks is asked for first, in nats. */
const QUOTED = 8;
/** What a word counts that the background does not know: mostly a name, which stands in the page's own sentences, too. */
const UNKNOWN = 2;
/** Each further term of a sentence counts so much less, in nats: others may be of another speech, or the reporter's. */
const REPEATED = 4;

/** A term of a page, with the number of its sentence and the places of its words there. */
export interface Question extends RemoteTerm {
  sentence: number;
}

/** Whether two terms of a page have a word in common: then they are one phrase. */
const overlap = (a: Question, b: Question): boolean =>
  a.sentence === b.sentence && a.words.some((word) => b.words.includes(word));

/** How many of some terms have no word in common. */
export function countApart(questions: readonly Question[]): number {
  const apart: Question[] = [];
  for (const question of questions)
    if (!apart.some((other) => overlap(other, question))) apart.push(question);
  return apart.length;
}

interface Weighed extends Question {
  weight: number;
}

function weighedIn({ text, lang }: Article, tables: LanguageTables): Weighed[] {
  return readSentences(text, lang).flatMap(({ units, quoted, frame }, sentence) =>
    termsOf(units, tables).flatMap(({ place, mark, words }): Weighed[] => {
      const quotations = new Set(words.map((at) => quoted[at] ?? 0));
      // Neither what the reporter says nor what is half of it a speaker's.
      if (quotations.size > 1 || words.some((at) => frame[at] === 1)) return [];
      const weight = words.reduce(
        (sum, at) => sum + (weightIn(tables, units[at]?.term ?? 0) ?? UNKNOWN),
        quotations.has(0) ? 0 : QUOTED,
      );
      return [{ place, mark, words, sentence, weight }];
    }),
  );
}

/** The terms of a page, in the order in which they are worth asking for: those that are phrases of their own before what overlaps them. */
export function questionsOf(article: Article, tables: LanguageTables): Question[] {
  const bySentence = Map.groupBy(weighedIn(article, tables), ({ sentence }) => sentence);
  const ranked = [...bySentence.values()]
    .flatMap((list) =>
      list
        .toSorted((a, b) => b.weight - a.weight)
        .map((question, rank) => ({ ...question, weight: question.weight - rank * REPEATED })),
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ place, mark, words, sentence }): Question => ({ place, mark, words, sentence }));
  const apart: Question[] = [];
  for (const question of ranked) if (!apart.some((other) => overlap(other, question))) apart.push(question);
  return [...apart, ...ranked.filter((question) => !apart.includes(question))];
}

/** What is asked for once one of the first was there: other terms of its sentence, then the next best. */
export function furtherQuestions(
  questions: readonly Question[],
  asked: readonly Question[],
  there: readonly Question[],
): Question[] {
  const sentences = new Set(there.map(({ sentence }) => sentence));
  const rest = questions.filter((question) => !asked.includes(question));
  const near = rest.filter(({ sentence }) => sentences.has(sentence));
  return [...near, ...rest.filter((question) => !near.includes(question))].slice(0, AGAIN);
}
