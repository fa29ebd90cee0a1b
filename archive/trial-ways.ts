/** The two ways in which a trial's pages are answered (trial.ts): workers on a queue, and jobs of GNU parallel. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { descendantsOf } from './descendants.ts';

const HERE = import.meta.dirname;
const PROJECT = join(HERE, '..');

/** What is answered: the shards, and the pages of a chunk. */
interface Work {
  packs: readonly string[];
  pages: number;
}

const start = (command: string, args: readonly string[], cwd: string): ChildProcess =>
  spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** What does the work, and how one of its processes is killed. */
interface Way {
  begin(): Promise<void>;
  /** @returns what is waited for */
  work(workers: number): { done: Promise<void>; kill: () => void };
}

/** `archive.ts`: workers on a queue. One that was killed is started again. */
export function queueWay(
  database: string,
  schema: string,
  folder: string,
  { packs, pages }: Work,
  file: string,
): Way {
  const given = ['--database', database, '--run', folder, '--schema', schema];
  const archive = (command: string, ...more: string[]): ChildProcess =>
    start(process.execPath, [join(HERE, 'archive.ts'), command, ...given, ...more], HERE);
  return {
    async begin() {
      await ended(
        archive('start', '--pages', String(pages), ...packs.flatMap((pack) => ['--pack', pack]), file),
      );
    },
    work(workers) {
      let victim: ChildProcess | undefined;
      const living = async (isVictim: boolean): Promise<void> => {
        for (;;) {
          const worker = archive('work');
          if (isVictim) victim = worker;
          await ended(worker);
          if (worker.signalCode === null) return;
        }
      };
      const all = Array.from({ length: workers }, (_, i) => living(i === 0));
      return {
        done: Promise.all(all).then(() => undefined),
        kill: () => victim?.kill('SIGKILL'),
      };
    },
  };
}

/** The recipe for GNU parallel. What is killed is a job's own process, and parallel does the job again. */
export function parallelWay(folder: string, { packs, pages }: Work, file: string, random: () => number): Way {
  const inShell = (script: string, ...args: string[]): ChildProcess =>
    start('sh', ['-euc', script, 'sh', ...args], PROJECT);
  return {
    async begin() {
      for (const name of ['pages', 'answers', 'merged']) mkdirSync(join(folder, name), { recursive: true });
      await ended(
        inShell(
          'split -l "$1" -d -a 6 --additional-suffix=.jsonl "$2" "$3/pages/"',
          String(pages),
          file,
          folder,
        ),
      );
    },
    work(workers) {
      const shards = packs.map((_, i) => i + 1).join(' ');
      const child = inShell(
        `run=$1; shift
         i=0; for pack; do i=$((i + 1)); ln -sfn "$pack" "$run/shard-$i.pack"; done
         parallel --will-cite -j ${workers} --joblog "$run/log" --retries 3 \
           archive/answer.sh {1} "$run/shard-{2}.pack" "$run/answers/{1/.}-{2}.jsonl" ::: "$run"/pages/*.jsonl ::: ${shards}
         parallel --will-cite -j ${workers} archive/merge.sh "$run/merged/{/}" "$run/answers/{/.}-*.jsonl" ::: "$run"/pages/*.jsonl`,
        folder,
        ...packs,
      );
      return {
        done: ended(child),
        kill() {
          const jobs = descendantsOf(child.pid ?? 0).filter(({ command }) =>
            command.includes('cli/match.ts'),
          );
          const job = jobs[Math.floor(random() * jobs.length)];
          if (job) process.kill(job.pid, 'SIGKILL');
        },
      };
    },
  };
}
