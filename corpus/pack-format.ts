/** The layout of a pack: a file of named parts (container.ts) whose header says what the pack has. */
import type { FileKind, Part } from './container.ts';
import type { PackHeader } from './schema.ts';

export const PACK: FileKind = {
  magic: 'VARIORUM',
  format: 4,
  name: 'pack',
  anew: 'Compile it again.',
};

/** Numbers per sentence: start, end, passage. */
export const SENTENCE_FIELDS = 3;
/** Numbers per bead: start and end in the one version, start and end in the other. */
export const BEAD_FIELDS = 4;

/**
 * What each part holds. `textStart`: where each version's text begins in `text`, in bytes, and where the last ends.
 * `sentences` through all versions, `versionStart[v]` being the first of version `v`. `bitextPairs`: two version numbers
 * for each bitext, the smaller first; `bitextStart`: its first bead. `hanWords`: sorted hashes of the Chinese words of the texts that the
 * language tables have. The rest is as in SentenceIndex, and, with what the pack says beyond the language tables, RarityTable
 * and, twice, LikenessTable.
 */
export interface PackSections extends Record<string, Part> {
  textStart: Uint32Array;
  sentences: Uint32Array;
  bitextPairs: Uint32Array;
  bitextStart: Uint32Array;
  beads: Uint32Array;
  confidence: Float32Array;
  versionStart: Uint32Array;
  terms: Uint32Array;
  offsets: Uint32Array;
  postings: Uint32Array;
  byFrequency: Uint32Array;
  sequenceStart: Uint32Array;
  sequences: Uint8Array;
  shingleStart: Uint32Array;
  shingles: Uint32Array;
  hanWords: Uint32Array;
  rarityTerms: Uint32Array;
  rarityWeights: Uint8Array;
  likenessTerms: Uint32Array;
  likenessOffsets: Uint32Array;
  likenessTargets: Uint32Array;
  likenessStrengths: Uint8Array;
  translationTerms: Uint32Array;
  translationOffsets: Uint32Array;
  translationTargets: Uint32Array;
  translationStrengths: Uint8Array;
  text: Uint8Array;
}

/** The header without what the writer adds, as an edition gives it. */
export type PackContents = Omit<PackHeader, 'tables'>;
