/** The type of a compiled edition: what the compiler makes of documents, and what a pack is written from. */
import type { LikenessTable, RarityTable, SentenceIndex } from '../engine/tables.ts';
import type { Bead, Sentence, Version, Work } from '../engine/types.ts';

/** A version with its text. */
export interface CompiledVersion {
  version: Version;
  /** Passages joined by newlines. */
  text: string;
  sentences: Sentence[];
}

/** The beads of two versions, by their numbers, `a < b`. */
export interface Bitext {
  a: number;
  b: number;
  beads: Bead[];
}

export interface CompiledEdition {
  id: string;
  name: string;
  works: readonly Work[];
  versions: readonly CompiledVersion[];
  bitexts: readonly Bitext[];
  index: SentenceIndex;
  rarity: RarityTable;
  likeness: LikenessTable;
  translations: LikenessTable;
  /** Sorted hashes of the Chinese words of the texts. */
  hanWords: Uint32Array;
}
