import { describe, expect, it } from 'vitest';
import { foundPieces, rowsWith } from '../../components/passages/find-in-text.ts';
import { rowsOf } from '../../components/passages/parallel-text.ts';
import { CORPUS } from './fixture.ts';

const found = (text: string, query: string): string[] =>
  foundPieces(text, query)
    .filter((piece) => piece.found)
    .map((piece) => piece.text);

describe('finding in a text', () => {
  it.each([
    ['Human rights are human RIGHTS.', 'human rights', ['Human rights', 'human RIGHTS']],
    ['People’s interests', "people's", ['People’s']],
    ['保护人权，促进人权', '人权', ['人权', '人权']],
    ['保護人權', '人权', ['人權']],
    ['Straße', 'STRASSE', []],
    ['İstanbul and Ankara', 'ankara', ['Ankara']],
    ['Anything', '  ', []],
  ])('%s has %s', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
    expect(
      foundPieces(text, query)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('marks each of several words, the longer of two that begin alike', () => {
    const pieces = foundPieces('People’s right, and the people', 'people', "people's right");
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
      'People’s right',
      'people',
    ]);
  });

  it('looks in both languages where both are shown', () => {
    const text = { corpus: CORPUS, number: 0, partner: 1 };
    const rows = rowsOf(text, []);
    expect(rowsWith(text, rows, 'human rights', true).length).toBeGreaterThan(3);
    expect(rowsWith(text, rows, '人民至上', true)).toEqual([7]);
    expect(rowsWith(text, rows, '人民至上', false)).toEqual([]);
    expect(rowsWith(text, rows, '', true)).toEqual([]);
  });
});
