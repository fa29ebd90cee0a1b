/** The packs of the extension with one byte flipped in each of their parts, in memory. */
import { readFileSync } from 'node:fs';

export const PACKS = ['seeds', 'udhr'] as const;
export type PackName = (typeof PACKS)[number];

const bytesOf = (name: PackName): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(`public/packs/${name}.pack`));

/** Where the length of the header stands in a file, and where the header does (corpus/container.ts). Bytes. */
const HEADER_LENGTH_AT = 12;
const HEADER_AT = 40;

/** Where the first byte, one in the middle and the last one of each part stand in a pack; none of an empty part. */
export function placesIn(name: PackName): { section: string; places: number[] }[] {
  const whole = bytesOf(name);
  const dataAt = HEADER_AT + new DataView(whole.buffer).getUint32(HEADER_LENGTH_AT, true);
  const header: { parts: Record<string, [number, number, number]> } = JSON.parse(
    new TextDecoder().decode(whole.subarray(HEADER_AT, dataAt)),
  );
  return Object.entries(header.parts).flatMap(([section, [offset, length]]) => {
    const first = dataAt + offset;
    return length === 0 ? [] : [{ section, places: [first, first + (length >> 1), first + length - 1] }];
  });
}

/** A pack with one bit of a byte flipped. */
export function flippedAt(name: PackName, at: number): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(name);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  return bytes;
}
