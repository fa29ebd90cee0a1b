import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../corpus/compile/align/lexicon.ts';
import { type PackWords, addWords, translationsOf } from '../../corpus/compile/translations.ts';
import { likenessesOf } from '../../engine/lexicon/likeness.ts';
import { hashTerm } from '../../engine/text/hash.ts';

const lexicon = readLexicon([
  { simplified: '政治', english: ['politics'] },
  { simplified: '武器', english: ['weapon', 'arms'] },
  { simplified: '生存权', english: ['right to subsistence'] },
  { simplified: '白菜', english: ['cabbage'] },
]);

function tableOf(text: string, learned: readonly (readonly [string, string])[] = []) {
  const words: PackWords = { han: new Set(), stems: new Set() };
  addWords(words, text, /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en', lexicon);
  const terms = Uint32Array.from([...words.stems].map(hashTerm)).sort();
  const translations = learned.map(([a, b]) => ({ term: hashTerm(a), target: hashTerm(b), strength: 0.9 }));
  const table = translationsOf(terms, words, { lexicon, translations });
  return (word: string): string[] => {
    const names = new Map([...words.stems, ...words.han].map((each) => [hashTerm(each), each]));
    return Array.from(likenessesOf(table, hashTerm(word)), ({ target }) => names.get(target) ?? '?');
  };
}

describe('the translations of a pack', () => {
  it('lead a Chinese word to the English terms that the pack has', () => {
    const translations = tableOf('No weapon gives the right to arms or to subsistence.');
    expect(translations('武器').toSorted()).toEqual(['arm', 'weapon']);
    expect(translations('生存权').toSorted()).toEqual(['right', 'subsist']);
    expect(translations('白菜')).toEqual([]);
  });

  it('lead an English word to the Chinese words of the pack', () => {
    const translations = tableOf('反对把武器当作政治');
    expect(translations('weapon')).toEqual(['武器']);
    expect(translations('cabbag')).toEqual([]);
  });

  it('know the words of a family, for less', () => {
    const translations = tableOf('They politicize and politicise all politics.');
    expect(translations('政治')[0]).toBe('polit');
    expect(translations('政治')).toContain('politic');
    expect(tableOf('The polished police.')('政治')).toEqual([]);
  });

  it('know what was learned beside the dictionary, both ways', () => {
    const learned = [['武器', 'crowbar']] as const;
    expect(tableOf('Rights are no crowbar.', learned)('武器')).toEqual(['crowbar']);
    expect(tableOf('不是武器', learned)('crowbar')).toEqual(['武器']);
    expect(tableOf('Nothing of the kind.', learned)('武器')).toEqual([]);
  });
});
