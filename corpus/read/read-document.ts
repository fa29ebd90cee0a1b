/** The one registry of readers: from a file of whatever kind to its text, on the command line and in the browser alike. */
import { decodeText } from './encoding.ts';
import { type ReadArticle, readHtml } from './html.ts';
import type { PdfOptions } from './pdf.ts';
import { type Format, type ReadDocument, UnreadableFile } from './reading.ts';

export interface ReadingTools extends PdfOptions {
  /** Reads the article of a web page. Undefined where the page is none: then all of its text is taken. */
  readArticle?: ReadArticle | undefined;
}

/** A longer file is no document that somebody reads. Bytes. */
export const MAX_FILE = 50_000_000;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  odt: 'odt',
  epub: 'epub',
  pdf: 'pdf',
};

/** What a zipped file says it is, by the names in it that every reader needs. */
function zippedFormat(bytes: Uint8Array, named: Format | undefined): Format {
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('');
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (named === 'docx' || named === 'odt' || named === 'epub') return named;
  return 'docx';
}

/** The kind of a file by its first bytes, or else by its name. @throws UnreadableFile for a kind that nothing here reads */
function formatOf(name: string, bytes: Uint8Array): Format {
  const named = EXTENSIONS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b)) return zippedFormat(bytes, named);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old-word');
  if (head.startsWith('{\\rtf')) throw new UnreadableFile('unknown-format');
  if (named === 'docx' || named === 'odt' || named === 'epub' || named === 'pdf')
    throw new UnreadableFile('damaged');
  if (named) return named;
  if (/^\s*(?:<!doctype html|<html)/i.test(head)) return 'html';
  return 'text';
}

/**
 * Reads a file. Its kind is told by its first bytes, or else by its name.
 *
 * @throws UnreadableFile which says why, in a sentence that goes on after the file's name
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools = {},
): Promise<ReadDocument> {
  if (bytes.length > MAX_FILE) throw new UnreadableFile('too-large');
  const format = formatOf(name, bytes);
  const read = await readAs(format, bytes, tools);
  if (read.text.trim() === '') throw new UnreadableFile('no-text');
  return read;
}

async function readAs(format: Format, bytes: Uint8Array, tools: ReadingTools): Promise<ReadDocument> {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'odt':
      return (await import('./odt.ts')).readOdt(bytes);
    case 'epub':
      return (await import('./epub.ts')).readEpub(bytes);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, tools);
    case 'html':
      return readHtml(decodeText(bytes), tools.readArticle);
    default:
      return { format, text: decodeText(bytes), passages: false, facts: {}, left: new Map() };
  }
}
