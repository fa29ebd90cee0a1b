import { describe, expect, it, test } from 'vitest';
import { isForeign, quotesByTitle, tellsOccasionAbroad } from '../../../engine/article/foreign-pages.ts';
import { cuesFor, readPage } from '../../../engine/article/occasion-cues.ts';
import { readSentences } from '../../../engine/candidates/query.ts';
import { fold } from '../../../engine/text/fold.ts';
import type { Work } from '../../../engine/types.ts';
import { corpus } from '../small-corpus.ts';

const address: Work = {
  id: 'address',
  kind: 'address',
  titles: { en: 'An address' },
  speakers: [
    {
      names: { en: ['Wang Yi'], ru: ['Ван И'], ko: ['왕이'], ar: ['وانغ يي'] },
      roles: { es: ['ministro de Relaciones Exteriores'], de: ['Außenminister'] },
      country: { es: ['China'], de: ['chinesische'] },
    },
  ],
  parties: [],
  occasion: {
    name: { en: '58th session of the Human Rights Council' },
    ordinal: 58,
    body: {
      es: ['Consejo de Derechos Humanos'],
      de: ['Menschenrechtsrat', 'Menschenrechtsrats'],
      ru: ['Совета по правам человека'],
      ko: ['인권이사회'],
      ar: ['مجلس حقوق الإنسان'],
    },
  },
  date: '2025-02-24',
  publications: [],
};

const statement: Work = {
  ...address,
  id: 'statement',
  kind: 'joint-statement',
  speakers: [],
  parties: [{ names: { fr: ['Chine'] } }, { names: { fr: ['Sierra Leone'] } }],
  occasion: { name: { en: 'State visit' }, body: { fr: ['déclaration conjointe'] } },
  date: '2024-02-28',
};

function tells(work: Work, lang: string, text: string, date?: string): boolean {
  const page = readPage({ text, lang, ...(date === undefined ? {} : { date }) });
  const folded = readSentences(text).map(({ start, end }) => fold(text.slice(start, end)));
  return tellsOccasionAbroad(folded, cuesFor(page, work), work);
}

describe('a page that says who spoke where and when', () => {
  test.each([
    ['es', 'Habló Wang Yi. La sala estaba llena. Se reúne el Consejo de Derechos Humanos.'],
    ['de', 'Der chinesische Außenminister sprach. Es war der Menschenrechtsrat, der tagte.'],
    ['ru', 'Выступил Ван И. Сессия Совета по правам человека открылась в Женеве.'],
    ['ko', '왕이 부장이 연설했다. 인권이사회는 4월까지 이어진다.'],
    ['ar', 'تحدث وانغ يي أمام الحضور. وافتتح مجلس حقوق الإنسان دورته.'],
  ])('%s: tells so, if it is of these days', (lang, text) => {
    expect(tells(address, lang, text, '2025-02-25')).toBe(true);
    expect(tells(address, lang, text, '2025-06-25')).toBe(false);
    expect(tells(address, lang, text, '2025-02-20')).toBe(false);
    expect(tells(address, lang, text)).toBe(false);
  });

  it('tells so at any later time by the number of the session', () => {
    const text = 'Wang Yi habló. Fue en el 58.º período de sesiones del Consejo de Derechos Humanos.';
    expect(tells(address, 'es', text, '2026-01-05')).toBe(true);
    expect(tells(address, 'es', text.replace('58', '55'), '2025-02-25')).toBe(false);
  });

  it('tells so weeks later if it names the month', () => {
    const text = 'Wang Yi habló en febrero ante el Consejo de Derechos Humanos.';
    expect(tells(address, 'es', text, '2025-03-20')).toBe(true);
    expect(tells(address, 'es', text.replace('febrero', 'marzo'), '2025-03-20')).toBe(false);
    expect(tells(address, 'es', text, '2025-09-20')).toBe(false);
  });

  it('may have the family name alone once the whole was named', () => {
    const far = 'Llegó Wang Yi. Llovía. Hacía frío. Nadie esperaba. ';
    const where = 'Ante el Consejo de Derechos Humanos ';
    expect(tells(address, 'es', `${far}${where}habló Wang.`, '2025-02-25')).toBe(true);
    expect(tells(address, 'es', `${far}${where}habló Li.`, '2025-02-25')).toBe(false);
    expect(tells(address, 'es', `Llegó Li. ${where}habló Wang.`, '2025-02-25')).toBe(false);
  });

  it('does not take a part of another word for a name', () => {
    const where = 'Сессия Совета по правам человека открылась.';
    expect(tells(address, 'ru', `Иван и Мария приехали. ${where}`, '2025-02-25')).toBe(false);
    expect(tells(address, 'ko', '여왕이 왔다. 인권이사회가 열렸다.', '2025-02-25')).toBe(false);
  });
});

it('a statement of two parties needs both near where it is named', () => {
  const where = 'La déclaration conjointe a été publiée.';
  expect(tells(statement, 'fr', `${where} La Chine et la Sierra Leone se rapprochent.`, '2024-02-29')).toBe(
    true,
  );
  expect(tells(statement, 'fr', `${where} La Chine et le Gabon se rapprochent.`, '2024-02-29')).toBe(false);
});

it('a work that nobody speaks is quoted where its name and a sure sentence stand', () => {
  const page = readPage({ text: 'An address, in Italian.', lang: 'it' });
  const cues = cuesFor(page, { ...address, speakers: [] });
  expect(quotesByTitle(cues, [0.1, 0.9])).toBe(true);
  expect(quotesByTitle(cues, [0.1, 0.5])).toBe(false);
  expect(quotesByTitle({ ...cues, title: undefined }, [0.9])).toBe(false);
});

it('a page is foreign to a work without a version in its language, unless the pack leads there across scripts', () => {
  const [remarks, later] = corpus.works;
  if (!remarks || !later) throw new Error('No works.');
  expect([isForeign(corpus, remarks, 'zh-Hant'), isForeign(corpus, later, 'zh-Hant')]).toEqual([
    false,
    false,
  ]);
  expect([isForeign(corpus, remarks, 'fr'), isForeign(corpus, later, 'fr-CA')]).toEqual([true, true]);
});
