import { describe, expect, it } from 'vitest';
import { alignWords } from '../../../engine/concordance/align-words.ts';
import { Association } from '../../../engine/concordance/association.ts';
import type { Word } from '../../../engine/concordance/words.ts';

/** Words, each with what it may mean as `form:meaning+meaning`. */
const words = (text: string): Word[] =>
  text.split(' ').map((entry, n) => {
    const [form = '', meanings = ''] = entry.split(':');
    const terms = meanings.split('+').filter((each) => each !== '');
    return {
      form,
      start: n,
      end: n + 1,
      meanings: new Map(terms.map((term) => [Number(term), 0.9])),
      isFunction: meanings === '-',
    };
  });

const linked = (a: string, b: string, association = new Association()): string[] => {
  const [left, right] = [words(a), words(b)];
  return alignWords(left, right, association)
    .map((link) => `${left[link.a]?.form}=${right[link.b]?.form}@${link.b}`)
    .sort();
};

describe('alignWords', () => {
  it('links a word to several that stand together', () => {
    expect(linked('人权:1+2', 'human:1 rights:2')).toEqual(['人权=human@0', '人权=rights@1']);
    expect(linked('human:1 rights:2', '人权:1+2')).toEqual(['human=人权@0', 'rights=人权@0']);
  });

  it('does not link it to one that stands apart', () => {
    expect(linked('人权:1+2', 'human:1 x y rights:2')).toHaveLength(1);
  });

  it('links each repetition to the one in its place', () => {
    expect(linked('发展:1 x y 发展:1', 'growth:1 x2 y2 growth:1')).toEqual([
      '发展=growth@0',
      '发展=growth@3',
    ]);
  });

  it('links nothing to function words', () => {
    expect(linked('的:-', 'of:-')).toEqual([]);
  });

  it('links words that no dictionary has where they keep each other’s company', () => {
    const association = new Association([
      { a: ['王毅', '出席'], b: ['wang', 'attended'] },
      { a: ['王毅'], b: ['wang'] },
      { a: ['王毅'], b: ['wang'] },
      { a: ['出席'], b: ['visited'] },
    ]);
    expect(linked('王毅', 'wang', association)).toEqual(['王毅=wang@0']);
    expect(linked('出席', 'attended', association)).toEqual([]);
  });

  it('prefers the word that keeps a word’s company to another of the same meaning', () => {
    const association = new Association([
      { a: ['人类'], b: ['humanity'] },
      { a: ['人类'], b: ['humanity'] },
      { a: ['人权'], b: ['human'] },
    ]);
    expect(linked('人类:1', 'human:1 x humanity:1', association)).toEqual(['人类=humanity@2']);
  });
});
