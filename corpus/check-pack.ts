/** Opens the parts of a pack and checks that they fit each other, so that no reading runs out of one. */
import { orderByFrequency } from '../engine/index/frequency-order.ts';
import { PackedPostings } from '../engine/index/postings.ts';
import { Starts } from '../engine/index/starts.ts';
import { unpackStarts } from '../engine/index/var-bytes.ts';
import type { LikenessTable, RarityTable, SentenceIndex } from '../engine/tables.ts';
import { type Container, PackError, damaged, openContainer } from './container.ts';
import { PACK } from './pack-format.ts';
import { type PackHeader, packHeaderSchema } from './schema.ts';
import { TextReader } from './text-blocks.ts';

export const DAMAGED = damaged(PACK.name);

/** The parts of a pack, to be read in place. */
export interface PackParts {
  header: PackHeader;
  index: SentenceIndex;
  hanWords: Uint32Array;
  /** What the pack says of words beyond the language tables. */
  rarity: RarityTable;
  likeness: LikenessTable;
  translations: LikenessTable;
  /** The sentences of version `v` are bytes `sentenceStart[v] .. sentenceStart[v + 1]`. */
  sentenceStart: Uint32Array;
  sentences: Uint8Array;
  bitextPairs: Uint32Array;
  /** The same of bitexts. */
  beadStart: Uint32Array;
  beads: Uint8Array;
  confidence: Float32Array;
  texts: TextReader;
}

/** The header, checked. A checksum that fits does not make a header that fits: the file may come from anywhere. */
function readHeader({ about }: Container): PackHeader {
  const parsed = packHeaderSchema.safeParse(about);
  if (parsed.success) return parsed.data;
  throw new PackError('This pack does not describe itself as a pack must: its header cannot be read.', {
    cause: parsed.error,
  });
}

const startsIn = (file: Container, name: string): Uint32Array => unpackStarts(file.bytes(`${name}Lengths`));

const postingsIn = (file: Container, lengths: string, bytes: string): PackedPostings =>
  new PackedPostings(new Starts(file.bytes(`${lengths}Lengths`)), file.bytes(bytes));

function readIndex(file: Container, { shard }: PackHeader): SentenceIndex {
  const terms = file.words('terms');
  const versionStart = file.words('versionStart');
  const own = { versions: versionStart.length - 1, sentences: versionStart.at(-1) ?? 0 };
  const postings = postingsIn(file, 'posting', 'postings');
  return {
    versionStart,
    totals: shard ? { versions: shard.versions, sentences: shard.sentences } : own,
    terms,
    postings,
    byFrequency: orderByFrequency(terms.length, (term) => postings.countOf(term)),
    sequenceStarts: new Starts(file.bytes('sequenceLengths')),
    sequences: file.bytes('sequences'),
    shingles: postingsIn(file, 'shingle', 'shingles'),
  };
}

const likenessIn = (file: Container, name: string): LikenessTable => ({
  terms: file.words(`${name}Terms`),
  offsets: startsIn(file, name),
  targets: file.words(`${name}Targets`),
  strengths: file.bytes(`${name}Strengths`),
});

const partsIn = (file: Container, header: PackHeader): PackParts => ({
  header,
  index: readIndex(file, header),
  hanWords: file.words('hanWords'),
  rarity: { terms: file.words('rarityTerms'), weights: file.bytes('rarityWeights') },
  likeness: likenessIn(file, 'likeness'),
  translations: likenessIn(file, 'translation'),
  sentenceStart: startsIn(file, 'sentence'),
  sentences: file.bytes('sentences'),
  bitextPairs: file.words('bitextPairs'),
  beadStart: startsIn(file, 'bead'),
  beads: file.bytes('beads'),
  confidence: file.floats('confidence'),
  texts: new TextReader({
    text: file.bytes('text'),
    blockLengths: file.bytes('blockLengths'),
    textLengths: file.bytes('textLengths'),
  }),
});

const readParts = (file: Container): PackParts => partsIn(file, readHeader(file));

/** Whether starts that rise are those of so many parts and end at `total`. */
const covers = (starts: Uint32Array, parts: number, total: number): boolean =>
  starts.length === parts + 1 && starts[parts] === total;

const rises = (list: Uint32Array): boolean => list.every((each, i) => i === 0 || each >= (list[i - 1] ?? 0));

const isPowerOfTwo = (value: number): boolean => value > 1 && (value & (value - 1)) === 0;

const postingsFit = ({ starts, bytes }: PackedPostings, lists: number): boolean =>
  starts.count === lists && starts.total === bytes.length;

function indexFits(index: SentenceIndex, versions: number): boolean {
  const { versionStart, terms, postings, sequenceStarts, sequences, shingles } = index;
  return (
    versionStart.length === versions + 1 &&
    versionStart[0] === 0 &&
    rises(versionStart) &&
    postingsFit(postings, terms.length) &&
    sequenceStarts.count === versionStart[versions] &&
    sequenceStarts.total === sequences.length &&
    isPowerOfTwo(shingles.size) &&
    postingsFit(shingles, shingles.size)
  );
}

const likenessFits = ({ terms, offsets, targets, strengths }: LikenessTable): boolean =>
  covers(offsets, terms.length, targets.length) && targets.length === strengths.length;

/** Whether what a shard says of the whole has room for the shard. */
function shardFits({ header: { shard }, index: { versionStart } }: PackParts, versions: number): boolean {
  if (!shard) return true;
  const { number, count, starts, sentences } = shard;
  const ends = starts.map((start, i) => start + (versionStart[i + 1] ?? 0) - (versionStart[i] ?? 0));
  return (
    number >= 1 &&
    number <= count &&
    versions <= shard.versions &&
    starts.length === versions &&
    ends.every((end, i) => end <= (starts[i + 1] ?? sentences))
  );
}

function fits(parts: PackParts): boolean {
  const { header, index, rarity, likeness, translations, bitextPairs } = parts;
  const versions = header.versions.length + (header.texts?.length ?? 0);
  const works = new Set(header.works.map((work) => work.id));
  return (
    header.versions.every((version) => works.has(version.work)) &&
    indexFits(index, versions) &&
    rarity.terms.length === rarity.weights.length &&
    likenessFits(likeness) &&
    likenessFits(translations) &&
    covers(parts.sentenceStart, versions, parts.sentences.length) &&
    covers(parts.beadStart, bitextPairs.length / 2, parts.beads.length) &&
    bitextPairs.every((version) => version < versions) &&
    parts.texts.fits(versions) &&
    shardFits(parts, versions)
  );
}

/**
 * The parts of a pack, every byte of them checked.
 *
 * @throws PackError if the bytes are no pack, are of another format, are cut off or damaged.
 */
export function checkPack(buffer: ArrayBufferLike): PackParts {
  const parts = readParts(openContainer(buffer, PACK));
  if (!fits(parts)) throw new PackError('The parts of this pack do not fit each other. Get the file again.');
  return parts;
}
