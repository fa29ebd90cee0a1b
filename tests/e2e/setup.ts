/** Before the end-to-end tests of each browser: the browser, and a built extension. Neither counts against a test's time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EXTENSION, findChromium } from '../../cli/browser.ts';
import { installedFirefox, NO_FIREFOX } from '../../cli/find-firefox.ts';
import { FIREFOX_EXTENSION } from '../../cli/firefox.ts';

export default function setup(project: TestProject): void {
  const inFirefox = project.config.provide.browser === 'firefox';
  const [extension, command] = inFirefox ? [FIREFOX_EXTENSION, 'build:firefox'] : [EXTENSION, 'build'];
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no extension to test: run “npm run corpus && npm run ${command}” first.`);
  const firefox = installedFirefox();
  if (firefox === undefined) console.log(NO_FIREFOX);
  project.provide('executable', inFirefox ? (firefox ?? '') : findChromium((line) => console.log(line)));
}
