/**
 * Checking the language that a page declares on its text: sites copy a template and never change what it says. First by
 * script, then, among languages in Latin letters, by the words that every sentence has.
 */
import * as de from '../../../engine/languages/de.ts';
import * as en from '../../../engine/languages/en.ts';
import * as es from '../../../engine/languages/es.ts';
import * as fr from '../../../engine/languages/fr.ts';
import * as it from '../../../engine/languages/it.ts';
import * as nl from '../../../engine/languages/nl.ts';
import * as pt from '../../../engine/languages/pt.ts';
import { entriesOf } from '../../../engine/text/word-lists.ts';

/** A text says what language it is in within its first paragraphs. UTF-16 code units. */
const SAMPLE = 1_500;
/** Above this share of its letters a text is in a script; names in another script stay far below it. */
const SCRIPT_SHARE = 0.4;
/** Less of other scripts than this share of all units is names in a Latin text. */
const MIN_OTHER = 0.3;
/** Japanese has more kana than this among its letters, Chinese has none but in names. */
const KANA_SHARE = 0.1;
/** A language is believed against the declared one if it has this many times its commonest words. */
const MAJORITY = 3;
/** Where nothing is declared, it must have this many times those of the next. */
const LEAD = 1.3;
/** Fewer common words than this decide nothing. */
const MIN_COMMON = 8;

/** What a text in a script is taken for where the declared language is not written so: the most read on the web. */
const BY_SCRIPT: readonly (readonly [script: string, letters: RegExp, lang: string])[] = [
  ['Hani', /[\u3400-\u9fff]/g, 'zh'],
  ['Cyrl', /[\u0400-\u052f]/g, 'ru'],
  ['Arab', /[\u0600-\u077f\ufb50-\ufeff]/g, 'ar'],
  ['Kore', /[\uac00-\ud7af]/g, 'ko'],
  ['Grek', /[\u0370-\u03ff]/g, 'el'],
  ['Hebr', /[\u0590-\u05ff]/g, 'he'],
  ['Deva', /[\u0900-\u097f]/g, 'hi'],
  ['Beng', /[\u0980-\u09ff]/g, 'bn'],
  ['Thai', /[\u0e00-\u0e7f]/g, 'th'],
];

/** Words that stand in nearly every sentence of a language and in few of another. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: entriesOf(en.commonWords),
  de: entriesOf(de.commonWords),
  fr: entriesOf(fr.commonWords),
  es: entriesOf(es.commonWords),
  pt: entriesOf(pt.commonWords),
  it: entriesOf(it.commonWords),
  nl: entriesOf(nl.commonWords),
};

/** The languages that each of these words is common in. */
const COMMON_IN = new Map<string, string[]>();
for (const [lang, common] of Object.entries(COMMON))
  for (const word of common) COMMON_IN.set(word, [...(COMMON_IN.get(word) ?? []), lang]);

/** Languages that are not written in Latin letters, by script. `Intl` would know them, too, after several milliseconds. */
const WRITTEN: Readonly<Record<string, string>> = {
  Hani: 'zh ja yue wuu hak nan gan lzh',
  Cyrl: 'ru uk be bg mk sr kk ky mn tg tt ba cv ce os ab sah',
  Arab: 'ar fa ur ps ug sd ckb ks arz ary prs',
  Kore: 'ko',
  Grek: 'el',
  Hebr: 'he iw yi',
  Deva: 'hi mr ne sa mai bho kok',
  Beng: 'bn as mni',
  Thai: 'th',
  other: 'ta te ml kn gu pa or si my km lo bo dz ka hy am ti dv',
};
const SCRIPTS: Readonly<Record<string, string>> = { hans: 'Hani', hant: 'Hani', jpan: 'Hani' };

/** The script of a BCP 47 tag: the one it names, or else the one its language is written in. Empty where nothing is declared. */
function scriptOf(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const named = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (named) return SCRIPTS[named] ?? `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  if (language === '') return '';
  return Object.keys(WRITTEN).find((script) => WRITTEN[script]?.split(' ').includes(language)) ?? 'Latn';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language in Latin letters that a text is in by its common words, where that is not the declared one. */
function byWords(sample: string, declared: string): string | undefined {
  if (declared !== '' && !(declared in COMMON)) return undefined;
  const found = new Map(Object.keys(COMMON).map((lang) => [lang, 0]));
  for (const word of sample.toLowerCase().split(/[\s.,;:!?"'’“”()]+/))
    for (const lang of COMMON_IN.get(word) ?? []) found.set(lang, (found.get(lang) ?? 0) + 1);
  const counts = [...found].map(([lang, times]) => ({ lang, found: times }));
  counts.sort((a, b) => b.found - a.found);
  const [first, second] = counts;
  if (!first || !second || first.lang === declared || first.found < MIN_COMMON) return undefined;
  const against = counts.find(({ lang }) => lang === declared)?.found ?? 0;
  return first.found > (declared === '' ? second.found * LEAD : against * MAJORITY) ? first.lang : undefined;
}

/**
 * The language of a text: the declared one unless the text is plainly in another. Undefined where nothing is declared and
 * the text does not say.
 */
export function checkLanguage(text: string, declared: string | undefined): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const primary = declared?.toLowerCase().split('-')[0] ?? '';
  const script = scriptOf(declared ?? '');
  // Everything below U+0370 is Latin, as far as it is letters; between words stand blanks, which are none.
  if (count(sample, /[\u0370-\u1fff\u3040-\uffff]/g) > sample.length * MIN_OTHER) {
    const letters = count(sample, /\p{L}/gu);
    const kana = count(sample, /[\u3040-\u30ff]/g);
    if (kana > letters * KANA_SHARE) return primary === 'ja' ? declared : 'ja';
    const own = BY_SCRIPT.find(([, pattern]) => count(sample, pattern) > letters * SCRIPT_SHARE);
    if (own) return script === own[0] && primary !== 'ja' ? declared : own[2];
    return declared;
  }
  const isPossible = script === '' || script === 'Latn';
  return byWords(sample, isPossible ? primary : '') ?? (isPossible ? declared : undefined);
}
