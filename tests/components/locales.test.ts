/** The messages of all locales: complete, alike, and each of them asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './render.tsx';
import { readSources } from './sources.ts';

type Messages = Readonly<Record<string, { message: string }>>;
const messages: Readonly<Record<string, Messages>> = LOCALES;
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** The folders that speak to the reader. */
const FOLDERS = ['components', 'entrypoints', 'extension', 'page'];
const CONFIG = readFileSync('wxt.config.ts', 'utf8');

describe('the messages', () => {
  it.each(['zh_CN', 'zh_TW'])(
    '%s has the keys of en, with the same placeholders, and none is empty',
    (locale) => {
      const own = messages[locale] ?? {};
      expect(Object.keys(own)).toEqual(Object.keys(LOCALES.en));
      for (const [key, { message }] of Object.entries<{ message: string }>(LOCALES.en)) {
        expect([key, placeholders(own[key]?.message ?? '')]).toEqual([key, placeholders(message)]);
        expect(own[key]?.message.trim()).not.toBe('');
      }
    },
  );

  it('has both forms of each plural', () => {
    const keys = Object.keys(LOCALES.en);
    const stems = (form: string): string[] =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(stems('_one')).toEqual(stems('_other'));
  });

  it('writes Taiwan’s messages in traditional characters and the mainland’s in simplified ones', () => {
    const text = (locale: string): string =>
      Object.values(messages[locale] ?? {})
        .map(({ message }) => message)
        .join('');
    expect(text('zh_TW').match(/[讲话设页报这为关开无时语译态点击没过见发]/gu)).toBeNull();
    expect(text('zh_CN').match(/[講話設頁報這為關開無時語譯態點擊沒過見發]/gu)).toBeNull();
  });

  it('has every key that the code asks for by name', () => {
    const asked = FOLDERS.flatMap((folder) => readSources(folder, /\.tsx?$/)).flatMap((code) =>
      [...code.matchAll(/\b(?:t|getMessage)\(\s*'(\w+)'/g)].map((match) => match[1] ?? ''),
    );
    const config = [...CONFIG.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect([...asked, ...config].filter((key) => !(key in LOCALES.en))).toEqual([]);
  });

  it('has no key that nothing asks for', () => {
    const code = [...FOLDERS.flatMap((folder) => readSources(folder, /\.tsx?$/)), CONFIG].join('\n');
    const named = new Set([...code.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/g)].map((match) => match[1]));
    const unused = Object.keys(LOCALES.en).filter((key) => !named.has(key.replace(/_(one|other)$/, '')));
    expect(unused).toEqual([]);
  });
});
