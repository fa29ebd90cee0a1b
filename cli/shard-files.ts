/** Into how many packs a collection is cut, and what they are called. */
import { join, parse } from 'node:path';
import { Failure } from './failure.ts';

/** More shards than this are more than anyone has machines for. */
const MAX_SHARDS = 1000;

/** @throws {Failure} if what was asked for is no number of shards. */
export function shardsIn(given = '1'): number {
  const shards = Number(given);
  if (Number.isInteger(shards) && shards >= 1 && shards <= MAX_SHARDS) return shards;
  throw new Failure(`--shards takes a number of packs, from 1 to ${MAX_SHARDS}.`);
}

/** `speeches.pack` → `speeches-03-of-12.pack`, so that a list of names has them in order; the file itself where it is one. */
export function shardFile(out: string, number: number, count: number): string {
  if (count === 1) return out;
  const { dir, name, ext } = parse(out);
  return join(dir, `${name}-${String(number).padStart(String(count).length, '0')}-of-${count}${ext}`);
}
