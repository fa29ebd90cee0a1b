/**
 * `npm run fuzz`: many generated and damaged inputs for all that reads what others wrote.
 *
 *     npm run fuzz -- [--cases N] [--only NAME] [--seed N]
 *
 * N cases in all (100,000 unless it is said), shared by the targets. Each runs in a process of its own, in rounds of new seeds; one that says
 * nothing for a minute is stopped and counts as hanging. Prints a line a target, with the seed that brings a failure back; ends
 * with 1 where there was one.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Failure, run } from '../../cli/failure.ts';
import { TARGETS } from './targets.ts';

/** Cases of one round: short enough that its end is heard within a minute, for the slowest target on a busy machine. */
const ROUND = 200;
/** In ms. */
const SILENCE = 60_000;

/** What a process of one target says of a round. */
type Told = { seed: number; failed?: string };

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    within: { type: 'string' },
  },
});
const count = (name: 'cases' | 'seed'): number => {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Failure(`--${name} is a whole number from 1 on, not “${values[name]}”.`);
  return number;
};

/** The part that runs in a process of its own. */
async function runWithin(name: string): Promise<void> {
  const target = TARGETS.find((each) => each.name === name);
  if (!target) throw new Failure(`Nothing that is fuzzed is named “${name}”.`);
  const cases = count('cases');
  for (let done = 0, seed = count('seed'); done < cases; done += ROUND, seed++) {
    const told: Told = { seed };
    try {
      await target.run(Math.min(ROUND, cases - done), seed);
    } catch (error) {
      told.failed = error instanceof Error ? error.message : String(error);
    }
    process.send?.(told);
  }
}

/** Runs a target, and says how it went. */
function watch(name: string, cases: number): Promise<boolean> {
  return new Promise((resolve) => {
    const began = Date.now();
    const failures: Told[] = [];
    let last = count('seed') - 1;
    const child = fork(import.meta.filename, [
      '--within',
      name,
      '--cases',
      String(cases),
      '--seed',
      String(last + 1),
    ]);
    const silent = (): void => {
      failures.push({
        seed: last + 1,
        failed: `nothing was heard for ${SILENCE / 1000} s: it hangs, or is far too slow`,
      });
      child.kill('SIGKILL');
    };
    let timer = setTimeout(silent, SILENCE);
    child.on('message', (told: Told) => {
      clearTimeout(timer);
      timer = setTimeout(silent, SILENCE);
      last = told.seed;
      if (told.failed) failures.push(told);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code !== 0 && failures.length === 0)
        failures.push({ seed: last + 1, failed: `its process ended with ${code}` });
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`${name}: ${cases} cases in ${seconds} s, ${failures.length} rounds failed`);
      for (const { seed, failed } of failures) console.log(`  --only "${name}" --seed ${seed}: ${failed}`);
      resolve(failures.length === 0);
    });
  });
}

await run(async () => {
  if (values.within !== undefined) return runWithin(values.within);
  const chosen = TARGETS.filter(({ name }) => name.includes(values.only));
  if (chosen.length === 0) throw new Failure(`Nothing that is fuzzed is named like “${values.only}”.`);
  const cases = Math.ceil(count('cases') / chosen.length);
  let good = true;
  for (const { name } of chosen) good = (await watch(name, cases)) && good;
  if (!good) process.exitCode = 1;
});
