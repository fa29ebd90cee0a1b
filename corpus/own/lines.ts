/** Documents of one's own from lines of JSON, as `corpus --jsonl` takes them. */
import { readCollectionLine } from '../collection.ts';
import { CompileError } from '../compile/document.ts';
import type { OwnDocument, TextEntry } from '../schema.ts';
import { expandEntries } from '../text-entry.ts';

/** More texts than this are compiled on the command line, and installed as a pack. */
const MAX_TEXTS = 2_000;
/** Faults that are told. */
const MAX_TOLD = 10;

/** The lines that are not blank, with their numbers from 1. */
function* numbered(text: string): Generator<{ line: string; number: number }> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() !== '') yield { line, number };
  }
}

/** What looks like a heading in a text whose lines are passages is told from one. */
const escaped = (text: string): string => text.replace(/^(?=#)/gm, '\\');

/**
 * @param name what the file is called, the publisher of what has no address
 * @param now ms since 1970
 * @throws CompileError naming the lines that cannot be read
 */
export function documentsOfLines(text: string, name: string, now: number): OwnDocument[] {
  const entries: TextEntry[] = [];
  const texts: string[] = [];
  const faults: string[] = [];
  for (const { line, number } of numbered(text)) {
    const read = readCollectionLine(line);
    if ('fault' in read) {
      faults.push(`Line ${number}: ${read.fault}.`);
      continue;
    }
    // Who adds a text says when it was said; a line of a collection may leave it open.
    if (read.entry.date === undefined) faults.push(`Line ${number}: date: is missing.`);
    entries.push(read.entry);
    texts.push(read.text);
  }
  if (faults.length > 0) throw new CompileError(faults.slice(0, MAX_TOLD).join('\n'));
  if (entries.length > MAX_TEXTS)
    throw new CompileError(
      `There are ${entries.length} texts. Compile them with “npm run corpus -- --jsonl FILE”, and install the pack.`,
    );
  const { works, versions } = expandEntries(entries, name);
  return versions.flatMap(({ id, work, kind, lang, complete, publisher, url, date }, i) => {
    const of = works.find((each) => each.id === work);
    if (!of) return [];
    return {
      id,
      added: now + i,
      work: of,
      versions: [{ id, work, kind, lang, complete }],
      publisher,
      ...(url !== undefined && { url }),
      ...(date !== undefined && { date }),
      text: escaped(texts[i] ?? ''),
      passages: true,
    };
  });
}
