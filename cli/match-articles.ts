/**
 * Matches articles from the command line, with the extension's own engine:
 *
 *   npm run -s match -- [--pack FILE]… [--with-text] [--look-up] [--workers N] [FILE|-]…
 *   npm run -s match -- --check [--pack FILE]… [--with-text] [--html REPORT] [--cards CARDS] [--fail-on STATUSES] [--workers N] [FILE|-]…
 *   npm run -s match -- --coverage REPORT [--pack FILE]… [FILE|-]…
 *   npm run -s match -- --verify [--pack FILE]… CARD…
 *   npm run -s match -- --merge [--pack SHARD]… [--with-text] ANSWERS…
 *   npm run -s match -- --remote URL [FILE|-]…
 *
 * One JSON object a line: `{id, attributions, findings, quotations, ms}`, offsets in UTF-16 units of the text that was read, which
 * `--with-text` adds. With `--look-up` each text is taken for a passage that a reader selected: `{id, findings, guesses, silence, ms}`,
 * where `silence` says why nothing is sure: `nothing-similar`, `unsure` (the guesses are the near misses), `too-short` or
 * `language-not-in-corpus`; it is left out where something is. A record that cannot be read gives `{id, error}` and the rest goes on.
 * `--coverage` writes which passages of a work each page uses (coverage.ts).
 * With `--check` each text is a draft whose quotations are checked (check-draft.ts); with `--verify` the words of evidence cards are
 * looked up again (verify-card.ts).
 *
 * A pack that is one shard of a corpus (`corpus --shards`) answers with what a conclusion needs, and `--merge` concludes from the answers of
 * all shards to the same articles, a file a shard (merge-answers.ts): the answer is that of one pack of all their texts. The shards are those
 * that the answers name, or those of `--pack`.
 *
 * With `--remote` the corpus is on a web server (match-remote.ts), and each answer has `traffic: {requests, bytes}`.
 *
 * `--workers N` matches on N threads, which share the packs; the answers stay in the order of the input. What takes long says on standard
 * error how far it is. Exit 2 for bad use, and where one of several packs cannot be opened.
 */
import { parseArgs } from 'node:util';
import { type AnswerOptions, answersFrom } from './answers.ts';
import type { Pack } from '../corpus/pack.ts';
import { createMatcher } from '../engine/match.ts';
import { type CheckOptions, checkDrafts, statusesOf } from './check-draft.ts';
import { reportCoverage } from './coverage.ts';
import { Failure, printLine, run } from './failure.ts';
import { type InputItem, readInput, recordOf } from './input.ts';
import { mergedAnswers, packsNamedIn } from './merge-answers.ts';
import { printJsonLine } from './json-lines.ts';
import { lexiconOf } from './lexicons.ts';
import { answerOnWorkers } from './match-workers.ts';
import { RemoteMatcher } from './match-remote.ts';
import { BUNDLED_FILES, openPackFiles, openTablesFile, sharePackFiles } from './packs.ts';
import { RemoteCorpusReader } from './remote-corpus.ts';
import { incompleteShards } from './shard-answers.ts';
import { verifyCards } from './verify-card.ts';

const USAGE =
  'Use: npm run -s match -- [--pack FILE]… [--with-text] [--look-up | --verify | --merge | --remote URL | --coverage REPORT | --check [--html REPORT] [--cards CARDS] [--fail-on STATUSES]] [--workers N] [FILE|-]…';
/** More threads than this are more than any machine has cores for. */
const MAX_WORKERS = 256;

interface Options extends AnswerOptions, CheckOptions {
  packs: readonly string[];
  workers: number;
  asDraft: boolean;
  asCards: boolean;
  asMerge: boolean;
  /** Where the corpus is, if it is on a web server. */
  remote: string | undefined;
  /** Where the report of coverage goes. */
  coverage: string | undefined;
}

async function options(): Promise<Options> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        'with-text': { type: 'boolean', default: false },
        'look-up': { type: 'boolean', default: false },
        workers: { type: 'string', default: '1' },
        check: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        merge: { type: 'boolean', default: false },
        remote: { type: 'string' },
        cards: { type: 'string' },
        html: { type: 'string' },
        coverage: { type: 'string' },
        'fail-on': { type: 'string' },
      },
    });
    const { check, verify, merge, html, cards, coverage, remote, 'fail-on': failOn } = values;
    if (!check && (html ?? failOn ?? cards) !== undefined)
      throw new Failure(`--html, --cards and --fail-on go with --check.\n${USAGE}`);
    const ways = [check, verify, merge, values['look-up'], coverage !== undefined, remote !== undefined];
    if (ways.filter(Boolean).length > 1)
      throw new Failure(
        `--check, --verify, --merge, --look-up, --remote and --coverage do not go together.\n${USAGE}`,
      );
    if (remote !== undefined && (values.pack || Number(values.workers) > 1))
      throw new Failure(`--remote takes neither --pack nor --workers.\n${USAGE}`);
    if ((verify || merge) && positionals.length === 0)
      throw new Failure(`--${verify ? 'verify' : 'merge'} takes files.\n${USAGE}`);
    const workers = Number(values.workers);
    if (!(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS))
      throw new Failure(`--workers takes a number of threads, from 1 to ${MAX_WORKERS}.\n${USAGE}`);
    return {
      packs: values.pack ?? (merge ? await packsNamedIn(positionals) : BUNDLED_FILES),
      withText: values['with-text'],
      asLookup: values['look-up'],
      workers,
      asDraft: check,
      asCards: verify,
      asMerge: merge,
      coverage,
      remote,
      cards,
      html,
      failOn,
      files: positionals.length > 0 ? positionals : ['-'],
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The items of files, one after the other; one that cannot be read is named, and the others are answered for all the same. */
async function* readAll(files: readonly string[]): AsyncGenerator<InputItem> {
  for (const file of files) {
    try {
      yield* readInput(file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    }
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

/** Packs that something is concluded from. @throws {Failure} if they are some of a corpus's shards, without the others. */
async function openAll(packs: readonly string[]): Promise<Pack[]> {
  const corpora = await openPackFiles(packs);
  const [open] = incompleteShards(corpora);
  if (!open) return corpora;
  throw new Failure(`This is shard ${open.number} of ${open.count} of ${open.corpus}: give all of them.`);
}

await run(async () => {
  const { packs, workers, asDraft, asCards, asMerge, withText, asLookup, coverage, remote, ...asked } =
    await options();
  const wanted = { packs, withText, asLookup };
  statusesOf(asked.failOn);
  if (asDraft || asCards) {
    const corpora = await openAll(packs);
    const status = asCards
      ? await verifyCards(corpora, asked.files)
      : await checkDrafts(corpora, { packs, workers, withText, ...asked });
    process.exitCode = status || process.exitCode;
    return;
  }
  if (asMerge) {
    const corpora = await openPackFiles(packs);
    for await (const line of mergedAnswers(asked.files, corpora, withText)) await printJsonLine(line);
    return;
  }
  const items = withProgress(readAll(asked.files));
  if (remote !== undefined) {
    const matcher = new RemoteMatcher(await RemoteCorpusReader.open(remote), await openTablesFile());
    for await (const item of items) {
      const record = recordOf(item);
      await printJsonLine(
        'error' in record ? record : { id: record.id, ...(await matcher.match(record.article)) },
      );
    }
    return;
  }
  if (coverage !== undefined) {
    const corpora = await openAll(packs);
    const status = await reportCoverage(createMatcher(corpora, lexiconOf), corpora, items, coverage);
    process.exitCode = status || process.exitCode;
    return;
  }
  if (workers > 1) {
    const task = { ...(await sharePackFiles(packs)), options: wanted };
    await answerOnWorkers(items, workers, task, printLine);
    return;
  }
  const answer = answersFrom(await openPackFiles(packs), wanted);
  for await (const item of items) await printJsonLine(answer(recordOf(item)));
});
