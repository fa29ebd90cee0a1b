/** Cleaning: heads, and several works in one document. */
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../corpus/compile/compile.ts';
import { datesIn } from '../../corpus/compile/dates.ts';
import { CHARTER, clean, LAKES } from './rivers.ts';

const EN = 'A Charter for All Rivers';
const ZH = '所有河流的宪章';
const chinese = (text: string): string | undefined => clean(text, ['zh-Hans']).texts['charter-zh-hans'];

describe('heads', () => {
  const body =
    'Rivers flow.\n\nLakes stay. They do.\n\nSeas end.\n\nAll is well.\n\nSo it is.\n\nWe hope so.\n\nWe do.';

  test.each([
    ['title last', ['March 4, 2031', 'Ada Marsh', 'Minister of Rivers', 'River Council, 12th session', EN]],
    ['title first', [EN, 'Ada Marsh', 'Minister of Rivers', 'River Council, 12th session', '4 March 2031']],
    [
      'title in the middle',
      [
        'Address by Ada Marsh',
        EN,
        'At the 12th Session of the River Council',
        'Minister of Rivers',
        'Geneva, 4th March 2031',
      ],
    ],
  ])('in English, %s', (_, head) => {
    const { texts, titles, dropped, warnings } = clean(`${head.join('\n\n')}\n\n${body}`);
    expect(texts['charter-en']).toBe(body.replaceAll('\n\n', '\n'));
    expect(titles['charter-en']).toBe(EN);
    expect(Object.keys(dropped).toSorted()).toEqual(['date', 'occasion', 'office', 'speaker']);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['title last', ['河流理事会第12届会议', '（2031年3月4日）', '河流部长', '马雅达', ZH]],
    ['title first', [`《${ZH}》`, '——在河流理事会第12届会议上', '马雅达', '河流部长', '二〇三一年三月四日']],
  ])('in Chinese, %s', (_, head) => {
    const { texts, dropped, warnings } = clean(
      `${head.join('\n')}\n\n河水在流。\n\n湖水不动。\n\n大海是终点。\n\n一切都好。\n\n我们希望如此。\n\n是的。\n\n是的。\n\n好。\n\n好。\n\n好。`,
      ['zh-Hans'],
    );
    expect(texts['charter-zh-hans']).toMatch(/^河水在流。\n湖水不动。/);
    expect(Object.keys(dropped).toSorted()).toEqual(['date', 'occasion', 'office', 'speaker']);
    expect(warnings).toEqual([]);
  });

  test('a date that is not that of the work is noted', () => {
    expect(clean(`${ZH}\n\n二〇三一年三月五日\n\n河水在流。`, ['zh-Hans']).warnings).toEqual([
      'river.txt: The head of charter is dated “二〇三一年三月五日”, the metadata says 2031-03-04.',
    ]);
  });

  test('a contents list of a work’s own sections drops the list, not the sections', () => {
    const { texts, dropped } = clean(
      `${EN}\n\nContents\n\n1. Rivers ..... 2\n\n2. Lakes ..... 3\n\nRivers flow.\n\n## 1. Rivers\n\nThey do.\n\n## 2. Lakes\n\nLakes stay.`,
    );
    expect(texts['charter-en']).toBe('Rivers flow.\n1. Rivers\nThey do.\n2. Lakes\nLakes stay.');
    expect(dropped['contents list']).toEqual(['Contents', '1. Rivers ..... 2', '2. Lakes ..... 3']);
  });

  test('the first numbered heading of a text is text', () => {
    expect(chinese(`${ZH}\n\n一、河流\n\n河水在流。\n\n二、湖泊\n\n湖水不动。`)).toBe(
      '一、河流\n河水在流。\n二、湖泊\n湖水不动。',
    );
  });

  test.each([
    ['February 26, 2024'],
    ['26th Feb. 2024'],
    ['Monday, 26 February 2024'],
    ['26TH OF FEBRUARY 2024'],
    ['2024-02-26'],
    ['2024.2.26'],
    ['2024/02/26'],
    ['2024年2月26日'],
    ['２０２４年２月２６日'],
    ['二〇二四年二月二十六日'],
  ])('%s is a date', (text) => {
    expect(datesIn(text)).toEqual(['2024-02-26']);
  });
  test.each(['二○三一年十月十日', '2031年10月10日'])('%s, too', (text) => {
    expect(datesIn(text)).toEqual(['2031-10-10']);
  });
});

describe('several works', () => {
  const collection = [
    'Contents',
    `${EN} ........ 2`,
    'Lakes Without Borders ........ 3',
    'What the Sea Says ........ 4',
    EN,
    'March 4, 2031',
    'Rivers flow.',
    '6 May 2032',
    'Ada Marsh',
    'Lakes Without Borders',
    'Lakes stay.',
    '# What the Sea Says',
    'The sea says nothing.',
  ].join('\n\n');

  test('each has its own text and head; what the contents list names beside them is another work', () => {
    const { texts, titles, dropped, warnings } = clean(collection, ['en'], [CHARTER, LAKES]);
    expect(texts).toEqual({ 'charter-en': 'Rivers flow.', 'lakes-en': 'Lakes stay.' });
    expect(titles).toEqual({ 'charter-en': EN, 'lakes-en': 'Lakes Without Borders' });
    expect(dropped).toMatchObject({
      date: ['March 4, 2031', '6 May 2032'],
      speaker: ['Ada Marsh'],
      'another work': ['What the Sea Says', 'The sea says nothing.'],
    });
    expect(dropped['contents list']).toHaveLength(4);
    expect(warnings).toEqual([]);
  });

  test('in two languages, in turn', () => {
    const { texts } = clean(
      [
        EN,
        ZH,
        'Rivers flow.',
        '河水在流。',
        'Lakes Without Borders',
        '没有边界的湖泊',
        '湖水不动。',
        'Lakes stay.',
      ].join('\n\n'),
      ['en', 'zh-Hans'],
      [CHARTER, LAKES],
    );
    expect(texts).toEqual({
      'charter-en': 'Rivers flow.',
      'charter-zh-hans': '河水在流。',
      'lakes-en': 'Lakes stay.',
      'lakes-zh-hans': '湖水不动。',
    });
  });

  test('a work whose title is not there is named', () => {
    const run = () => clean(`${EN}\n\nRivers flow.`, ['en'], [CHARTER, LAKES]);
    expect(run).toThrow(CompileError);
    expect(run).toThrow(
      /river\.txt: no text of lakes-en was found\. Is the title of lakes as in the metadata\?/,
    );
  });
});
