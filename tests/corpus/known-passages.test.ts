/** What a document has from known remarks, by its pages. */
import { expect, it } from 'vitest';
import { knownIn } from '../../corpus/own/known-passages.ts';
import { createMatcher } from '../../engine/match.ts';
import { harbour } from '../engine/harbour-corpus.ts';

const text = harbour.text(0);
const sentences = harbour.sentences(0).map(({ start, end }) => text.slice(start, end));
/** As a printed page breaks its lines. */
const wrapped = (words: string): string => words.replace(/(.{50,70}) /g, '$1\n');
const [first = '', second = '', third = ''] = sentences;
const about = { lang: 'en', title: 'Minutes of the council' };
const matcher = createMatcher([harbour]);

it('has the page and the source of each passage, wherever lines and pages are broken', () => {
  const pages = [
    'The council met on Monday to speak of the price of salt.',
    wrapped(`The speaker said: ${first} ${second}`),
    'Nothing else was on the agenda.',
    wrapped(third),
  ];
  const { passages, work } = knownIn(pages.join('\f'), matcher, about);
  expect(passages.map(({ page, version, sentence }) => [page, version, sentence])).toEqual([
    [2, harbour.versions[0]?.id, 0],
    [2, harbour.versions[0]?.id, 1],
    [4, harbour.versions[0]?.id, 2],
  ]);
  expect(passages.every(({ words }) => !words.includes('\n'))).toBe(true);
  expect(work?.id).toBe(harbour.works[0]?.id);
  expect(work?.share).toBeGreaterThan(0.5);
});

it('names no page where the document has none, and nothing where it has nothing', () => {
  const { passages } = knownIn(`${first}\n${second}\n${third}`, matcher, about);
  expect(passages.map(({ page }) => page)).toEqual([undefined, undefined, undefined]);
  expect(knownIn('The council met on Monday to speak of the price of salt.', matcher, about)).toEqual({
    passages: [],
  });
});
