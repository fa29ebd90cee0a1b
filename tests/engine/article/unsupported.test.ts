/** What shows that a sentence in other words is not the work's: an amount or a year to come that no version has. */
import { expect, it } from 'vitest';
import { isUnsupported } from '../../../engine/article/unsupported.ts';
import type { Finding } from '../../../engine/types.ts';
import { harbour } from '../harbour-corpus.ts';

const [work] = harbour.works;
const [version] = harbour.versions;

/** Whether a sentence that was found in other words is taken for none of the work's. */
function unsupported(text: string, kind: Finding['kind'] = 'paraphrase'): boolean {
  if (!work || !version) throw new Error('The made-up address is not there.');
  const source = {
    work: work.id,
    version: version.id,
    lang: version.lang,
    start: 0,
    end: 40,
    sentences: { start: 0, end: 1 },
    kind,
    score: 0.9,
  };
  const finding = { start: 0, end: text.length, kind, score: 0.9, sources: [source] };
  return isUnsupported(harbour, work, { text, lang: 'en', quotations: [] }, finding, []);
}

it.each([
  ['an amount that no version has', 'She promised 90 million crowns for harbours that stay open.', true],
  ['one that a version has', 'Some 40,000 sailors, she said, had found shelter behind its piers.', false],
  ['one of two that a version has', 'Of 40,000 sailors 12,000 came by night, she said.', false],
  ['a small number', 'She named three reasons to keep the harbours open.', false],
  ['a year to come that no version has', 'She promised open harbours until 2050.', true],
  ['a year that is past', 'The harbours had been open since 1987, she said.', false],
])('%s', (_name, text, expected) => {
  expect(unsupported(text)).toBe(expected);
});
