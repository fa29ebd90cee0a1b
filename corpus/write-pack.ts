/** Writes packs: the same edition, or the same collection, gives the same bytes. */
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { beyond, derivedLikeness, derivedTranslations, rarityBeyond } from '../engine/lexicon/pack-words.ts';
import { writeContainer } from './container.ts';
import type { CompiledEdition } from './edition.ts';
import { PACK, type PackContents, type PackSections } from './pack-format.ts';
import type { PackHeader } from './schema.ts';
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
  'bitexts' | 'index' | 'rarity' | 'likeness' | 'translations' | 'hanWords'
> {
  texts: TextSections;
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
    likenessOffsets: likeness.offsets,
    likenessTargets: likeness.targets,
    likenessStrengths: likeness.strengths,
    translationTerms: translations.terms,
    translationOffsets: translations.offsets,
    translationTargets: translations.targets,
    translationStrengths: translations.strengths,
  };
}

function sectionsOf(parts: PackParts, tables: LanguageTables): PackSections {
  const { texts, bitexts, index } = parts;
  const beads = bitexts.flatMap((bitext) => bitext.beads);
  const { text, ...places } = texts.finish();
  return {
    ...places,
    bitextPairs: Uint32Array.from(bitexts.flatMap(({ a, b }) => [a, b])),
    bitextStart: starts(bitexts.map((bitext) => bitext.beads.length)),
    beads: Uint32Array.from(beads.flatMap(({ a, b }) => [a.start, a.end, b.start, b.end])),
    confidence: Float32Array.from(beads, (bead) => bead.confidence),
    ...index,
    ...wordSections(parts, tables),
    text,
  };
}

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
  const texts = new TextSections();
  for (const { text, sentences } of versions) texts.add(text, sentences);
  return assemblePack(
    { id, name, works: [...works], versions: versions.map(({ version }) => version) },
    { ...rest, texts },
    tables,
  );
}
