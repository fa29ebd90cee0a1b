/** Finds or installs a Firefox. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian.ts';
import { Failure } from './failure.ts';

/** The variable that names a Firefox to use. */
const VARIABLE = 'VARIORUM_FIREFOX';
/** Builds that take an extension without Mozilla's signature: the released Firefox does not. */
const NAMES = ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];
/** What is said where there is none. */
export const NO_FIREFOX = `There is no Firefox ESR on this machine, so that the end-to-end tests run in Chromium alone (on Debian: apt-get install firefox-esr; or set ${VARIABLE} to the file of one).`;

/**
 * The file of a Firefox that is on this machine: the one named by the environment, or the first on the path.
 * @throws {Failure} where the environment names a file that is not there
 */
export function installedFirefox(): string | undefined {
  const named = process.env[VARIABLE];
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(`${VARIABLE} names ${named}, and there is no such file.`);
  }
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * A Firefox's file, by way of Debian's package where none is installed. Undefined where there is none to be had.
 * @param say prints a line before the step that takes time.
 */
export function findFirefox(say: (line: string) => void): string | undefined {
  const found = installedFirefox();
  if (found !== undefined) return found;
  say('No Firefox ESR on this machine: installing Debian’s package …');
  installPackages(['firefox-esr']);
  return installedFirefox();
}
