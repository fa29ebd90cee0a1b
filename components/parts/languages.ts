/** Which languages of a source the reader wants to see. */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { scriptOf } from '../../engine/text/script.ts';
import type { Lang } from '../../engine/types.ts';

/**
 * As kept in the settings: the page's own language only, English or Chinese only, or both. On a page in another language
 * its own comes with any of them.
 */
export type LanguageChoice = 'page' | 'en' | 'zh' | 'both';

/** Whether two tags are of one language, in whatever characters or country. */
export const sameLanguage = (a: Lang, b: Lang): boolean => primaryLanguage(a) === primaryLanguage(b);

/** Whether a text in `lang` is wanted, on a page in `page`. */
function isWanted(choice: LanguageChoice, lang: Lang, page: Lang): boolean {
  const own = primaryLanguage(page);
  const language = primaryLanguage(lang);
  if (language === own && (choice === 'page' || !isOffered(own))) return true;
  return choice === 'both' ? isOffered(language) : language === choice;
}

/** The languages that the reader is offered on every page. */
const OFFERED: ReadonlySet<string> = new Set(['en', 'zh']);
export const isOffered = (lang: Lang): boolean => OFFERED.has(primaryLanguage(lang));

/** Of texts in many languages the few to be shown in a heading: the first, and those in the page's language, English and Chinese. */
export const inMainLanguages = <T extends { lang: Lang }>(texts: readonly T[], page: Lang = ''): T[] =>
  texts.filter(
    ({ lang }, n) => n === 0 || isOffered(lang) || primaryLanguage(lang) === primaryLanguage(page),
  );

/** The texts in the languages chosen; all of them where there is none, for a text in another language is better than nothing. */
export function wantedTexts<T extends { lang: Lang }>(
  choice: LanguageChoice,
  texts: readonly T[],
  page: Lang,
): T[] {
  const chosen = texts.filter(({ lang }) => isWanted(choice, lang, page));
  return chosen.length > 0 ? chosen : [...texts];
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/**
 * Which way a language is written. It is set on every paragraph, since the browser would go by a paragraph's first words, and
 * these may be the interface's.
 */
export const directionOf = (lang: Lang): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : 'ltr');
