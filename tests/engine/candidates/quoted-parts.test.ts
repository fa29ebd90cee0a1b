/** Quotations that are little of their sentence are looked for by themselves. */
import { expect, it } from 'vitest';
import { prepare } from '../../../engine/candidates/query.ts';
import { candidatesOfParts } from '../../../engine/candidates/quoted-parts.ts';
import { corpus } from '../small-corpus.ts';

const LONG =
  'The ferry company raised its fares for the second time this year, although passengers had complained to three newspapers and the ombudsman';

/** The words that have weight in each search for a sentence's candidates. */
function searches(sentence: string): string[] {
  const [query] = prepare(sentence, corpus, new Set());
  if (!query) throw new Error('There is a sentence.');
  const words: string[] = [];
  const candidates = candidatesOfParts(query, (part) => {
    const own = part.units.filter((_, i) => (part.weights[i] ?? 0) > 0);
    words.push(own.map(({ norm }) => norm).join(' '));
    return [1, words.length + 1];
  });
  expect(candidates).toEqual([...new Set(candidates)]);
  return words.slice(1);
}

it.each([
  ['a clause in a long sentence', `${LONG}: “deficit in global governance is widening”.`, 1],
  ['two of them', `${LONG}: “deficit in global governance” and “crises and conflicts keep flaring”.`, 2],
  ['a word or two', `${LONG}: “fares”.`, 0],
  ['nearly the whole sentence', '“Crises and conflicts keep flaring up in the world,” he said.', 0],
  ['no quotation', `${LONG}.`, 0],
])('%s', (_name, sentence, parts) => {
  const found = searches(sentence);
  expect(found).toHaveLength(parts);
  for (const words of found) expect(words).not.toContain('ferri');
});
