/**
 * `npm run check:packages`: whether every package that is installed may be used. Its licence must be one of those below (an
 * SPDX expression, https://spdx.org/licenses/), what ships in the extension under the stricter list; each package that the
 * project names has a line in `docs/dependencies.md` that says why; and no package's install script is run.
 */
import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';
import * as z from 'zod';
import { Failure, run } from './failure.ts';
import { NOTICED } from './third-party-notices.ts';

/** May be handed on inside the extension, which is under the MIT licence; the last one for data, which stays under it. */
const MAY_SHIP = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC-BY-SA-4.0',
];
/** May build and test it: free licences, since nothing of these is handed on. */
const MAY_BUILD = [
  ...MAY_SHIP,
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Python-2.0',
  'LGPL-3.0',
  'BlueOak-1.0.0',
  'Zlib',
];

/** Licences that the packages' own files tell, and their `package.json` does not, or not as SPDX writes them. */
const READ_BY_HAND: Readonly<Record<string, string>> = { i: 'MIT', duck: 'BSD-2-Clause' };

const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.optional(z.string()) })),
});
const Named = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

export interface Project {
  /** The texts of `package-lock.json`, `package.json`, `docs/dependencies.md` and `.npmrc`. */
  lock: string;
  manifest: string;
  reasons: string;
  npmrc: string;
}

/** What is wrong, a sentence each. */
export function faultsOf({ lock, manifest, reasons, npmrc }: Project): string[] {
  const faults: string[] = [];
  for (const [path, entry] of Object.entries(Lock.parse(JSON.parse(lock)).packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '') continue;
    const license = READ_BY_HAND[name] ?? entry.license;
    const allowed = NOTICED.includes(name) ? MAY_SHIP : MAY_BUILD;
    if (license === undefined) faults.push(`${name}: the lock file names no licence.`);
    else if (!satisfies(license, allowed))
      faults.push(`${name}: ${license} is not among the licences allowed.`);
  }
  const named = Named.parse(JSON.parse(manifest));
  for (const name of Object.values(named).flatMap((group) => Object.keys(group))) {
    const [scope, plugin] = name.split('/plugin-');
    const explained =
      plugin && scope ? reasons.includes(`-${plugin}`) && reasons.includes(scope) : reasons.includes(name);
    if (!explained) faults.push(`${name}: docs/dependencies.md does not say why it is there.`);
  }
  if (!/^ignore-scripts=true$/m.test(npmrc))
    faults.push('.npmrc must say ignore-scripts=true: packages run nothing when installed.');
  return faults;
}

if (import.meta.main)
  await run(async () => {
    const read = (file: string): string => readFileSync(file, 'utf8');
    const faults = faultsOf({
      lock: read('package-lock.json'),
      manifest: read('package.json'),
      reasons: read('docs/dependencies.md'),
      npmrc: read('.npmrc'),
    });
    if (faults.length > 0) throw new Failure(faults.join('\n'));
  });
