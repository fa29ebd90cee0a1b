/** Which sources of words that stand somewhere as they are come first. */
import { expect, it } from 'vitest';
import { attestedIn, exactPlaces } from '../../../engine/difference/exactness.ts';
import { exactFirst } from '../../../engine/difference/exact-sources.ts';
import type { SourceSpan } from '../../../engine/types.ts';
import { corpus } from '../small-corpus.ts';

const source = (version: string, lang: string, end: number): SourceSpan => ({
  work: 'remarks',
  version,
  lang,
  start: 0,
  end,
  sentences: { start: 0, end: 1 },
  kind: 'paraphrase',
  score: 0.8,
});
const CHINESE = source('remarks-zh', 'zh-Hans', 17);
const ENGLISH = source('remarks-en', 'en', 73);

/** The versions of the sources, in order. */
function versions(text: string, sources: readonly SourceSpan[]): string[] {
  const places = exactPlaces(attestedIn(corpus, 'remarks', 'en'), text, { start: 0, end: text.length });
  return exactFirst(corpus, 'remarks', sources, places ?? []).map(({ version }) => version);
}

it('the one that has the words, before one that is more like the sentence', () => {
  expect(versions('a common cause for all humanity', [CHINESE, ENGLISH])).toEqual([
    'remarks-en',
    'remarks-zh',
  ]);
});

it('the version that has them, though it was not found by likeness', () => {
  expect(versions('a common cause for all mankind', [ENGLISH, CHINESE])).toEqual([
    'remarks-readout',
    'remarks-en',
    'remarks-zh',
  ]);
});

it('as they were, where the words stand nowhere', () => {
  expect(versions('a common cause for all of us', [CHINESE, ENGLISH])).toEqual(['remarks-zh', 'remarks-en']);
});
