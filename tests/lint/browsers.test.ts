/** The table of cases by browser in the documentation is true, and few are left out. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENT, withCases } from '../e2e/cases.ts';
import { SKIPPED } from '../e2e/skips.ts';

it('docs/browsers.md lists each end-to-end case; `node tests/e2e/cases.ts` writes it anew', async () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  expect(document).toBe(await withCases(document));
});

it('leaves at most five out', () => {
  expect(SKIPPED.length).toBeLessThanOrEqual(5);
});
