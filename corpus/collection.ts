/**
 * A collection: many texts as lines of JSON give them, each a work of its own with one full-text version, or a version of the
 * work that it names. They go into the pack's buffers as they come, so that memory holds the pack, one text, and those that are
 * to be aligned. Pure: the same lines give the same bytes.
 */
import * as z from 'zod/mini';
import { IndexBuilder } from '../engine/index/build.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { type Alignable, bitextsOf } from './compile/bitexts.ts';
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

/** Takes the texts of a collection one after another and makes a pack of them. */
export class CollectionCompiler {
  readonly #entries: TextEntry[] = [];
  readonly #versions = new VersionWriter();
  readonly #index = new IndexBuilder();
  readonly #resources: LanguageResources;
  readonly #tables: LanguageTables;
  /** The texts that name a work, which are aligned with one another. */
  readonly #named: Alignable[] = [];
  readonly #words: PackWords = { han: new Set(), stems: new Set() };

  /** @param tables what is known of words beside the pack */
  constructor(resources: LanguageResources, tables: LanguageTables) {
    this.#resources = resources;
    this.#tables = tables;
  }

  /** @throws RangeError if the texts grow beyond what a pack can hold. */
  add(entry: TextEntry, text: string): void {
    const sentences = sentencesOf(text);
    this.#versions.add(text, sentences);
    this.#index.addVersion(sentences.map(({ start, end }) => text.slice(start, end)));
    const { work, lang } = entry;
    if (work !== undefined)
      this.#named.push({ number: this.#entries.length, id: versionIdOf(entry), work, lang, text, sentences });
    this.#entries.push(entry);
    addWords(this.#words, text, entry.lang, this.#resources.lexicon);
  }

  /** The bytes of the pack. */
  finish({ id, name }: CollectionPack): Uint8Array<ArrayBuffer> {
    const index = this.#index.finish();
    const { rarity } = this.#resources;
    const likeness = likenessOf(index.terms, this.#resources);
    const translations = translationsOf(index.terms, this.#words, this.#resources);
    return assemblePack(
      { id, name, works: [], versions: [], texts: this.#entries },
      {
        texts: this.#versions,
        bitexts: bitextsOf(this.#named, { lexicon: this.#resources.lexicon }),
        index,
        rarity,
        likeness,
        translations,
        hanWords: hanTermsOf(this.#words),
      },
      this.#tables,
    );
  }
}
