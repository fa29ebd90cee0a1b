/**
 * `match --check`: the quotations of drafts, one JSON line a document: `{id, counts, quotations, ms}`. Each quotation (`kind` is
 * `sentence` where words without marks are given to a speaker) has its `status`, the `speaker` whom the draft gives it to, the `places`
 * that it stands in with publisher and address, the `correct` wording and the `flags`. `--html FILE` writes a report for people, `--cards FILE`
 * the evidence cards of what stands somewhere.
 */
import { writeFileSync } from 'node:fs';
import { cardOf } from '../engine/citing/card.ts';
import { checkDraftInSteps } from '../engine/check-draft.ts';
import type { CheckedDraft, CheckedWords } from '../engine/draft/checked.ts';
import { versionNumber } from '../engine/edition/edition.ts';
import { atOnce, createMatcher } from '../engine/match.ts';
import { type Corpus, QUOTATION_STATUSES, type Quotation } from '../engine/types.ts';
import { type ReportedDraft, reportHtml } from './check-report.ts';
import { Failure, messageOf } from './failure.ts';
import type { InputItem, InputRecord } from './input.ts';
import { printJsonLine } from './json-lines.ts';
import { lexiconOf } from './lexicons.ts';
import { answerOnWorkers } from './match-workers.ts';
import { sharePackFiles } from './packs.ts';
import { readDrafts } from './read-draft.ts';
import { sha256 } from './verify-card.ts';

export interface CheckOptions {
  files: readonly string[];
  /** The files that the packs are in. */
  packs: readonly string[];
  /** How many threads check. */
  workers: number;
  withText: boolean;
  /** Where the report goes. */
  html?: string | undefined;
  /** Where the evidence cards go, as a JSON list. */
  cards?: string | undefined;
  /** Statuses that make the command end with 1, as they were typed. */
  failOn?: string | undefined;
}

/** @throws {Failure} where one of them is no status */
export function statusesOf(typed: string | undefined): Set<Quotation['status']> {
  const names = (typed ?? '').split(',').flatMap((name) => name.trim() || []);
  const unknown = names.filter((name) => !QUOTATION_STATUSES.some((status) => status === name));
  if (unknown.length > 0 || (typed !== undefined && names.length === 0))
    throw new Failure(
      `--fail-on takes ${QUOTATION_STATUSES.join(', ')}, with commas between them${unknown.length > 0 ? `, and not ${unknown.join(', ')}` : ''}.`,
    );
  return new Set(QUOTATION_STATUSES.filter((status) => names.includes(status)));
}

/** @throws {Failure} */
function write(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

/** Places with the publisher and the address of their versions: the output is read without the pack. */
const withAddresses = (words: CheckedWords, corpora: readonly Corpus[]): object => ({
  ...words,
  places: words.places.map((place) => {
    const corpus = corpora.find((each) => versionNumber(each, place.version) >= 0);
    const version = corpus?.versions[versionNumber(corpus, place.version)];
    return { ...place, publisher: version?.publisher, ...(version?.url ? { url: version.url } : {}) };
  }),
});

/** What became of a document: the check of its draft, or why there is none. */
type CheckedRecord = { id: string; error: string } | { id: string; checked: CheckedDraft; ms: number };

/** Checks drafts one by one. */
export function checkerOf(corpora: readonly Corpus[]): (record: InputRecord) => CheckedRecord {
  const matcher = createMatcher(corpora, lexiconOf);
  return (record) => {
    if ('error' in record) return record;
    const started = performance.now();
    const checked = atOnce(checkDraftInSteps(matcher, corpora, record.article));
    return { id: record.id, checked, ms: Math.round((performance.now() - started) * 10) / 10 };
  };
}

/** The drafts of some files; one that cannot be read is named in its place, and the rest goes on. */
async function* draftsIn(files: readonly string[]): AsyncGenerator<InputItem> {
  for (const file of files) {
    try {
      for await (const record of readDrafts(file)) yield { record };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield { record: { id: file, error: error.message } };
    }
  }
}

/** Checks drafts, on as many threads as are wanted, and hands over what became of them in their order. */
async function checkAll(
  { files, packs, workers }: CheckOptions,
  corpora: readonly Corpus[],
  take: (checked: CheckedRecord) => Promise<void>,
): Promise<void> {
  if (workers > 1) {
    const options = { packs, withText: false, asLookup: false };
    const task = { ...(await sharePackFiles(packs)), options, asDraft: true };
    // Written by our own worker.
    await answerOnWorkers(draftsIn(files), workers, task, (line) => take(JSON.parse(line)));
    return;
  }
  const check = checkerOf(corpora);
  for await (const item of draftsIn(files)) if ('record' in item) await take(check(item.record));
}

/**
 * Checks drafts and prints what became of their quotations. A document that cannot be read is named in its line, and the rest goes on.
 *
 * @returns the exit status: 1 where a quotation has a status that is failed on, 2 where a document cannot be read
 * @throws {Failure} for bad use, or where the report cannot be written
 */
export async function checkDrafts(corpora: readonly Corpus[], options: CheckOptions): Promise<number> {
  const { withText, html, cards, failOn } = options;
  const failing = statusesOf(failOn);
  const reported: ReportedDraft[] = [];
  let status = 0;
  await checkAll(options, corpora, async (record) => {
    if ('error' in record) {
      status = 2;
      await printJsonLine(record);
      return;
    }
    const { id, checked, ms } = record;
    await printJsonLine({
      id,
      counts: checked.counts,
      quotations: checked.words.map((words) => withAddresses(words, corpora)),
      ms,
      ...(withText ? { text: checked.text } : {}),
    });
    if (status === 0 && checked.words.some((words) => failing.has(words.status))) status = 1;
    reported.push({ id, checked });
  });
  if (html !== undefined) write(html, reportHtml(reported, corpora));
  if (cards !== undefined) {
    const made = new Date().toISOString().slice(0, 10);
    const found = reported.flatMap(({ checked }) => checked.words).filter(({ places }) => places.length > 0);
    const list = await Promise.all(found.map((words) => cardOf(corpora, words, sha256, made)));
    write(cards, `${JSON.stringify(list, undefined, 2)}\n`);
  }
  return status;
}
