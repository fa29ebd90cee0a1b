/**
 * From the bytes of a file to its text: by a byte order mark, else as UTF-8 where the bytes are that, else as the file
 * declares, else by what chardet finds likely. Encodings have the names of the Encoding Standard (WHATWG).
 */
import chardet from 'chardet';
import { latin1, decodeBytes } from '../platform.ts';
import { UnreadableFile } from './reading.ts';

/** A declaration stands in the first bytes of a page. The standard says 1,024; some pages have a long comment before it. */
const DECLARED_WITHIN = 4_096;
/** Below this likelihood, from 0 to 100, a guess is none. Single sentences of Russian reach 32 of their own encoding. */
const LIKELY = 25;
/** Bytes that chardet looks at: as many as tell, and no whole book. */
const SAMPLE = 100_000;

/** This share of a text may be zero bytes. */
const STRAY = 0.02;
/** Signs of control that stand in no text. */
const NO_TEXT = /[^\P{Cc}\s\0]/u;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte order mark at the beginning says. */
export const encodingByMark = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];

/** The text of bytes in an encoding; undefined where they are not in it, or where there is no such encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decodeBytes(bytes, encoding);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark, by the zero bytes that every second letter of Latin text, blank or newline has. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.subarray(0, SAMPLE).entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** What a page or an XML file says of its own encoding. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, DECLARED_WITHIN));
  return (
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  );
}

/** Text of East Asia that was made of the accents of another language stands between Latin letters. */
const TORN_WORD = /[a-z][\u3000-\u9fff\uac00-\ud7af][a-z]/gi;
const EAST_ASIAN = /[\u3000-\u9fff\uac00-\ud7af]/g;
const MAX_TORN = 0.3;

const isPlausible = (text: string): boolean =>
  countOf(text, TORN_WORD) <= countOf(text, EAST_ASIAN) * MAX_TORN;

/** The text in the likeliest encoding that the bytes can be in. */
function guess(bytes: Uint8Array): string | undefined {
  for (const { name, confidence } of chardet.analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < LIKELY) return undefined;
    // What says that it is ISO 8859-1 has the quotation marks of windows-1252; the standard decodes both as the latter.
    const text = decodeAs(bytes, name);
    if (text !== undefined && isPlausible(text)) return text;
  }
  return undefined;
}

/**
 * The text of a file.
 *
 * @throws UnreadableFile if it is no text, or its encoding cannot be told.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) {
    const text = decodeAs(bytes, marked);
    if (text !== undefined && !text.includes('\0')) return text;
    const stray = decodeAs(bytes, 'utf-8');
    // A few zero bytes are left over from a program; a file that is made of other things has many.
    if (stray && countOf(stray, /\0/g) <= stray.length * STRAY && !NO_TEXT.test(stray))
      return stray.replace(/\0/g, '');
    throw new UnreadableFile('no-text');
  }
  const declared = declaredIn(bytes);
  // ISO 2022 writes Japanese in bytes that are ASCII, too, with escapes between.
  const escapes = declared !== undefined && /^iso-2022/i.test(declared) && bytes.includes(0x1b);
  const text = escapes ? undefined : decodeAs(bytes, 'utf-8');
  if (text !== undefined) return text;
  const told = (declared ? decodeAs(bytes, declared) : undefined) ?? guess(bytes);
  if (told !== undefined) return told;
  throw new UnreadableFile('encoding');
}
