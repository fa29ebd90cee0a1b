/** The memory of the extension's service worker, over the browser's debugging protocol. */
import type { BrowserContext, CDPSession } from 'playwright-core';
import * as z from 'zod/mini';

const Answer = z.object({
  id: z.number(),
  result: z.optional(
    z.object({ usedSize: z.optional(z.number()), backingStorageSize: z.optional(z.number()) }),
  ),
});

/** A session with the browser itself. @throws if the browser gives none */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser has no session of the debugging protocol.');
  return session;
}

/** The targets of a kind that there are: `service_worker`, `page`, `iframe` … */
export async function targetsOf(session: CDPSession, type: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos.filter((each) => each.type === type).map(({ targetId }) => targetId);
}

/** Bytes in the worker, after a collection of garbage. */
export interface WorkerMemory {
  /** Of the objects that are alive. */
  objects: number;
  /** Of their buffers, the packs' among them. */
  buffers: number;
}

/** What the worker has in memory. @throws if there is no worker */
export async function workerMemory(session: CDPSession): Promise<WorkerMemory> {
  const [targetId] = await targetsOf(session, 'service_worker');
  if (targetId === undefined) throw new Error('The worker is asleep.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const ask = (id: number, method: string): Promise<WorkerMemory> =>
    new Promise((resolve) => {
      const hear = (event: { sessionId: string; message: string }): void => {
        const answer =
          event.sessionId === sessionId ? Answer.safeParse(JSON.parse(event.message)).data : undefined;
        if (answer?.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        const { usedSize = 0, backingStorageSize = 0 } = answer.result ?? {};
        resolve({ objects: usedSize, buffers: backingStorageSize });
      };
      session.on('Target.receivedMessageFromTarget', hear);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.enable');
  await ask(2, 'HeapProfiler.collectGarbage');
  const memory = await ask(3, 'Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return memory;
}

/** Bytes of the objects that are alive in the worker. @throws as `workerMemory` */
export const workerHeap = async (session: CDPSession): Promise<number> =>
  (await workerMemory(session)).objects;
