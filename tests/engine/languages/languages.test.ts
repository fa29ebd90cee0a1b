import { describe, expect, test } from 'vitest';
import * as all from '../../../engine/languages/all.ts';
import * as ar from '../../../engine/languages/ar.ts';
import * as da from '../../../engine/languages/da.ts';
import * as de from '../../../engine/languages/de.ts';
import * as en from '../../../engine/languages/en.ts';
import * as es from '../../../engine/languages/es.ts';
import * as fa from '../../../engine/languages/fa.ts';
import * as fr from '../../../engine/languages/fr.ts';
import * as id from '../../../engine/languages/id.ts';
import * as it from '../../../engine/languages/it.ts';
import * as ja from '../../../engine/languages/ja.ts';
import * as ko from '../../../engine/languages/ko.ts';
import type { Language } from '../../../engine/languages/language.ts';
import * as nl from '../../../engine/languages/nl.ts';
import * as pt from '../../../engine/languages/pt.ts';
import * as ru from '../../../engine/languages/ru.ts';
import * as sv from '../../../engine/languages/sv.ts';
import * as tr from '../../../engine/languages/tr.ts';
import * as vi from '../../../engine/languages/vi.ts';
import * as zh from '../../../engine/languages/zh.ts';
import { entriesOf, patternsOf, valuesOf } from '../../../engine/text/word-lists.ts';

/** The compiler checks here that each file is a `Language`. */
const LANGUAGES: readonly Language[] = [
  ar,
  da,
  de,
  en,
  es,
  fa,
  fr,
  id,
  it,
  ja,
  ko,
  nl,
  pt,
  ru,
  sv,
  tr,
  vi,
  zh,
];
const modules = import.meta.glob<Record<string, unknown>>('../../../engine/languages/*.ts', { eager: true });
const files = Object.entries(modules).filter(
  ([path]) => !/\/(?:all|language|quotation-marks)\.ts$/u.test(path),
);

/** Lists in which capitals say something, or which hold patterns. */
const MAY_HAVE_CAPITALS = /Patterns$/u;

describe('language files', () => {
  test('every file is checked by the compiler, and named after its language', () => {
    expect(files.map(([path, { tag }]) => path.endsWith(`/${String(tag)}.ts`))).not.toContain(false);
    expect(LANGUAGES.map(({ tag }) => tag).sort()).toEqual(files.map(([, { tag }]) => String(tag)).sort());
  });

  test.each(Object.entries(all))('no language is forgotten in the lists of all: %s', (name, lists) => {
    const having = files.flatMap(([, module]) => (name in module ? [module[name]] : []));
    expect(new Set<unknown>(lists)).toEqual(new Set(having));
  });

  test.each(files)('entries are in small letters, and patterns are regular expressions: %s', (_, module) => {
    for (const [name, list] of Object.entries(module)) {
      if (typeof list !== 'string') continue;
      if (name.endsWith('Patterns')) expect(() => new RegExp(patternsOf(list).join('|'), 'u')).not.toThrow();
      if (!MAY_HAVE_CAPITALS.test(name) && name !== 'tag') expect(list).toBe(list.toLowerCase());
    }
  });
});

describe('reading lists', () => {
  test('entries are separated by commas and line breaks, have blanks within, and stand once', () => {
    expect(entriesOf('\n  more than, a,\n  b, a')).toEqual(['more than', 'a', 'b']);
    expect(entriesOf(['a, b', 'b, c'])).toEqual(['a', 'b', 'c']);
  });

  test('patterns stand one a line, with commas within', () => {
    expect(patternsOf('\na{1,3}\nb')).toEqual(['a{1,3}', 'b']);
  });

  test('an entry ends with its value', () => {
    expect([...valuesOf('forty 40, a hundred 100, million 1e6')]).toEqual([
      ['forty', 40],
      ['a hundred', 100],
      ['million', 1_000_000],
    ]);
  });
});
