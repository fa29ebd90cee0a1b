/** One document to the texts of its versions, with the account of its characters. Pure. */
import type { Work } from '../../engine/types.ts';
import type { DocumentMetadata } from '../schema.ts';
import { type Account, type Entry, account } from './account.ts';
import { readLines } from './lines.ts';
import { type VersionText, joinPassages } from './passages.ts';
import { readStructure } from './structure.ts';

/** A document or its metadata is not as the other says: the message names the document and what to put right. */
export class CompileError extends Error {
  override name = 'CompileError';
}

export interface CompiledDocument {
  versions: ReadonlyMap<string, VersionText>;
  entries: readonly Entry[];
  account: Account;
  /** Where head matter and metadata differ, for whoever compiles. */
  warnings: readonly string[];
}

/** Where the part that is about the works ends, in UTF-16 units. */
function endOfWorks(document: DocumentMetadata, text: string): number {
  if (!document.until) return text.length;
  const at = text.indexOf(document.until.quote);
  if (at < 0)
    throw new CompileError(
      `${document.file}: the text does not have the words “${document.until.quote}” (until).`,
    );
  return at;
}

/**
 * Takes a document apart.
 *
 * @throws CompileError if a version that the metadata names is not in the document.
 * @throws AccountError if a character was lost: a fault of the compiler.
 */
export function compileDocument(
  document: DocumentMetadata,
  text: string,
  works: readonly Work[],
): CompiledDocument {
  if (text.trim() === '') throw new CompileError(`${document.file}: the document is empty.`);
  const end = endOfWorks(document, text);
  const part = text.slice(0, end);
  const lines = readLines(part, document.transcript);
  const structure = readStructure(
    lines.filter((line) => line.text !== ''),
    document,
    works,
  );
  const { versions, entries } = joinPassages(
    part,
    structure.lines,
    lines.filter((line) => line.text === ''),
    { marked: document.marked ?? false, passages: document.passages ?? false },
  );
  if (end < text.length)
    entries.push({ start: end, end: text.length, fate: 'dropped', reason: 'beyond the work' });
  const warnings = [...structure.warnings];
  for (const { id, work, complete } of document.versions) {
    if (complete && versions.get(id)?.cutOff)
      warnings.push(`${id} stops in the middle of a sentence; it is marked as incomplete.`);
    if (!versions.get(id)?.text) {
      throw new CompileError(
        `${document.file}: no text of ${id} was found. Is the title of ${work} as in the metadata?`,
      );
    }
  }
  const texts = new Map([...versions].map(([id, version]) => [id, version.text]));
  return {
    versions,
    entries,
    account: account(document.file, text, entries, texts),
    warnings: warnings.map((warning) => `${document.file}: ${warning}`),
  };
}
