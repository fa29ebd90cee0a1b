/** The packs of the extension with one byte flipped in each of their sections, in memory. */
import { readFileSync } from 'node:fs';
import { checkPack } from '../../corpus/check-pack.ts';
import { HEADER_AT, HEADER_LENGTH_AT } from '../../corpus/pack-format.ts';
import { SECTION_NAMES, type SectionName } from '../../corpus/schema.ts';

export const PACKS = ['seeds', 'udhr'] as const;
export type PackName = (typeof PACKS)[number];

export const bytesOf = (name: PackName): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(`public/packs/${name}.pack`));

const size = (section: SectionName): number =>
  /[Ww]eights|[Ss]trengths|sequences|text$/.test(section) ? 1 : 4;

/** Where the first byte, one in the middle and the last one of each section stand in a pack; none of an empty section. */
export function placesIn(name: PackName): { section: SectionName; places: number[] }[] {
  const whole = bytesOf(name);
  const { header } = checkPack(whole.slice().buffer);
  const dataAt = HEADER_AT + new DataView(whole.buffer).getUint32(HEADER_LENGTH_AT, true);
  return SECTION_NAMES.flatMap((section) => {
    const { offset, length } = header.sections[section];
    const bytes = length * size(section);
    const first = dataAt + offset;
    return bytes === 0 ? [] : [{ section, places: [first, first + (bytes >> 1), first + bytes - 1] }];
  });
}

/** A pack with one bit of a byte flipped. */
export function flippedAt(name: PackName, at: number): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(name);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  return bytes;
}
