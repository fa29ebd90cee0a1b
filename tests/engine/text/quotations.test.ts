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
