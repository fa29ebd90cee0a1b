/** The docked panel. A page of the web can frame it, too: it shows itself only where it was we who have put it there. */
import { claimTab } from '../../extension/active-tab.ts';
import { handedPacks } from '../../extension/own/handed-packs.ts';
import { readKeptPacksFrom } from '../../extension/packs.ts';
import { mountPanel } from '../sidepanel/mount-panel.tsx';

const tab = await claimTab(location.hash.slice(1));
if (tab !== undefined) {
  readKeptPacksFrom(handedPacks);
  mountPanel('docked', tab);
}
