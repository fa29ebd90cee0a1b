/** What a transcript carries beside the words stays in the text and has no units. */
import { describe, expect, it } from 'vitest';
import { silentSpans } from '../../../engine/text/silent.ts';
import { unitsIn } from '../../../engine/text/units.ts';

const silent = (text: string): string[] => silentSpans(text).map(({ start, end }) => text.slice(start, end));

describe('what is silent', () => {
  it.each([
    ['applause', 'We mend the nets, (applause) and we sail.', ['(applause)']],
    ['applause in square brackets', 'We sail. [Sustained applause.]', ['[Sustained applause.]']],
    ['laughter and applause', 'We sail. (Laughter and applause.)', ['(Laughter and applause.)']],
    ['掌声', '我们出海。（热烈掌声）', ['（热烈掌声）']],
    ['掌聲', '我們出海。（掌聲）', ['（掌聲）']],
    ['the number of a point', '1. The nets are mended.', ['1. ']],
    ['a lettered point', '(b) The nets are mended.', ['(b) ']],
    ['a Chinese point', '三、渔网已经补好。', ['三、']],
    ['a point with a note', '1.* The nets are mended.', ['1.* ']],
    ['a point with a raised note', '(2)¹ The nets are mended.', ['(2)¹ ']],
    ['a point with a note in brackets', '3.[4] The nets are mended.', ['3.[4] ']],
    ['the number of a verse', '12The nets are mended.', ['12']],
    ['a speaker’s label', 'THE MAYOR: The nets are mended.', ['THE MAYOR: ']],
    ['a label and a point', 'MS. OTTER: 2. The nets are mended.', ['MS. OTTER: 2. ']],
  ])('%s', (_name, text, expected) => {
    expect(silent(text)).toEqual(expected);
  });

  it.each([
    ['words in brackets', 'The nets (and the sails) are mended.'],
    ['a word that only contains one', 'The nets (applauseless) are mended.'],
    ['a decimal', '1.5 miles of nets are mended.'],
    ['a figure', '40 nets are mended.'],
    ['a name before a colon', 'Otter: The nets are mended.'],
    ['nothing but a number', '7.'],
  ])('not %s', (_name, text) => {
    expect(silent(text)).toEqual([]);
  });
});

it('has no units, and what stands around it keeps its places', () => {
  const text = 'We mend the nets, (applause) and we sail.';
  const units = unitsIn(text);
  expect(units.map(({ norm }) => norm)).toEqual(
    unitsIn('We mend the nets, and we sail.').map(({ norm }) => norm),
  );
  expect(units.map(({ start, end }) => text.slice(start, end))).toContain('sail');
});

it('counts a label on a page, where it is no transcript’s', () => {
  const text = 'OTTER: We sail.';
  expect(unitsIn(text, 0, text.length, true).length).toBe(unitsIn(text).length + 1);
});
