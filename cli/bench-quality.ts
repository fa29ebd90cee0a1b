/**
 * What the matcher finds, on data with known answers, beside the libraries that a user would pick instead:
 *
 *   npm run bench:quality -- [--pairs FILE]… [--only pairs] [--alone] [--out FILE.json]
 *
 * `--pairs FILE`: the same sentences by several translators, `{id, lang, versions: {ref_A, …}}` a line.
 * `--alone` leaves the libraries out. Data that is not there is left out, and the table says so.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARED } from './bench/data.ts';
import { LIBRARIES } from './bench/libraries.ts';
import { type PairsReport, benchPairs } from './bench/pairs.ts';
import { table } from './bench/table.ts';
import { Failure, messageOf, run } from './failure.ts';
import { readLanguageResources } from './language-resources.ts';

const PAIRS = ['wmt21-zh-en', 'wmt21-en-zh'].map((name) => join(SHARED, `data/mt-multiref/${name}.jsonl.gz`));
const OUT = 'out/bench/quality.json';

function options() {
  try {
    return parseArgs({
      options: {
        pairs: { type: 'string', multiple: true },
        alone: { type: 'boolean', default: false },
        out: { type: 'string', default: OUT },
      },
    }).values;
  } catch (error) {
    throw new Failure(messageOf(error), { cause: error });
  }
}

/** Says that something is not there, and that the rest goes on. */
function present(path: string): boolean {
  if (existsSync(path)) return true;
  console.log(`${path} is not there: it is left out.\n`);
  return false;
}

function printPairs({ file, rows, decoys, results }: PairsReport): void {
  console.log(
    `${file}: ${rows} sentences by several hands, ${decoys} sentences of news as decoys\n` +
      table(
        ['', 'recall at 1', 'at 99 % precision', 'human: at 1', 'at 99 %', 'ms a query', 'asked'],
        results.map((each) => [
          each.name,
          each.at1,
          each.at99,
          each.human?.at1,
          each.human?.at99,
          each.msPerQuery.toFixed(2),
          each.sample < 1 ? `a sample: ${each.queries}` : String(each.queries),
        ]),
      ) +
      '\n',
  );
}

await run(async () => {
  const values = options();
  const libraries = values.alone ? [] : LIBRARIES;
  const resources = readLanguageResources();
  const pairs: PairsReport[] = [];
  for (const file of (values.pairs ?? PAIRS).filter(present)) {
    const report = await benchPairs(file, resources, libraries);
    printPairs(report);
    pairs.push(report);
  }
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ pairs }, null, 1)}\n`);
  console.log(`All figures: ${values.out}`);
});
