/**
 * Makes what the stores take: a package for each of three browsers, the sources that they are built from, the bill of
 * materials, and the hashes of all.
 *
 *   npm run package -- [--out FOLDER] [--browser NAME]…
 *
 * FOLDER is `out/release` unless it is named; NAME is chrome, edge or firefox. The same sources give the same bytes, whatever
 * the clock, the time zone and the folder. Exit code 2 with one sentence where something is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { billOfMaterials } from './bill-of-materials.ts';
import { Failure, messageOf, run } from './failure.ts';
import { zipFiles } from '../corpus/zip-files.ts';

const root = join(import.meta.dirname, '..');
const BROWSERS = ['chrome', 'edge', 'firefox'];
const Manifest = z.object({ name: z.string(), version: z.string() });

/** A build is one for readers whatever the shell says: others name the files that their views are from. */
const ENVIRONMENT = { ...process.env, NODE_ENV: 'production' };

function make(...script: string[]): void {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', ...script], {
    cwd: root,
    encoding: 'utf8',
    env: ENVIRONMENT,
    shell,
  });
  if (status !== 0)
    throw new Failure(`“npm run ${script.join(' ')}” failed:\n${stdout ?? ''}${stderr ?? ''}`);
}

/** The files in a folder, by their paths from it. */
function filesIn(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)]),
  );
}

/** The files that git keeps; undefined where the folder is not a checkout, as when it is an unpacked archive of the sources. */
function sources(): Map<string, Uint8Array> | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  const paths = listed.filter((path) => path !== '' && existsSync(join(root, path)));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

function readArguments(): { out: string; browsers: readonly string[] } {
  const options = { out: { type: 'string' }, browser: { type: 'string', multiple: true } } as const;
  let values: { out?: string | undefined; browser?: string[] | undefined };
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Failure(`${messageOf(error)} Use: npm run package -- [--out FOLDER] [--browser NAME]…`);
  }
  const browsers = values.browser ?? BROWSERS;
  const unknown = browsers.find((browser) => !BROWSERS.includes(browser));
  if (unknown !== undefined)
    throw new Failure(`No package is made for “${unknown}”: it is one of ${BROWSERS.join(', ')}.`);
  return { out: values.out ?? join(root, 'out/release'), browsers };
}

await run(async () => {
  const { out, browsers } = readArguments();
  const { name, version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  mkdirSync(out, { recursive: true });
  const hashes: string[] = [];
  const write = (file: string, bytes: Uint8Array): void => {
    writeFileSync(join(out, file), bytes);
    hashes.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
    console.log(`${join(out, file)}: ${bytes.length} bytes`);
  };

  make('corpus');
  for (const browser of browsers) {
    make('build', '--', '-b', browser);
    write(`${name}-${version}-${browser}.zip`, zipFiles(filesIn(join(root, `.output/${browser}-mv3`))));
  }
  const files = sources();
  if (files) write(`${name}-${version}-sources.zip`, zipFiles(files));
  else console.log('No archive of the sources: this folder is no checkout of git.');
  write(`${name}-${version}.cdx.json`, Buffer.from(billOfMaterials(root, name)));
  writeFileSync(join(out, 'SHA256SUMS'), `${hashes.join('\n')}\n`);
});
