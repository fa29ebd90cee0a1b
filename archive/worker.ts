/** A worker: takes one job after another and writes its file, until nothing is left to be done. */
import { existsSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { answersFrom } from '../cli/answers.ts';
import { readInput, recordOf } from '../cli/input.ts';
import { mergedAnswers } from '../cli/merge-answers.ts';
import { openPackFile } from '../cli/packs.ts';
import type { Pack } from '../corpus/pack.ts';
import type { Job, Queue, Work } from './queue.ts';
import { type Run, answersFile, answersOf, mergedFile, pagesFile, writeWhole } from './run-folder.ts';

/** How often a worker says that it lives; a third of what is waited for it. In ms. */
const BEAT = 3_000;
/** How often it looks for work where there is none at the moment. In ms. */
const IDLE = 500;

export class ArchiveWorker {
  readonly #run: Run;
  readonly #queue: Queue;
  readonly #packs = new Map<number, Promise<Pack>>();
  readonly #answerers = new Map<number, ReturnType<typeof answersFrom>>();

  constructor(run: Run, queue: Queue) {
    this.#run = run;
    this.#queue = queue;
  }

  /** A shard, opened when it is first needed. */
  #pack(shard: number): Promise<Pack> {
    const known = this.#packs.get(shard);
    if (known) return known;
    const pack = openPackFile(this.#run.packs[shard - 1] ?? '');
    this.#packs.set(shard, pack);
    return pack;
  }

  async #answererOf(shard: number): Promise<ReturnType<typeof answersFrom>> {
    const known = this.#answerers.get(shard);
    if (known) return known;
    const packs = [this.#run.packs[shard - 1] ?? ''];
    const made = answersFrom([await this.#pack(shard)], { packs, withText: false, asLookup: false });
    this.#answerers.set(shard, made);
    return made;
  }

  async *#answers(chunk: number, shard: number): AsyncGenerator<string> {
    const answer = await this.#answererOf(shard);
    for await (const item of readInput(pagesFile(this.#run, chunk))) {
      yield JSON.stringify(answer(recordOf(item)));
      // The heart beats between two pages.
      await setImmediate();
    }
  }

  async *#conclusions(chunk: number): AsyncGenerator<string> {
    const packs = await Promise.all(this.#run.packs.map((_, i) => this.#pack(i + 1)));
    for await (const line of mergedAnswers(answersOf(this.#run, chunk), packs, false)) {
      yield JSON.stringify(line);
      await setImmediate();
    }
  }

  async #answer({ chunk, shard = 0 }: Work): Promise<void> {
    const file = answersFile(this.#run, chunk, shard);
    if (!existsSync(file)) await writeWhole(file, this.#answers(chunk, shard));
    if (answersOf(this.#run, chunk).every(existsSync)) await this.#queue.send('merge', [{ chunk }]);
  }

  async #merge({ chunk }: Work): Promise<void> {
    const file = mergedFile(this.#run, chunk);
    if (!existsSync(file)) await writeWhole(file, this.#conclusions(chunk));
  }

  async #do(job: Job): Promise<void> {
    const beat = setInterval(() => {
      this.#queue.touch(job).catch((error: unknown) => console.error(error));
    }, BEAT);
    try {
      await (job.queue === 'merge' ? this.#merge(job.work) : this.#answer(job.work));
    } catch (error) {
      await this.#queue.failed(job, error);
      return;
    } finally {
      clearInterval(beat);
    }
    await this.#queue.done(job);
  }

  /** Works until no job is waiting or being done by anyone. */
  async work(): Promise<void> {
    for (;;) {
      const job = await this.#queue.next();
      if (job) {
        await this.#do(job);
        continue;
      }
      const { answer, merge } = await this.#queue.counts();
      if (answer.waiting + answer.active + merge.waiting + merge.active === 0) return;
      await setTimeout(IDLE);
    }
  }
}
