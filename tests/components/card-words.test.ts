import { describe, expect, it } from 'vitest';
import { cardWords } from '../../components/passages/card-words.ts';
import { CardReply } from '../../extension/messages.ts';
import { CORPUS, finding } from './fixture.ts';
import { ENGLISH, LOCALES, messagesOf } from './render.tsx';
import { REPORT, WITHOUT_FULL_TEXT } from './visits.ts';

const words = (index: number, visit = REPORT) => cardWords([CORPUS], visit, index, 'both', ENGLISH);

describe('the card over a passage', () => {
  it('says the source’s words with what differs, where they stand, who said them and when', () => {
    const card = words(0);
    expect(card).toMatchObject({ kind: 'edited', kindWords: 'Edited', lang: 'en', dir: 'ltr' });
    expect(card?.place).toBe('Sentence 3 of 14');
    expect(card?.work).toMatch(/^Wang Yi · Consensus, Solidarity and Cooperation.* · 26 February 2024$/);
    expect(card?.pieces.map(({ text }) => text).join('')).toContain('a common cause for all humanity');
    expect(card?.pieces.find(({ look }) => look === 'changed')?.text).toBe('humanity');
  });

  it('says in a sentence what is left out, and marks what agrees where most is said otherwise', () => {
    expect(words(2)?.flags.join(' ')).toContain('Left out of the sentence here: “oppose acts of hegemonism');
    expect(new Set(words(1)?.pieces.map(({ look }) => look))).toEqual(new Set(['same', 'agrees']));
    expect(words(1)?.flags).toContain('Two sentences of the source told as one.');
  });

  it('says what a figure is in the source, which quoted words no version has, and where else the wording stands', () => {
    const excerpt =
      'He said “the ongoing conflict has cost the lives of nearly 13,000 civilians, and left close to two million people homeless”.';
    const [source] = finding(0, 4, 5, 'edited').sources;
    const [stock] = finding(3, 0, 1, 'verbatim').sources;
    if (!source || !stock) throw new Error('The fixture has both.');
    const flags = [{ kind: 'number' as const, page: '13,000', source: '30,000' }];
    const found = { ...finding(0, 4, 5, 'edited'), sources: [source, stock], flags };
    const card = words(0, { ...REPORT, findings: [found], excerpts: [excerpt] });
    expect(card?.flags).toEqual([
      'Here: “13,000”. In the source: “30,000”.',
      'In quotation marks here, but in no known version: “homeless”',
      'The same wording also stands in: Pushing for the Reform and Improvement of Global Human Rights Governance to Uphold the Right Approach to Human Rights (24 February 2025)',
    ]);
  });

  it('is in the reader’s language of sources, without marks where that is another one', () => {
    const card = cardWords([CORPUS], REPORT, 0, 'zh', ENGLISH);
    expect(card?.lang).toMatch(/^zh/);
    expect(card?.pieces).toEqual([{ text: '保护和促进人权是全人类的共同事业。', look: 'same' }]);
  });

  it('is there for a report without a full text, and not for what is not known', () => {
    expect(words(0, WITHOUT_FULL_TEXT)?.pieces.length).toBeGreaterThan(0);
    expect(words(7)).toBeUndefined();
    expect(cardWords([], REPORT, 0, 'both', ENGLISH)).toBeUndefined();
  });

  it.each(Object.entries(LOCALES))('fits into its message in %s', (_locale, messages) => {
    const card = cardWords([CORPUS], REPORT, 2, 'both', messagesOf(messages));
    expect(CardReply.parse(card)).toEqual(card);
  });
});
