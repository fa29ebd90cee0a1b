/** What stands in the margin of lines that are broken by hand is blanked, unit for unit. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMargins } from '../../../engine/text/margins.ts';
import { hasBrokenLines } from '../../../engine/text/running-lines.ts';

const running = (text: string): string => withoutMargins(text).replace(/\s+/g, ' ').trim();
const PLAIN = 'The crane is taken down before the regatta. Its parts go to a museum.';

describe('the margin of lines', () => {
  test.each([
    ['numbers', ' 1  The crane is taken\n 2  down before the\n 3  regatta. Its parts\n 4  go to a museum.'],
    [
      'numbers that begin anew',
      '24 The crane is taken\n25 down before the\n1 regatta. Its parts\n2 go to a museum.',
    ],
    ['quoted mail', '> The crane is taken\n> down before the regatta.\n>\n> Its parts go to a museum.'],
    [
      'mail quoted twice',
      '> > The crane is taken\n> > down before the regatta.\n>> Its parts go to a museum.',
    ],
    [
      'times',
      '[00:12] The crane is taken down\n[00:15] before the regatta. Its parts\n[00:19] go to a museum.',
    ],
    [
      'captions with numbers',
      '1\n00:00:01,000 --> 00:00:03,000\nThe crane is taken down\n\n2\n00:00:04,000 --> 00:00:06,500\nbefore the regatta. Its parts\n\n3\r\n00:00:07,000 --> 00:00:08,000\r\ngo to a museum.\r\n',
    ],
    [
      'captions of the web',
      'WEBVTT - quay\n\n00:01.000 --> 00:03.000 align:start\nThe crane is taken down before the regatta.\n\n00:04.000 --> 00:06.000\nIts parts go to a museum.',
    ],
  ])('%s are no part of the text', (_name, text) => {
    expect(running(text)).toBe(PLAIN);
    expect(withoutMargins(text)).toHaveLength(text.length);
  });

  test.each([
    ['figures that do not count the lines', '12 boats left.\n40 boats came back.\n9 boats are mended.'],
    ['a text with an arrow', 'The quay --> the market.\nThe market --> the town.'],
    ['one quoted line', '> The crane is taken down.\nWhen?\nBefore the regatta.\nIts parts go to a museum.'],
    ['two lines', '1 The crane is taken down\n2 before the regatta.'],
  ])('%s are left alone', (_name, text) => {
    expect(withoutMargins(text)).toBe(text);
  });

  test('is blanked without moving anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('> a', '1 b', '2 c', '0:01', '-->', '', '0:02 --> 0:03')),
        (lines) => {
          const text = lines.join('\n');
          const blanked = withoutMargins(text);
          expect(blanked).toHaveLength(text.length);
          for (let at = 0; at < text.length; at++) expect([text[at], ' ']).toContain(blanked[at]);
        },
      ),
    );
  });
});

describe('lines are broken by hand', () => {
  test.each([
    [
      'where most stop inside a sentence',
      'The crane is taken\ndown before the\nregatta. Its parts go\nto a museum.',
      true,
    ],
    [
      'but not where each is a paragraph',
      'The crane is taken down.\nIts parts go to a museum.\nThe ferry goes.',
      false,
    ],
    ['but not in a list of names', 'Anna Quay\nBen Harbour\nCleo Ferry\nDora Crane', false],
  ])('%s', (_name, text, broken) => {
    expect(hasBrokenLines(text)).toBe(broken);
  });
});
