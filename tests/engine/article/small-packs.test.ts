/** What is looked at in a pack of a few works: what the page names or has words of, and all of it for a lookup. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/match.ts';
import { corpus } from '../small-corpus.ts';

const matcher = createMatcher([corpus]);
const looked = (text: string): string[] =>
  matcher.read({ text, lang: 'en' }).candidateWorks.map(({ work }) => work.id);

const NEWS =
  'The ferry company raised its fares for the second time this year.\nRights of passengers are no matter for the council, its head told reporters.';
const SAID =
  '“Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides,” he said.';

describe('a page against a pack of two works', () => {
  it('looks at none where it has next to nothing of them', () => {
    expect(looked(NEWS)).toEqual([]);
    expect(matcher.match({ text: NEWS, lang: 'en' })).toEqual({
      attributions: [],
      findings: [],
      quotations: [],
    });
  });

  it('looks at the one that it has the words of', () => {
    expect(looked(`${NEWS}\n${SAID}`)).toEqual(['remarks']);
  });

  it.each([
    ['the session', 'The 55th session was opened on Monday, and human rights are a common cause.', 'remarks'],
    [
      'the later session',
      'The 58th session was opened on Monday, and human rights were weaponized.',
      'address',
    ],
    ['the speaker', 'Wang Yi called human rights a common cause for all.', 'remarks'],
  ])('looks at what it names, however little it has of the words: %s', (_, text, work) => {
    expect(looked(`${NEWS}\n${text}`)).toContain(work);
  });
});
