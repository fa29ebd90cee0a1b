/** The library's side of the compiler: results, faults, a worker that dies, cancelling. The worker is a made-up one. */
import { describe, expect, it, vi } from 'vitest';
import { createCompiler } from '../../extension/own/compiler-client.ts';

/** A worker that answers as a test says. */
class MadeUpWorker extends EventTarget {
  readonly asked: unknown[] = [];
  terminated = false;
  readonly #answer: (worker: MadeUpWorker, request: unknown) => void;

  constructor(answer: (worker: MadeUpWorker, request: unknown) => void) {
    super();
    this.#answer = answer;
  }
  postMessage(request: unknown): void {
    this.asked.push(request);
    queueMicrotask(() => this.#answer(this, request));
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const READ = { format: 'text', text: 'x', passages: false, facts: {}, left: [] };

function compilerWith(...answers: ((worker: MadeUpWorker, request: unknown) => void)[]) {
  const workers: MadeUpWorker[] = [];
  const compiler = createCompiler(() => {
    const worker = new MadeUpWorker((self, request) => answers.shift()?.(self, request));
    workers.push(worker);
    return worker;
  });
  return { compiler, workers };
}
const read = (compiler: ReturnType<typeof createCompiler>, asking = {}) =>
  compiler.read('a.txt', new ArrayBuffer(1), asking);

describe('the compiler', () => {
  it('gives results, tells progress, and lets other messages go by', async () => {
    const progress = vi.fn();
    const { compiler, workers } = compilerWith((worker) => {
      worker.say({ sourceName: 'worker', targetName: 'main', action: 'ready' });
      worker.say({ type: 'progress', done: 1, all: 3 });
      worker.say({ type: 'done', value: READ });
    });
    expect(await read(compiler, { progress })).toEqual(READ);
    expect(progress.mock.calls).toEqual([[1, 3]]);
    expect(workers).toHaveLength(1);
  });

  it('names a fault and goes on with the same worker', async () => {
    const { compiler, workers } = compilerWith(
      (worker) => worker.say({ type: 'failed', fault: 'encrypted', message: 'it is protected' }),
      (worker) => worker.say({ type: 'done', value: READ }),
    );
    await expect(read(compiler)).rejects.toMatchObject({ fault: 'encrypted' });
    expect(await read(compiler)).toEqual(READ);
    expect(workers).toHaveLength(1);
  });

  it.each<readonly [what: string, answer: (worker: MadeUpWorker) => void]>([
    ['dies', (worker) => worker.dispatchEvent(new Event('error'))],
    ['cannot say what it found', (worker) => worker.dispatchEvent(new Event('messageerror'))],
    ['answers what it must not', (worker) => worker.say({ type: 'done', value: { text: 1 } })],
  ])('starts another worker after one that %s', async (_what, answer) => {
    const { compiler, workers } = compilerWith(answer, (worker) => worker.say({ type: 'done', value: READ }));
    await expect(read(compiler)).rejects.toMatchObject({ fault: 'died' });
    expect(await read(compiler)).toEqual(READ);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('ends the worker at once where it is cancelled, and not the request that waits', async () => {
    const stop = new AbortController();
    const { compiler, workers } = compilerWith(
      () => stop.abort(),
      (worker) => worker.say({ type: 'done', value: READ }),
    );
    const [first, second] = await Promise.allSettled([
      read(compiler, { signal: stop.signal }),
      read(compiler),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { fault: 'cancelled' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect(workers).toHaveLength(2);
    await expect(read(compiler, { signal: stop.signal })).rejects.toMatchObject({ fault: 'cancelled' });
  });
});
