import { describe, expect, it } from 'vitest';
import { quotations } from '../../../engine/text/quotations.ts';

const quoted = (text: string): string[] => quotations(text).map(({ start, end }) => text.slice(start, end));

describe('straight single marks', () => {
  it('are quotation marks around words', () => {
    expect(quoted("He pledged 'firm support for each other' and 'trust', and left.")).toEqual([
      'firm support for each other',
      'trust',
    ]);
    expect(quoted("She said: “They call it 'progress'.”")).toEqual(['progress', "They call it 'progress'."]);
  });

  it('are apostrophes within words and behind them', () => {
    expect(quoted("It's the workers' day, isn't it, said the Joneses' lawyer.")).toEqual([]);
    expect(quoted("He called it 'China's own path'.")).toEqual(["China's own path"]);
  });

  it('do not quote on past a paragraph', () => {
    expect(quoted("They danced in the '90s.\nIt was the dancers' time.")).toEqual([]);
  });
});

describe('the marks of other languages', () => {
  it.each([
    ['English', 'She said “all boats” and left.'],
    ['German', 'Sie sagte „all boats“ und ging.'],
    ['German books, Danish', 'Sie sagte »all boats« und ging.'],
    ['German, within', 'Sie sagte ‚all boats‘ und ging.'],
    ['Swiss', 'Sie sagte ‹all boats› und ging.'],
    ['Polish, Dutch', 'Powiedziała „all boats” i wyszła.'],
    ['Swedish', 'Hon sade ”all boats” och gick.'],
    ['Swedish books', 'Hon sade »all boats» och gick.'],
    ['French', 'Elle a dit «all boats» et partit.'],
    ['Chinese', '她说「all boats」就走了。'],
    ['Chinese, within', '她说『all boats』就走了。'],
  ])('%s', (_language, text) => {
    expect(quoted(text)).toEqual(['all boats']);
  });

  it('may stand within each other', () => {
    expect(quoted('„Sie sagte ‚ja‘ dazu“, und «er a dit “oui” aussi».')).toEqual([
      'ja',
      'Sie sagte ‚ja‘ dazu',
      'oui',
      'er a dit “oui” aussi',
    ]);
  });

  it('open nothing behind a word', () => {
    expect(quoted('The quay” is long» and wide›.')).toEqual([]);
    expect(quoted('« Les bateaux », dit-elle.')).toEqual([' Les bateaux ']);
  });
});
