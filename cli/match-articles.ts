/**
 * Matches articles from the command line, with the extension's own engine:
 *
 *   npm run -s match -- [--pack FILE]… [--with-text] [--look-up] [--workers N] [FILE|-]
 *
 * One JSON object a line: `{id, attributions, findings, quotations, ms}`, offsets in UTF-16 units of the text that was read, which
 * `--with-text` adds. With `--look-up` each text is taken for a passage that a reader selected: `{id, findings, guesses, silence, ms}`,
 * where `silence` says why nothing is sure: `nothing-similar`, `unsure` (the guesses are the near misses), `too-short` or
 * `language-not-in-corpus`; it is left out where something is. A record that cannot be read gives `{id, error}` and the rest goes on.
 *
 * `--workers N` matches on N threads, which share the packs; the answers stay in the order of the input. What takes long says on standard
 * error how far it is. Exit 2 for bad use, and where one of several packs cannot be opened.
 */
import { parseArgs } from 'node:util';
import { type AnswerOptions, answersFrom } from './answers.ts';
import { Failure, printLine, run } from './failure.ts';
import { type InputItem, readInput, recordOf } from './input.ts';
import { printJsonLine } from './json-lines.ts';
import { answerOnWorkers } from './match-workers.ts';
import { BUNDLED_PACKS, openPackFiles, sharePackFiles } from './packs.ts';

const USAGE = 'Use: npm run -s match -- [--pack FILE]… [--with-text] [--look-up] [--workers N] [FILE|-]';
/** More threads than this are more than any machine has cores for. */
const MAX_WORKERS = 256;

interface Options extends AnswerOptions {
  packs: readonly string[];
  workers: number;
  file: string;
}

function options(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        'with-text': { type: 'boolean', default: false },
        'look-up': { type: 'boolean', default: false },
        workers: { type: 'string', default: '1' },
      },
    });
    if (positionals.length > 1) throw new Failure(USAGE);
    const workers = Number(values.workers);
    if (!(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS))
      throw new Failure(`--workers takes a number of threads, from 1 to ${MAX_WORKERS}.\n${USAGE}`);
    return {
      packs: values.pack ?? BUNDLED_PACKS,
      withText: values['with-text'],
      asLookup: values['look-up'],
      workers,
      file: positionals[0] ?? '-',
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** How often it is said how far the input is, in ms. */
const PROGRESS_EVERY = 10_000;

/** The items as they come; says on standard error now and then how many there were. */
async function* withProgress(items: AsyncIterable<InputItem>): AsyncGenerator<InputItem> {
  const started = performance.now();
  let shown = started;
  let count = 0;
  for await (const item of items) {
    yield item;
    count++;
    const now = performance.now();
    if (now - shown < PROGRESS_EVERY) continue;
    shown = now;
    console.error(`${count} read, ${Math.round((now - started) / 1000)} s`);
  }
}

await run(async () => {
  const { packs, workers, file, ...wanted } = options();
  const items = withProgress(readInput(file));
  if (workers > 1) {
    const task = { ...(await sharePackFiles(packs)), options: wanted };
    await answerOnWorkers(items, workers, task, printLine);
    return;
  }
  const answer = answersFrom(await openPackFiles(packs), wanted);
  for await (const item of items) await printJsonLine(answer(recordOf(item)));
});
