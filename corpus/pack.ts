/**
 * Opens a pack: checks it, and reads it in place. Opening costs one hash over the bytes and the parsing of the header;
 * texts, sentences and beads are read when they are asked for, and kept.
 */
import type { Bead, Corpus, Sentence, SentenceIndex } from '../engine/types.ts';
import {
  BEAD_FIELDS,
  FILE_LENGTH_AT,
  FORMAT_VERSION,
  HASHED_FROM,
  HASH_AT,
  HEADER_AT,
  HEADER_LENGTH_AT,
  MAGIC,
  type PackSections,
  SENTENCE_FIELDS,
  VERSION_AT,
} from './pack-format.ts';
import { decodeUtf8, sha256 } from './platform.ts';
import { type PackHeader, type SectionName, packHeaderSchema } from './schema.ts';
import { expandEntry } from './text-entry.ts';

export { writePack } from './write-pack.ts';

/** An opened pack. */
export interface Pack extends Corpus {
  readonly id: string;
  /** What it is called where packs are listed. */
  readonly name: string;
}

/** A file cannot be used as a pack; the message is a sentence for whoever chose the file. */
export class PackError extends Error {
  override name = 'PackError';
}

const DAMAGED = 'This pack is damaged: its contents are not what was written. Get the file again.';

/** The checks on the bytes themselves. @returns the length of the header in bytes. */
async function checkBytes(buffer: ArrayBuffer): Promise<number> {
  const bytes = new Uint8Array(buffer);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new PackError('This file is not a Variorum pack.');
  if (bytes.length < HEADER_AT)
    throw new PackError('This pack is cut off: the file ends within its first bytes. Get it again.');
  const view = new DataView(buffer);
  const format = view.getUint32(VERSION_AT, true);
  if (format > FORMAT_VERSION) {
    throw new PackError(
      `This pack is of format ${format}, newer than this Variorum can read (${FORMAT_VERSION}). Update Variorum.`,
    );
  }
  const length = view.getFloat64(FILE_LENGTH_AT, true);
  if (bytes.length < length) {
    throw new PackError(
      `This pack is cut off: ${bytes.length} of its ${length} bytes are there. Get the file again.`,
    );
  }
  const hash = await sha256(bytes.subarray(HASHED_FROM));
  if (format !== FORMAT_VERSION || hash.some((byte, i) => byte !== bytes[HASH_AT + i]))
    throw new PackError(DAMAGED);
  return view.getUint32(HEADER_LENGTH_AT, true);
}

/** The header, checked. A hash that fits does not make a header that fits: the file may come from anywhere. */
function readHeader(buffer: ArrayBuffer, length: number): PackHeader {
  if (length % 8 !== 0 || HEADER_AT + length > buffer.byteLength) throw new PackError(DAMAGED);
  try {
    return packHeaderSchema.parse(JSON.parse(decodeUtf8(new Uint8Array(buffer, HEADER_AT, length))));
  } catch (cause) {
    throw new PackError('This pack does not describe itself as a pack must: its header cannot be read.', {
      cause,
    });
  }
}

/** The typed arrays over the buffer. @throws PackError if one does not lie within it. */
function readSections(buffer: ArrayBuffer, header: PackHeader, dataAt: number): PackSections {
  const words = (name: SectionName): Uint32Array => {
    const { offset, length } = header.sections[name];
    return new Uint32Array(buffer, dataAt + offset, length);
  };
  const bytes = (name: SectionName): Uint8Array => {
    const { offset, length } = header.sections[name];
    return new Uint8Array(buffer, dataAt + offset, length);
  };
  try {
    const confidence = header.sections.confidence;
    return {
      textStart: words('textStart'),
      sentences: words('sentences'),
      bitextPairs: words('bitextPairs'),
      bitextStart: words('bitextStart'),
      beads: words('beads'),
      confidence: new Float32Array(buffer, dataAt + confidence.offset, confidence.length),
      versionStart: words('versionStart'),
      terms: words('terms'),
      offsets: words('offsets'),
      postings: words('postings'),
      rarityTerms: words('rarityTerms'),
      rarityWeights: bytes('rarityWeights'),
      likenessTerms: words('likenessTerms'),
      likenessOffsets: words('likenessOffsets'),
      likenessTargets: words('likenessTargets'),
      likenessStrengths: bytes('likenessStrengths'),
      text: bytes('text'),
    };
  } catch (cause) {
    throw new PackError(DAMAGED, { cause });
  }
}

/** Whether starts rise from 0 to `total`, one more of them than parts. */
const covers = (list: Uint32Array, parts: number, total: number): boolean =>
  list.length === parts + 1 &&
  list[0] === 0 &&
  list[parts] === total &&
  list.every((start, i) => i === 0 || start >= (list[i - 1] ?? 0));

/** The sections must fit each other, so that no reading runs out of one. */
function checkSections(header: PackHeader, sections: PackSections): void {
  const versions = header.versions.length + (header.texts?.length ?? 0);
  const bitexts = sections.bitextPairs.length / 2;
  const works = new Set(header.works.map((work) => work.id));
  const fits =
    header.versions.every((version) => works.has(version.work)) &&
    covers(sections.textStart, versions, sections.text.length) &&
    covers(sections.versionStart, versions, sections.sentences.length / SENTENCE_FIELDS) &&
    covers(sections.bitextStart, bitexts, sections.beads.length / BEAD_FIELDS) &&
    covers(sections.offsets, sections.terms.length, sections.postings.length) &&
    sections.confidence.length * BEAD_FIELDS === sections.beads.length &&
    sections.rarityTerms.length === sections.rarityWeights.length &&
    covers(sections.likenessOffsets, sections.likenessTerms.length, sections.likenessTargets.length) &&
    sections.likenessTargets.length === sections.likenessStrengths.length &&
    sections.bitextPairs.every((version) => version < versions);
  if (!fits) throw new PackError('The parts of this pack do not fit each other. Get the file again.');
}

/** A function of a version number whose results are kept. */
function kept<T>(read: (version: number) => T): (version: number) => T {
  const known = new Map<number, T>();
  return (version) => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const value = read(version);
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
 * Opens a pack. The buffer is read in place and must not be changed afterwards.
 *
 * @throws PackError if the bytes are no pack, are of a newer format, are cut off or damaged.
 */
export async function openPack(buffer: ArrayBuffer): Promise<Pack> {
  const headerLength = await checkBytes(buffer);
  const header = readHeader(buffer, headerLength);
  const sections = readSections(buffer, header, HEADER_AT + headerLength);
  checkSections(header, sections);
  const expanded = (header.texts ?? []).map((entry) => expandEntry(entry, header.name));
  const versions = [...header.versions, ...expanded.map(({ version }) => version)];
  const { textStart, versionStart } = sections;
  const index: SentenceIndex = {
    versionStart,
    terms: sections.terms,
    offsets: sections.offsets,
    postings: sections.postings,
  };
  return {
    id: header.id,
    name: header.name,
    works: [...header.works, ...expanded.map(({ work }) => work)],
    versions,
    text: kept((version) => decodeUtf8(sections.text.subarray(textStart[version], textStart[version + 1]))),
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
  };
}
