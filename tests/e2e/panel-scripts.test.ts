/** The scripts that the panel begins with: it is drawn beside every report, and what they weigh is what a reader waits for. */
import { expect, it } from 'vitest';
import { panelScripts } from '../../bench/pages/panel-scripts.ts';
import { EXTENSION } from '../../cli/browser.ts';

/** Gzipped. They have 69 kB; what is not shown first is loaded after it. */
const MOST_BYTES = 80_000;

it('are at most 80 kB gzipped', () => {
  const scripts = panelScripts(EXTENSION);
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
