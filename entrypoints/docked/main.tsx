/** The docked panel. A page of the web can frame it, too: it shows itself only where it was we who have put it there. */
import { claimTab } from '../../extension/active-tab.ts';
import { handedPacks } from '../../extension/own/handed-packs.ts';
import { loadPacks, readKeptPacksFrom } from '../../extension/packs.ts';
import { mountPanel } from '../sidepanel/mount-panel.tsx';

const token = location.hash.slice(1);
readKeptPacksFrom(handedPacks);
// Whoever has a token is one of ours, as a rule: the packs are opened while it is checked.
if (token !== '') loadPacks().catch(() => undefined);
const tab = await claimTab(token);
if (tab !== undefined) mountPanel('docked', tab);
