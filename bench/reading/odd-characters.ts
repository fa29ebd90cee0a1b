/** Odd characters in a text: what is not shown, other forms, other figures, other quotation marks. */
import {
  HAN,
  ARABIC,
  escape,
  asParagraphs,
  each,
  within,
  FROM_IDEOGRAPH,
  SUPPLEMENT,
  swap,
  onlyWhere,
  GROUPED,
  ARABIC_DIGITS,
  quoted,
} from './odd-text.ts';
import type { Oddity } from './oddity.ts';

export const CHARACTERS: readonly Oddity[] = [
  { name: 'soft hyphens', set: (all) => asParagraphs(all.map((text) => within(text, '\u00ad'))) },
  { name: 'zero-width spaces', set: (all) => asParagraphs(all.map((text) => within(text, '\u200b'))) },
  { name: 'zero-width non-joiners', set: onlyWhere(/^[^\u0600-\u06ff]*$/, (text) => within(text, '\u200c')) },
  { name: 'zero-width joiners', set: onlyWhere(/^[^\u0600-\u06ff]*$/, (text) => within(text, '\u200d')) },
  { name: 'invisible separators', set: (all) => asParagraphs(all.map((text) => within(text, '\u2063'))) },
  {
    name: 'marks of direction',
    set: (all) => asParagraphs(all.map((text) => within(text, '\u200e\u2068\u2069'))),
  },
  { name: 'variation selectors', set: (all) => asParagraphs(all.map((text) => within(text, '\ufe00'))) },
  { name: 'variation selectors of ideographs', set: onlyWhere(HAN, (text) => within(text, '\u{e0100}')) },
  { name: 'Kangxi radicals', set: onlyWhere(HAN, (text) => swap(text, FROM_IDEOGRAPH)) },
  { name: 'radicals of the supplement', set: onlyWhere(HAN, (text) => swap(text, SUPPLEMENT)) },
  {
    name: 'ruby',
    set: (all) =>
      all.some((text) => HAN.test(text))
        ? all
            .map(
              (text) =>
                `<p>${[...text].map((c) => (HAN.test(c) ? `<ruby>${c}<rp>(</rp><rt>ㄅ</rt><rp>)</rp></ruby>` : escape(c))).join('')}</p>`,
            )
            .join('\n')
        : undefined,
  },
  {
    name: 'tatweel',
    set: onlyWhere(ARABIC, (text) => text.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L}{2})/gu, '$1ـ')),
  },
  {
    name: 'Arabic vowel signs',
    set: onlyWhere(ARABIC, (text) => text.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L})/gu, '$1َ')),
  },
  {
    name: 'figures grouped by narrow spaces',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1\u202f')),
  },
  {
    name: 'figures grouped by points',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1.')),
  },
  {
    name: 'figures grouped by apostrophes',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1’')),
  },
  {
    name: 'wide figures',
    set: onlyWhere(/\d/, (text) =>
      text.replace(/[\d,](?=[\d,]*\d)|\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ),
  },
  { name: 'Arabic figures', set: onlyWhere(/\d/, ARABIC_DIGITS) },
  { name: 'German quotation marks', set: quoted('„', '“'), clean: quoted('“', '”') },
  { name: 'Polish quotation marks', set: quoted('„', '”'), clean: quoted('“', '”') },
  { name: 'Swedish quotation marks', set: quoted('”', '”'), clean: quoted('“', '”') },
  { name: 'Danish quotation marks', set: quoted('»', '«'), clean: quoted('“', '”') },
  { name: 'French quotation marks', set: quoted('«\u00a0', '\u00a0»'), clean: quoted('“', '”') },
  { name: 'Swiss quotation marks', set: quoted('‹', '›'), clean: quoted('“', '”') },
  { name: 'East Asian quotation marks', set: quoted('『', '』'), clean: quoted('“', '”') },
  { name: 'q elements', set: each((text) => `<p><q>${escape(text)}</q></p>`), clean: quoted('“', '”') },
  {
    name: 'spaces that do not break',
    set: (all) => asParagraphs(all.map((text) => text.replace(/ /g, '\u00a0'))),
  },
  {
    name: 'notes behind the numbers of points',
    set: onlyWhere(/^\d\. /, (text) => text.replace(/^(\d\.) /, '$1* ')),
  },
  {
    name: 'letters for apostrophes',
    set: onlyWhere(/\p{L}’\p{L}/u, (text) => text.replace(/(?<=\p{L})’/gu, 'ʼ')),
  },
];
