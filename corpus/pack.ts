/**
 * Opens a pack: checks it, and reads it in place. Opening costs a checksum over every byte, and the parsing of the header;
 * texts, sentences and beads are read when they are asked for, and the last of them kept.
 */
import type { SentenceIndex } from '../engine/tables.ts';
import type { Bead, Corpus, Sentence } from '../engine/types.ts';
import { DAMAGED, PackError, checkPack } from './check-pack.ts';
import { BEAD_FIELDS, type PackSections, SENTENCE_FIELDS } from './pack-format.ts';
import { decodeUtf8 } from './platform.ts';
import { expandEntry } from './text-entry.ts';

export { PackError } from './check-pack.ts';
export { writePack } from './write-pack.ts';

/** An opened pack. Reading a text that is none throws a PackError. */
export interface Pack extends Corpus {
  readonly id: string;
  /** What it is called where packs are listed. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Results that are kept: a page and its panel read a few versions again and again, but never hundreds. */
const MAX_KEPT = 100;

/** A function of a number whose last results are kept. */
function kept<T>(read: (version: number) => T): (version: number) => T {
  const known = new Map<number, T>();
  return (version) => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const value = read(version);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(version, value);
    return value;
  };
}

const flip = (bead: Bead): Bead => ({ a: bead.b, b: bead.a, confidence: bead.confidence });

/** The beads of all pairs, each pair kept once and read from either side. */
function bitextReader(sections: PackSections, versions: number): Corpus['bitext'] {
  const { bitextPairs, bitextStart, beads, confidence } = sections;
  const numbers = new Map<number, number>();
  for (let i = 0; i * 2 < bitextPairs.length; i++) {
    numbers.set((bitextPairs[i * 2] ?? 0) * versions + (bitextPairs[i * 2 + 1] ?? 0), i);
  }
  const stored = (a: number, b: number): Bead[] | undefined => {
    const number = numbers.get(a * versions + b);
    if (number === undefined) return undefined;
    const result: Bead[] = [];
    for (let i = bitextStart[number] ?? 0; i < (bitextStart[number + 1] ?? 0); i++) {
      const [aStart = 0, aEnd = 0, bStart = 0, bEnd = 0] = beads.subarray(
        i * BEAD_FIELDS,
        (i + 1) * BEAD_FIELDS,
      );
      result.push({
        a: { start: aStart, end: aEnd },
        b: { start: bStart, end: bEnd },
        confidence: confidence[i] ?? 0,
      });
    }
    return result;
  };
  const read = kept((key) => {
    const a = Math.floor(key / versions);
    const b = key % versions;
    return stored(a, b) ?? stored(b, a)?.map(flip) ?? [];
  });
  return (a, b) => (a < versions && b < versions ? read(a * versions + b) : []);
}

/**
 * The text of a version. Its bytes were checked when the pack was opened; but whoever writes a pack can write a checksum that
 * fits bytes which are no text.
 *
 * @throws PackError if they are no UTF-8
 */
function readText({ text, textStart }: PackSections, version: number): string {
  try {
    return decodeUtf8(text.subarray(textStart[version], textStart[version + 1]));
  } catch (cause) {
    throw new PackError(DAMAGED, { cause });
  }
}

/**
 * Opens a pack. The buffer is read in place and must not be changed afterwards.
 *
 * @throws PackError if the bytes are no pack, are of another format, are cut off or damaged.
 */
export async function openPack(buffer: ArrayBuffer): Promise<Pack> {
  const { header, sections } = checkPack(buffer);
  const expanded = (header.texts ?? []).map((entry) => expandEntry(entry, header.name));
  const versions = [...header.versions, ...expanded.map(({ version }) => version)];
  const { versionStart } = sections;
  const index: SentenceIndex = {
    versionStart,
    terms: sections.terms,
    offsets: sections.offsets,
    postings: sections.postings,
    byFrequency: sections.byFrequency,
    sequenceStart: sections.sequenceStart,
    sequences: sections.sequences,
    shingleStart: sections.shingleStart,
    shingles: sections.shingles,
  };
  return {
    id: header.id,
    name: header.name,
    size: buffer.byteLength,
    works: [...header.works, ...expanded.map(({ work }) => work)],
    versions,
    text: kept((version) => readText(sections, version)),
    sentences: kept((version) => {
      const result: Sentence[] = [];
      for (let i = versionStart[version] ?? 0; i < (versionStart[version + 1] ?? 0); i++) {
        const [start = 0, end = 0, passage = 0] = sections.sentences.subarray(
          i * SENTENCE_FIELDS,
          (i + 1) * SENTENCE_FIELDS,
        );
        result.push({ start, end, passage });
      }
      return result;
    }),
    bitext: bitextReader(sections, versions.length),
    index,
    rarity: { terms: sections.rarityTerms, weights: sections.rarityWeights },
    likeness: {
      terms: sections.likenessTerms,
      offsets: sections.likenessOffsets,
      targets: sections.likenessTargets,
      strengths: sections.likenessStrengths,
    },
    translations: {
      terms: sections.translationTerms,
      offsets: sections.translationOffsets,
      targets: sections.translationTargets,
      strengths: sections.translationStrengths,
    },
  };
}
