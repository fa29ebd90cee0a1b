/** Cleaning: what is not the text, and marks in it. */
import { describe, expect, test } from 'vitest';
import { clean } from './rivers.ts';

const EN = 'A Charter for All Rivers';
const english = (text: string): string | undefined => clean(text).texts['charter-en'];
const chinese = (text: string): string | undefined => clean(text, ['zh-Hans']).texts['charter-zh-hans'];

describe('what is not the text', () => {
  test.each([
    [
      'navigation',
      ['Skip to content', 'Home > News > Speeches', 'Menu | Search | Log in', 'Share: Facebook Twitter'],
    ],
    [
      'navigation',
      [
        '首页 > 新闻 > 讲话',
        '当前位置：首页 > 讲话',
        '【字体：大 中 小】',
        '打印本页 关闭窗口',
        '首頁 | 搜索',
      ],
    ],
    [
      'source line',
      ['Source: Ministry of Rivers', '(Source: River Daily)', '来源：河流部', '（來源：河流日報）'],
    ],
    [
      'editor line',
      [
        'Editor: Lin',
        '(Edited by A. Reed)',
        'Web editor: Lin Na',
        '责任编辑：林娜',
        '（責任編輯：林娜）',
        '责编：林娜',
      ],
    ],
    [
      'producer line',
      ['(Produced by Lin Na)', 'Producer: Lin Na', '（记者 林娜）', '监制：林娜', '【攝影：林娜】'],
    ],
    ['page number', ['3', '- 3 -', '— 12 —', 'Page 3 of 10', '3/10', '第3页', '第 3 页 共 10 页', '３']],
    [
      'publication line',
      [
        'Updated: March 5, 2031',
        'Published on 5 March 2031',
        '2031-03-05 08:30',
        '发布时间：2031年3月5日',
        '發布時間：2031-03-05 08:30',
      ],
    ],
    ['end mark', ['■', '∎']],
    ['markdown mark', ['---', '***', '====']],
  ])('%s: %j', (reason, lines) => {
    for (const line of lines) {
      const { texts, dropped } = clean(`Rivers flow.\n\n${line}\n\nLakes stay.\n\n${line}\n\nSeas end.`);
      expect(texts['charter-en']).toBe('Rivers flow.\nLakes stay.\nSeas end.');
      expect(Object.keys(dropped)).toEqual([reason]);
    }
  });

  test.each([
    'Home is where the river is.',
    'The source: a spring in the hills, where nobody lives.',
    'Search and you will find.',
    '记者：请问部长，河流怎么办？',
    'In 2031 the talks began at 08:30.',
    '(Applause)',
    '1.',
  ])('this is text: %s', (line) => {
    expect(english(`Rivers flow.\n\n${line}\n\nLakes stay.`)).toBe(
      line.startsWith('记') ? 'Rivers flow.\nLakes stay.' : `Rivers flow.\n${line}\nLakes stay.`,
    );
    expect(chinese(`河水在流。\n\n${line}\n\n湖水不动。`)).toContain(
      line.startsWith('记') ? line : '河水在流。',
    );
  });

  test.each([
    ['GENEVA, March 4 (River News) -- Rivers flow.', 'Rivers flow.', 'GENEVA, March 4 (River News) -- '],
    ['GENEVA: Rivers flow.', 'Rivers flow.', 'GENEVA: '],
  ])('the dateline of %s', (line, text, dateline) => {
    expect(clean(line)).toMatchObject({ texts: { 'charter-en': text }, dropped: { dateline: [dateline] } });
  });

  test('a dateline in Chinese', () => {
    expect(clean('河流社日内瓦3月4日电（记者 林娜）河水在流。', ['zh-Hans'])).toMatchObject({
      texts: { 'charter-zh-hans': '河水在流。' },
      dropped: { dateline: ['河流社日内瓦3月4日电（记者 林娜）'] },
    });
  });

  test('a headline stands over everything that is not the text', () => {
    const { texts, titles, dropped } = clean(
      `We use cookies on this page.\n\nHome > Speeches\n\n${EN}\n\nRivers flow. They do.\n\nLakes stay.\n\nSeas end.\n\nAll is well.\n\nSo it is.\n\n■`,
    );
    expect(texts['charter-en']).toBe(
      'Rivers flow. They do.\nLakes stay.\nSeas end.\nAll is well.\nSo it is.',
    );
    expect(titles['charter-en']).toBe(EN);
    expect(dropped).toEqual({
      'beyond the work': ['We use cookies on this page.'],
      navigation: ['Home > Speeches'],
      'end mark': ['■'],
    });
  });
});

describe('marks in the text', () => {
  test.each([
    ['bold, italics and both', '**We** must *act* and ***act now***.', 'We must act and act now.'],
    [
      'underscores',
      'We __must__ act _now_, snake_case_words stay.',
      'We must act now, snake_case_words stay.',
    ],
    ['a link', 'See [the charter](https://river.example/a) for [more](#more).', 'See the charter for more.'],
    ['an image', 'We act. ![A river](https://river.example/a.png)', 'We act.'],
    ['a quotation', '> We must act.\n> Now.', 'We must act.\nNow.'],
    ['a list', 'We want:\n\n* clean rivers;\n* calm lakes.', 'We want:\nclean rivers;\ncalm lakes.'],
    ['an escaped stop', '1\\. We must act.', '1. We must act.'],
    ['a product of two numbers', 'It is 2 * 3 or 3 * 2.', 'It is 2 * 3 or 3 * 2.'],
    [
      'brackets that are no link',
      'He [the minister] (Ada Marsh) came.',
      'He [the minister] (Ada Marsh) came.',
    ],
    ['an end mark in a line', 'We act. ■\n\n（完）', 'We act.'],
  ])('%s', (_, source, text) => {
    expect(english(source)).toBe(text);
  });

  test('a heading in the text is a passage', () => {
    expect(english(`# ${EN}\n\nRivers flow.\n\n## The lakes ##\n\nLakes stay.`)).toBe(
      'Rivers flow.\nThe lakes\nLakes stay.',
    );
  });

  test('full-width letters and figures and half-width stops take their ordinary width', () => {
    expect(chinese('２０３１年，Ｇ２０有８０％的河流｡我们｢同意｣､再议。')).toBe(
      '2031年，G20有80%的河流。我们「同意」、再议。',
    );
    expect(english('The\u00a0rivers flow.')).toBe('The rivers flow.');
    expect(clean(`Ａ　Ｃｈａｒｔｅｒ for All Rivers\n\nRivers flow.`).titles['charter-en']).toMatch(
      /^A.Charter/,
    );
  });

  test.each([
    ['soft hyphens', 'A inter\u00adnational river.', 'A international river.'],
    ['a soft hyphen at a line’s end', 'An inter\u00ad\nnational river.', 'An international river.'],
    ['a word cut at a line’s end', 'An inter-\nnational river flows.', 'An international river flows.'],
    [
      'a word cut at a page’s end',
      'So it is.\n\nAn inter-\n\n3\n\nnational river flows.',
      'So it is.\nAn international river flows.',
    ],
    ['a word cut with another hyphen', 'An inter‐\nnational river flows.', 'An international river flows.'],
    ['a pair of names', 'The Rhine-\nDanube canal is long.', 'The Rhine-Danube canal is long.'],
    ['a pair of years', 'The plan for 2024-\n2030 is long.', 'The plan for 2024-2030 is long.'],
    [
      'a hyphen used elsewhere',
      'A deep-sea port. The deep-\nsea port is old.',
      'A deep-sea port. The deep-sea port is old.',
    ],
    ['a word of three', 'A state-of-the-\nart lock.', 'A state-of-the-art lock.'],
    ['a dash', 'The river—\nold as it is—flows.', 'The river—old as it is—flows.'],
  ])('%s', (_, source, text) => {
    expect(english(source)).toBe(text);
  });
});
