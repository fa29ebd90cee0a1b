/**
 * The quotations of a sentence, each to be looked for by itself: what a reporter says around a few quoted words has more weight
 * than they, and would be looked for in their stead.
 */
import type { QuerySentence } from './query.ts';

/** A lighter quotation (nats) is a phrase: it is evidence of nothing by itself. */
const LEAST_WEIGHT = 12;
/** What has more of its sentence's weight is found by the sentence. */
const MOST_OF_IT = 0.8;

/** A sentence with weight in one of its quotations only. */
function quotedPart(query: QuerySentence, number: number): QuerySentence {
  const weights = query.weights.map((weight, i) => (query.quoted[i] === number ? weight : 0));
  return { ...query, weights, total: query.quotations[number] ?? 0 };
}

/** A sentence and, where they are little of it, its quotations. */
export function withQuotedParts(query: QuerySentence): QuerySentence[] {
  if (query.quotations.length === 0) return [query];
  const parts = query.quotations.flatMap((weight, number) =>
    weight >= LEAST_WEIGHT && weight <= MOST_OF_IT * query.total ? [quotedPart(query, number)] : [],
  );
  return [query, ...parts];
}

/** The candidates of a sentence and of its quotations, each once. */
export function candidatesOfParts(
  query: QuerySentence,
  candidatesOf: (part: QuerySentence) => readonly number[],
): readonly number[] {
  const parts = withQuotedParts(query);
  return parts.length === 1 ? candidatesOf(query) : [...new Set(parts.flatMap(candidatesOf))];
}
