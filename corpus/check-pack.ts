/** The checks on a pack's bytes, its header and its sections, made when it is opened: in place, in one pass over each. */
import { CHECKSUM_WORDS, checksum, checksumOfBytes } from './checksum.ts';
import {
  BEAD_FIELDS,
  CHECKED_FROM,
  CHECKSUM_AT,
  FILE_LENGTH_AT,
  FORMAT_VERSION,
  HEADER_AT,
  HEADER_LENGTH_AT,
  MAGIC,
  type PackSections,
  SENTENCE_FIELDS,
  VERSION_AT,
} from './pack-format.ts';
import { decodeUtf8 } from './platform.ts';
import { type PackHeader, type SectionName, packHeaderSchema } from './schema.ts';

/** A file cannot be used as a pack; the message is a sentence for whoever chose the file. */
export class PackError extends Error {
  override name = 'PackError';
}

export const DAMAGED = 'This pack is damaged: its contents are not what was written. Get the file again.';

/** The checks on the first bytes. @returns the length of the header in bytes. */
function checkStart(buffer: ArrayBuffer): number {
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
  if (format < FORMAT_VERSION) {
    throw new PackError(
      `This pack is of format ${format}, older than this Variorum can read (${FORMAT_VERSION}). Compile it again.`,
    );
  }
  const length = view.getFloat64(FILE_LENGTH_AT, true);
  if (bytes.length < length) {
    throw new PackError(
      `This pack is cut off: ${bytes.length} of its ${length} bytes are there. Get the file again.`,
    );
  }
  const header = view.getUint32(HEADER_LENGTH_AT, true);
  if (
    bytes.length > length ||
    bytes.length % 8 !== 0 ||
    header % 8 !== 0 ||
    HEADER_AT + header > bytes.length
  )
    throw new PackError(DAMAGED);
  return header;
}

/** The header, checked. A checksum that fits does not make a header that fits: the file may come from anywhere. */
function readHeader(buffer: ArrayBuffer, length: number): PackHeader {
  try {
    return packHeaderSchema.parse(JSON.parse(decodeUtf8(new Uint8Array(buffer, HEADER_AT, length))));
  } catch (cause) {
    throw new PackError('This pack does not describe itself as a pack must: its header cannot be read.', {
      cause,
    });
  }
}

/** Everything but the texts against the checksum. */
function checkSum(buffer: ArrayBuffer, textAt: number): void {
  const stored = new Int32Array(buffer, CHECKSUM_AT, CHECKSUM_WORDS);
  if (textAt % 8 !== 0 || textAt > buffer.byteLength) throw new PackError(DAMAGED);
  const found = checksum(new Int32Array(buffer, CHECKED_FROM, (textAt - CHECKED_FROM) / 4));
  if (found.some((word, i) => word !== stored[i])) throw new PackError(DAMAGED);
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
      textChecks: words('textChecks'),
      sentences: words('sentences'),
      bitextPairs: words('bitextPairs'),
      bitextStart: words('bitextStart'),
      beads: words('beads'),
      confidence: new Float32Array(buffer, dataAt + confidence.offset, confidence.length),
      versionStart: words('versionStart'),
      terms: words('terms'),
      offsets: words('offsets'),
      postings: words('postings'),
      byFrequency: words('byFrequency'),
      sequenceStart: words('sequenceStart'),
      sequences: bytes('sequences'),
      shingleStart: words('shingleStart'),
      shingles: words('shingles'),
      rarityTerms: words('rarityTerms'),
      rarityWeights: bytes('rarityWeights'),
      likenessTerms: words('likenessTerms'),
      likenessOffsets: words('likenessOffsets'),
      likenessTargets: words('likenessTargets'),
      likenessStrengths: bytes('likenessStrengths'),
      translationTerms: words('translationTerms'),
      translationOffsets: words('translationOffsets'),
      translationTargets: words('translationTargets'),
      translationStrengths: bytes('translationStrengths'),
      text: bytes('text'),
    };
  } catch (cause) {
    throw new PackError(DAMAGED, { cause });
  }
}

/** Whether starts rise from 0 to `total`, one more of them than parts. */
function covers(list: Uint32Array, parts: number, total: number): boolean {
  let before = 0;
  for (let i = 0; i < list.length; i++) {
    const start = list[i] ?? 0;
    if (start < before) return false;
    before = start;
  }
  return list.length === parts + 1 && list[0] === 0 && before === total;
}

/** Whether each of the numbers names one of `count` things. */
function within(list: Uint32Array, count: number): boolean {
  for (let i = 0; i < list.length; i++) if ((list[i] ?? 0) >= count) return false;
  return true;
}

const isPowerOfTwo = (value: number): boolean => value > 1 && (value & (value - 1)) === 0;

/** The sections must fit each other, so that no reading runs out of one. */
function checkSections(header: PackHeader, sections: PackSections): void {
  const versions = header.versions.length + (header.texts?.length ?? 0);
  const bitexts = sections.bitextPairs.length / 2;
  const works = new Set(header.works.map((work) => work.id));
  const fits =
    header.versions.every((version) => works.has(version.work)) &&
    covers(sections.textStart, versions, sections.text.length) &&
    sections.textChecks.length === versions &&
    covers(sections.versionStart, versions, sections.sentences.length / SENTENCE_FIELDS) &&
    covers(sections.bitextStart, bitexts, sections.beads.length / BEAD_FIELDS) &&
    covers(sections.offsets, sections.terms.length, sections.postings.length) &&
    sections.confidence.length * BEAD_FIELDS === sections.beads.length &&
    sections.rarityTerms.length === sections.rarityWeights.length &&
    covers(sections.likenessOffsets, sections.likenessTerms.length, sections.likenessTargets.length) &&
    sections.likenessTargets.length === sections.likenessStrengths.length &&
    covers(
      sections.translationOffsets,
      sections.translationTerms.length,
      sections.translationTargets.length,
    ) &&
    sections.translationTargets.length === sections.translationStrengths.length &&
    within(sections.bitextPairs, versions) &&
    sections.byFrequency.length === sections.terms.length &&
    within(sections.byFrequency, sections.terms.length) &&
    covers(sections.sequenceStart, sections.sentences.length / SENTENCE_FIELDS, sections.sequences.length) &&
    isPowerOfTwo(sections.shingleStart.length - 1) &&
    covers(sections.shingleStart, sections.shingleStart.length - 1, sections.shingles.length);
  if (!fits) throw new PackError('The parts of this pack do not fit each other. Get the file again.');
}

/**
 * Each text against its own checksum, and what fills the file up behind the last one. A text that is damaged would else be
 * found when a page or a reader first asks for it, in the middle of what they do. It costs about 4 ms for a million bytes.
 */
function checkTexts(buffer: ArrayBuffer, { text, textStart, textChecks }: PackSections): void {
  const fits = textChecks.every(
    (check, version) =>
      checksumOfBytes(text.subarray(textStart[version], textStart[version + 1])) === (check | 0),
  );
  const filling = new Uint8Array(buffer, text.byteOffset + text.byteLength);
  if (!fits || filling.some((byte) => byte !== 0)) throw new PackError(DAMAGED);
}

/**
 * The header and the sections of a pack, every byte of them checked.
 *
 * @throws PackError if the bytes are no pack, are of another format, are cut off or damaged.
 */
export function checkPack(buffer: ArrayBuffer): { header: PackHeader; sections: PackSections } {
  const headerLength = checkStart(buffer);
  const header = readHeader(buffer, headerLength);
  const dataAt = HEADER_AT + headerLength;
  checkSum(buffer, dataAt + header.sections.text.offset);
  const sections = readSections(buffer, header, dataAt);
  checkSections(header, sections);
  checkTexts(buffer, sections);
  return { header, sections };
}
