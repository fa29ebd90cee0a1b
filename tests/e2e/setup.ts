/** Before the end-to-end tests: a Chromium, and a built extension. Neither counts against a test's time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION, findChromium } from '../../cli/browser.ts';

export default function setup(): void {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) {
    throw new Error('There is no extension to test: run “npm run corpus && npm run build” first.');
  }
  findChromium((line) => console.log(line));
}
