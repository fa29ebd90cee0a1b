import { describe, expect, it } from 'vitest';
import { makeSearch } from '../../../engine/edition/search.ts';
import { CORPUS } from '../../components/fixture.ts';

const search = makeSearch([CORPUS]);
const first = (query: string) => {
  const hit = search(query)[0]?.hits[0];
  return hit && [hit.work, hit.field, hit.sentence];
};

describe('the search box', () => {
  it.each([
    ['a title', 'reform and improvement of global', ['hrc58', 'title', undefined]],
    ['a Chinese title', '凝聚共识', ['hrc55', 'title', undefined]],
    ['a slip of the keyboard', 'Palestinan-Israeli', ['hrc55', 'passage', 4]],
    ['straight quotes for curly ones', "People's right to survival", ['hrc55', 'passage', 9]],
    ['a Chinese sentence', '人权保障没有最好', ['hrc55', 'passage', 8]],
  ])('finds %s', (_name, query, expected) => {
    expect(first(query)).toEqual(expected);
  });

  it('finds a speaker in each work, by either name', () => {
    for (const name of ['Wang Yi', '王毅']) {
      const found = search(name);
      expect(found.map(({ work }) => work).sort()).toEqual(['hrc55', 'hrc58']);
      expect(found[0]?.hits[0]?.field).toBe('speaker');
    }
  });

  it.each([
    'wang yi 2025',
    '24 February 2025',
    'February 24, 2025',
    '2025-02-24',
    '2025年2月24日',
    '王毅 2025',
  ])('finds a work by who and when: %s', (query) => {
    expect(search(query).map(({ work }) => work)).toEqual(['hrc58']);
  });

  it('gives sentences with the words that were looked for, those that have them in a row first', () => {
    const hits = search('common cause for all humanity')[0]?.hits ?? [];
    expect(hits[0]).toMatchObject({
      version: 'hrc55-en-qiushi',
      sentence: 2,
      found: ['common cause for all humanity'],
    });
    const apart = search('civilians Israeli').flatMap((each) => each.hits);
    expect(apart.map(({ sentence, found }) => [sentence, found])).toEqual([[4, ['civilians', 'israeli']]]);
  });

  it('gives a sentence once where several versions of a work have it, and says the version', () => {
    const twice = {
      ...CORPUS,
      versions: [
        ...CORPUS.versions,
        ...CORPUS.versions.slice(0, 1).map((each) => ({ ...each, id: 'again' })),
      ],
      text: (n: number) => CORPUS.text(n === CORPUS.versions.length ? 0 : n),
      sentences: (n: number) => CORPUS.sentences(n === CORPUS.versions.length ? 0 : n),
    };
    const hits = makeSearch([twice])('common cause for all humanity').flatMap((each) => each.hits);
    expect(hits.filter(({ found }) => found?.[0] === 'common cause for all humanity')).toHaveLength(1);
    expect(hits[0]?.version).toBe('hrc55-en-qiushi');
  });

  it('takes a word that stands nowhere for the ones that it is like, and says which', () => {
    const hits = search('Palestinan civilians').flatMap((each) => each.hits);
    expect(hits.map(({ sentence, found }) => [sentence, found])).toContainEqual([
      4,
      ['palestinian', 'civilians'],
    ]);
  });

  it.each([[''], ['  '], ['a'], ['zzzzqqqq']])('finds nothing for “%s”', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('lists each work once', () => {
    const works = search('human rights').map(({ work }) => work);
    expect(new Set(works).size).toBe(works.length);
  });
});
