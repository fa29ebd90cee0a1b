/**
 * The bilingual lexicons that come with the extension, each read when the first page in its language comes. They are fetched from
 * the extension itself, never from the network.
 */
import { primaryLanguage } from '../engine/edition/edition.ts';
import { type BilingualLexicon, parseLexicon } from '../engine/lexicon/bilingual-lexicon.ts';
import { FOREIGN_LANGUAGES } from '../engine/text/foreign-words.ts';
import type { Lang } from '../engine/types.ts';

const opened = new Map<Lang, BilingualLexicon>();

/** The lexicon of a language (its primary subtag), if it was loaded. */
export const lexiconOf = (lang: Lang): BilingualLexicon | undefined => opened.get(lang);

/** Reads the lexicon of a language, if there is one. */
export async function loadLexicon(lang: Lang): Promise<void> {
  const tag = primaryLanguage(lang);
  if (opened.has(tag) || !FOREIGN_LANGUAGES.includes(tag)) return;
  try {
    const response = await fetch(`/lexicons/${tag}.tsv`);
    if (response.ok) opened.set(tag, parseLexicon(await response.text(), tag));
  } catch {
    // Without it a page is still matched by who spoke where and when; the next one tries again.
  }
}
