import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../components/parts/address.ts';
import { createI18n } from '../../components/parts/messages.ts';
import { siteOf } from '../../components/settings/site-list.tsx';
import {
  dateWords,
  inLanguages,
  joinWords,
  reportWords,
  sentenceWords,
} from '../../components/passages/wording.ts';
import { ENGLISH, LOCALES, messagesOf } from './render.tsx';

const CHINESE = messagesOf(LOCALES.zh_CN);

describe('words', () => {
  it.each([
    ['2024-02-26', 'en-GB', '26 February 2024'],
    ['2024-02-26', 'zh-CN', '2024年2月26日'],
    ['2024-02', 'en-GB', '2024-02'],
    ['', 'en-GB', ''],
    ['2024-99-99', 'en-GB', '2024-99-99'],
  ])('the date %s in %s', (iso, locale, expected) => {
    expect(dateWords(iso, locale)).toBe(expected);
  });

  it.each([
    [['en-US', 'fr'], 'February 26, 2024'],
    [['de-DE', 'en-US'], 'February 26, 2024'],
    [['en'], '26 February 2024'],
    [[], '26 February 2024'],
  ])('writes dates as a reader of %j does', (wanted, expected) => {
    const i18n = createI18n((key) => (key === 'localeTag' ? 'en-GB' : ''), wanted);
    expect(dateWords('2024-02-26', i18n.locale)).toBe(expected);
  });

  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a，b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d', 'a，b，c，d'],
  ])('joins %j', (parts, english, chinese) => {
    expect(joinWords(parts, ENGLISH)).toBe(english);
    expect(joinWords(parts, CHINESE)).toBe(chinese);
  });

  it.each([
    ['en-GB', ['Wang Yi', '双方']],
    ['zh-CN', ['双方', 'Wang Yi']],
    ['zh-TW', ['雙方', 'Wang Yi']],
  ])('shows one text for each language, for %s', (locale, expected) => {
    const texts = { en: ['Wang Yi', 'Mr. Wang'], 'zh-Hans': ['双方'], 'zh-Hant': ['雙方'] };
    expect(inLanguages(texts, locale).map(({ text }) => text)).toEqual(expected);
  });

  it('counts sentences from 1', () => {
    expect(sentenceWords({ start: 0, end: 1 }, ENGLISH)).toBe('Sentence 1');
    expect(sentenceWords({ start: 2, end: 4 }, CHINESE)).toBe('第 3–4 句');
  });

  it.each([
    [1, 'This page almost certainly reports'],
    [0.9, 'This page almost certainly reports'],
    [0.8, 'This page very likely reports'],
    [0.5, 'This page probably reports'],
    [0, 'This page may report'],
  ])('says how sure %d is', (confidence, words) => {
    expect(reportWords(confidence, ENGLISH)).toBe(words);
  });

  it('chooses the form for one and for many, and writes numbers as the language does', () => {
    expect(ENGLISH.plural('sentenceCount', 1)).toBe('1 sentence');
    expect(ENGLISH.plural('sentenceCount', 1_234)).toBe('1,234 sentences');
    expect(CHINESE.plural('sentenceCount', 1)).toBe('1 句');
  });
});

describe('addresses', () => {
  it.each([
    ['', undefined],
    ['#/', undefined],
    ['#/hrc55', { work: 'hrc55' }],
    ['#/hrc55/hrc55-en-qiushi/12', { work: 'hrc55', version: 'hrc55-en-qiushi', sentence: 11 }],
    ['#/hrc55/v/vs/w', { work: 'hrc55', version: 'v', against: 'w' }],
    ['#/hrc55/v/vs', { work: 'hrc55', version: 'v' }],
    ['#/hrc55/v/0', { work: 'hrc55', version: 'v' }],
    ['#/hrc55/v/x', { work: 'hrc55', version: 'v' }],
    ['#/%E0%A4/v', { work: '%E0%A4', version: 'v' }],
  ])('%s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  it('come back as they were, whatever the names', () => {
    const address = { work: 'a/b c', version: '版本', sentence: 4 };
    expect(parseAddress(formatAddress(address))).toEqual(address);
    const two = { work: 'a/b c', version: '版本', against: 'x/y' };
    expect(parseAddress(formatAddress(two))).toEqual(two);
  });
});

describe('a site as a reader writes it', () => {
  it.each([
    ['news.example', 'news.example'],
    ['https://www.News.example/a?b', 'news.example'],
    ['  news.example/path ', 'news.example'],
    ['localhost:8080', 'localhost'],
    ['news', undefined],
    ['', undefined],
    ['not a site', undefined],
  ])('%s', (input, site) => {
    expect(siteOf(input)).toBe(site);
  });
});
