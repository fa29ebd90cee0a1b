/** What the command line takes from its start to its first answer: a process of its own for each run, with the packs that come with the extension. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { quantile } from '../random.ts';
import type { Build } from './builds.ts';
import type { Cost } from './speed-child.ts';

const RUNS = 5;
/** Prints the processor's time of the process on its last line of standard error, in µs. */
const HOOK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error(user + system); });",
)}`;
const PASSAGE = 'The harbour should stay open to every ship, whatever flag it sails under.';

function startOnce({ root }: Build): Cost {
  const started = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', HOOK, join(root, 'cli/match.ts')], {
    cwd: root,
    input: PASSAGE,
    encoding: 'utf8',
  });
  return {
    wall: performance.now() - started,
    cpu: Number(stderr.trim().split('\n').at(-1)) / 1000,
  };
}

/** Medians of some runs of each build, by turns, by name. */
export function commandStarts(builds: readonly Build[]): Record<string, Cost> {
  const runs = Array.from({ length: RUNS }, () => builds.map(startOnce));
  return Object.fromEntries(
    builds.map(({ name }, i) => {
      const median = (cost: keyof Cost): number =>
        quantile(
          runs.map((run) => run[i]?.[cost] ?? 0),
          0.5,
        );
      return [name, { wall: median('wall'), cpu: median('cpu') }];
    }),
  );
}
