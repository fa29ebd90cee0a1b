/**
 * A collection: many texts as lines of JSON give them, each a work of its own with one full-text version, or a version of the
 * work that it names. They go into the pack's buffers as they come, so that memory holds the pack, one text, and those that are
 * to be aligned. A collection may be cut into shards, packs of equal work. Pure: the same lines give the same bytes.
 */
import * as z from 'zod/mini';
import { IndexBuilder } from '../engine/index/build.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { type Alignable, bitextsOf } from './compile/bitexts.ts';
import type { LikenessTable } from '../engine/tables.ts';
import type { Shard } from '../engine/types.ts';
import { type LanguageResources, likenessOf } from './compile/likeness.ts';
import { type PackWords, addWords, hanTermsOf, translationsOf } from './compile/translations.ts';
import { sentencesOf } from './compile/compile.ts';
import { type TextEntry, collectionLineSchema } from './schema.ts';
import { versionIdOf } from './text-entry.ts';
import { VersionWriter } from './version-writer.ts';
import { passagesOf } from './unwrap.ts';
import { assemblePack } from './write-pack.ts';

/** A line as read: an entry with its text, or what is wrong with it, in words that go on after “FILE, line 3: ”. */
export type CollectionLine = { entry: TextEntry; text: string } | { fault: string };

/** Fields that collections give figures for. */
const IDENTIFIERS: ReadonlySet<string> = new Set(['id', 'work', 'version']);

/**
 * What collections write in other ways than the schema has it: figures for ids and years, white space within a title, the
 * time after a day, and null or nothing for a field that is not known, which is as good as no field.
 */
function tidy(fields: object): Record<string, unknown> {
  const tidied: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === '') continue;
    if (IDENTIFIERS.has(name) || name === 'date') {
      const written = typeof value === 'number' ? String(value) : value;
      tidied[name] =
        name === 'date' && typeof written === 'string'
          ? written.replace(/^(\d{4}-\d{2}-\d{2})[T ].*/, '$1')
          : written;
    } else if (name === 'text') {
      tidied[name] = typeof value === 'string' ? passagesOf(value) : value;
    } else {
      tidied[name] = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
    }
  }
  return tidied;
}

/** Reads a line of a collection: `{id, lang, title, speaker?, date?, url?, work?, kind?, version?, text}`. Other fields are left aside. */
export function readCollectionLine(line: string): CollectionLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { fault: 'is not JSON' };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { fault: 'is no object of the form {"id": …, "text": …}' };
  const parsed = z.safeParse(collectionLineSchema, tidy(data), { error: z.locales.en().localeError });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { fault: faults.join('; ') };
  }
  const { text, ...entry } = parsed.data;
  return { entry, text };
}

/** What a collection's pack is called. */
export interface CollectionPack {
  id: string;
  name: string;
}

/** A part of the pack, or of a shard where it is cut into several, while texts come. */
class OpenShard {
  readonly entries: TextEntry[] = [];
  readonly versions = new VersionWriter();
  /** The numbers of its texts among all, and of their first sentences. */
  readonly numbers: number[] = [];
  readonly starts: number[] = [];
  /** The texts that name a work, which are aligned with one another. */
  readonly named: Alignable[] = [];
  /** How many terms it has. */
  size = 0;
}

/** Takes the texts of a collection one after another and makes a pack of them, or several. */
export class CollectionCompiler {
  readonly #shards: readonly OpenShard[];
  readonly #index = new IndexBuilder();
  readonly #resources: LanguageResources;
  readonly #tables: LanguageTables;
  /** Where the versions of each work that lines name are. */
  readonly #homes = new Map<string, OpenShard>();
  readonly #works = new Set<string>();
  readonly #words: PackWords = { han: new Set(), stems: new Set() };
  readonly #languages = new Set<string>();
  #texts = 0;
  #sentences = 0;

  /**
   * @param tables what is known of words beside the pack
   * @param shards how many packs are made
   */
  constructor(resources: LanguageResources, tables: LanguageTables, shards = 1) {
    this.#resources = resources;
    this.#tables = tables;
    this.#shards = Array.from({ length: shards }, () => new OpenShard());
  }

  /**
   * Adds a text: to the shard that has the fewest terms so far, so that all have as much work with a page, and neighbours (a year, a
   * speaker) stand in different ones. The versions of a work stand together.
   *
   * @throws RangeError if the texts grow beyond what a pack can hold.
   */
  add(entry: TextEntry, text: string): void {
    const sentences = sentencesOf(text);
    const shard =
      (entry.work !== undefined && this.#homes.get(entry.work)) ||
      this.#shards.reduce((least, each) => (each.size < least.size ? each : least));
    const before = this.#index.size;
    shard.versions.add(text, sentences);
    this.#index.addVersion(sentences.map(({ start, end }) => text.slice(start, end)));
    const { work, lang } = entry;
    if (work !== undefined) {
      this.#homes.set(work, shard);
      shard.named.push({ number: shard.entries.length, id: versionIdOf(entry), work, lang, text, sentences });
    }
    this.#works.add(work ?? entry.id);
    shard.entries.push(entry);
    shard.numbers.push(this.#texts++);
    shard.starts.push(this.#sentences);
    shard.size += this.#index.size - before;
    this.#sentences += sentences.length;
    this.#languages.add(entry.lang);
    addWords(this.#words, text, entry.lang, this.#resources.lexicon);
  }

  /** The bytes of each pack, one at a time. */
  *finish({ id, name }: CollectionPack): Generator<Uint8Array<ArrayBuffer>, undefined> {
    const { rarity, lexicon } = this.#resources;
    const hanWords = hanTermsOf(this.#words);
    let words: { likeness: LikenessTable; translations: LikenessTable } | undefined;
    let at = 0;
    for (const index of this.#index.finishShards(this.#shards.map(({ numbers }) => numbers))) {
      const shard = this.#shards[at++];
      if (!shard) return;
      // All shards have the terms of the whole.
      words ??= {
        likeness: likenessOf(index.terms, this.#resources),
        translations: translationsOf(index.terms, this.#words, this.#resources),
      };
      yield assemblePack(
        { id, name, works: [], versions: [], texts: shard.entries, ...this.#asShard(id, at, shard) },
        {
          texts: shard.versions,
          bitexts: bitextsOf(shard.named, { lexicon }),
          index,
          rarity,
          ...words,
          hanWords,
        },
        this.#tables,
      );
    }
  }

  /** What a pack says of itself where it is one of several. */
  #asShard(id: string, number: number, { starts }: OpenShard): { id?: string; shard?: Shard } {
    const count = this.#shards.length;
    if (count === 1) return {};
    return {
      id: `${id}-${number}-of-${count}`,
      shard: {
        corpus: id,
        number,
        count,
        works: this.#works.size,
        versions: this.#texts,
        sentences: this.#sentences,
        languages: Array.from(this.#languages, (lang) => [lang]),
        starts,
      },
    };
  }
}
