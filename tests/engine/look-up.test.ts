/** Why a lookup has no sure answer, and what it offers instead. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/match.ts';
import { corpus } from './small-corpus.ts';

const matcher = createMatcher([corpus]);
const sourcesOf = (text: string) =>
  matcher.lookUp({ text }).guesses.map(({ sources }) => sources[0]?.version);

describe('near misses', () => {
  const near = 'Crises flare up all over a turbulent planet, he warned.';

  it('are guesses about the passage as a whole, and not sure', () => {
    const { findings, guesses, silence } = matcher.lookUp({ text: near });
    expect(findings).toEqual([]);
    expect(silence).toBe('unsure');
    expect(guesses.map(({ start, end }) => [start, end])).toEqual([[0, near.length]]);
    expect(sourcesOf(near)).toEqual(['remarks-en']);
  });

  it('are not offered for what has nothing to do with the corpus', () => {
    const { guesses, silence } = matcher.lookUp({
      text: 'The goalkeeper saved two penalties in a thrilling final on Saturday.',
    });
    expect(guesses).toEqual([]);
    expect(silence).toBe('nothing-similar');
  });

  it('are not sought in a language that the corpus does not have', () => {
    const text = 'Die Lage der Menschenrechte in der Welt wird von Tag zu Tag turbulenter und schwieriger.';
    const { guesses, silence } = matcher.lookUp({ text, lang: 'de' });
    expect(guesses).toEqual([]);
    expect(silence).toBe('language-not-in-corpus');
  });
});
