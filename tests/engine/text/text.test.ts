import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../engine/index/build.ts';
import { findTerm, versionOfSentence } from '../../../engine/index/search.ts';
import {
  addLanguages,
  buildRarity,
  parseBackground,
  rarityIn,
  weightOf,
} from '../../../engine/lexicon/rarity.ts';
import { hashTerm } from '../../../engine/text/hash.ts';
import { detectLanguage } from '../../../engine/text/language.ts';
import { tokenise } from '../../../engine/text/tokenise.ts';
import { unitsIn } from '../../../engine/text/units.ts';
import { listOf } from '../index/posting-list.ts';

const norms = (text: string): string[] => tokenise(text).map(({ norm }) => norm);

describe('tokens', () => {
  it.each([
    ['colour', 'color'],
    ['organisations', 'organization'],
    ['centre', 'center'],
    ['programme’s', "programme's"],
    ['defence', 'defense'],
    ['politicise', 'politicized'],
    ['modernisation', 'modernization'],
    ['travelling', 'traveling'],
    ['nearly 30,000', 'nearly 30000'],
    ['two million', '2 million'],
    ['人權理事會', '人权理事会'],
    ['ｆｕｌｌ１２', 'full12'],
    ['People’s', "people's"],
  ])('%s and %s are the same', (a, b) => expect(norms(a)).toEqual(norms(b)));

  it.each([
    ['30,000', '30,001'],
    ['should', 'would'],
    ['rights', 'right-wing'],
    ['人权', '人民'],
  ])('%s and %s are not', (a, b) => expect(norms(a)).not.toEqual(norms(b)));

  it('stand where their text stands, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same for a part of a text as for the whole', () => {
    const text = 'One. Two sides 中国人民, and so on.';
    expect(tokenise(text, 5, 20)).toEqual(tokenise(text).filter(({ start, end }) => start >= 5 && end <= 20));
  });
});

describe('units', () => {
  it('are words, and Chinese characters with the pairs that nothing parts', () => {
    expect(unitsIn('中国人民，G20 group').map(({ norm }) => norm)).toEqual([
      '中',
      '中国',
      '国',
      '国人',
      '人',
      '人民',
      '民',
      'g',
      '20',
      'group',
    ]);
  });
});

describe('Arabic words', () => {
  it('are brought together whatever is written together with them', () => {
    expect(new Set(norms('الحرية والحرية بالحرية للحرية حُرِّيَّة حريات'))).toEqual(new Set(['حر']));
    expect(norms('الأمم المتحدة')).toEqual(norms('والأمم للمتحدة'));
    expect(norms('له')).toEqual(['له']);
  });
});

describe('language', () => {
  it.each([
    ['The remarks were made in Geneva.', undefined, 'en'],
    ['Les propos ont été tenus à Genève.', 'fr', 'fr'],
    ['保护和促进人权是全人类的共同事业。', undefined, 'zh-Hans'],
    ['保護和促進人權是全人類的共同事業。', 'en', 'zh-Hant'],
    ['人権の保護と促進は全人類の共通の事業である。', undefined, 'ja'],
    ['The title 凝聚共识 means building consensus.', 'en', 'en'],
    ['Remarks made in English on a page declared Chinese.', 'zh-CN', 'en'],
    ['Все люди рождаются свободными.', undefined, 'ru'],
    ['Всі люди народжуються вільними.', 'uk', 'uk'],
    ['Все люди рождаются свободными.', 'en', 'ru'],
    ['يولد جميع الناس أحرارا.', undefined, 'ar'],
    ['یولد جمیع', 'fa-IR', 'fa-IR'],
    ['The word حرية means freedom.', 'ar', 'en'],
    ['Svi ljudi rađaju se slobodni.', 'bs', 'bs'],
    ['', undefined, 'en'],
  ])('%s (%s) is %s', (text, declared, expected) => expect(detectLanguage(text, declared)).toBe(expected));
});

describe('rarity', () => {
  const table = buildRarity([parseBackground('#sentences 1000\nthe\t600\npretext\t1\n')]);

  it('is low for what every sentence has, high for what few have, highest for nothing known', () => {
    expect(weightOf(rarityIn(table), hashTerm('the'))).toBeCloseTo(0.5, 1);
    expect(weightOf(rarityIn(table), hashTerm('pretext'))).toBeCloseTo(6.9, 1);
    expect(weightOf(rarityIn(table), hashTerm('zyzzyva'))).toBe(9);
  });

  it('learns a language without a background from its own sentences, and leaves the others alone', () => {
    const terms = (text: string): number[] => text.split(' ').map(hashTerm);
    const french = ['la loi', 'la paix', 'la liberté the', 'la personne'].map(terms);
    const more = addLanguages(
      table,
      new Map([
        ['fr', french],
        ['en', [terms('zyzzyva')]],
      ]),
    );
    expect(weightOf(rarityIn(more), hashTerm('la'))).toBeLessThan(weightOf(rarityIn(more), hashTerm('paix')));
    expect(weightOf(rarityIn(more), hashTerm('paix'))).toBe(9);
    expect(weightOf(rarityIn(more), hashTerm('the'))).toBe(weightOf(rarityIn(table), hashTerm('the')));
    expect(weightOf(rarityIn(more), hashTerm('zyzzyva'))).toBe(9);
    expect(more.terms).toEqual(more.terms.toSorted());
  });

  it.each(['', 'the\t600', '#sentences 0\n', '#sentences 10\nthe', '#sentences 10\nthe\tmany'])(
    'rejects %j',
    (file) => expect(() => parseBackground(file)).toThrow(/background/i),
  );
});

describe('index', () => {
  const index = buildIndex([['Human rights bodies', 'Human voices'], [], ['各国人权']]);
  const postings = (term: string): number[] => {
    const at = findTerm(index.terms, hashTerm(term));
    return at < 0 ? [] : listOf(index.postings, at);
  };

  it('lists the sentences of each term, numbered through the versions', () => {
    expect(postings('human')).toEqual([0, 1]);
    expect(postings('人权')).toEqual([2]);
    expect(postings('nothing')).toEqual([]);
    expect([...index.versionStart]).toEqual([0, 2, 2, 3]);
    expect([0, 1, 2].map((sentence) => versionOfSentence(index, sentence))).toEqual([0, 0, 2]);
  });

  it('lists each sentence of a term once, in order, and no other sentence', () => {
    const words = fc.constantFrom('human', 'rights', 'peace', '人权', '各国');
    const sentences = fc.array(fc.array(words, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 5 }), (versions) => {
        const texts = versions.map((version) => version.map((each) => each.join(' ')));
        const built = buildIndex(texts);
        const having = new Map<number, number[]>();
        texts.flat().forEach((text, i) => {
          for (const term of new Set(unitsIn(text).map((unit) => unit.term)))
            having.set(term, [...(having.get(term) ?? []), i]);
        });
        expect([...built.terms]).toEqual([...having.keys()].sort((a, b) => a - b));
        built.terms.forEach((term, i) => {
          expect(listOf(built.postings, i)).toEqual(having.get(term));
        });
        expect(built.versionStart.at(-1)).toBe(texts.flat().length);
      }),
    );
  });

  it('grows with what is added', () => {
    const large = buildIndex([Array.from({ length: 3000 }, (_, i) => `human ${i}`)]);
    expect(large.terms).toHaveLength(3001);
    const at = findTerm(large.terms, hashTerm('human'));
    expect(listOf(large.postings, at)).toEqual(Array.from({ length: 3000 }, (_, i) => i));
  });

  it('finds every term of any sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), (sentences) => {
        const built = buildIndex([sentences]);
        sentences.forEach((sentence, i) => {
          for (const { term } of unitsIn(sentence)) {
            const at = findTerm(built.terms, term);
            expect(listOf(built.postings, at)).toContain(i);
          }
        });
      }),
    );
  });
});
