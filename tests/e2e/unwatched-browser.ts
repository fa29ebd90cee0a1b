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
import { allowing, EXTENSIONS, FIRST_RUN, IS_CHOSEN } from '../../cli/choose-sites.ts';
import { EXTENSION, findChromium, ONLY_LOCALHOST, switches } from '../../cli/browser.ts';

const Target = z.object({ targetId: z.string(), type: z.string(), url: z.string() });
type Target = z.infer<typeof Target>;
const Answer = z.object({
  id: z.optional(z.number()),
  result: z.optional(
    z.object({
      sessionId: z.optional(z.string()),
      targetInfos: z.optional(z.array(Target)),
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

  /** The worker or the page that is meant; undefined where there is none. */
  const find = async (isMeant: (target: Target) => boolean): Promise<Target | undefined> =>
    (await send('Target.getTargets')).targetInfos?.find(isMeant);
  const evaluate = async ({ targetId }: Target, expression: string): Promise<unknown> => {
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const how = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = await send('Runtime.evaluate', how, sessionId);
    await send('Target.detachFromTarget', { sessionId });
    return answer.result?.value;
  };
  const findWorker = (): Promise<Target | undefined> =>
    find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  const inWorker = async (expression: string): Promise<unknown> => {
    const worker = await findWorker();
    return worker && evaluate(worker, expression);
  };
  const open = async (url: string): Promise<void> => {
    await send('Target.createTarget', { url });
  };

  /** Makes the choice of sites as `chooseAllSites` does, on pages that are gone afterwards. */
  const chooseSites = async (): Promise<void> => {
    await open(EXTENSIONS);
    while (!(await inWorker(IS_CHOSEN))) {
      const [worker, extensions, first] = await Promise.all([
        findWorker(),
        find(({ url }) => url === EXTENSIONS),
        find(({ url }) => url.endsWith(FIRST_RUN)),
      ]);
      if (worker && extensions) await evaluate(extensions, allowing(new URL(worker.url).host));
      if (first) await evaluate(first, `document.querySelector('.access input')?.click()`);
      await new Promise((later) => setTimeout(later, 100));
    }
    for (const address of [EXTENSIONS, FIRST_RUN]) {
      const page = await find(({ url }) => url.endsWith(address));
      if (page) await send('Target.closeTarget', { targetId: page.targetId });
    }
  };
  await chooseSites();

  return {
    open,
    inWorker,
    async close() {
      const ended = new Promise((resolved) => browser.once('exit', resolved));
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
