/** Compiles a collection, files of JSON lines with one text a line, into a pack. */
import { basename } from 'node:path';
import { FEW_WORKS } from '../engine/article/pack-search.ts';
import { CollectionCompiler, readCollectionLine } from '../corpus/collection.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import type { TextEntry } from '../corpus/schema.ts';
import { versionIdOf } from '../corpus/text-entry.ts';
import { hashTerm } from '../engine/text/hash.ts';
import { Failure } from './failure.ts';
import { linesOf, openInput } from './json-lines.ts';

export interface Collection {
  /** `.jsonl`, or `.jsonl.gz`. */
  files: readonly string[];
  /** What the pack is called; else it is called as its files are. */
  name?: string | undefined;
  /** How many packs the collection is cut into. */
  shards: number;
  /** Stop at the first line that is malformed, instead of leaving it out. */
  strict: boolean;
  resources: LanguageResources;
  tables: LanguageTables;
}

/** How often progress is shown while a file is read, in ms. */
const PROGRESS_EVERY = 5_000;

/**
 * A name for the pack where none is given, from the files and not from where it is written to: the same texts are to give
 * the same bytes.
 */
function nameOf(files: readonly string[]): string {
  const [first = '', ...others] = files.map(
    (file) => basename(file).replace(/(\.jsonl?)?(\.gz)?$/i, '') || basename(file),
  );
  return others.length > 0 ? `${first} +${others.length}` : first;
}

/** `General Debate, 1980–1999` → `general-debate-1980-1999`; a name in another script gives an id by its hash. */
function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id.slice(0, 100) || `pack-${hashTerm(name).toString(36)}`;
}

const format = new Intl.NumberFormat('en');

/** Says on standard error how far a file is. */
function progressOf(file: string): { show: (texts: number, characters: number, end?: boolean) => void } {
  const started = performance.now();
  let shown = started;
  return {
    show(texts, characters, end = false) {
      const now = performance.now();
      if (!end && now - shown < PROGRESS_EVERY) return;
      shown = now;
      const seconds = Math.round((now - started) / 1000);
      console.error(
        `${file}: ${format.format(texts)} texts, ${format.format(characters)} characters, ${seconds} s`,
      );
    },
  };
}

/** The names that lines give to works and versions, which must not clash. */
class LineNames {
  /** Where each version was. */
  readonly #versions = new Map<string, string>();
  /** Where each work was first, and whether it was named there or is the line's own. */
  readonly #works = new Map<string, { place: string; named: boolean }>();

  get works(): number {
    return this.#works.size;
  }

  /** How many lines were taken. */
  get size(): number {
    return this.#versions.size;
  }

  /** Takes the names of a line. @returns what is wrong with them, if anything */
  take(entry: TextEntry, place: string): string | undefined {
    const version = versionIdOf(entry);
    const before = this.#versions.get(version);
    if (before !== undefined)
      return `${entry.version === undefined ? 'id' : 'version'}: ${version} is there already (${before})`;
    const work = entry.work ?? entry.id;
    const named = entry.work !== undefined;
    const first = this.#works.get(work);
    if (first && first.named !== named)
      return `work: ${work} is also the id of a line that names no work (${named ? first.place : place}); let each of its lines name it`;
    if (!first) this.#works.set(work, { place, named });
    this.#versions.set(version, place);
    return undefined;
  }
}

/**
 * Compiles a collection. Lines that are malformed are named on standard error and left out, or stop the build. An id that
 * was there before is a fault of the later line; lines that name a work are versions of it, and are aligned.
 *
 * @returns the bytes of each pack, made one at a time as they are taken
 * @throws {Failure} if a file cannot be read, a line is malformed and `strict`, nothing is left, or too little for so many shards.
 */
export async function compileCollection({ files, name, shards, strict, resources, tables }: Collection) {
  const compiler = new CollectionCompiler(resources, tables, shards);
  const names = new LineNames();
  let malformed = 0;
  const fail = (message: string): void => {
    if (strict) throw new Failure(message);
    malformed++;
    console.error(message);
  };
  for (const file of files) {
    const progress = progressOf(file);
    let texts = 0;
    let characters = 0;
    for await (const { number, text: line } of linesOf(await openInput(file), file)) {
      const place = `${file}, line ${number}`;
      const read = readCollectionLine(line);
      if ('fault' in read) {
        fail(`${place}: ${read.fault}.`);
        continue;
      }
      const { entry, text } = read;
      const clash = names.take(entry, place);
      if (clash !== undefined) {
        fail(`${place}: ${clash}.`);
        continue;
      }
      compiler.add(entry, text);
      texts++;
      characters += text.length;
      progress.show(texts, characters);
    }
    progress.show(texts, characters, true);
  }
  if (names.size === 0) throw new Failure(`There is no text in ${files.join(', ')}: no pack is written.`);
  if (shards > 1 && names.works <= Math.max(FEW_WORKS, shards))
    throw new Failure(
      `${names.works} works are too few for ${shards} shards: so few are all looked at closely, whatever a page is. No pack is written.`,
    );
  console.error('Sorting the index …');
  const called = name || nameOf(files);
  return { packs: compiler.finish({ id: idOf(called), name: called }), texts: names.size, malformed };
}
