/** The panel in the browser's own side panel, and in a tab. */
import { readPanelAddress } from '../../extension/active-tab.ts';
import { mountPanel } from './mount-panel.tsx';

const { host, tab } = readPanelAddress(location.search);
mountPanel(host, tab);
