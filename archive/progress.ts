/** How far a run is: counts, rate and failures. */
import type { Queue } from './queue.ts';
import { type Run, mergedChunks } from './run-folder.ts';

/** Failures that are shown. */
const SHOWN = 5;

export async function printProgress(run: Run, queue: Queue): Promise<void> {
  const { answer, merge } = await queue.counts();
  const merged = mergedChunks(run);
  console.log(`${merged} of ${run.chunks} chunks merged`);
  console.log(
    `answers: ${answer.done} of ${run.chunks * run.packs.length} done, ${answer.active} in work, ${answer.waiting} waiting, ${answer.failed} failed`,
  );
  console.log(`tried again: ${answer.retried + merge.retried}; merging failed: ${merge.failed}`);
  const rate = await queue.rate();
  if (rate > 0 && merged < run.chunks)
    console.log(
      `${rate.toFixed(1)} chunks a minute: about ${Math.ceil((run.chunks - merged) / rate)} minutes to go`,
    );
  for (const { work, message } of await queue.faults(SHOWN))
    console.log(`chunk ${work.chunk}${work.shard ? `, shard ${work.shard}` : ''} failed: ${message}`);
}
