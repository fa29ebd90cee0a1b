/** The browser API in the scopes that end-to-end tests evaluate functions in. */
import type { browser } from 'wxt/browser';

declare global {
  /** What the extension's own pages and worker have in Chromium, where a test evaluates a function in them. */
  const chrome: typeof browser;
}
