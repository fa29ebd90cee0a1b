/** Writes packs: the same edition, or the same collection, gives the same bytes. */
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { beyond, derivedLikeness, derivedTranslations, rarityBeyond } from '../engine/lexicon/pack-words.ts';
import { ByteList, packStarts } from '../engine/index/var-bytes.ts';
import type { SentenceIndex } from '../engine/tables.ts';
import { writeContainer } from './container.ts';
import type { CompiledEdition } from './edition.ts';
import { PACK, type PackContents, type PackSections } from './pack-format.ts';
import type { PackHeader } from './schema.ts';
import { writeBeads } from './place-lists.ts';
import { VersionWriter } from './version-writer.ts';

/** What the sections of a pack are made from. */
interface PackParts extends Pick<
  CompiledEdition,
  'bitexts' | 'index' | 'rarity' | 'likeness' | 'translations' | 'hanWords'
> {
  texts: VersionWriter;
}

/** What is said of words, without what the tables say as well. */
function wordSections({ index, ...words }: PackParts, tables: LanguageTables) {
  const hanWords = words.hanWords.filter((word) => tables.chinese.numberOf(word) >= 0);
  const rarity = rarityBeyond(words.rarity, tables);
  const likeness = beyond(words.likeness, derivedLikeness(tables, index.terms));
  const translations = beyond(words.translations, derivedTranslations(tables, index.terms, hanWords));
  return {
    hanWords,
    rarityTerms: rarity.terms,
    rarityWeights: rarity.weights,
    likenessTerms: likeness.terms,
    likenessLengths: packStarts(likeness.offsets),
    likenessTargets: likeness.targets,
    likenessStrengths: likeness.strengths,
    translationTerms: translations.terms,
    translationLengths: packStarts(translations.offsets),
    translationTargets: translations.targets,
    translationStrengths: translations.strengths,
  };
}

function bitextSections(bitexts: PackParts['bitexts']) {
  const beads = new ByteList();
  const starts = [0];
  for (const bitext of bitexts) {
    writeBeads(bitext.beads, beads);
    starts.push(beads.length);
  }
  return {
    bitextPairs: Uint32Array.from(bitexts.flatMap(({ a, b }) => [a, b])),
    beadLengths: packStarts(Uint32Array.from(starts)),
    beads: beads.bytes(),
    confidence: Float32Array.from(
      bitexts.flatMap((bitext) => bitext.beads),
      (bead) => bead.confidence,
    ),
  };
}

function indexSections({
  versionStart,
  terms,
  postings,
  shingles,
  sequenceStarts,
  sequences,
}: SentenceIndex) {
  return {
    versionStart,
    terms,
    postingLengths: postings.starts.lengths,
    postings: postings.bytes,
    sequenceLengths: sequenceStarts.lengths,
    sequences,
    shingleLengths: shingles.starts.lengths,
    shingles: shingles.bytes,
  };
}

const sectionsOf = (parts: PackParts, tables: LanguageTables): PackSections => ({
  ...indexSections(parts.index),
  ...wordSections(parts, tables),
  ...bitextSections(parts.bitexts),
  ...parts.texts.finish(),
});

/**
 * Puts a pack together. Versions, then texts, must be in the order in which `parts.texts` and the index have them.
 *
 * @param tables what is known of words beside the pack; it opens with these or later ones
 */
export function assemblePack(
  contents: PackContents,
  parts: PackParts,
  tables: LanguageTables,
): Uint8Array<ArrayBuffer> {
  const header: PackHeader = { ...contents, tables: tables.version };
  return writeContainer(PACK, header, new Map(Object.entries(sectionsOf(parts, tables))));
}

/** The bytes of a pack. */
export function writePack(edition: CompiledEdition, tables: LanguageTables): Uint8Array<ArrayBuffer> {
  const { id, name, works, versions, ...rest } = edition;
  const texts = new VersionWriter();
  for (const { text, sentences } of versions) texts.add(text, sentences);
  return assemblePack(
    { id, name, works: [...works], versions: versions.map(({ version }) => version) },
    { ...rest, texts },
    tables,
  );
}
