/** `corpus --jsonl FILE … --remote --out FOLDER`: writes a corpus as files that any web server serves (docs/remote-corpus.md). */
import { mkdirSync, openSync, closeSync, writeSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readCollectionLine } from '../corpus/collection.ts';
import { dealt, writeBlock } from '../corpus/remote/blocks.ts';
import { RemoteIndexBuilder } from '../corpus/remote/index-builder.ts';
import { FORMAT, LEAST_TERMS, type RemoteCorpus } from '../corpus/remote/layout.ts';
import { termsOfText } from '../corpus/remote/terms.ts';
import { Failure, messageOf } from './failure.ts';
import { linesOf, openInput } from './json-lines.ts';
import { openTablesFile } from './packs.ts';

/** Buckets are filled up to a multiple of so many bytes. */
const ALIGNED = 16;

/** Writes parts one behind the other, each filled with zeros to a length. */
function writeParts(file: string, parts: Iterable<Uint8Array>, length: number): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) {
      const filled = new Uint8Array(length);
      filled.set(part);
      writeSync(descriptor, filled);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The texts of a collection: their ids, and each line as it is to be read again, packed. Memory holds them all. */
async function readTexts(files: readonly string[], index: RemoteIndexBuilder) {
  const tables = await openTablesFile();
  const ids: string[] = [];
  const packed: Uint8Array[] = [];
  let malformed = 0;
  for (const file of files) {
    for await (const { number, text: line } of linesOf(await openInput(file), file)) {
      const read = readCollectionLine(line);
      if ('fault' in read) {
        malformed++;
        console.error(`${file}, line ${number}: ${read.fault}.`);
        continue;
      }
      index.add(termsOfText(read.text, tables));
      ids.push(read.entry.id);
      packed.push(deflateRawSync(JSON.stringify({ ...read.entry, text: read.text })));
    }
  }
  return { ids, packed, malformed, tables: tables.version };
}

/**
 * Writes the corpus.
 *
 * @returns what it says of itself, and how many malformed lines were left out
 * @throws {Failure} if a file cannot be read or written, or if there are no texts.
 */
async function writeRemoteCorpus(
  files: readonly string[],
  folder: string,
  name: string,
): Promise<{ corpus: RemoteCorpus; malformed: number }> {
  const index = new RemoteIndexBuilder();
  const { ids, packed, malformed, tables } = await readTexts(files, index);
  if (ids.length === 0) throw new Failure(`There is no text in ${files.join(', ')}: nothing is written.`);
  const blocks = dealt(
    ids,
    packed.map(({ length }) => length),
  );
  const perBlock = Math.max(...blocks.speeches.map(({ length }) => length));
  const places = new Uint32Array(ids.length);
  blocks.speeches.forEach((speeches, block) =>
    speeches.forEach((speech, place) => (places[speech] = block * perBlock + place)),
  );
  const { terms, loads, bytes } = index.finish((speech) => places[speech] ?? 0);
  const buckets = [...bytes];
  const longest = buckets.reduce((most, { length }) => Math.max(most, length), 1);
  const bucketLength = Math.ceil(longest / ALIGNED) * ALIGNED;
  const corpus: RemoteCorpus = {
    format: FORMAT,
    name,
    tables,
    speeches: ids.length,
    terms,
    buckets: loads.length,
    bucketLength,
    blocks: blocks.speeches.length,
    blockLength: blocks.length,
    perBlock,
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeParts(join(folder, 'index.bin'), buckets, bucketLength);
    const texts = function* (): Generator<Uint8Array> {
      for (const speeches of blocks.speeches)
        yield writeBlock(
          speeches.flatMap((speech) => packed[speech] ?? []),
          blocks.length,
        );
    };
    writeParts(join(folder, 'texts.bin'), texts(), blocks.length);
    writeFileSync(join(folder, 'corpus.json'), `${JSON.stringify(corpus)}\n`);
  } catch (error) {
    throw new Failure(`${folder} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  return { corpus, malformed };
}

/** Writes the corpus and says what became of it. @throws as `writeRemoteCorpus` */
export async function printRemoteCorpus(
  files: readonly string[],
  folder: string,
  name = parse(files[0] ?? '').name,
): Promise<void> {
  const { corpus, malformed } = await writeRemoteCorpus(files, folder, name);
  const { speeches, terms, buckets, bucketLength, blocks, blockLength } = corpus;
  console.log(`${speeches} texts, ${malformed} malformed lines left out`);
  console.log(`${folder}/index.bin: ${terms} terms in ${buckets} buckets of ${bucketLength} bytes`);
  console.log(`${folder}/texts.bin: ${blocks} blocks of ${blockLength} bytes`);
  if (terms / buckets < LEAST_TERMS)
    console.log(`Fewer than ${LEAST_TERMS} terms share a bucket: the collection is too small to hide much.`);
}
