/** Flags: a figure, a date, a “not” or a “should” that is another in the source, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresAcross, flagsOf } from '../../../engine/difference/flags.ts';

const told = (page: string, source: string, versions: readonly string[] = []): string[] =>
  flagsOf(page, source, versions).map((flag) => `${flag.kind}: ${flag.page} / ${flag.source}`);

describe('what is changed', () => {
  it.each([
    [
      'a number in a partial quotation',
      'He speaks of a conflict that “has cost the lives of nearly 13,000 civilians”.',
      'The conflict has cost the lives of nearly 30,000 civilians, and left two million people displaced.',
      ['number: 13,000 / 30,000'],
    ],
    [
      'a written-out number',
      'since ties began more than sixty years ago the two countries have deepened their friendship',
      'since ties were established more than 50 years ago, both sides have deepened their friendship',
      ['number: sixty / 50'],
    ],
    [
      'Chinese numbers, in traditional characters',
      '已經造成近30萬名平民喪生，近兩千萬人流離失所',
      '已造成近3万名平民丧生，近两百万人流离失所',
      ['number: 30萬 / 3万', 'number: 兩千萬 / 两百万'],
    ],
    [
      'a share',
      'Growth of 5 percent was reached in the cities',
      'Growth of 8 percent was reached in the cities',
      ['number: 5 percent / 8 percent'],
    ],
    [
      'a year',
      '双方高度评价总统2016年对中国进行国事访问',
      '双方高度评价总统2018年对中国进行国事访问',
      ['date: 2016 / 2018'],
    ],
    [
      'a day',
      'The ministers met on May 3 in Geneva',
      'The ministers met on May 13 in Geneva',
      ['date: 3 / 13'],
    ],
    [
      'a “not” that is gone',
      'Countries should impose their own values on others.',
      'Countries should not impose their own values on others.',
      ['negation: should impose / should not impose'],
    ],
    [
      'a “not” put in',
      'We do not support the plan of peace.',
      'We support the plan of peace.',
      ['negation: We do not support / We support'],
    ],
    [
      'a contraction',
      'They won’t accept such a plan.',
      'They will accept such a plan.',
      ['negation: won’t accept / will accept'],
    ],
    [
      'a 不',
      '各国不应当把自己的模式强加于人',
      '各国应当把自己的模式强加于人',
      ['negation: 国不应当把 / 国应当把'],
    ],
    [
      'a modal',
      'Rights could be protected as a priority.',
      'Rights should be protected as a priority.',
      ['modal: could be / should be'],
    ],
    [
      'a Chinese modal',
      '多邊機構必須成為各方合作的平台',
      '多边机构应当成为各方合作的平台',
      ['modal: 必須成為 / 应当成为'],
    ],
  ])('%s', (_name, page, source, expected) => {
    expect(told(page, source)).toEqual(expected);
  });
});

describe('what is not', () => {
  it.each([
    [
      'the same number written otherwise',
      'has cost the lives of nearly thirty thousand civilians',
      'has cost the lives of nearly 30,000 civilians',
    ],
    [
      'a rounded number',
      'home to 1.4 billion people of all groups',
      'home to 1,412 million people of all groups',
    ],
    [
      'a number left out',
      'has cost the lives of civilians in the region',
      'has cost the lives of 30,000 civilians in the region',
    ],
    [
      'the reporter’s own number',
      'On 26 February he told 47 members that rights are a common cause',
      'Rights are a common cause',
    ],
    [
      'two numbers in other places',
      'In 12 cities the 30 schools were opened',
      'In 30 cities the 12 schools were opened',
    ],
    [
      '“not” that moved',
      '多边机构不应成为搞集团政治的战场',
      '多边机构应当成为合作的平台，而不是搞集团政治的战场',
    ],
    [
      '“reject” for “not”',
      'We reject that others impose their own values',
      'Others should not impose their own values',
    ],
    ['“not only”', 'We not only support the plan of peace', 'We support the plan of peace'],
    [
      'a part quoted behind the “not”',
      '“impose their own values on others”, he said',
      'Countries should not impose their own values on others',
    ],
    ['不断', '我们不断发展全过程人民民主', '我们发展全过程人民民主'],
    ['“will” in reported speech', 'He said they would work with all sides', 'They will work with all sides'],
    ['“can’t”', 'Bees cannot survive in polluted areas', 'Bees can’t survive in polluted areas'],
    [
      '“no” behind the verb',
      'He could think of no better plan for peace',
      'He couldn’t think of any better plan for peace',
    ],
    ['“don’t”', 'They do not survive in polluted areas', "They don't survive in polluted areas"],
    ['“ought to”', 'They ought to work with all sides', 'They should work with all sides'],
    ['“shall”', 'They shall work with all sides', 'They must work with all sides'],
    ['another verb', 'They may fight against hunger', 'They must work with all sides'],
    ['a month', 'They met again in May to work on the plan', 'They met again in will to work on the plan'],
  ])('%s', (_name, page, source) => {
    expect(told(page, source)).toEqual([]);
  });

  it('what another version has', () => {
    const page = 'Rights must be protected as a priority of 40 states.';
    const source = 'Rights should be protected as a priority of 50 states.';
    expect(told(page, source)).toEqual(['number: 40 / 50', 'modal: must be / should be']);
    expect(told(page, source, ['All rights must be protected as a priority.'])).toEqual(['number: 40 / 50']);
    expect(told(page, source, ['In 40 states, rights must be protected.'])).toEqual([]);
  });
});

describe('across languages', () => {
  const page = '本轮冲突已造成近13万名平民丧生，近两百万人流离失所。';
  it('one figure of several that is another', () => {
    const source =
      'The conflict has cost the lives of nearly 30,000 civilians, and displaced close to two million people.';
    expect(figuresAcross(page, source)).toEqual([{ kind: 'number', page: '13万', source: '30,000' }]);
  });
  it('nothing where nothing bears it out', () => {
    expect(figuresAcross('近13万名平民丧生', 'nearly 30,000 civilians died')).toEqual([]);
    expect(figuresAcross(page, 'two million people, of 200 towns and 7 lands')).toEqual([]);
  });
});

describe('whatever the texts are', () => {
  const piece = fc.constantFrom(
    'should ',
    'not ',
    'must ',
    'be ',
    'protected ',
    '30,000 ',
    'two ',
    'people ',
    '. ',
    '不',
    '应当',
    '必须',
    '成为',
    '平台',
    '3万',
    '名',
    '，',
    'never ',
    'n’t ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
  );

  it('a text and itself differ in nothing', () => {
    fc.assert(fc.property(text, (given) => flagsOf(given, given).length === 0));
  });

  it('each flag has words of either text, and they differ', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { page, source } of [...flagsOf(a, b), ...figuresAcross(a, b)]) {
          expect(page).not.toBe('');
          expect(a).toContain(page);
          expect(b).toContain(source);
          expect(page).not.toBe(source);
        }
      }),
    );
  });

  it('a version that has the page’s very words leaves no flag', () => {
    fc.assert(fc.property(text, text, (a, b) => flagsOf(a, b, [a]).length === 0));
  });

  it('another amount in the same place is told, and only that', () => {
    const amount = fc.integer({ min: 100, max: 1_000_000 }).filter((n) => n < 1500 || n > 2100);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(Math.abs(a - b) / Math.max(a, b) > 0.25);
        const sentence = (n: number): string =>
          `The floods have cost the homes of ${n} families in the valley.`;
        expect(told(sentence(a), sentence(b))).toEqual([`number: ${a} / ${b}`]);
      }),
    );
  });
});
