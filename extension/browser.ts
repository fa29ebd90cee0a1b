/**
 * The `browser.*` API, with promises in all browsers, for the background and the extension's own pages: the polyfill makes promises of what some
 * browsers only call back about. What runs in every page goes through `wxt/browser` instead, the browser's own object:
 * the messages and words it uses are promises, or plain values, in every browser the extension runs in, and the polyfill
 * would be a tenth of its script.
 */
import polyfilled from 'webextension-polyfill';
import type { browser as own } from 'wxt/browser';

const isBrowser = (api: object): api is typeof own => 'runtime' in api;
const api: object = polyfilled;
if (!isBrowser(api)) throw new Error('The polyfill found no browser API to stand for.');

/** With the types of the browser's own object, which know the side panel. */
export const browser: typeof own = api;
