/** The keyboard commands of the extension, which are the browser's own and cannot be pressed headless: their listener is told. */
import type { Worker } from 'playwright-core';

/** Has the extension hear a command in the tab that is in front. */
export async function pressCommand(worker: Worker, name: string): Promise<void> {
  await worker.evaluate(async (which) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const pressed: unknown = chrome.commands.onCommand;
    if (typeof pressed !== 'object' || pressed === null || !('dispatch' in pressed))
      throw new Error('No dispatch.');
    const { dispatch } = pressed;
    if (typeof dispatch !== 'function') throw new Error('No dispatch.');
    dispatch.call(pressed, which, tab);
  }, name);
}
