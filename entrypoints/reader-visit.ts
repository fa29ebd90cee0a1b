/** The second part of the content script, for pages that have something to read, or whose reader asks for something. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOverVisit } from './reader/hand-over-visit.ts';
import { startVisit } from './reader/visit.ts';

export default defineUnlistedScript(() => handOverVisit(startVisit));
