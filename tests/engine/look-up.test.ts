/** Why a lookup has no sure answer, and what it offers instead. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/match.ts';
import { lookUp } from '../../engine/look-up.ts';
import { corpus, makeCorpus } from './small-corpus.ts';

const matcher = createMatcher([corpus]);

describe('near misses', () => {
  // What is close is measured elsewhere; here only what a lookup makes of it.
  const text = 'The goalkeeper saved two penalties in a thrilling final on Saturday.';
  const answer = (probability: number, passage = text) => {
    const near = matcher.closest('Human rights are a common cause for all humanity.', 3);
    const [first] = near;
    if (!first) throw new Error('Something is closest.');
    const closest = near.map((each) => ({ ...each, score: probability }));
    return lookUp(matcher.read({ text: passage }), [corpus], 'en', () => closest);
  };

  it('are guesses about the passage as a whole, the works apart', () => {
    const { findings, guesses, silence } = answer(0.2);
    expect(findings).toEqual([]);
    expect(silence).toBe('unsure');
    expect(guesses.map(({ start, end }) => [start, end])).toContainEqual([0, text.length]);
    expect(guesses[0]?.sources[0]).toMatchObject({ work: 'remarks' });
    expect(new Set(guesses.map(({ sources }) => sources[0]?.work)).size).toBe(guesses.length);
  });

  it('are none where nothing is close, or the passage is a whole page', () => {
    expect(answer(0.05)).toEqual({ findings: [], guesses: [], silence: 'nothing-similar' });
    expect(answer(0.2, `${text}\n`.repeat(5)).silence).toBe('nothing-similar');
  });

  it('are not offered for what has nothing to do with the corpus', () => {
    const { guesses, silence } = matcher.lookUp({
      text: 'The goalkeeper saved two penalties in a thrilling final on Saturday.',
    });
    expect(guesses).toEqual([]);
    expect(silence).toBe('nothing-similar');
  });

  it('are not sought in a language that the corpus does not have', () => {
    const german = 'Die Lage der Menschenrechte in der Welt wird von Tag zu Tag turbulenter und schwieriger.';
    const { guesses, silence } = matcher.lookUp({ text: german, lang: 'de' });
    expect(guesses).toEqual([]);
    expect(silence).toBe('language-not-in-corpus');
  });
});

describe('a copied passage', () => {
  const kinds = (text: string) =>
    matcher.lookUp({ text }).findings.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
  const SENTENCE = 'Human rights are a common cause for all humanity.';
  const whole = kinds(SENTENCE);

  it('may have line breaks in its sentences, and words cut at them', () => {
    expect(whole).toHaveLength(1);
    for (const text of [
      SENTENCE.replace('common cause', 'common\ncause'),
      SENTENCE.replace('common cause', 'common\r\ncause'),
      SENTENCE.replace('humanity', 'human-\nity'),
      SENTENCE.replace('humanity', 'human\u00ad\nity'),
      SENTENCE.replaceAll('m', 'm\u00ad'),
      `\u202b${SENTENCE}\u202c`,
    ])
      expect(matcher.lookUp({ text }).findings.map(({ kind }) => kind)).toEqual(whole.map(([kind]) => kind));
  });

  it('has an answer for each of its sentences', () => {
    const between = 'The goalkeeper saved two penalties in a thrilling final.';
    expect(kinds(`${between} ${SENTENCE} ${between}\n${SENTENCE}`)).toEqual([...whole, ...whole]);
  });

  it('that is like a source in part only is a guess', () => {
    const { findings, silence } = matcher.lookUp({
      text: 'Human rights are a common goalkeeper penalty sausage.',
    });
    expect(findings).toEqual([]);
    expect(silence).toBeDefined();
  });
});

describe('a short passage in a large pack', () => {
  const PASSAGE = 'that we will say with pride';
  const LONG = `My hope is ${PASSAGE} to the ferry, the lantern, the orchard and the glacier of the harbour that our teachers built.`;
  const LIKE = 'We can say with pride: we will.';
  const ids = Array.from({ length: 14 }, (_, i) => `work-${i}`);
  const large = makeCorpus(
    ids.map((id) => ({
      id,
      kind: 'remarks' as const,
      titles: { en: id },
      speakers: [],
      parties: [],
      occasion: { name: {} },
      date: '2020',
      publications: [],
    })),
    ids.map((id, i) => ({
      id,
      work: id,
      lang: 'en',
      kind: 'full-text' as const,
      sentences: [
        ...(i === 13 ? [LONG] : i === 0 ? [LIKE] : []),
        `Speech number ${i} has a sentence of its own on vaccines.`,
      ],
    })),
  );

  it('is first answered by the sentence that has its very words, however much else that says', () => {
    const { findings, guesses } = createMatcher([large]).lookUp({ text: PASSAGE });
    expect([...findings, ...guesses].flatMap(({ sources }) => sources)[0]).toMatchObject({ work: 'work-13' });
  });
});
