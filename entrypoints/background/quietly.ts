/** Work that nobody waits for. */

/** What goes wrong here is the storage's or the browser's refusal; the panel shows it when it reads the visit. */
export function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
