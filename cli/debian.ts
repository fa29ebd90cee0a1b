/** Debian's packages, where the machine is one of its and the user may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs packages, which only root can. @returns whether they are there now */
export function installPackages(packages: readonly string[]): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', '-y', ...args], { env, stdio: 'ignore' }).status === 0;
  return apt('update') && apt('install', '--no-install-recommends', ...packages);
}
