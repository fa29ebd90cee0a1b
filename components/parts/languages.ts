/** Which languages of a source the reader wants to see. */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { scriptOf } from '../../engine/text/language.ts';
import type { Lang } from '../../engine/types.ts';

/**
 * As kept in the settings: the page's own language only, English or Chinese only, or both. On a page in another language
 * its own comes with any of them.
 */
export type LanguageChoice = 'page' | 'en' | 'zh' | 'both';

/** Whether a text in `lang` is wanted, on a page in `page`. */
function wants(choice: LanguageChoice, lang: Lang, page: Lang): boolean {
  const own = primaryLanguage(page);
  const language = primaryLanguage(lang);
  if (language === own && (choice === 'page' || !isReaders(own))) return true;
  return choice === 'both' ? isReaders(language) : language === choice;
}

/** The languages that the reader can choose on every page. */
const READERS: ReadonlySet<string> = new Set(['en', 'zh']);
export const isReaders = (lang: Lang): boolean => READERS.has(primaryLanguage(lang));

/** Of texts in many languages those that are shown in passing: the first, the ones in `page`, in English and in Chinese. */
export const inPassing = <T extends { lang: Lang }>(texts: readonly T[], page: Lang = ''): T[] =>
  texts.filter(
    ({ lang }, n) => n === 0 || isReaders(lang) || primaryLanguage(lang) === primaryLanguage(page),
  );

/** The texts wanted; all of them where none is, for a text in another language is better than none. */
export function wanted<T extends { lang: Lang }>(
  choice: LanguageChoice,
  texts: readonly T[],
  page: Lang,
): T[] {
  const chosen = texts.filter(({ lang }) => wants(choice, lang, page));
  return chosen.length > 0 ? chosen : [...texts];
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** Which way a language is written. A paragraph's first words may be the interface's, so that they do not tell. */
export const directionOf = (lang: Lang): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : 'ltr');
