/** The script that a language is written in. Apart from the languages' lists of words, which views that ask for no more need not load. */
import type { Lang } from '../types.ts';

const scripts = new Map<Lang, string>();
/** Tags are a handful; a page that makes them up is not remembered without end. */
const MAX_KEPT = 200;

/** The script that a language is written in (ISO 15924): `zh-TW` in `Hant`. Empty where the tag says nothing. */
export function scriptOf(lang: Lang): string {
  const known = scripts.get(lang);
  if (known !== undefined) return known;
  let script = '';
  try {
    script = new Intl.Locale(lang).maximize().script ?? '';
  } catch {
    // No tag of a language.
  }
  if (scripts.size >= MAX_KEPT) scripts.clear();
  scripts.set(lang, script);
  return script;
}
