/**
 * Schemas of the data that the corpus reads: the metadata file, the lines of a collection, and the header of a pack. They
 * check what comes from a file; `satisfies` holds them to the types of the engine, so that the two cannot drift apart.
 */
import * as z from 'zod/mini';
import { VERSION_KINDS, type Version, WORK_KINDS, type Work } from '../engine/types.ts';

const text = z.string().check(z.minLength(1));
/** Ids are kept as collections have them. They stand in addresses, which are not to grow without end. */
const id = z
  .string()
  .check(z.regex(/^[^\s\p{C}]{1,100}$/u, 'an id is 1 to 100 letters, figures and signs without white space'));
const lang = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 tag such as zh-Hans'));
/** A date is as precise as it is known, in the reduced forms of ISO 8601. A year is not made into its first of January. */
const date = z
  .string()
  .check(
    z.regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'a date is written 2024-02-26, or 2024-02 or 2024 where no more is known',
    ),
  );
const url = z.string().check(z.regex(/^https?:\/\/\S+$/, 'a link begins with http:// or https://'));
/** One text by language. */
export const localisedSchema = z.readonly(z.record(lang, text));
/** Names by language. */
export const namesSchema = z.readonly(z.record(lang, z.readonly(z.array(text).check(z.minLength(1)))));
const count = z.int().check(z.nonnegative());

const workSchema = z.object({
  id,
  kind: z.enum(WORK_KINDS),
  titles: localisedSchema,
  names: z.optional(namesSchema),
  shortNames: z.optional(namesSchema),
  speakers: z.readonly(
    z.array(
      z.object({
        names: namesSchema,
        office: z.optional(localisedSchema),
        roles: z.optional(namesSchema),
        country: z.optional(namesSchema),
      }),
    ),
  ),
  parties: z.readonly(z.array(z.object({ names: namesSchema }))),
  occasion: z.object({
    name: localisedSchema,
    ordinal: z.optional(count),
    body: z.optional(namesSchema),
    place: z.optional(namesSchema),
  }),
  date,
  publications: z.readonly(z.array(z.object({ lang, publisher: text, url }))),
}) satisfies z.ZodMiniType<Work>;

const versionSchema = z.object({
  id,
  work: id,
  kind: z.enum(VERSION_KINDS),
  lang,
  title: z.optional(text),
  publisher: text,
  url: z.optional(url),
  date: z.optional(date),
  complete: z.boolean(),
  omits: z.optional(count),
  note: z.optional(localisedSchema),
  terms: z.optional(localisedSchema),
}) satisfies z.ZodMiniType<Version>;

/** A version that a document holds, as the metadata names it. Its title is read from the document. */
const documentVersionSchema = z.strictObject({
  id,
  work: id,
  kind: z.enum(VERSION_KINDS),
  lang,
  complete: z.boolean(),
  note: z.optional(localisedSchema),
});

/** The id of the pack of the reader's own documents. Here, and not with their compiler, for what reads that pack compiles none. */
export const OWN_PACK = 'own';

/** A document of the reader's own, with its text and the work that it is of. */
export const ownDocumentSchema = z.object({
  id,
  /** When it was added, in ms since 1970. */
  added: z.number(),
  work: workSchema,
  versions: z.array(documentVersionSchema).check(z.minLength(1)),
  publisher: text,
  url: z.optional(url),
  date: z.optional(date),
  text,
  /** Every line is a passage of its own. */
  passages: z.boolean(),
});
export type OwnDocument = z.infer<typeof ownDocumentSchema>;

/** One document as received: where it was published, and what it holds. */
const documentSchema = z.strictObject({
  file: text,
  publisher: text,
  /** Who carried the publisher's text, where that is somebody else. */
  via: z.optional(text),
  url: z.optional(url),
  date: z.optional(date),
  /** On what terms its text may be used, where that is known. */
  terms: z.optional(localisedSchema),
  versions: z.array(documentVersionSchema).check(z.minLength(1)),
  /**
   * The document marks its structure, so that nothing has to be guessed: headings begin with `#`, every other line is a
   * passage, and any of them may have a name (`## Article 5 {#article-5}`), by which versions of a work are aligned part by
   * part.
   */
  marked: z.optional(z.boolean()),
  /** The text is of what was said: what it tells of the audience, `(Applause.)`, is no part of it. */
  transcript: z.optional(z.boolean()),
  /** Every line is a passage of its own, as the file of a word processor says; what each of them is, is still to be told. */
  passages: z.optional(z.boolean()),
  /** The names of the places that other documents of the work have and this one leaves out. */
  omits: z.optional(z.array(text)),
  /** The words with which the part begins that is about something else, to the document's end. */
  until: z.optional(z.strictObject({ quote: text, why: text })),
});

/** The metadata file of a folder of documents. */
export const metadataSchema = z.strictObject({
  id,
  /** What the pack is called where packs are listed. */
  name: text,
  works: z.array(workSchema).check(z.minLength(1)),
  /** The versions that all others are aligned with, where they are too many to be aligned with each other. */
  hubs: z.optional(z.array(id)),
  documents: z.array(documentSchema).check(z.minLength(1)),
});

export type Metadata = z.infer<typeof metadataSchema>;
export type DocumentMetadata = z.infer<typeof documentSchema>;
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

/**
 * What is known of one text of a collection: a work with one full-text version, both of this id; or, where it names a work,
 * one version of that. Kept in this short form in the header of a pack (`text-entry.ts` makes works and versions of it).
 */
const textEntrySchema = z.object({
  id,
  lang,
  title: text,
  speaker: z.optional(text),
  date: z.optional(date),
  url: z.optional(url),
  /** The id of the work that it is a version of, as other texts of the work name it. */
  work: z.optional(id),
  kind: z.optional(z.enum(VERSION_KINDS)),
  /** The id of the version, where it is not that of the line. */
  version: z.optional(id),
});
export type TextEntry = z.infer<typeof textEntrySchema>;

/** A line of a collection: an entry with its text. */
export const collectionLineSchema = z.extend(textEntrySchema, { text });

const shardSchema = z.object({
  corpus: id,
  number: count,
  count,
  works: count,
  versions: count,
  sentences: count,
  languages: z.readonly(z.array(z.readonly(z.array(lang)))),
  starts: z.readonly(z.array(count)),
});

/** The JSON header of a pack (corpus/pack-format.ts). */
export const packHeaderSchema = z.object({
  id,
  name: text,
  works: z.array(workSchema),
  versions: z.array(versionSchema),
  /** Works of one full text each, after the others. */
  texts: z.optional(z.array(textEntrySchema)),
  /** The version of the language tables that it was made with. */
  tables: count,
  /** What the pack is a part of, where a corpus was cut into several. */
  shard: z.optional(shardSchema),
});
export type PackHeader = z.infer<typeof packHeaderSchema>;
