/** What the compiler makes of documents as they are found, each fault by itself. All documents are made up. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../corpus/compile/compile.ts';
import { datesIn } from '../../corpus/compile/dates.ts';
import { CHARTER, LAKES, clean } from './rivers.ts';

const EN = 'A Charter for All Rivers';
const ZH = '所有河流的宪章';
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

describe('broken lines', () => {
  test('a text broken at a fixed width has the paragraphs of its last, shorter lines', () => {
    const source = [
      EN,
      '',
      'We have come from many countries to speak about the',
      'River Council and about water. We agree on one thing. We',
      'all drink.',
      'There is a second thing. Rivers do not know of any',
      'borders, and never will. Our maps do.',
      '',
      'And there is a third.',
    ].join('\n');
    expect(english(source)).toBe(
      'We have come from many countries to speak about the River Council and about water. We agree on one thing. We all drink.\n' +
        'There is a second thing. Rivers do not know of any borders, and never will. Our maps do.\nAnd there is a third.',
    );
  });

  test('Chinese is joined without a blank, and an indented line begins a paragraph', () => {
    const source = [
      ZH,
      '',
      '　　我们来自许多国家，一起讨论河流和水的问题。我们在一点上',
      '意见一致，那就是所有人都要喝水，所有的河流都要流向大海。',
      '　　第二点是，河流不知道什么是边界，以后也不会知道，只有地图',
      '才知道。',
    ].join('\n');
    expect(chinese(source)).toBe(
      '我们来自许多国家，一起讨论河流和水的问题。我们在一点上意见一致，那就是所有人都要喝水，所有的河流都要流向大海。\n' +
        '第二点是，河流不知道什么是边界，以后也不会知道，只有地图才知道。',
    );
  });

  test('a name in another script does not leave the line that it was broken out of', () => {
    expect(chinese('河水在流。\n\n我们要共同应对\nCOVID-19\n带来的问题，保护河流。')).toBe(
      '河水在流。\n我们要共同应对 COVID-19 带来的问题，保护河流。',
    );
  });

  test('a line a paragraph: forms of address and numbered headings stand by themselves', () => {
    expect(chinese('主席先生，\n各位同事：\n河水在流。\n一、湖泊\n湖水不动。\n二、双方同意。')).toBe(
      '主席先生， 各位同事：\n河水在流。\n一、湖泊\n湖水不动。\n二、双方同意。'.replace(' ', ''),
    );
  });

  test('a page may end in the middle of a sentence, whatever stands there', () => {
    const page =
      'So it is.\n\nRivers flow, and we have known for many years that the\n\n2\n\nRiver Council speaks for them.';
    expect(english(page)).toBe(
      'So it is.\nRivers flow, and we have known for many years that the River Council speaks for them.',
    );
  });

  test('running heads go, headings that return stay', () => {
    const { texts, dropped } = clean(
      [
        'Rivers flow and carry what we put into them down to the',
        'River Papers | 1',
        'sea where it stays.',
        '',
        'Question',
        '',
        'Lakes do not flow, and what we put into them sinks to the',
        'River Papers | 2',
        'ground where it stays.',
        '',
        'Question',
        '',
        'Seas end.',
      ].join('\n'),
    );
    expect(texts['charter-en']).toBe(
      'Rivers flow and carry what we put into them down to the sea where it stays.\nQuestion\n' +
        'Lakes do not flow, and what we put into them sinks to the ground where it stays.\nQuestion\nSeas end.',
    );
    expect(dropped).toEqual({ 'running head': ['River Papers | 1', 'River Papers | 2'] });
  });

  test('a title that is the running head of the pages is the title once', () => {
    const { texts, titles, dropped } = clean(
      `${EN}\n\nRivers flow and carry what we put into\f${EN}\n\nthem to the sea.\f${EN}\n\nLakes stay.`,
    );
    expect(texts['charter-en']).toBe('Rivers flow and carry what we put into them to the sea.\nLakes stay.');
    expect(titles['charter-en']).toBe(EN);
    expect(dropped).toEqual({ 'running head': [EN, EN] });
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['line separators', '\u2028'],
  ])('lines end with %s', (_, end) => {
    const source = [EN, '', 'Rivers flow.', '', 'Lakes', 'stay.', ''].join(end);
    expect(clean(source)).toMatchObject({
      texts: { 'charter-en': 'Rivers flow.\nLakes stay.' },
      titles: { 'charter-en': EN },
    });
  });

  test('a byte order mark is no part of the title', () => {
    expect(clean(`\ufeff${EN}\n\nRivers flow.`)).toMatchObject({
      titles: { 'charter-en': EN },
      dropped: { 'invisible character': ['\ufeff'] },
    });
  });
});

describe('two languages', () => {
  const both = {
    'charter-en': 'So it is.\nRivers flow and carry what we put into them down to the sea.\nLakes stay.',
    'charter-zh-hans': '是的。\n河水在流，把我们放进去的所有东西无一例外地都带到大海。\n湖水不动。',
  };

  test.each([
    [
      'English first',
      [
        EN,
        ZH,
        'So it is.',
        '是的。',
        'Rivers flow and carry what we put into',
        '河水在流，把我们放进去的所有东西无一例外地',
        'them down to the sea.',
        'Lakes stay.',
        '都带到大海。',
        '湖水不动。',
      ],
    ],
    [
      'Chinese first',
      [
        ZH,
        EN,
        '是的。',
        'So it is.',
        '河水在流，把我们放进去的所有东西无一例外地都',
        'Rivers flow and carry what we put in-',
        '带到大海。',
        '湖水不动。',
        'to them down to the sea.',
        'Lakes stay.',
      ],
    ],
  ])('%s: a sentence goes on after the other column', (_, lines) => {
    for (const langs of [
      ['en', 'zh-Hans'],
      ['zh-Hans', 'en'],
    ]) {
      const { texts, titles } = clean(lines.join('\n\n'), langs);
      expect(texts).toEqual(both);
      expect(titles).toEqual({ 'charter-en': EN, 'charter-zh-hans': ZH });
    }
  });

  test.each([
    ['河流 and 湖泊都很重要。', '河流湖泊都很重要。'],
    ['河流the湖泊。', '河流湖泊。'],
    ['维生素 A 和 B。', '维生素 A 和 B。'],
  ])('stray English: %s', (source, text) => {
    expect(chinese(source)).toBe(text);
  });

  test('stray Chinese', () => {
    expect(clean('The rivers 和 and the lakes.')).toMatchObject({
      texts: { 'charter-en': 'The rivers and the lakes.' },
      dropped: { 'stray word': ['和 '] },
    });
  });

  test('a language that the metadata does not name is dropped as such', () => {
    expect(clean(`${EN}\n\nRivers flow.\n\n河水在流。`).dropped).toEqual({
      'another language': ['河水在流。'],
    });
  });

  test('traditional characters: titles and lines are known in them, the text keeps them', () => {
    const { texts, titles, dropped } = clean(
      '所有河流的憲章\n\n河流部長 馬雅達\n\n2031年3月4日\n\n主席先生，\n\n河水在流，人民團結。\n\n（來源：河流部）',
      ['zh-Hant'],
    );
    expect(texts['charter-zh-hant']).toBe('主席先生，\n河水在流，人民團結。');
    expect(titles['charter-zh-hant']).toBe('所有河流的憲章');
    expect(dropped).toEqual({
      speaker: ['河流部長 馬雅達'],
      date: ['2031年3月4日'],
      'source line': ['（來源：河流部）'],
    });
  });
});

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

describe('ends', () => {
  test.each([
    ['in the middle of a word', 'Rivers flow.\n\nLakes have na-', 'Rivers flow.\nLakes have na-'],
    [
      'in the middle of a sentence',
      'Rivers flow.\n\nLakes stay, and we have seen them do so for years,',
      undefined,
    ],
    [
      'in a long last line',
      'Rivers flow.\n\nThe lakes of our country have stayed where they are for a thousand',
      undefined,
    ],
  ])('a text cut %s is incomplete, as far as it goes', (_, source, text) => {
    const { texts, incomplete, warnings } = clean(source);
    expect(texts['charter-en']).toBe(text ?? source.replace('\n\n', '\n'));
    expect(incomplete).toEqual(['charter-en']);
    expect(warnings).toEqual([
      'river.txt: charter-en stops in the middle of a sentence; it is marked as incomplete.',
    ]);
  });

  test('in Chinese, too', () => {
    expect(
      clean('河水在流。\n\n我们在许多年里一直看着湖水不动，以后也会一直看', ['zh-Hans']).incomplete,
    ).toEqual(['charter-zh-hans']);
  });

  test.each([
    'Rivers flow.',
    'Rivers flow.\n\nThank you',
    'Rivers flow.”',
    'Rivers flow. ■',
    'Rivers flow.\n\nGeneva, 4 March 2031',
  ])('a whole text is complete: %j', (source) => {
    expect(clean(source)).toMatchObject({ incomplete: [], warnings: [] });
  });

  test.each(['', ' \r\n\ufeff\n'])('an empty document is named: %j', (source) => {
    expect(() => clean(source)).toThrow(CompileError);
    expect(() => clean(source)).toThrow('river.txt: the document is empty.');
  });

  test('so is one that has nothing but furniture', () => {
    expect(() => clean('Home > News\n\n3')).toThrow(/river\.txt: no text of charter-en was found/);
  });
});

test('whatever a document is made of, its account adds up', () => {
  const words =
    `${EN}~${ZH}~Lakes Without Borders~Contents~March 4, 2031~Ada Marsh~Source: River Daily~3~- 3 -~Rivers flow.~` +
    'Rivers flow and~in-~to them.~River Papers | 1~River Papers | 2~GENEVA: ~■~河水在流。~河水在流，~一、河流~（来源：河流部）~' +
    '主席先生，~２０~｡~ and ~ 和 ~\u00ad~**~*~_~# ~> ~- ~---~[a](https://river.example)~\\~(~”~\ud83d~\ufeff';
  const blanks = [
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    '\u2028',
    ' ',
    '  ',
    '\u3000',
    '\t',
    '\u00a0',
  ];
  const piece = fc.constantFrom(...words.split('~'), ...blanks, ...blanks);
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.subarray(['en', 'zh-Hans'], { minLength: 1 }),
      fc.subarray([CHARTER, LAKES], { minLength: 1 }),
      (pieces, langs, works) => {
        try {
          clean(pieces.join(''), langs, works);
        } catch (error) {
          // A document may lack what the metadata names; anything else is a fault of the compiler.
          if (!(error instanceof CompileError)) throw error;
        }
      },
    ),
    { numRuns: 400 },
  );
});
