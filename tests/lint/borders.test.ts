/** Each border between folders and between rooms is crossed once, in files made up for it, and the linter says so. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ALL, FOLDERS, ROOMS } from '../../oxlint.config.ts';

const root = mkdtempSync(join(tmpdir(), 'variorum-borders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An import of `target` in a folder: its name for the test, and the message that is due; undefined where it is allowed. */
interface Case {
  folder: string;
  target: string;
  due: string | undefined;
}

const folderCases: Case[] = Object.entries(FOLDERS).flatMap(([folder, { imports, without, instead }]) => [
  ...ALL.filter((other) => other !== folder).map((other) => ({
    folder,
    target: `${other}/module.ts`,
    due: imports.includes(other) ? undefined : instead,
  })),
  ...['node:fs', 'wxt', 'preact', 'webextension-polyfill'].map((target) => ({
    folder,
    target,
    due: without?.split('|').some((start) => target.startsWith(start)) ? instead : undefined,
  })),
]);

const roomCases: Case[] = Object.entries(ROOMS).flatMap(([place, rooms]) =>
  rooms.flatMap((room, at) => {
    const folder = `${place}/${room}`;
    const due = `${folder}/ imports only ${at === 0 ? 'its own files' : `rooms below it (${rooms.slice(0, at).join(', ')})`}`;
    return [
      ...rooms.map((other, n) => ({
        folder,
        target: `${place}/${other}/module.ts`,
        due: n > at ? due : undefined,
      })),
      // What stands beside the rooms and is no ground for them stands above them all.
      { folder, target: `${place}/module.ts`, due },
    ];
  }),
);

/** A room within a room keeps the borders of the outer one, and every room those of its folder. */
const nestedCases: Case[] = [
  { folder: 'page/read/collect', target: 'page/dom/module.ts', due: undefined },
  {
    folder: 'page/read/collect',
    target: 'page/show/module.ts',
    due: 'page/read/ imports only rooms below it',
  },
  { folder: 'page/read/collect', target: 'page/module.ts', due: 'page/read/ imports only rooms below it' },
  { folder: 'page/read/collect', target: 'corpus/module.ts', due: 'page/ knows the DOM' },
  { folder: 'engine/text', target: 'engine/types.ts', due: undefined },
  { folder: 'engine/text', target: 'page/module.ts', due: 'engine/ is pure' },
  { folder: 'components/parts', target: 'node:fs', due: 'components/ import engine/ only' },
];

const cases = [...folderCases, ...roomCases, ...nestedCases];
/** Where the case with this number stands. */
const fileOf = (n: number): string => `${cases[n]?.folder}/case-${n}.ts`;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), help: z.optional(z.string()), filename: z.string() })),
});

/** One run of the linter, with the project's configuration, over all cases. */
function lint() {
  for (const file of ['oxlint.config.ts', 'package.json']) copyFileSync(file, join(root, file));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  cases.forEach(({ folder, target }, n) => {
    const path = target.endsWith('.ts') ? relative(folder, target).replace(/^(?!\.)/, './') : target;
    write(fileOf(n), `import type { Thing } from '${path}';\nexport type Case = Thing;\n`);
  });
  write('engine/index/circle-a.ts', "import type { B } from './circle-b.ts';\nexport interface A { b: B }\n");
  write('engine/index/circle-b.ts', "import type { A } from './circle-a.ts';\nexport interface B { a: A }\n");
  const bin = resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(
    process.execPath,
    [bin, '-f', 'json', ...readdirSync(root).filter((name) => ALL.includes(name))],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  return Report.parse(JSON.parse(stdout)).diagnostics;
}

const diagnostics = lint();
const saidOf = (file: string): string[] =>
  diagnostics.filter(({ filename }) => filename === file).map(({ help }) => help ?? '');

describe('the linter', () => {
  it.each(cases.map((each, n) => ({ ...each, n, verb: each.due ? 'stops' : 'allows' })))(
    '$verb $target in $folder/',
    ({ due, n }) => {
      expect(saidOf(fileOf(n))).toEqual(due === undefined ? [] : [expect.stringContaining(due)]);
    },
  );

  it('stops a circle, even one of types only', () => {
    const circles = diagnostics.filter(({ code }) => code === 'import(no-cycle)');
    expect(circles.map(({ filename }) => filename).sort()).toEqual([
      'engine/index/circle-a.ts',
      'engine/index/circle-b.ts',
    ]);
  });
});

describe('the lists of folders and rooms', () => {
  const foldersIn = (place: string): string[] =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

  it.each(Object.entries(ROOMS))('name every room of %s/', (place, rooms) => {
    expect(foldersIn(place).filter((name) => !rooms.includes(name))).toEqual([]);
  });

  it('have rules for every folder but those that may import everything', () => {
    expect(ALL.filter((folder) => !(folder in FOLDERS))).toEqual(['entrypoints', 'tests']);
  });
});
