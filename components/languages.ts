/** Which languages of a source the reader wants to see. */
import { primaryLanguage } from '../engine/edition.ts';
import type { Lang } from '../engine/types.ts';

/** As kept in the settings: the page's own language only, English or Chinese only, or both. */
export type LanguageChoice = 'page' | 'en' | 'zh' | 'both';

/** Whether a text in `lang` is wanted, on a page in `page`. */
export function wants(choice: LanguageChoice, lang: Lang, page: Lang): boolean {
  if (choice === 'both') return true;
  return primaryLanguage(lang) === (choice === 'page' ? primaryLanguage(page) : choice);
}

/** The texts wanted; all of them where none is, for a text in another language is better than none. */
export function wanted<T extends { lang: Lang }>(
  choice: LanguageChoice,
  texts: readonly T[],
  page: Lang,
): T[] {
  const chosen = texts.filter(({ lang }) => wants(choice, lang, page));
  return chosen.length > 0 ? chosen : [...texts];
}
