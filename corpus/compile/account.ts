/**
 * The account of a document: what became of each of its characters. Nothing of a source is lost without a named
 * reason, and the compile fails where the account does not add up.
 */
import type { Span } from '../../engine/types.ts';
import { ordinaryWidth } from './width.ts';

/** Why characters are not in any version. The words are what the report prints. */
export type DropReason =
  | 'blank'
  | 'invisible character'
  | 'markdown mark'
  | 'list mark'
  | 'note mark'
  | 'time code'
  | 'line number'
  | 'end mark'
  | 'stray word'
  | 'navigation'
  | 'contents list'
  | 'publication line'
  | 'source line'
  | 'editor line'
  | 'producer line'
  | 'page number'
  | 'running head'
  | 'dateline'
  | 'repeated title'
  | 'subtitle'
  | 'speaker'
  | 'office'
  | 'occasion'
  | 'date'
  | 'another work'
  | 'another language'
  | 'beyond the work';

type Fate =
  | { fate: 'kept'; reason: 'body' | 'title'; version: string }
  /** A break in the source that is something else in the version: `as` is what it became. */
  | { fate: 'joined'; reason: 'line break' | 'passage break' | 'hyphen'; version: string; as: string }
  | { fate: 'dropped'; reason: DropReason };

/** A run of characters of the source (UTF-16 units) and what became of it. */
export type Entry = Span & Fate;

export interface Account {
  file: string;
  /** All characters of the document, in UTF-16 units. */
  total: number;
  kept: number;
  joined: number;
  dropped: number;
  /** The dropped texts by reason, in the order of the source. */
  droppedBy: ReadonlyMap<DropReason, readonly string[]>;
}

/** A character that is no blank. U+0085 ends a line in Unicode (UAX 14), and is no white space to JavaScript. */
const NOT_BLANK = /[^\s\u0085]/u;

/** The account of a document does not add up: a fault of the compiler, never of the document. */
export class AccountError extends Error {
  override name = 'AccountError';
}

/** What the entries say that a version's text is. A character is kept in its ordinary width (width.ts). */
function textOf(text: string, entries: readonly Entry[], version: string): string {
  let result = '';
  for (const entry of entries) {
    if (entry.fate === 'dropped' || entry.version !== version) continue;
    if (entry.fate === 'joined') result += entry.as;
    else if (entry.reason === 'body') result += ordinaryWidth(text.slice(entry.start, entry.end));
  }
  return result;
}

/**
 * Sums up what became of a document.
 *
 * @param entries in the order of the source.
 * @param versions the texts that were made of the document, by the version's id.
 * @throws AccountError if a character has no fate or two, or a version's text is not what the entries say.
 */
export function account(
  file: string,
  text: string,
  entries: readonly Entry[],
  versions: ReadonlyMap<string, string>,
): Account {
  const sums = { kept: 0, joined: 0, dropped: 0 };
  const droppedBy = new Map<DropReason, string[]>();
  let at = 0;
  for (const entry of entries) {
    if (entry.start !== at || entry.end <= entry.start) {
      throw new AccountError(
        `${file}: the account breaks at character ${at} (next entry ${entry.start}–${entry.end}).`,
      );
    }
    at = entry.end;
    sums[entry.fate] += entry.end - entry.start;
    if (entry.fate !== 'dropped') continue;
    if (entry.reason === 'blank' && NOT_BLANK.test(text.slice(entry.start, entry.end))) {
      throw new AccountError(
        `${file}: characters ${entry.start}–${entry.end} were lost as if they were blank.`,
      );
    }
    const texts = droppedBy.get(entry.reason) ?? [];
    texts.push(text.slice(entry.start, entry.end));
    droppedBy.set(entry.reason, texts);
  }
  if (at !== text.length)
    throw new AccountError(`${file}: the account ends at character ${at} of ${text.length}.`);
  for (const [version, made] of versions) {
    if (textOf(text, entries, version) !== made) {
      throw new AccountError(`${file}: the text of ${version} is not what the account says was kept.`);
    }
  }
  return { file, total: text.length, ...sums, droppedBy };
}
