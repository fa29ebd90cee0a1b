import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Project, faultsOf } from '../../cli/check-packages.ts';

const project = (): Project => ({
  lock: readFileSync('package-lock.json', 'utf8'),
  manifest: readFileSync('package.json', 'utf8'),
  reasons: readFileSync('docs/dependencies.md', 'utf8'),
  npmrc: readFileSync('.npmrc', 'utf8'),
});

describe('the packages of the project', () => {
  it('may all be used', () => expect(faultsOf(project())).toEqual([]));

  it.each([
    [
      'a licence that takes more than it gives',
      '"license": "Apache-2.0"',
      '"license": "SSPL-1.0"',
      'SSPL-1.0 is not among',
    ],
    ['a package without a licence', '"license": "MIT"', '"licence": "MIT"', 'names no licence'],
  ])('are named where there is %s', (_, from, to, words) => {
    const { lock, ...rest } = project();
    // The first such entry that is not the project's own.
    const own = lock.indexOf('"node_modules/');
    const changed = lock.slice(0, own) + lock.slice(own).replace(from, to);
    const faults = faultsOf({ lock: changed, ...rest });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });

  it('are named where something that only builds would ship', () => {
    const { lock, ...rest } = project();
    const changed = lock.replace(/("node_modules\/preact": \{[^}]*?"license": )"MIT"/, '$1"LGPL-3.0"');
    expect(faultsOf({ lock: changed, ...rest })).toEqual([
      'preact: LGPL-3.0 is not among the licences allowed.',
    ]);
  });

  it('are named where nobody says why, or their scripts would run', () => {
    const { reasons, npmrc: _, ...rest } = project();
    const faults = faultsOf({ ...rest, reasons: reasons.replaceAll('fuse.js', ''), npmrc: '' });
    expect(faults.map((fault) => fault.split(/[: ]/)[0])).toEqual(['fuse.js', '.npmrc']);
  });
});
