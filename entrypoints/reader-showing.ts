/** The third part of the content script, for pages that have something to show. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOverShowing } from './reader/hand-over-showing.ts';
import { createShowing } from './reader/showing.ts';

export default defineUnlistedScript(() => handOverShowing(createShowing));
