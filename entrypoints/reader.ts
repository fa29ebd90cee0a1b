/**
 * The first part of the content script (`reader/start-reader.ts`). The rest are `reader-visit.ts`, which reads and asks, and
 * `reader-showing.ts`: scripts of their own that the background runs where they are needed. It is what WXT calls an unlisted
 * script: its own wrapper for content scripts sets up the extension's objects in every page, which takes several times as long
 * as what we do in most.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from './reader/start-reader.ts';

export default defineUnlistedScript(startReader);
