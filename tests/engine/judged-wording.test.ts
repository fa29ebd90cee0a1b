/** Kinds, flags and quotations of a page as `match` tells them: on a made-up address, with true, altered and invented words. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/match.ts';
import type { Finding, MatchResult } from '../../engine/types.ts';
import { harbour } from './harbour-corpus.ts';
import { corpus } from './small-corpus.ts';

const matcher = createMatcher([harbour]);
const ENGLISH = [
  'ALMOND, May 4 (Wire) -- Harbour minister Mira Castellan addressed the 12th session of the Coastal Council on Thursday.',
  '“Our harbours have always welcomed fishing boats from every shore, and they must stay open in winter and in storm,” Castellan said.',
];
const CHINESE = [
  '港务部长卡斯特兰5月4日在海岸理事会第12届会议上发表讲话。',
  '卡斯特兰说：“我们的港口历来欢迎各地渔船，无论冬天还是风暴都必须保持开放。”',
];

function match(sentence: string, lang = 'en'): MatchResult & { text: string; from: number } {
  const frame = (lang === 'en' ? ENGLISH : CHINESE).join('\n');
  const text = `${frame}\n${sentence}`;
  return { ...matcher.match({ text, lang, date: '2023-05-05' }), text, from: frame.length };
}

/** The finding of a sentence that stands on a page on the address. */
function found(sentence: string, lang?: string): Finding | undefined {
  const { findings, from } = match(sentence, lang);
  return findings.find(({ start }) => start > from);
}

const told = (finding: Finding | undefined): string[] =>
  (finding?.flags ?? []).map(({ kind, page, source }) => `${kind}: ${page} / ${source}`);

describe('word for word', () => {
  it.each([
    [
      'in quotation marks',
      '“Countries should not sell their tidal marshes to speculators who have never mended a net,” she said.',
    ],
    [
      'behind a frame',
      'She added that countries should not sell their tidal marshes to speculators who have never mended a net.',
    ],
    [
      'with another spelling and typography',
      '"Our Harbors have always welcomed fishing boats from every shore – and they must stay open, in winter and in storm," she said.',
    ],
    [
      'an excerpt that turns nothing',
      'She spoke of “fishing boats from every shore” and added: “They must stay open in winter and in storm.”',
    ],
    [
      'around a stage direction and with a figure in words',
      'She said: “Last year nearly forty thousand sailors found shelter behind the stone piers of Port Almond.”',
    ],
  ])('%s', (_name, sentence) => {
    const finding = found(sentence);
    expect(finding?.kind).toBe('verbatim');
    expect(told(finding)).toEqual([]);
  });

  it.each([
    ['in traditional characters', '她說：「各國不應當把潮間帶濕地出售給從未補過漁網的投機者。」'],
    ['around a stage direction', '她还说，去年近四万名水手在石头防波堤后面找到了避风之处。'],
  ])('in Chinese, %s', (_name, sentence) => {
    expect(found(sentence, 'zh')?.kind).toBe('verbatim');
  });
});

describe('what is changed', () => {
  it.each([
    [
      'a figure',
      '“Last year nearly 4,000 sailors found shelter behind the stone piers of Port Almond,” she said.',
      ['number: 4,000 / 40,000'],
    ],
    [
      'a verb turned into its opposite',
      '“We firmly welcome any attempt to close the northern lighthouse, unless the keepers themselves ask for it,” she said.',
      ['opposite: welcome / reject'],
    ],
    [
      'more into less',
      '“The council must protect the seagrass meadows, narrow the safe channels and train young pilots with care,” she said.',
      ['opposite: narrow / widen'],
    ],
    [
      'a country',
      '“The fisheries of Portugal and Iceland have shown how patient repair can restore a tired coastline,” she said.',
      ['name: Portugal / Norway'],
    ],
    [
      'a “must” weakened',
      '“The council may protect the seagrass meadows, widen the safe channels and train young pilots with care,” she said.',
      ['modal: may protect / must protect'],
    ],
    [
      'a “not” put in',
      '“Our harbours have not always welcomed fishing boats from every shore, and they must stay open in winter and in storm,” she said.',
      ['negation: have not always / have always'],
    ],
    [
      'the “not” before an excerpt left out',
      'Countries, in her words, may “sell their tidal marshes to speculators who have never mended a net”.',
      [
        'omission: sell their tidal marshes to speculators who have never mended a net / should not sell their tidal marshes to speculators who have never mended a net',
      ],
    ],
    [
      'the condition behind an excerpt left out',
      '“We firmly reject any attempt to close the northern lighthouse,” she said.',
      [
        'omission: We firmly reject any attempt to close the northern lighthouse / unless the keepers themselves ask for it.',
      ],
    ],
    [
      'words within a quotation left out',
      '“Our harbours have always welcomed fishing boats, and they must stay open in winter and in storm,” she said.',
      ['omission: boats, and / from every shore'],
    ],
    [
      'two places joined',
      '“We firmly reject any attempt to close the northern lighthouse and train young pilots with care,” she said.',
      [
        'spliced: lighthouse and / We firmly reject any attempt to close the northern lighthouse … and train young pilots with care',
      ],
    ],
  ])('%s', (_name, sentence, expected) => {
    const finding = found(sentence);
    expect(finding?.kind).toBe('edited');
    expect(told(finding)).toEqual(expected);
  });

  it.each([
    [
      'a verb turned into its opposite',
      '“我们坚决支持关闭北方灯塔的任何企图，除非守塔人自己提出要求。”她说。',
      ['opposite: 支持 / 反对'],
    ],
    ['a figure', '“去年近40万名水手在石头防波堤后面找到了避风之处。”她说。', ['number: 40万 / 4万']],
    [
      'a 不 left out',
      '“各国应当把潮间带湿地出售给从未补过渔网的投机者。”她说。',
      ['negation: 国应当把 / 国不应当把'],
    ],
    [
      'a modal weakened',
      '“我们的港口历来欢迎各地渔船，无论冬天还是风暴都可以保持开放。”她说。',
      ['modal: 可以保持 / 必须保持'],
    ],
  ])('in Chinese, %s', (_name, sentence, expected) => {
    const finding = found(sentence, 'zh');
    expect(finding?.kind).toBe('edited');
    expect(told(finding)).toEqual(expected);
  });

  it('somebody else who is said to say it', () => {
    const finding = found(
      '“Countries should not sell their tidal marshes to speculators who have never mended a net,” Ambassador Otto Lindqvist said.',
    );
    expect(told(finding)).toEqual(['other-speaker: Ambassador Otto Lindqvist / Mira Castellan']);
  });
});

describe('quotations', () => {
  const statuses = (sentence: string, lang?: string): string[] => {
    const { quotations, from } = match(sentence, lang);
    return quotations.filter(({ start }) => start > from).map(({ status }) => status);
  };

  it.each([
    ['verbatim', 'She said: “Countries should not sell their tidal marshes to speculators.”'],
    [
      'differs',
      'She said: “Countries should gladly sell their tidal marshes to speculators who have never mended a net.”',
    ],
    [
      'spliced',
      'She said: “We firmly reject any attempt to close the northern lighthouse and train young pilots with care.”',
    ],
    [
      'in-no-version',
      '“The Coastal Council will buy every fishing boat a new engine before the summer ends,” Castellan said.',
    ],
    ['not-ours', '“The minister has never gutted a herring in her whole life,” Captain Otto Lindqvist said.'],
  ])('%s', (status, sentence) => {
    expect(statuses(sentence)).toEqual([status]);
  });

  it.each([
    ['verbatim', '她说：“各国不应当把潮间带湿地出售给从未补过渔网的投机者。”'],
    ['in-no-version', '卡斯特兰说：“理事会将在夏天结束以前给每条渔船换上新的发动机。”'],
  ])('in Chinese: %s', (status, sentence) => {
    expect(statuses(sentence, 'zh')).toEqual([status]);
  });

  it('have their offsets, their speaker and their work', () => {
    const { quotations, text } = match(
      '“The Coastal Council will buy every fishing boat a new engine,” Castellan said.',
    );
    const last = quotations.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe(last?.text);
    expect(last).toMatchObject({ speaker: 'Mira Castellan', work: 'harbour', status: 'in-no-version' });
  });

  it('that stand in no version are no findings', () => {
    const invented =
      '“Fishing boats from every shore must pay the harbour council for the storm, the winter and the lighthouse,” she said.';
    expect(found(invented)).toBeUndefined();
    const { findings, silence } = matcher.lookUp({ text: invented, lang: 'en' });
    expect(findings).toEqual([]);
    expect(silence).toBe('unsure');
  });

  it('are not told of a page that reports nothing', () => {
    const { quotations } = matcher.match({ text: '“We like the rain in this town,” she said.', lang: 'en' });
    expect(quotations).toEqual([]);
  });
});

describe('a few quoted words', () => {
  const NEWS =
    'The ferry company raised its fares for the second time this year, although its passengers had complained in letters to three newspapers and to the ombudsman: “patient repair can restore a tired coastline”.';

  it('are found in a long sentence on something else, on a page that names nobody', () => {
    const { findings } = matcher.match({ text: `${NEWS}\nThe harbour café will close at noon.`, lang: 'en' });
    expect(findings.map(({ start, end }) => [start, end])).toEqual([[0, NEWS.length]]);
    expect(findings[0]?.sources[0]?.version).toBe('harbour-en');
  });

  it('are found by a lookup, however little they weigh', () => {
    const { findings, silence } = matcher.lookUp({ text: 'they must stay open in winter', lang: 'en' });
    expect(findings.map(({ kind }) => kind)).toEqual(['verbatim']);
    expect(silence).toBeUndefined();
  });
});

describe('words that another version has than the full text', () => {
  it('have that version first among their sources', () => {
    const text =
      'Wang Yi spoke at the 55th session of the Human Rights Council.\n“Protecting and promoting human rights is a common cause for all mankind,” he said.';
    const { findings } = createMatcher([corpus]).match({ text, lang: 'en', date: '2024-02-27' });
    const last = findings.at(-1);
    expect(last?.kind).toBe('verbatim');
    expect(last?.sources[0]).toMatchObject({ version: 'remarks-readout', kind: 'verbatim' });
  });
});

describe('what carries no evidence', () => {
  it('are thanks and forms of address', () => {
    const text = '“Thank you very much, ladies and gentlemen,” she said.\n“Good evening.”';
    expect(matcher.match({ text, lang: 'en' }).findings).toEqual([]);
    expect(matcher.lookUp({ text: 'Thank you very much.', lang: 'en' }).silence).toBe('too-short');
  });
});
