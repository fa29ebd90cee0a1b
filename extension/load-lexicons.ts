/** The lexicons for a concordance. Their code is loaded with the first of them: it is a third of the panel's. */
import type { LexiconOf } from '../engine/concordance/words.ts';

export async function loadLexicons(languages: readonly string[]): Promise<LexiconOf> {
  const { lexiconOf, loadLexicon } = await import('./lexicons.ts');
  await Promise.all(languages.map(loadLexicon));
  return lexiconOf;
}
