/** The figures of a text: what they amount to, however they are written. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, mayAgree, quantitiesIn } from '../../../engine/text/quantities.ts';

const read = (text: string): string[] =>
  quantitiesIn(text).map(
    ({ start, end, value, kind, rough }) =>
      `${text.slice(start, end)} = ${value}${kind === 'percent' ? '%' : kind === 'date' ? ' (date)' : ''}${rough ? '~' : ''}`,
  );

describe('figures', () => {
  it.each([
    ['nearly 30,000 civilians', ['30,000 = 30000~']],
    ['close to two million people', ['two million = 2000000~']],
    ['1.4 billion of them', ['1.4 billion = 1400000000']],
    ['two hundred thousand and a million', ['two hundred thousand = 200000', 'a million = 1000000']],
    ['fifty-six ethnic groups', ['fifty-six = 56']],
    ['5%, 5 percent, 5 per cent', ['5% = 5%', '5 percent = 5%', '5 per cent = 5%']],
    ['on February 27, 2024', ['27 = 27 (date)', '2024 = 2024 (date)']],
    ['two       million people', ['two       million = 2000000']],
    ['民族的国家,５６个民族', ['５６ = 56']],
    ['the 55th session', ['55 = 55']],
    ['近3万名平民', ['3万 = 30000~']],
    ['近两百万人', ['两百万 = 2000000~']],
    ['8亿人', ['8亿 = 800000000']],
    ['14亿多中国人民', ['14亿 = 1400000000~']],
    ['兩國人民、三萬五千人', ['兩 = 2', '三萬五千 = 35000']],
    ['二〇二四年２月', ['二〇二四 = 2024 (date)', '２ = 2 (date)']],
    ['1,500 万游客，3 万亿美元', ['1,500 万 = 15000000', '3 万亿 = 3000000000000']],
    ['250余万千瓦，82万千瓦', ['250余万 = 2500000~', '82万 = 820000']],
    ['百分之五，5％，五十多年', ['百分之五 = 5%', '5％ = 5%', '五十 = 50~']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'one of us, and another one',
    'COVID-19 and the G20',
    'hundreds of thousands',
    'in the 60s, 10m from there, at 7:30',
    '十分重要，千方百计，一个，万一',
    '三分之一',
    '数百万人，几十年',
    '十四五规划',
  ])('none in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('stand inside the text, in order, whatever it is', () => {
    const piece = fc.constantFrom(
      '三',
      '十',
      '万',
      '亿',
      '百分之',
      '12',
      ',',
      '.5',
      ' million',
      ' per cent',
      '年',
      'two ',
      '%',
      '多',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        for (const { start, end, value } of quantitiesIn(given)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(value)).toBe(true);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it('are the same with commas and without, in Chinese and in English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9_000 }), (n) => {
        const amounts = [`${n}0000`, `${n}0,000`, `${n}万`, `${n}萬`].map(
          (written) => quantitiesIn(`${written} x`)[0]?.value,
        );
        // 30,000 has its comma elsewhere than 3,000,0000, which nobody writes.
        const plain = (n * 10_000).toLocaleString('en-US');
        expect([amounts[0], amounts[2], amounts[3], quantitiesIn(plain)[0]?.value]).toEqual(
          Array(4).fill(n * 10_000),
        );
      }),
    );
  });
});

describe('two figures', () => {
  const of = (text: string): Quantity => {
    const [only] = quantitiesIn(text);
    if (!only) throw new Error(`No figure in ${text}.`);
    return only;
  };

  it.each([
    ['nearly 30,000', '近3万', true],
    ['1.4 billion', '1,412 million', true],
    ['more than 90 million', '98.99 million', true],
    ['13,000', '30,000', false],
    ['56', '55', false],
    ['2016年', '2018年', false],
    ['5%', '5', false],
  ])('%s and %s may be the same: %s', (a, b, expected) => {
    expect(mayAgree(of(a), of(b))).toBe(expected);
    expect(mayAgree(of(b), of(a))).toBe(expected);
  });
});
