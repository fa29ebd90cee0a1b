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

  it.each([[''], ['  '], ['a'], ['zzzzqqqq']])('finds nothing for “%s”', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('lists each work once', () => {
    const works = search('human rights').map(({ work }) => work);
    expect(new Set(works).size).toBe(works.length);
  });
});
