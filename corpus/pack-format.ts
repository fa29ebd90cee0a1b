/**
 * The layout of a pack: one binary file, little-endian.
 *
 *   0   8 bytes   magic, `VARIORUM`
 *   8   uint32    format version
 *   12  uint32    length of the JSON header in bytes
 *   16  float64   length of the file in bytes, so that a file that was cut off is told from a damaged one
 *   24  16 bytes  checksum of bytes 40 to the begin of the texts, which come last (corpus/checksum.ts)
 *   40            JSON header (corpus/schema.ts), filled with blanks to a multiple of 8 bytes
 *   then          the data: typed arrays, each beginning at a multiple of 8 bytes from the data's start
 *
 * Each text has a checksum of its own in `textChecks`. Behind the last text are zeros, to a multiple of 8 bytes.
 * Offsets of sections count from the data's start, so that the header's length does not depend on itself.
 */
import type { PackHeader, SectionName } from './schema.ts';

export const MAGIC = 'VARIORUM';
export const FORMAT_VERSION = 3;
export const VERSION_AT = 8;
export const HEADER_LENGTH_AT = 12;
export const FILE_LENGTH_AT = 16;
export const CHECKSUM_AT = 24;
export const CHECKED_FROM = 40;
export const HEADER_AT = 40;

/** Numbers per sentence: start, end, passage. */
export const SENTENCE_FIELDS = 3;
/** Numbers per bead: start and end in the one version, start and end in the other. */
export const BEAD_FIELDS = 4;

/** The next multiple of 8. */
export const align8 = (length: number): number => Math.ceil(length / 8) * 8;

type Sections = Record<SectionName, Uint32Array | Uint8Array | Float32Array>;

/**
 * What each section holds. `textStart`: where each version's text begins in `text`, in bytes, and where the last ends;
 * `textChecks`: its checksum as one word. `sentences` through all versions, `versionStart[v]` being the first of version `v`. `bitextPairs`: two version numbers
 * for each bitext, the smaller first; `bitextStart`: its first bead. The rest is as in SentenceIndex, RarityTable
 * and, twice, LikenessTable.
 */
export interface PackSections extends Sections {
  textStart: Uint32Array;
  textChecks: Uint32Array;
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

/** The header without the sections, as an edition gives it. */
export type PackContents = Omit<PackHeader, 'sections'>;
