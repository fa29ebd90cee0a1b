/**
 * Precision and recall of the matcher on labelled data, beside the libraries that a user would pick instead:
 *
 *   npm run bench:quality -- [--pages FOLDER]… [--pairs FILE]… [--verbatim N] [--quiet] [--alone] [--pack FILE]… [--out FILE.json]
 *
 * `--pages`: labelled pages, in FOLDER or in `pages` in it. `--pairs`: the same sentences by several translators,
 * `{id, lang, versions: {ref_A, …}}` a line. `--verbatim`: quotations put into articles. `--quiet`: ordinary news and pages,
 * on which nothing is to be found. Without any of them all are measured, on the public data. `--alone` leaves the libraries
 * out. `--pack`: other packs than those that are bundled. Data that is not there is left out, and a sentence says so.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARED } from '../data.ts';
import { LIBRARIES } from './libraries.ts';
import { benchPages } from './pages.ts';
import { benchPairs } from './pairs.ts';
import { showPages, showPairs, showQuiet, showVerbatim } from './quality-tables.ts';
import { benchQuiet } from './quiet.ts';
import { benchVerbatim } from './verbatim.ts';
import { Failure, messageOf, run } from '../../cli/failure.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';
import { BUNDLED_FILES, openPackFiles } from '../../cli/packs.ts';

const PAGES = [join(SHARED, 'eval')];
const PAIRS = ['wmt21-zh-en', 'wmt21-en-zh'].map((name) => join(SHARED, `data/mt-multiref/${name}.jsonl.gz`));
const QUOTATIONS = 500;
const OUT = 'out/bench/quality.json';
const USAGE =
  'Use: npm run bench:quality -- [--pages FOLDER]… [--pairs FILE]… [--verbatim N] [--quiet] [--alone] [--pack FILE]… [--out FILE.json]';

interface Command {
  pages: readonly string[];
  pairs: readonly string[];
  quotations: number;
  quiet: boolean;
  alone: boolean;
  packs: readonly string[];
  out: string;
}

/** @throws {Failure} if the command is not understood. */
function readCommand(): Command {
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string', multiple: true },
        pairs: { type: 'string', multiple: true },
        verbatim: { type: 'string' },
        quiet: { type: 'boolean' },
        alone: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true },
        out: { type: 'string', default: OUT },
      },
    });
    const { pages, pairs, verbatim, quiet, alone, pack, out } = values;
    const all = !pages && !pairs && verbatim === undefined && !quiet;
    const quotations = verbatim === undefined ? (all ? QUOTATIONS : 0) : Number(verbatim);
    if (!Number.isInteger(quotations) || quotations < 0) throw new Failure('--verbatim takes a number.');
    return {
      pages: pages ?? (all ? PAGES : []),
      pairs: pairs ?? (all ? PAIRS : []),
      quotations,
      quiet: quiet ?? all,
      alone,
      packs: pack ?? BUNDLED_FILES,
      out,
    };
  } catch (error) {
    throw new Failure(`${messageOf(error)} ${USAGE}`, { cause: error });
  }
}

/** Whether data is there; says so where it is not. */
function present(path: string): boolean {
  if (existsSync(path)) return true;
  console.log(`${path} is not there: it is left out.\n`);
  return false;
}

/** Runs a part, shows its table at once and gives back its figures. */
function shown<T>(report: T, show: (report: T) => string): T {
  console.log(`${show(report)}\n`);
  return report;
}

await run(async () => {
  const command = readCommand();
  const libraries = command.alone ? [] : LIBRARIES;
  const corpora = await openPackFiles(command.packs);
  const pages = command.pages
    .filter(present)
    .map((folder) => shown(benchPages(folder, corpora, libraries), showPages));
  const verbatim =
    command.quotations > 0 ? shown(benchVerbatim(corpora, command.quotations), showVerbatim) : [];
  const quiet = command.quiet ? shown(benchQuiet(corpora), showQuiet) : [];
  const pairs = [];
  const files = command.pairs.filter(present);
  if (files.length > 0) {
    const resources = readLanguageResources();
    for (const file of files) pairs.push(shown(await benchPairs(file, resources, libraries), showPairs));
  }
  mkdirSync(dirname(command.out), { recursive: true });
  writeFileSync(command.out, `${JSON.stringify({ pages, verbatim, quiet, pairs }, null, 1)}\n`);
  console.log(`All figures: ${command.out}`);
});
