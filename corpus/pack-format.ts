/** The layout of a pack: a file of named parts (container.ts) whose header says what the pack has. */
import type { FileKind, Part } from './container.ts';
import type { PackHeader } from './schema.ts';

export const PACK: FileKind = {
  magic: 'VARIORUM',
  format: 4,
  name: 'pack',
  anew: 'Compile it again.',
};

/**
 * What each part holds. Where parts of a part begin is told by their lengths, in seven bits a byte (engine/index/var-bytes.ts).
 *
 * - `versionStart`: the number of the first sentence of each version, and of all. `bitextPairs`: two version numbers for each bitext, the
 *   smaller first.
 * - `terms`, `postings`, `sequences`, `shingles`: as in SentenceIndex.
 * - `hanWords`: sorted hashes of the Chinese words of the texts that the language tables have.
 * - `rarity…`, `likeness…`, `translation…`: RarityTable and, twice, LikenessTable, with what the pack says beyond the language tables.
 * - `sentences`, `beads`: place-lists.ts. `text`, `blockLengths`, `textLengths`: text-blocks.ts.
 */
export interface PackSections extends Record<string, Part> {
  versionStart: Uint32Array;
  terms: Uint32Array;
  postingLengths: Uint8Array;
  postings: Uint8Array;
  sequenceLengths: Uint8Array;
  sequences: Uint8Array;
  shingleLengths: Uint8Array;
  shingles: Uint8Array;
  hanWords: Uint32Array;
  rarityTerms: Uint32Array;
  rarityWeights: Uint8Array;
  likenessTerms: Uint32Array;
  likenessLengths: Uint8Array;
  likenessTargets: Uint32Array;
  likenessStrengths: Uint8Array;
  translationTerms: Uint32Array;
  translationLengths: Uint8Array;
  translationTargets: Uint32Array;
  translationStrengths: Uint8Array;
  sentenceLengths: Uint8Array;
  sentences: Uint8Array;
  bitextPairs: Uint32Array;
  beadLengths: Uint8Array;
  beads: Uint8Array;
  confidence: Float32Array;
  textLengths: Uint8Array;
  blockLengths: Uint8Array;
  text: Uint8Array;
}

/** The header without what the writer adds, as an edition gives it. */
export type PackContents = Omit<PackHeader, 'tables'>;
