/** The project's documents: every file and every command that they name is there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL } from '../../oxlint.config.ts';

const decisions = 'docs/decisions';
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/dependencies.md',
  ...readdirSync(decisions).map((file) => join(decisions, file)),
];

/** All files with code by their paths. */
const files = ALL.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
);
/** A module may be named by the end of its path, a folder by the whole of it. What a build makes is not there. */
const isThere = (path: string): boolean =>
  existsSync(path) || path.startsWith('public/packs/') || files.some((file) => file.endsWith(`/${path}`));

/** Paths in backticks: modules, and folders of ours with what is in them. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w-]+\.tsx?|(?:[\w-]+\/)+(?:[\w.-]+\.\w+)?)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path.endsWith('.ts') || [...ALL, 'docs', 'public'].includes(path.split('/')[0] ?? ''));

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names files that are there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
      join(document, '..', match[1] ?? ''),
    );
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
