/** One byte of a section of one pack: the command line says which file, goes on with the other, and ends with exit code 2. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openPackFiles } from '../../cli/packs.ts';
import { PACKS, flippedAt, placesIn } from '../corpus/damaged-packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-damaged-'));
const file = join(folder, 'damaged.pack');
const { exitCode } = process;
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
  process.exitCode = exitCode;
});
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCE = `${file}: This pack is damaged: its contents are not what was written. Get the file again.`;

test.each(PACKS.flatMap((name) => placesIn(name).map(({ section, places }) => ({ name, section, places }))))(
  '$name, $section',
  async ({ name, places }) => {
    const [, at = 0] = places;
    writeFileSync(file, flippedAt(name, at));
    const other = name === 'seeds' ? 'udhr' : 'seeds';
    const packs = await openPackFiles([file, `public/packs/${other}.pack`]);
    expect(packs.map(({ id }) => id)).toEqual([other]);
    expect(said.mock.calls).toEqual([[`${SENTENCE}\nThe other packs are used without it.`]]);
    expect(process.exitCode).toBe(2);
    await expect(openPackFiles([file])).rejects.toThrow(SENTENCE);
  },
);
