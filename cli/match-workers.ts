/** Answers records on several threads, and gives the answers in the order of the records. */
import { Worker } from 'node:worker_threads';
import type { AnswerOptions } from './answers.ts';
import type { InputItem } from './input.ts';

/** What a worker is started with. */
export interface WorkerTask {
  packs: readonly SharedArrayBuffer[];
  tables: SharedArrayBuffer;
  options: AnswerOptions;
  /** Each record is a draft whose quotations are checked. */
  asDraft?: boolean;
}

/** A record by its place in the input, as it was read: what takes time is done on the other side. */
export interface Question {
  place: number;
  item: InputItem;
}

export interface Answer {
  place: number;
  /** JSON. */
  line: string;
}

/** Records that a worker is sent ahead, so that it need not wait for the next one. */
const AHEAD = 4;
/** Answers that may wait for an earlier one, for each worker: one long page does not stop the others, nor fill the memory. */
const WAITING = 64;

/**
 * Answers all items, and hands each line to `print` in the items' order.
 *
 * @param print may take its time: reading goes on as far as answers may wait
 * @throws what a worker throws, which is a fault of ours
 */
export async function answerOnWorkers(
  items: AsyncIterable<InputItem>,
  count: number,
  task: WorkerTask,
  print: (line: string) => Promise<void>,
): Promise<void> {
  const workers = Array.from({ length: count }, () => ({
    thread: new Worker(new URL('./match-worker.ts', import.meta.url), { workerData: task }),
    open: 0,
  }));
  const answers = new Map<number, string>();
  let sent = 0;
  let printed = 0;
  let failure: unknown;
  let wake: () => void = () => {};
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  for (const worker of workers) {
    worker.thread.on('message', ({ place, line }: Answer) => {
      worker.open--;
      answers.set(place, line);
      wake();
    });
    worker.thread.on('error', (error) => {
      failure ??= error;
      wake();
    });
  }
  /** Prints what is there of the next answers, and waits while there are more than `most` open or waiting. */
  const settle = async (most: number): Promise<void> => {
    for (;;) {
      if (failure !== undefined) throw failure;
      for (let line = answers.get(printed); line !== undefined; line = answers.get(printed)) {
        answers.delete(printed++);
        await print(line);
      }
      if (sent - printed <= most && (most === 0 || workers.some(({ open }) => open < AHEAD))) return;
      if (!answers.has(printed)) await change();
    }
  };
  try {
    for await (const item of items) {
      await settle(WAITING * count);
      const [next] = workers.toSorted((a, b) => a.open - b.open);
      if (!next) return;
      next.open++;
      const question: Question = { place: sent++, item };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads, not windows
      next.thread.postMessage(question);
    }
    await settle(0);
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}
