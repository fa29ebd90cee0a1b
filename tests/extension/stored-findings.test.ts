/** Findings as they are stored, and in full again: nothing is lost that a pack does not give. */
import { beforeAll, expect, test } from 'vitest';
import { openPackFiles, BUNDLED_FILES } from '../../cli/packs.ts';
import type { Pack } from '../../corpus/pack.ts';
import { createMatcher } from '../../engine/match.ts';
import type { Finding } from '../../engine/types.ts';
import { fullFindings, storedFinding } from '../../extension/stored-findings.ts';
import { StoredFindingSchema } from '../../extension/visit.ts';

let packs: Pack[] = [];
let findings: Finding[] = [];

beforeAll(async () => {
  packs = await openPackFiles(BUNDLED_FILES);
  const text = packs.map((pack) => pack.versions.map((_, n) => pack.text(n)).join('\n')).join('\n');
  ({ findings } = createMatcher(packs).match({ text: text.slice(0, 30_000) }));
}, 60_000);

const rounded = (each: Finding): Finding => ({
  ...each,
  score: Math.round(each.score * 10_000) / 10_000,
  sources: each.sources.map((source) => ({ ...source, score: Math.round(source.score * 10_000) / 10_000 })),
});

test('findings come back from the packs as they were', () => {
  expect(findings.length).toBeGreaterThan(100);
  const stored = findings.map(storedFinding);
  for (const each of stored) expect(StoredFindingSchema.parse(each)).toEqual(each);
  expect(fullFindings(JSON.parse(JSON.stringify(stored)), packs)).toEqual(findings.map(rounded));
});

test('they take less than half the room, and so many of them as are kept fit into the storage ten times', () => {
  const bytes = (value: unknown): number => JSON.stringify(value).length;
  const stored = findings.map(storedFinding);
  expect(bytes(stored)).toBeLessThan(bytes(findings) / 2);
  expect((bytes(stored) / stored.length) * 1_000).toBeLessThan(1_000_000);
});

test('those of a pack that is not there any more have no sources, and the others keep their numbers', () => {
  const [seeds] = packs;
  const stored = findings.map(storedFinding);
  const without = fullFindings(stored, seeds ? [seeds] : []);
  expect(without.map(({ start }) => start)).toEqual(findings.map(({ start }) => start));
  expect(without.some(({ sources }) => sources.length === 0)).toBe(true);
  const unknown = fullFindings(
    [{ start: 0, end: 1, kind: 'edited', score: 1, sources: [['none', 0, 1, 'edited', 1]] }],
    packs,
  );
  expect(unknown[0]?.sources).toEqual([]);
});
