/**
 * The layout of a pack: one binary file, little-endian.
 *
 *   0   8 bytes   magic, `VARIORUM`
 *   8   uint32    format version
 *   12  32 bytes  SHA-256 of everything from byte 44 to the end
 *   44  uint32    length of the JSON header in bytes
 *   48  float64   length of the file in bytes, so that a file that was cut off is told from a damaged one
 *   56            JSON header (corpus/schema.ts), filled with blanks to a multiple of 8 bytes
 *   then          the data: typed arrays, each beginning at a multiple of 8 bytes from the data's start
 *
 * Offsets of sections count from the data's start, so that the header's length does not depend on itself.
 */
import type { PackHeader, SectionName } from './schema.ts';

export const MAGIC = 'VARIORUM';
export const FORMAT_VERSION = 1;
export const VERSION_AT = 8;
export const HASH_AT = 12;
export const HASHED_FROM = 44;
export const HEADER_LENGTH_AT = 44;
export const FILE_LENGTH_AT = 48;
export const HEADER_AT = 56;

/** Numbers per sentence: start, end, passage. */
export const SENTENCE_FIELDS = 3;
/** Numbers per bead: start and end in the one version, start and end in the other. */
export const BEAD_FIELDS = 4;

/** The next multiple of 8. */
export const align8 = (length: number): number => Math.ceil(length / 8) * 8;

type Sections = Record<SectionName, Uint32Array | Uint8Array | Float32Array>;

/**
 * What each section holds. `textStart`: where each version's text begins in `text`, in bytes, and where the last ends.
 * `sentences` through all versions, `versionStart[v]` being the first of version `v`. `bitextPairs`: two version numbers
 * for each bitext, the smaller first; `bitextStart`: its first bead. The rest is as in SentenceIndex, RarityTable
 * and LikenessTable.
 */
export interface PackSections extends Sections {
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
  rarityTerms: Uint32Array;
  rarityWeights: Uint8Array;
  likenessTerms: Uint32Array;
  likenessOffsets: Uint32Array;
  likenessTargets: Uint32Array;
  likenessStrengths: Uint8Array;
  text: Uint8Array;
}

/** The header without the sections, as an edition gives it. */
export type PackContents = Omit<PackHeader, 'sections'>;
