/** From aligned runs to findings: several works with the same words, and which kind a finding is of. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/match.ts';
import type { Work } from '../../engine/types.ts';
import { corpus, makeCorpus } from './small-corpus.ts';

const SHARED =
  'Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides.';

const work = (id: string, ordinal: number, date: string): Work => ({
  id,
  kind: 'remarks',
  titles: { en: `Remarks at session ${ordinal}` },
  speakers: [{ names: { en: ['Wang Yi'] } }],
  parties: [],
  occasion: {
    name: { en: `${ordinal}th session of the Human Rights Council` },
    ordinal,
    body: { en: ['Human Rights Council'] },
  },
  date,
  publications: [],
});

const two = makeCorpus(
  [work('first', 55, '2024-02-26'), work('second', 58, '2025-02-24')],
  [
    {
      work: 'first',
      id: 'first-en',
      lang: 'en',
      kind: 'full-text',
      sentences: [
        'The ongoing conflict has cost the lives of nearly 30,000 civilians, and left close to two million people displaced.',
        SHARED,
        'With a strong sense of community, the 56 ethnic groups are sticking together like the seeds of a pomegranate.',
      ],
    },
    {
      work: 'second',
      id: 'second-en',
      lang: 'en',
      kind: 'full-text',
      sentences: [
        'Glaciers that feed the great rivers of the region are melting faster than at any time on record.',
        SHARED,
        'We will train ten thousand nurses and build forty hospitals before the decade is over.',
      ],
    },
  ],
);

describe('a wording that stands in several works', () => {
  const text = [
    'Foreign Minister Wang Yi addressed the 55th session of the Human Rights Council in Geneva on Monday.',
    'The ongoing conflict has cost the lives of nearly 30,000 civilians, and left close to two million people displaced, he said.',
    `“${SHARED}”`,
  ].join('\n');

  it('lists them all, the one that the page reports first', () => {
    const { attributions, findings } = createMatcher([two]).match({ text, date: '2024-02-27', lang: 'en' });
    expect(attributions.map((each) => each.work)).toEqual(['first']);
    expect(findings.map(({ sources }) => sources.map((source) => source.work))).toEqual([
      ['first'],
      ['first', 'second'],
    ]);
  });

  it('is looked up in all of them', () => {
    const { findings } = createMatcher([two]).lookUp({ text: SHARED, lang: 'en' });
    expect(findings.map(({ sources }) => sources.map((source) => source.work).sort())).toEqual([
      ['first', 'second'],
    ]);
  });
});

describe('kinds', () => {
  const matcher = createMatcher([corpus]);
  const kindOf = (text: string): string | undefined => matcher.lookUp({ text, lang: 'en' }).findings[0]?.kind;

  it.each([
    [
      'the words of the source',
      'Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation.',
      'verbatim',
    ],
    [
      'half of a sentence, word for word',
      'Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides.',
      'verbatim',
    ],
    [
      'the part behind the “not”',
      'Human rights bodies are a battleground for group politics or bloc confrontation.',
      'edited',
    ],
    [
      'one “not” more in a long sentence',
      'Multilateral human rights bodies should not serve as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation.',
      'edited',
    ],
    [
      'a verb turned into its opposite',
      'Multilateral human rights bodies should cease as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation.',
      'edited',
    ],
    [
      'typography, capitals and spelling apart',
      'MULTILATERAL human-rights bodies should serve as platforms for constructive engagement and co-operation for all sides – rather than “a battleground for group politics or bloc confrontation”.',
      'verbatim',
    ],
    [
      'a word here and there exchanged',
      'Multilateral human rights bodies must serve as venues for constructive engagement and teamwork for all sides, instead of a battleground for group politics or bloc confrontation.',
      'edited',
    ],
  ])('%s', (_name, text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('what a report says of its own', () => {
  const FRAME = 'Wang Yi delivered a video address at the high-level segment in Geneva on Monday morning.';
  const reported = makeCorpus(
    [work('remarks', 55, '2024-02-26')],
    [
      {
        work: 'remarks',
        id: 'full',
        lang: 'en',
        kind: 'full-text',
        sentences: ['Protecting and promoting human rights is a common cause for all humanity.'],
      },
      {
        work: 'remarks',
        id: 'readout',
        lang: 'en',
        kind: 'readout',
        sentences: [FRAME, 'Wang Yi said that protecting human rights is a common cause for all mankind.'],
      },
    ],
    { 'full readout': [[0, 1]] },
  );
  const matcher = createMatcher([reported]);
  const filler = 'The baker opens at seven, and the bread is gone by noon.';

  it('is a finding where somebody quotes it word for word, and makes no attribution', () => {
    const { attributions, findings } = matcher.match({ text: `${filler}\nIt begins: “${FRAME}”\n${filler}` });
    expect(attributions).toEqual([]);
    expect(findings.map(({ sources }) => sources[0]?.version)).toEqual(['readout']);
  });

  it.each([FRAME, FRAME.replace('high-level segment in Geneva on Monday morning', '“$&”')])(
    'is none where somebody reports the same: %s',
    (frame) => {
      expect(matcher.match({ text: `${filler}\n${frame}\n${filler}` }).findings).toEqual([]);
    },
  );
});
