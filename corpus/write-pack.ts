/** Writes packs: the same edition, or the same collection, gives the same bytes. */
import { checksum } from './checksum.ts';
import type { CompiledEdition } from './edition.ts';
import {
  CHECKED_FROM,
  CHECKSUM_AT,
  FILE_LENGTH_AT,
  FORMAT_VERSION,
  HEADER_AT,
  HEADER_LENGTH_AT,
  MAGIC,
  type PackContents,
  type PackSections,
  VERSION_AT,
  align8,
} from './pack-format.ts';
import { encodeUtf8 } from './platform.ts';
import { type PackHeader, SECTION_NAMES, type Section, type SectionName } from './schema.ts';
import { TextSections } from './text-sections.ts';

/** Sums, with a zero first: where each part begins, and where the last ends. */
function starts(lengths: readonly number[]): Uint32Array {
  const result = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => (result[i + 1] = (result[i] ?? 0) + length));
  return result;
}

/** What the sections of a pack are made from. */
interface PackParts extends Pick<
  CompiledEdition,
  'bitexts' | 'index' | 'rarity' | 'likeness' | 'translations'
> {
  texts: TextSections;
}

function sectionsOf({ texts, bitexts, index, rarity, likeness, translations }: PackParts): PackSections {
  const beads = bitexts.flatMap((bitext) => bitext.beads);
  return {
    ...texts.finish(),
    bitextPairs: Uint32Array.from(bitexts.flatMap(({ a, b }) => [a, b])),
    bitextStart: starts(bitexts.map((bitext) => bitext.beads.length)),
    beads: Uint32Array.from(beads.flatMap(({ a, b }) => [a.start, a.end, b.start, b.end])),
    confidence: Float32Array.from(beads, (bead) => bead.confidence),
    ...index,
    rarityTerms: rarity.terms,
    rarityWeights: rarity.weights,
    likenessTerms: likeness.terms,
    likenessOffsets: likeness.offsets,
    likenessTargets: likeness.targets,
    likenessStrengths: likeness.strengths,
    translationTerms: translations.terms,
    translationOffsets: translations.offsets,
    translationTargets: translations.targets,
    translationStrengths: translations.strengths,
  };
}

/** Where each section lies, and the length of the data in bytes. */
function layOut(sections: PackSections): { table: Record<SectionName, Section>; length: number } {
  let offset = 0;
  const place = (name: SectionName): Section => {
    const section = { offset, length: sections[name].length };
    offset = align8(offset + sections[name].byteLength);
    return section;
  };
  const table: Record<SectionName, Section> = {
    textStart: place('textStart'),
    textChecks: place('textChecks'),
    sentences: place('sentences'),
    bitextPairs: place('bitextPairs'),
    bitextStart: place('bitextStart'),
    beads: place('beads'),
    confidence: place('confidence'),
    versionStart: place('versionStart'),
    terms: place('terms'),
    offsets: place('offsets'),
    postings: place('postings'),
    byFrequency: place('byFrequency'),
    sequenceStart: place('sequenceStart'),
    sequences: place('sequences'),
    shingleStart: place('shingleStart'),
    shingles: place('shingles'),
    rarityTerms: place('rarityTerms'),
    rarityWeights: place('rarityWeights'),
    likenessTerms: place('likenessTerms'),
    likenessOffsets: place('likenessOffsets'),
    likenessTargets: place('likenessTargets'),
    likenessStrengths: place('likenessStrengths'),
    translationTerms: place('translationTerms'),
    translationOffsets: place('translationOffsets'),
    translationTargets: place('translationTargets'),
    translationStrengths: place('translationStrengths'),
    text: place('text'),
  };
  return { table, length: offset };
}

/** Puts a pack together. Versions, then texts, must be in the order in which `parts.texts` and the index have them. */
export function assemblePack(contents: PackContents, parts: PackParts): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(parts);
  const { table, length } = layOut(sections);
  const header: PackHeader = { ...contents, sections: table };
  const headerBytes = encodeUtf8(JSON.stringify(header));
  const dataAt = HEADER_AT + align8(headerBytes.length);
  const bytes = new Uint8Array(dataAt + length);
  const view = new DataView(bytes.buffer);
  bytes.set(encodeUtf8(MAGIC));
  view.setUint32(VERSION_AT, FORMAT_VERSION, true);
  view.setUint32(HEADER_LENGTH_AT, dataAt - HEADER_AT, true);
  view.setFloat64(FILE_LENGTH_AT, bytes.length, true);
  bytes.fill(0x20, HEADER_AT, dataAt);
  bytes.set(headerBytes, HEADER_AT);
  for (const name of SECTION_NAMES) {
    const { buffer, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), dataAt + table[name].offset);
  }
  const checked = new Int32Array(bytes.buffer, CHECKED_FROM, (dataAt + table.text.offset - CHECKED_FROM) / 4);
  bytes.set(new Uint8Array(checksum(checked).buffer), CHECKSUM_AT);
  return bytes;
}

/** The bytes of a pack. */
export async function writePack(edition: CompiledEdition): Promise<Uint8Array<ArrayBuffer>> {
  const { id, name, works, versions, bitexts, index, rarity, likeness, translations } = edition;
  const texts = new TextSections();
  for (const { text, sentences } of versions) texts.add(text, sentences);
  return assemblePack(
    { id, name, works: [...works], versions: versions.map(({ version }) => version) },
    { texts, bitexts, index, rarity, likeness, translations },
  );
}
