/** Cards are laid out in both scripts: nothing leaves the picture, and long texts are cut and say so. */
import { describe, expect, it } from 'vitest';
import { cardBlocks } from '../../components/evidence/card-layout.ts';
import { SIZES, layOut, wrapped } from '../../components/evidence/lay-out.ts';
import { pageBlocks } from '../../components/evidence/page-blocks.ts';
import type { Card } from '../../engine/citing/card.ts';

/** Chinese characters are as wide as letters are high, others half. */
const measure = (text: string, font: string): number => {
  const size = Number(/(\d+)px/u.exec(font)?.[1]);
  return Array.from(text).reduce(
    (sum, sign) => sum + (/\p{Script=Han}|[，。]/u.test(sign) ? size : size / 2),
    0,
  );
};
const card = (words: string, text: string): Card => ({
  format: 'variorum-card/1',
  words,
  status: 'differs',
  flags: [],
  sources: [
    {
      work: 'w',
      version: 'v',
      title: 'A title',
      by: ['Somebody'],
      event: 'An event',
      date: '2024-02-26',
      published: '',
      publisher: 'A publisher',
      url: 'https://example.org/a#:~:text=x',
      lang: 'en',
      sentences: { start: 0, end: 1 },
      words: text,
      text,
      translation: { lang: 'zh-Hans', text: '保护和促进人权是全人类的共同事业。', publisher: '', url: '' },
      sha256: 'a'.repeat(64),
    },
  ],
  made: '2024-03-01',
});
const labels = {
  status: 'Differs here',
  here: 'Here:',
  source: 'Source:',
  translation: '',
  notes: ['A note.'],
};

describe.each(Object.entries(SIZES))('a %s card', (_, size) => {
  it.each([
    ['short', 'A few words.', 'A few other words.'],
    ['long', 'word '.repeat(120), 'another word '.repeat(300)],
    ['Chinese', '保护和促进人权，'.repeat(40), '人权是全人类的共同事业。'.repeat(60)],
    ['without a blank', 'x'.repeat(400), 'y'.repeat(900)],
  ])('with %s texts stays within the picture', (kind, words, text) => {
    const lines = layOut(cardBlocks(card(words, text), labels), size, measure);
    for (const { text: line, x, y, font } of lines) {
      expect(x + measure(line, font)).toBeLessThanOrEqual(size.width - 60);
      expect(y).toBeGreaterThan(50);
      expect(y).toBeLessThan(size.height - 50);
      expect(Number(/(\d+)px/u.exec(font)?.[1])).toBeGreaterThanOrEqual(12);
    }
    expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b));
    const all = lines.map((line) => line.text).join('\n');
    expect(all).toContain('https://example.org/a · 2024-03-01 · SHA-256 aaaaaaaaaaaaaaaa');
    if (kind === 'short') expect(all).not.toContain('…');
  });
});

describe('a page', () => {
  it.each(Object.entries(SIZES))(
    'is %s, with what is not word for word first, and says what has no room',
    (_, size) => {
      const cards = [
        ...Array.from({ length: 6 }, () => ({
          ...card('as it stands', 'as it stands'),
          status: 'verbatim' as const,
        })),
        card('other words', '保护和促进人权，'.repeat(40)),
        { ...card('nowhere', ''), status: 'in-no-version' as const, sources: [] },
      ];
      const page = {
        format: 'variorum-page-card/1' as const,
        page: 'https://example.org/x?y=1',
        made: '2024-03-01',
        cards,
      };
      const lines = layOut(
        pageBlocks(
          page,
          {
            title: 'A title',
            counts: ['6 · Word for word'],
            statusOf: ({ status }) => status,
            source: 'Source:',
            more: (count) => `${count} more`,
          },
          2,
        ),
        size,
        measure,
      );
      const all = lines.map((line) => line.text);
      expect(all.indexOf('in-no-version')).toBeLessThan(all.indexOf('differs'));
      expect(all).toContain('6 more');
      expect(all.join('\n')).toContain('example.org/x · 2024-03-01');
      for (const { y } of lines) expect(y).toBeLessThan(size.height - 50);
    },
  );
});

describe('lines', () => {
  it('never begin with a mark that closes, and keep Latin words whole', () => {
    const lines = wrapped('人权是全人类的共同事业，必须 human rights 推进。', 100, (text) =>
      measure(text, '20px x'),
    );
    for (const line of lines) expect(line).not.toMatch(/^[，。]/u);
    expect(lines.join(' ')).toContain('human');
    expect(lines.join('').replaceAll(' ', '')).toBe('人权是全人类的共同事业，必须humanrights推进。');
  });
});
