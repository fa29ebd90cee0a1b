/**
 * A file of named parts, little-endian: what packs and language tables are written in.
 *
 *   0   8 bytes   magic
 *   8   uint32    format version
 *   12  uint32    length of the JSON header in bytes
 *   16  float64   length of the file in bytes, so that a file that was cut off is told from a damaged one
 *   24  16 bytes  checksum of the header (corpus/checksum.ts)
 *   40            JSON header: `{about, parts: {name: [offset, length, checksum]}}`, filled with blanks to a multiple of 8 bytes
 *   then          the parts, each beginning at a multiple of 8 bytes, with zeros between them
 *
 * Each part has a checksum of its own, over it and the zeros behind it. Offsets count from the end of the header, so that its length does not depend on itself.
 */
import * as z from 'zod/mini';
import { checksum, checksumOfWords } from './checksum.ts';
import { decodeUtf8, encodeUtf8 } from './platform.ts';

const VERSION_AT = 8;
const HEADER_LENGTH_AT = 12;
const FILE_LENGTH_AT = 16;
const CHECKSUM_AT = 24;
const HEADER_AT = 40;

/** What a kind of file is called and how it begins. */
export interface FileKind {
  magic: string;
  format: number;
  /** In sentences: “pack”. */
  name: string;
  /** What makes a file of an older format anew: “Compile it again.” */
  anew: string;
}

/** A file cannot be used; the message is a sentence for whoever chose it. */
export class PackError extends Error {
  override name = 'PackError';
}

export const damaged = (name: string): string =>
  `This ${name} is damaged: its contents are not what was written. Get the file again.`;

const count = z.int().check(z.nonnegative());
const headerSchema = z.object({
  about: z.unknown(),
  parts: z.record(z.string(), z.tuple([count, count, z.int()])),
});

export type Part = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const align8 = (length: number): number => Math.ceil(length / 8) * 8;

const asBytes = ({ buffer, byteOffset, byteLength }: Part): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Writes a file. The same parts in the same order give the same bytes. */
export function writeContainer(
  { magic, format }: FileKind,
  about: unknown,
  parts: ReadonlyMap<string, Part>,
): Uint8Array<ArrayBuffer> {
  const length = [...parts.values()].reduce((sum, part) => sum + align8(part.byteLength), 0);
  const data = new Uint8Array(length);
  const places: Record<string, [number, number, number]> = {};
  let offset = 0;
  for (const [name, part] of parts) {
    data.set(asBytes(part), offset);
    const filled = align8(part.byteLength);
    places[name] = [
      offset,
      part.byteLength,
      checksumOfWords(new Int32Array(data.buffer, offset, filled / 4)),
    ];
    offset += filled;
  }
  const json = encodeUtf8(JSON.stringify({ about, parts: places }));
  const dataAt = HEADER_AT + align8(json.length);
  const bytes = new Uint8Array(dataAt + length);
  bytes.set(encodeUtf8(magic));
  bytes.fill(0x20, HEADER_AT, dataAt);
  bytes.set(json, HEADER_AT);
  bytes.set(data, dataAt);
  const view = new DataView(bytes.buffer);
  view.setUint32(VERSION_AT, format, true);
  view.setUint32(HEADER_LENGTH_AT, dataAt - HEADER_AT, true);
  view.setFloat64(FILE_LENGTH_AT, bytes.length, true);
  const header = new Int32Array(bytes.buffer, HEADER_AT, (dataAt - HEADER_AT) / 4);
  bytes.set(new Uint8Array(checksum(header).buffer), CHECKSUM_AT);
  return bytes;
}

/** The parts of an opened file, which are read in place. */
export interface Container {
  /** What the file says of itself, as JSON has it. */
  about: unknown;
  /** The bytes of a part. @throws PackError if there is none of the name. */
  bytes(name: string): Uint8Array;
  /** The same as numbers. @throws PackError if it does not hold whole ones. */
  words(name: string): Uint32Array;
  halves(name: string): Uint16Array;
  floats(name: string): Float32Array;
  doubles(name: string): Float64Array;
}

/** The checks on the first bytes. @returns where the parts begin. */
function checkStart(buffer: ArrayBufferLike, { magic, format, name, anew }: FileKind): number {
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic)
    throw new PackError(`This file is not a Variorum ${name}.`);
  if (bytes.length < HEADER_AT)
    throw new PackError(`This ${name} is cut off: the file ends within its first bytes. Get it again.`);
  const view = new DataView(buffer);
  const found = view.getUint32(VERSION_AT, true);
  if (found > format)
    throw new PackError(
      `This ${name} is of format ${found}, newer than this Variorum can read (${format}). Update Variorum.`,
    );
  if (found < format)
    throw new PackError(
      `This ${name} is of format ${found}, older than this Variorum can read (${format}). ${anew}`,
    );
  const length = view.getFloat64(FILE_LENGTH_AT, true);
  if (bytes.length < length)
    throw new PackError(
      `This ${name} is cut off: ${bytes.length} of its ${length} bytes are there. Get the file again.`,
    );
  const header = view.getUint32(HEADER_LENGTH_AT, true);
  const fits = bytes.length === length && length % 8 === 0 && header % 8 === 0;
  if (!fits || HEADER_AT + header > length) throw new PackError(damaged(name));
  const sum = checksum(new Int32Array(buffer, HEADER_AT, header / 4));
  const stored = new Int32Array(buffer, CHECKSUM_AT, sum.length);
  if (sum.some((word, i) => word !== stored[i])) throw new PackError(damaged(name));
  return HEADER_AT + header;
}

/**
 * Opens a file and checks every byte of it. The buffer must not be changed afterwards.
 * @throws PackError if the bytes are no such file, are of another format, are cut off or damaged.
 */
export function openContainer(buffer: ArrayBufferLike, kind: FileKind): Container {
  const dataAt = checkStart(buffer, kind);
  let header: z.infer<typeof headerSchema>;
  try {
    header = headerSchema.parse(
      JSON.parse(decodeUtf8(new Uint8Array(buffer, HEADER_AT, dataAt - HEADER_AT).slice())),
    );
  } catch (cause) {
    throw new PackError(`This ${kind.name} does not describe itself as it must: its header cannot be read.`, {
      cause,
    });
  }
  const { about, parts } = header;
  const fail = (): never => {
    throw new PackError(damaged(kind.name));
  };
  let end = dataAt;
  for (const [offset, length, check] of Object.values(parts)) {
    const filled = align8(length);
    // They stand one behind the other.
    if (dataAt + offset !== end || end + filled > buffer.byteLength) fail();
    if (checksumOfWords(new Int32Array(buffer, end, filled / 4)) !== check) fail();
    end += filled;
  }
  if (end !== buffer.byteLength) fail();
  const place = (name: string, size: number): [number, number] => {
    const [offset, length] = parts[name] ?? fail();
    if (length % size !== 0) fail();
    return [dataAt + offset, length / size];
  };
  return {
    about,
    bytes: (name) => new Uint8Array(buffer, ...place(name, 1)),
    words: (name) => new Uint32Array(buffer, ...place(name, 4)),
    halves: (name) => new Uint16Array(buffer, ...place(name, 2)),
    floats: (name) => new Float32Array(buffer, ...place(name, 4)),
    doubles: (name) => new Float64Array(buffer, ...place(name, 8)),
  };
}
