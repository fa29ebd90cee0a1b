/**
 * Starts a Chromium without a debugger on its pages, since a page with one is never prerendered. Only the extension's worker is
 * reached, over the browser's own protocol; pages report to the server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { EXTENSION, findChromium, ONLY_LOCALHOST, switches } from '../../cli/browser.ts';

const Answer = z.object({
  id: z.optional(z.number()),
  result: z.optional(
    z.object({
      sessionId: z.optional(z.string()),
      targetInfos: z.optional(z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() }))),
      result: z.optional(z.object({ value: z.optional(z.unknown()) })),
    }),
  ),
});
type Result = NonNullable<z.infer<typeof Answer>['result']>;

export interface UnwatchedBrowser {
  /** Opens an address in a new tab. */
  open(url: string): Promise<void>;
  /** What an expression, or the promise it makes, comes to in the extension's worker; undefined while there is none. */
  inWorker(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The address of the browser's own protocol, which it prints when it is ready. */
async function protocolAddress({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser says nothing.');
  for await (const line of createInterface(stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The browser ended before it was ready.');
}

export async function openUnwatched(): Promise<UnwatchedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'variorum-'));
  const browser = spawn(
    findChromium(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ONLY_LOCALHOST,
      ...switches(resolve(EXTENSION)),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const socket = new WebSocket(await protocolAddress(browser));
  await new Promise((ready) => socket.addEventListener('open', ready, { once: true }));
  const waiting = new Map<number, (result: Result) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = Answer.parse(JSON.parse(String(data)));
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  const send = (method: string, params: object = {}, sessionId?: string): Promise<Result> =>
    new Promise((answered) => {
      const id = waiting.size + 1;
      waiting.set(id, answered);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });

  return {
    async open(url) {
      await send('Target.createTarget', { url });
    },
    async inWorker(expression) {
      const { targetInfos = [] } = await send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
      );
      if (!worker) return undefined;
      const { sessionId } = await send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
      const answer = await send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      await send('Target.detachFromTarget', { sessionId });
      return answer.result?.value;
    },
    async close() {
      const ended = new Promise((resolved) => browser.once('exit', resolved));
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
