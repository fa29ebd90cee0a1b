/** Reads the bilingual lexicons of the pages' languages. What the compiler reads beside them takes a second, and stands apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BilingualLexicon, parseLexicon } from '../engine/lexicon/bilingual-lexicon.ts';
import { FOREIGN_LANGUAGES } from '../engine/text/foreign-words.ts';
import type { Lang } from '../engine/types.ts';

const FOLDER = join(import.meta.dirname, '..', 'public', 'lexicons');

const lexicons = new Map<Lang, BilingualLexicon>();

/** The lexicon of a language, read when it is first asked for; undefined where there is none. */
export function lexiconOf(lang: Lang): BilingualLexicon | undefined {
  const known = lexicons.get(lang);
  if (known || !FOREIGN_LANGUAGES.includes(lang)) return known;
  const lexicon = parseLexicon(readFileSync(join(FOLDER, `${lang}.tsv`), 'utf8'), lang);
  lexicons.set(lang, lexicon);
  return lexicon;
}
