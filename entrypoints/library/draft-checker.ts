/** The view's side of the worker that checks drafts: one draft at a time; to give up is to end the worker. */
import * as z from 'zod/mini';
import type { CheckProps } from '../../components/draft/check-props.ts';
import type { CheckedDraft, CheckedWords } from '../../engine/draft/checked.ts';

/** What the worker says; it is our own, and what it has found was cloned as it was made. */
const Reply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('found'), words: z.custom<CheckedWords>() }),
  z.object({ type: z.literal('checked'), checked: z.custom<CheckedDraft>() }),
  z.object({ type: z.literal('failed') }),
]);
export type DraftReply = z.infer<typeof Reply>;

export interface DraftChecker {
  check: CheckProps['check'];
  close: () => void;
}

/** Starts the worker at once: the packs are open when the reader has pasted the draft. */
export function startDraftChecker(): DraftChecker {
  const start = (): Worker =>
    new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module', name: 'draft' });
  let worker: Worker | undefined = start();
  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    close,
    check: (text, signal, onFound) =>
      new Promise((resolve, reject) => {
        const own = (worker ??= start());
        const done = new AbortController();
        const end = (reason: string): void => {
          done.abort();
          close();
          reject(new Error(reason));
        };
        const { signal: until } = done;
        signal.addEventListener('abort', () => end('It was given up.'), { signal: until });
        own.addEventListener('error', () => end('The worker has stopped.'), { signal: until });
        own.addEventListener(
          'message',
          ({ data }: MessageEvent<unknown>) => {
            const reply = Reply.parse(data);
            if (reply.type === 'found') return onFound(reply.words);
            if (reply.type === 'failed') return end('The worker cannot check it.');
            done.abort();
            resolve(reply.checked);
          },
          { signal: until },
        );
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a worker, not a window
        own.postMessage(text);
      }),
  };
}
