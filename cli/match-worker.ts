/** A thread of `match --workers`: opens the packs in the memory that all threads share, and answers what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { openPack } from '../corpus/pack.ts';
import { openTables } from '../corpus/tables-file.ts';
import { answersFrom } from './answers.ts';
import { checkerOf } from './check-draft.ts';
import { recordOf } from './input.ts';
import type { Answer, Question, WorkerTask } from './match-workers.ts';

// Sent by our own pool.
const { packs, tables, options, asDraft = false }: WorkerTask = workerData;
const known = openTables(tables);
const corpora = await Promise.all(packs.map((pack) => openPack(pack, known)));
const answer = asDraft ? checkerOf(corpora) : answersFrom(corpora, options);

parentPort?.on('message', ({ place, item }: Question) => {
  const reply: Answer = { place, line: JSON.stringify(answer(recordOf(item))) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads, not windows
  parentPort?.postMessage(reply);
});
