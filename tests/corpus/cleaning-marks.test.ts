/** Cleaning: marks of lists and notes, numbers of lines and pages, times of a transcript, and what is not shown. */
import { describe, expect, test } from 'vitest';
import { clean } from './rivers.ts';

const TITLE = 'A Charter for All Rivers';
const read = (text: string): string | undefined => clean(`${TITLE}\n\n${text}`).texts['charter-en'];

describe('marks before a paragraph', () => {
  test.each([
    '-',
    '–',
    '—',
    '•',
    '·',
    '‣',
    '▪',
    '●',
    '◦',
    '►',
    '¶',
    '*',
    '+',
    '[00:01:12]',
    '(1:12)',
    '00:01:12 –',
  ])('%s', (mark) => {
    expect(read(`${mark} Friends of water,\n\n${mark} Rivers flow.\n\n${mark} “Lakes stay.”`)).toBe(
      'Friends of water,\nRivers flow.\n“Lakes stay.”',
    );
  });

  test('but a dash within a broken sentence stays', () => {
    expect(read('Rivers, which all flow to the sea in the end\n- and lakes, too - belong to nobody.')).toBe(
      'Rivers, which all flow to the sea in the end - and lakes, too - belong to nobody.',
    );
  });

  test('and so does a figure that begins a sentence', () => {
    expect(read('55 rivers flow here.\n\n12 lakes stay.')).toBe('55 rivers flow here.\n12 lakes stay.');
  });
});

describe('marks of notes', () => {
  test.each(['[2]', '[12]', '²', '¹²', '*', '†'])(
    '%s behind a stop ends a passage as the stop does',
    (mark) => {
      const { texts, dropped } = clean(`${TITLE}\n\nRivers flow.${mark}\n\nLakes “stay.”${mark} Seas end.`);
      expect(texts['charter-en']).toBe('Rivers flow.\nLakes “stay.” Seas end.');
      expect(dropped['note mark']).toEqual([mark, mark]);
    },
  );

  test('within a sentence', () => {
    expect(read('The rivers[1] and the lakes [2] stay.')).toBe('The rivers and the lakes stay.');
  });

  test('but powers and years in brackets stay', () => {
    expect(read('It has 300 km² of water [2031].')).toBe('It has 300 km² of water [2031].');
  });

  test('applause ends a passage, too', () => {
    expect(read('Rivers flow. (Applause)\n\nLakes stay.')).toBe('Rivers flow. (Applause)\nLakes stay.');
  });
});

const WRAPPED = [
  'We have come from many countries to speak about the',
  'River Council and about water, which all of us drink,',
  'and of which there is less than there was before our',
  'grandparents built the dams.',
  '',
  'Rivers do not know of any borders, and never will, as',
  'long as they flow.',
];
const PARAGRAPHS =
  'We have come from many countries to speak about the River Council and about water, which all of us drink, and of which there is less than there was before our grandparents built the dams.\n' +
  'Rivers do not know of any borders, and never will, as long as they flow.';

describe('numbers of lines', () => {
  test.each<readonly [name: string, number: (at: number) => string]>([
    ['of all, blank ones with them', (at) => String(at + 1)],
    ['of all, from anywhere', (at) => String(at + 117)],
  ])('%s', (_name, number) => {
    const lines = WRAPPED.map((line, at) => (line === '' ? '' : `${number(at).padStart(4)}  ${line}`));
    const { texts, dropped } = clean(`${TITLE}\n\n${lines.join('\n')}`);
    expect(texts['charter-en']).toBe(PARAGRAPHS);
    expect(dropped['line number']).toHaveLength(6);
  });

  test('beginning anew on each page', () => {
    const page = WRAPPED.map((line, at) => (line === '' ? '' : `${at + 1} ${line}`)).join('\n');
    expect(read(`${page}\n\f${page}`)).toBe(`${PARAGRAPHS}\n${PARAGRAPHS}`);
  });

  test('but those of a list stay', () => {
    const list = ['1 Rivers', '2 Lakes', '3 Seas', '4 Wells', '5 Springs', '6 Rain'].join('\n\n');
    expect(read(`There are six.\n\n${list}`)).toBe(`There are six.\n${list.replaceAll('\n\n', '\n')}`);
  });
});

describe('what stands at the ends of pages', () => {
  test.each([
    ['iv', 'page number'],
    ['xii', 'page number'],
    ['[3]', 'page number'],
    ['[p. 3]', 'page number'],
    ['(3)', 'page number'],
    ['3 | Page', 'page number'],
    ['Page | 3', 'page number'],
    ['Page iv', 'page number'],
    ['· 3 ·', 'page number'],
    ['Seite 3 von 7', 'page number'],
    ['2/26/24, 10:14 AM A Charter for All Rivers | The Quay', 'running head'],
    ['2031/3/4 上午10:14 A Charter for All Rivers', 'running head'],
    ['https://quay.example/charter 2/7', 'running head'],
    ['2 of 7 3/4/2031, 10:14 AM', 'running head'],
  ] as const)('%s', (line, reason) => {
    const { texts, dropped } = clean(
      `${TITLE}\n\nRivers flow.\n\nRivers should flow with a\n\n${line}\n\ngreater sense of urgency.`,
    );
    expect(texts['charter-en']).toBe('Rivers flow.\nRivers should flow with a greater sense of urgency.');
    expect(dropped[reason]).toEqual([line]);
  });

  test('but the great Roman numeral of a section stays', () => {
    expect(read('Rivers flow.\n\nIV\n\nLakes stay.')).toBe('Rivers flow.\nIV\nLakes stay.');
  });
});

describe('what is not shown', () => {
  test.each<readonly [name: string, unit: string]>([
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['marks of direction', '\u200e\u202b\u2066'],
    ['Arabic letter mark', '\u061c'],
    ['word joiner', '\u2060'],
    ['invisible times', '\u2062'],
    ['variation selectors', '\ufe0f\u{e0100}'],
    ['byte order mark', '\ufeff'],
  ])('%s', (_name, unit) => {
    const { texts, dropped } = clean(`${TITLE}\n\nRiv${unit}ers fl${unit}ow.`);
    expect(texts['charter-en']).toBe('Rivers flow.');
    expect(dropped['invisible character']).toEqual([unit, unit]);
  });

  test('but Persian is spelt with a zero-width non-joiner', () => {
    expect(read('Rivers flow. In Persian: می\u200cروند.')).toBe('Rivers flow. In Persian: می\u200cروند.');
  });
});
