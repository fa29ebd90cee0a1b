/** The library's side of the compiler's worker: one request at a time, which ends in a result, a fault, or its cancellation. */
import type * as z from 'zod/mini';
import type { OwnDocument } from '../../corpus/schema.ts';
import {
  Compiled,
  CompilerReply,
  type CompilerRequest,
  DescribedDocuments,
  ReadFile,
  Survey,
} from './compiler-messages.ts';

/** The worker did not do what was asked. `fault` names a known reason. */
export class CompilerFailed extends Error {
  override name = 'CompilerFailed';
  readonly fault: string | undefined;

  constructor(fault: string | undefined, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface Asking {
  signal?: AbortSignal | undefined;
  progress?: ((done: number, all: number) => void) | undefined;
}

export interface Compiler {
  read(name: string, bytes: ArrayBuffer, asking?: Asking): Promise<ReadFile>;
  /** The documents of a file that describes them itself. */
  described(name: string, bytes: ArrayBuffer, asking?: Asking): Promise<OwnDocument[]>;
  survey(text: string, facts: ReadFile['facts'], asking?: Asking): Promise<Survey>;
  compile(
    request: Omit<Extract<CompilerRequest, { type: 'compile' }>, 'type'>,
    asking?: Asking,
  ): Promise<Compiled>;
  /** Ends the worker; the next request starts another. */
  close(): void;
}

/** What is used of a worker. */
type WorkerLike = Pick<Worker, 'terminate' | 'addEventListener'> & {
  postMessage(request: CompilerRequest, transfer: Transferable[]): void;
};

/** @param start makes a worker */
export function createCompiler(start: () => WorkerLike): Compiler {
  let worker: WorkerLike | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  const ask = <T>(
    request: CompilerRequest,
    schema: z.ZodMiniType<T>,
    { signal, progress }: Asking,
    transfer: Transferable[],
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const own = (worker ??= start());
      const done = new AbortController();
      const fail = (fault: string | undefined, message: string, over: boolean): void => {
        done.abort();
        // A worker that has died, or is in the middle of what nobody wants any more, is of no further use.
        if (over) close();
        reject(new CompilerFailed(fault, message));
      };
      const cancel = (): void => fail('cancelled', 'it was cancelled', true);
      if (signal?.aborted) {
        cancel();
        return;
      }
      signal?.addEventListener('abort', cancel, { signal: done.signal });
      own.addEventListener('error', () => fail('died', 'The worker has stopped.', true), {
        signal: done.signal,
      });
      own.addEventListener('messageerror', () => fail('died', 'The worker has stopped.', true), {
        signal: done.signal,
      });
      own.addEventListener(
        'message',
        ({ data }: MessageEvent<unknown>) => {
          const reply = CompilerReply.safeParse(data);
          // pdf.js says that it is there in the same way.
          if (!reply.success) return;
          if (reply.data.type === 'progress') progress?.(reply.data.done, reply.data.all);
          else if (reply.data.type === 'failed') fail(reply.data.fault, reply.data.message, false);
          else {
            const value = schema.safeParse(reply.data.value);
            if (!value.success) return fail('died', 'The worker has answered what it must not.', true);
            done.abort();
            resolve(value.data);
          }
        },
        { signal: done.signal },
      );
      own.postMessage(request, transfer);
    });

  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const result = turn.then(step, step);
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    read: (name, bytes, asking = {}) =>
      inTurn(() => ask({ type: 'read', name, bytes }, ReadFile, asking, [bytes])),
    described: (name, bytes, asking = {}) =>
      inTurn(() => ask({ type: 'described', name, bytes }, DescribedDocuments, asking, [bytes])),
    survey: (text, facts, asking = {}) =>
      inTurn(() => ask({ type: 'survey', text, facts }, Survey, asking, [])),
    compile: (request, asking = {}) =>
      inTurn(() => ask({ type: 'compile', ...request }, Compiled, asking, [])),
    close,
  };
}
