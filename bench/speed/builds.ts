/** The builds that are measured: this one, and one of another commit, built in a folder that is removed afterwards. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../cli/failure.ts';

export interface Build {
  /** What it is called in tables. */
  name: string;
  /** Where its sources are. */
  root: string;
  /** Changes when the packs that it compiles may have changed. */
  key: string;
}

const ROOT = join(import.meta.dirname, '..', '..');

/** A hash over all files that decide what stands in a pack. */
function compilerHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['engine', 'corpus']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

export const thisBuild = (): Build => ({ name: 'Variorum', root: ROOT, key: compilerHash() });

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/**
 * Measures with the build of a commit. It has this build's packages and compiles its own packs.
 * @throws {Failure} if there is no such commit.
 */
export async function withBuildOf<T>(commit: string, measure: (build: Build) => Promise<T>): Promise<T> {
  let key: string;
  try {
    key = git('rev-parse', '--short=12', '--verify', `${commit}^{commit}`);
  } catch (error) {
    throw new Failure(`--against: there is no commit ${commit} here.`, { cause: error });
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-'));
  const root = join(folder, key);
  try {
    git('worktree', 'add', '--detach', root, key);
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
    runIn(root, 'cli/corpus.ts');
    return await measure({ name: key.slice(0, 7), root, key });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

/** Runs one of a build's commands to its end. @throws if it fails */
export function runIn(root: string, script: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, ['--max-old-space-size=8000', join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
