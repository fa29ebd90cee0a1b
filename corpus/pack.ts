/**
 * Opens a pack: checks it, and reads it in place, beside the tables of what is known of words. Opening costs a checksum over every byte, and the
 * parsing of the header; texts, sentences and beads are read when they are asked for, and the last of them kept.
 */
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import {
  PackLikenesses,
  derivedLikeness,
  derivedTranslations,
  packRarity,
} from '../engine/lexicon/pack-words.ts';
import type { Bead, Corpus } from '../engine/types.ts';
import { DAMAGED, type PackParts, checkPack } from './check-pack.ts';
import { PackError } from './container.ts';
import { readBeads, readSentences } from './place-lists.ts';
import { expandEntries } from './text-entry.ts';

export { PackError } from './container.ts';
export { writePack } from './write-pack.ts';

/** An opened pack. Reading a text that is none throws a PackError. */
export interface Pack extends Corpus {
  readonly id: string;
  /** What it is called where packs are listed. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * How much is kept of what was read: texts in UTF-16 units, sentences, beads. A page and its panel read a few versions again and again; but
 * a draft with sixty quotations has each of them held against sentences of half of a pack, and where only 32 texts were kept it inflated the
 * same blocks for seven seconds. So much is all of the largest pack that comes with the extension; it is 6 MB at the most.
 */
const MOST_KEPT = { text: 3_000_000, sentences: 60_000, beads: 60_000 };

/** A function of a number whose last results are kept, as many as together are so long. */
function kept<T extends { readonly length: number }>(
  read: (version: number) => T,
  most: number,
): (version: number) => T {
  const known = new Map<number, T>();
  let size = 0;
  return (version) => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const value = read(version);
    size += value.length;
    // What was read first goes.
    for (const [first, { length }] of known) {
      if (size <= most) break;
      known.delete(first);
      size -= length;
    }
    known.set(version, value);
    return value;
  };
}

const flip = (bead: Bead): Bead => ({ a: bead.b, b: bead.a, confidence: bead.confidence });

/** The beads of all pairs, each pair kept once and read from either side. */
function bitextReader(parts: PackParts, versions: number): Corpus['bitext'] {
  const { bitextPairs, beadStart, beads, confidence } = parts;
  /** For each pair its number, and the number of its first bead. */
  const places = new Map<number, { number: number; first: number }>();
  let first = 0;
  for (let number = 0; number * 2 < bitextPairs.length; number++) {
    places.set((bitextPairs[number * 2] ?? 0) * versions + (bitextPairs[number * 2 + 1] ?? 0), {
      number,
      first,
    });
    // Two numbers a bead, each of which ends with a byte below 128.
    const bytes = beads.subarray(beadStart[number], beadStart[number + 1]);
    first += bytes.reduce((count, byte) => (byte < 0x80 ? count + 1 : count), 0) / 2;
  }
  const stored = (a: number, b: number): Bead[] | undefined => {
    const place = places.get(a * versions + b);
    if (!place) return undefined;
    const [from = 0, to = 0] = beadStart.subarray(place.number, place.number + 2);
    return readBeads(beads, from, to, confidence.subarray(place.first));
  };
  const read = kept((key) => {
    const a = Math.floor(key / versions);
    const b = key % versions;
    return stored(a, b) ?? stored(b, a)?.map(flip) ?? [];
  }, MOST_KEPT.beads);
  return (a, b) => (a < versions && b < versions ? read(a * versions + b) : []);
}

/** The rule by which packs and tables fit: later tables know all that earlier ones knew. @throws PackError if these are earlier */
function checkTables(needed: number, { version }: LanguageTables): void {
  if (version < needed)
    throw new PackError(
      `This pack was made with language tables of version ${needed}, newer than these of version ${version}. Update Variorum.`,
    );
}

/**
 * Opens a pack. The buffer is read in place and must not be changed afterwards.
 *
 * @param tables those that it was made with, or later ones
 * @throws PackError if the bytes are no pack, are of another format, are cut off or damaged, or if the tables are earlier ones.
 */
export async function openPack(buffer: ArrayBufferLike, tables: LanguageTables): Promise<Pack> {
  const parts = checkPack(buffer);
  const { header, index, sentenceStart } = parts;
  checkTables(header.tables, tables);
  const expanded = expandEntries(header.texts ?? [], header.name);
  const versions = [...header.versions, ...expanded.versions];
  return {
    id: header.id,
    name: header.name,
    size: buffer.byteLength,
    works: [...header.works, ...expanded.works],
    versions,
    text: kept((version) => parts.texts.read(version, DAMAGED), MOST_KEPT.text),
    sentences: kept(
      (version) =>
        readSentences(parts.sentences, sentenceStart[version] ?? 0, sentenceStart[version + 1] ?? 0),
      MOST_KEPT.sentences,
    ),
    bitext: bitextReader(parts, versions.length),
    index,
    shard: header.shard,
    rarity: packRarity(tables, parts.rarity),
    likeness: new PackLikenesses(tables, derivedLikeness(tables, index.terms), parts.likeness),
    translations: new PackLikenesses(
      tables,
      derivedTranslations(tables, index.terms, parts.hanWords),
      parts.translations,
    ),
  };
}
