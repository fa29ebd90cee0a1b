/** Matching in steps: several pages by turns, and pages given up half-way, change nothing in what is found. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../engine/conclude.ts';
import { judgedMatch } from '../../engine/judged-wording.ts';
import { createMatcher } from '../../engine/match.ts';
import type { Article } from '../../engine/types.ts';
import { corpus } from './small-corpus.ts';

const sentences = corpus.versions.flatMap((_, version) =>
  corpus
    .sentences(version)
    .slice(0, 8)
    .map(({ start, end }) => corpus.text(version).slice(start, end)),
);
/** Pages of whole sentences of the corpus, some cut in two, with words of their own between them. */
const pages: fc.Arbitrary<Article> = fc
  .array(
    fc.tuple(fc.constantFrom(...sentences), fc.boolean()).map(([text, whole]) => {
      return whole ? `“${text}”` : `${text.slice(text.length >> 1)} The council meets on Monday.`;
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => ({ text: parts.join('\n') }));

/** Takes a step of one page, then of another, as `turns` says, until all are done. */
function byTurns<T>(works: readonly Generator<undefined, T>[], turns: readonly number[]): T[] {
  const results: T[] = [];
  const left = works.map((work, number) => ({ work, number }));
  for (let turn = 0; left.length > 0; turn++) {
    const at = (turns[turn % turns.length] ?? 0) % left.length;
    const [next] = left.slice(at, at + 1);
    const step = next?.work.next();
    if (!next || !step?.done) continue;
    results[next.number] = step.value;
    left.splice(at, 1);
  }
  return results;
}

describe('matching in steps', () => {
  const matcher = createMatcher([corpus]);

  it('finds by turns what it finds at once', () => {
    fc.assert(
      fc.property(
        fc.array(pages, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
        (articles, turns) => {
          const alone = articles.map((article) => createMatcher([corpus]).match(article));
          expect(
            byTurns(
              articles.map((article) => matcher.matchInSteps(article)),
              turns,
            ),
          ).toEqual(alone);
          const lookedUp = articles.map((article) => createMatcher([corpus]).lookUp(article));
          expect(
            byTurns(
              articles.map((article) => matcher.lookUpInSteps(article)),
              turns,
            ),
          ).toEqual(lookedUp);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves nothing behind where a page is given up', () => {
    fc.assert(
      fc.property(pages, pages, fc.nat(30), (left, article, steps) => {
        const given = matcher.matchInSteps(left);
        for (let step = 0; step < steps; step++) given.next();
        expect(matcher.match(article)).toEqual(createMatcher([corpus]).match(article));
      }),
      { numRuns: 25 },
    );
  });

  it('takes a step for each sentence that is searched, two for each that is found, and one for each quotation', () => {
    const [, first = ''] = sentences;
    const line = `“${first.replace('widening', 'growing')}”\n`;
    for (const times of [200, 400]) {
      const article = { text: line.repeat(times) };
      expect([...matcher.matchInSteps(article)].length).toBeGreaterThanOrEqual(times);
      const reading = matcher.read(article);
      const { attributions, findings } = conclude(reading, 'en');
      expect(findings).toHaveLength(times);
      const judging = judgedMatch([corpus], reading, attributions, findings, article.text, 'en');
      expect([...judging].length).toBeGreaterThanOrEqual(3 * times);
    }
  });
});
