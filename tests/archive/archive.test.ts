/** Workers on a queue in a real PostgreSQL: one is killed, and nothing is lost or done twice. Needs the packs of `npm run corpus`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileCollection } from '../../cli/compile-collection.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';
import { openTablesFile } from '../../cli/packs.ts';
import { type Speech, bundledTexts, reportsOf } from '../cli/reports.ts';
import { postgresBinaries, startPostgres } from './postgres.ts';

const binaries = postgresBinaries();
const isInstalled = existsSync('archive/node_modules/pg-boss');
if (!binaries)
  console.error('There is no PostgreSQL here (Debian: postgresql): the workers of archive/ are not tested.');
const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!isInstalled)
  console.error('The packages of archive/ are not here (npm ci --prefix archive): it is not tested.');

const folder = mkdtempSync(join(tmpdir(), 'variorum-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jsonLines(name: string, values: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}

const Answer = z.looseObject({ id: z.string(), ms: z.number() });
const answersIn = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...Answer.parse(JSON.parse(line)), ms: 0 }));

/** Whether a process ended well. */
async function endsWell(worker: ChildProcess): Promise<boolean> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  return worker.exitCode === 0;
}

const PAGES = 60;
const CHUNK = 2;

describe.skipIf(!binaries || !isInstalled)('an archive on workers', () => {
  let texts: Speech[] = [];
  let shards: string[] = [];
  beforeAll(async () => {
    texts = await bundledTexts();
    const resources = readLanguageResources();
    const tables = await openTablesFile();
    const files = [jsonLines('texts.jsonl', texts)];
    const { packs } = await compileCollection({
      files,
      name: 'all',
      shards: 2,
      strict: true,
      resources,
      tables,
    });
    shards = Array.from(packs, (bytes, i) => {
      const file = join(folder, `shard-${i}.pack`);
      writeFileSync(file, bytes);
      return ['--pack', file];
    }).flat();
  }, 120_000);

  it('answers each page once, though a worker is killed', { timeout: 600_000 }, async () => {
    const pages = jsonLines('pages.jsonl', reportsOf(texts, [], PAGES));
    const postgres = await startPostgres(binaries ?? '');
    try {
      const run = join(folder, 'run');
      const given = ['--database', postgres.url, '--run', run];
      const command = (name: string, args: readonly string[]): string => {
        const all = ['archive/archive.ts', name, ...given, ...args];
        const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
        expect(status, stderr).toBe(0);
        return stdout;
      };
      const worker = (): ChildProcess =>
        spawn(process.execPath, ['archive/archive.ts', 'work', ...given], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
      const start = (): string => command('start', [...shards, '--pages', String(CHUNK), pages]);
      expect(start()).toBe(`${PAGES / CHUNK} chunks, 2 shards\n`);
      const [killed, other] = [worker(), worker()];
      while (readdirSync(join(run, 'answers')).length < 4) await setTimeout(20);
      killed.kill('SIGKILL');
      expect([await endsWell(killed), await endsWell(other)]).toEqual([false, true]);

      const merged = readdirSync(join(run, 'merged')).sort();
      const contents = merged.map((file) => readFileSync(join(run, 'merged', file), 'utf8'));
      const match = spawnSync(process.execPath, ['cli/match.ts', ...shards, pages], { encoding: 'utf8' });
      expect(answersIn(contents.join(''))).toEqual(answersIn(match.stdout));
      expect(command('progress', [])).toContain(`${PAGES / CHUNK} of ${PAGES / CHUNK} chunks merged`);

      // What is done is not done again.
      start();
      expect(await endsWell(worker())).toBe(true);
      expect(merged.map((file) => readFileSync(join(run, 'merged', file), 'utf8'))).toEqual(contents);
    } finally {
      postgres.stop();
    }
  });

  it.each(hasParallel ? ['pg-boss', 'GNU parallel'] : ['pg-boss'])(
    'a trial of %s kills, counts and finds nothing lost, twice or other',
    { timeout: 600_000 },
    async (way) => {
      const pages = jsonLines('trial.jsonl', reportsOf(texts, [], 10));
      const postgres = await startPostgres(binaries ?? '');
      try {
        const at = join(folder, `trial-${way.length}`);
        const given = way === 'pg-boss' ? ['--database', postgres.url] : [];
        const size = ['--number', '24', '--alone', '8', '--pages', '4', '--kills', '1'];
        const args = ['archive/trial.ts', '--run', at, ...given, ...shards, ...size, pages];
        const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        expect(status, stderr).toBe(0);
        expect(JSON.parse(readFileSync(join(at, 'trial.json'), 'utf8'))).toMatchObject({
          way,
          pages: 24,
          shards: 2,
          kills: 1,
          answers: 24,
          lost: 0,
          twice: 0,
          different: 0,
        });
      } finally {
        postgres.stop();
      }
    },
  );
});
