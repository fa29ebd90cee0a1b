/** The checks on a pack's header and its sections, made when it is opened: in place, in one pass over each. */
import { PackError, type Container, damaged, openContainer } from './container.ts';
import { BEAD_FIELDS, PACK, type PackSections, SENTENCE_FIELDS } from './pack-format.ts';
import { type PackHeader, packHeaderSchema } from './schema.ts';

export const DAMAGED = damaged(PACK.name);

/** The header, checked. A checksum that fits does not make a header that fits: the file may come from anywhere. */
function readHeader({ about }: Container): PackHeader {
  const parsed = packHeaderSchema.safeParse(about);
  if (parsed.success) return parsed.data;
  throw new PackError('This pack does not describe itself as a pack must: its header cannot be read.', {
    cause: parsed.error,
  });
}

const readSections = (file: Container): PackSections => ({
  textStart: file.words('textStart'),
  sentences: file.words('sentences'),
  bitextPairs: file.words('bitextPairs'),
  bitextStart: file.words('bitextStart'),
  beads: file.words('beads'),
  confidence: file.floats('confidence'),
  versionStart: file.words('versionStart'),
  terms: file.words('terms'),
  offsets: file.words('offsets'),
  postings: file.words('postings'),
  byFrequency: file.words('byFrequency'),
  sequenceStart: file.words('sequenceStart'),
  sequences: file.bytes('sequences'),
  shingleStart: file.words('shingleStart'),
  shingles: file.words('shingles'),
  hanWords: file.words('hanWords'),
  rarityTerms: file.words('rarityTerms'),
  rarityWeights: file.bytes('rarityWeights'),
  likenessTerms: file.words('likenessTerms'),
  likenessOffsets: file.words('likenessOffsets'),
  likenessTargets: file.words('likenessTargets'),
  likenessStrengths: file.bytes('likenessStrengths'),
  translationTerms: file.words('translationTerms'),
  translationOffsets: file.words('translationOffsets'),
  translationTargets: file.words('translationTargets'),
  translationStrengths: file.bytes('translationStrengths'),
  text: file.bytes('text'),
});

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
 * The header and the sections of a pack, every byte of them checked.
 *
 * @throws PackError if the bytes are no pack, are of another format, are cut off or damaged.
 */
export function checkPack(buffer: ArrayBufferLike): { header: PackHeader; sections: PackSections } {
  const file = openContainer(buffer, PACK);
  const header = readHeader(file);
  const sections = readSections(file);
  checkSections(header, sections);
  return { header, sections };
}
