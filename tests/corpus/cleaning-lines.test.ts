/** Cleaning: lines and words that are cut anywhere, and two languages in one document. */
import { describe, expect, test } from 'vitest';
import { clean } from './rivers.ts';

const EN = 'A Charter for All Rivers';
const ZH = '所有河流的宪章';
const english = (text: string): string | undefined => clean(text).texts['charter-en'];
const chinese = (text: string): string | undefined => clean(text, ['zh-Hans']).texts['charter-zh-hans'];

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
    ['next lines', '\u0085'],
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

describe('documents beyond all measure', () => {
  test('a line of a million characters is read, and what is marked in it is cut', () => {
    const long = `${'The river rises and falls. '.repeat(40_000)}It is **ours**.`;
    expect(clean(`${EN}\n\n${long}\n`).texts['charter-en']).toBe(long.replaceAll('**', ''));
  });

  // With work for each line that grows with the lines, this takes minutes.
  test(
    '30,000 lines that return, one after another, are compared with their neighbours once',
    { timeout: 120_000 },
    () => {
      const text = `${EN}\n\nThe river rises and falls.\n\n${'ab\n'.repeat(30_000)}`;
      expect(clean(text).texts['charter-en']).toContain('The river rises and falls.');
    },
  );
});
