/** Writes and opens the file of the language tables, which is read in place. */
import { LanguageTables, type TablesData } from '../engine/lexicon/language-tables.ts';
import type { LinksData } from '../engine/lexicon/links.ts';
import { BUCKETS, type VocabularyData } from '../engine/lexicon/vocabulary.ts';
import * as z from 'zod/mini';
import {
  type Container,
  type FileKind,
  PackError,
  type Part,
  damaged,
  openContainer,
  writeContainer,
} from './container.ts';

export const TABLES: FileKind = {
  magic: 'VARIOLEX',
  format: 1,
  name: 'file of language tables',
  anew: 'Run “npm run corpus”.',
};

/**
 * Goes up with every change of what the tables say. Later tables know all that earlier ones knew, so that earlier packs open with them;
 * tests/corpus/language-tables.test.ts holds the two together.
 */
export const TABLES_VERSION = 2;

const vocabularyParts = (name: string, { counts, low }: VocabularyData): [string, Part][] => [
  [`${name}Counts`, counts],
  [`${name}Low`, low],
];

const linkParts = (name: string, { counts, targets, strengths }: LinksData): [string, Part][] => [
  [`${name}Counts`, counts],
  [`${name}Targets`, targets],
  [`${name}Strengths`, strengths],
];

/** The bytes of the file. */
export const writeTables = (data: TablesData): Uint8Array<ArrayBuffer> =>
  writeContainer(
    TABLES,
    { version: data.version },
    new Map([
      ...vocabularyParts('english', data.english),
      ...vocabularyParts('chinese', data.chinese),
      ['rarity', data.rarity],
      ['levels', data.levels],
      ...linkParts('dictionary', data.dictionary),
      ...linkParts('learned', data.learned),
      ...linkParts('alike', data.alike),
      ...linkParts('families', data.families),
    ]),
  );

const aboutSchema = z.object({ version: z.int().check(z.nonnegative()) });

// Plain loops: the tables are opened before anything is compiled for speed, and the first page waits for it.

function sum(counts: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i] ?? 0;
  return total;
}

function areBelow(limit: number, list: Uint8Array | Uint16Array): boolean {
  for (let i = 0; i < list.length; i++) if ((list[i] ?? 0) >= limit) return false;
  return true;
}

function vocabularyIn(file: Container, name: string): VocabularyData {
  return { counts: file.bytes(`${name}Counts`), low: file.halves(`${name}Low`) };
}

function linksIn(file: Container, name: string): LinksData {
  return {
    counts: file.bytes(`${name}Counts`),
    targets: file.halves(`${name}Targets`),
    strengths: file.bytes(`${name}Strengths`),
  };
}

/** The parts must fit each other, so that no reading runs out of one. */
function fits({
  english,
  chinese,
  rarity,
  levels,
  dictionary,
  learned,
  alike,
  families,
}: TablesData): boolean {
  const words = english.low.length;
  const linksFit = ({ counts, targets, strengths }: LinksData, terms: number): boolean =>
    counts.length === terms &&
    sum(counts) === targets.length &&
    strengths.length === targets.length &&
    areBelow(words, targets);
  return (
    [english, chinese].every(({ counts, low }) => counts.length === BUCKETS && sum(counts) === low.length) &&
    rarity.length === words + chinese.low.length &&
    areBelow(levels.length, dictionary.strengths) &&
    [dictionary, learned].every((links) => linksFit(links, chinese.low.length)) &&
    [alike, families].every((links) => linksFit(links, words))
  );
}

/**
 * Opens the tables. The buffer is read in place and must not be changed afterwards.
 * @throws PackError if the bytes are no tables, are of another format, are cut off or damaged.
 */
export function openTables(buffer: ArrayBufferLike): LanguageTables {
  const file = openContainer(buffer, TABLES);
  const about = aboutSchema.safeParse(file.about);
  if (!about.success) throw new PackError(damaged(TABLES.name));
  const data: TablesData = {
    version: about.data.version,
    english: vocabularyIn(file, 'english'),
    chinese: vocabularyIn(file, 'chinese'),
    rarity: file.bytes('rarity'),
    levels: file.doubles('levels'),
    dictionary: linksIn(file, 'dictionary'),
    learned: linksIn(file, 'learned'),
    alike: linksIn(file, 'alike'),
    families: linksIn(file, 'families'),
  };
  if (!fits(data)) throw new PackError(damaged(TABLES.name));
  return new LanguageTables(data);
}

const NO_VOCABULARY: VocabularyData = { counts: new Uint8Array(BUCKETS), low: new Uint16Array(0) };
const NO_LINKS: LinksData = {
  counts: new Uint8Array(0),
  targets: new Uint16Array(0),
  strengths: new Uint8Array(0),
};

/** Tables that know nothing: a pack that is made with them holds all of what it needs. */
export const noTables = (): LanguageTables =>
  new LanguageTables({
    version: 0,
    english: NO_VOCABULARY,
    chinese: NO_VOCABULARY,
    rarity: new Uint8Array(0),
    levels: new Float64Array(0),
    dictionary: NO_LINKS,
    learned: NO_LINKS,
    alike: NO_LINKS,
    families: NO_LINKS,
  });
