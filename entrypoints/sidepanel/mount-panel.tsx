/** The panel with its styles, for each of the pages it is in. */
import '../../components/parts/base.css';
import '../../components/parts/controls.css';
import '../../components/passages/passages.css';
import '../../components/passages/strip.css';
import '../../components/passages/remarks.css';
import '../../components/passages/concordance.css';
import '../../components/panel/panel.css';
import '../../components/panel/work-head.css';
import '../../components/panel/on-this-page.css';
import '../../components/panel/look-up.css';
import '../../components/panel/panel-sizes.css';
import { mount } from '../../components/parts/mount.tsx';
import type { PanelHost } from '../../extension/active-tab.ts';
import { getMessage } from '../../extension/i18n.ts';
import { PanelApp } from './panel-app.tsx';

/** @param tab whose page the panel is about; undefined where it follows the tabs */
export const mountPanel = (host: PanelHost, tab: number | undefined): void =>
  mount(<PanelApp host={host} tab={tab} />, 'extensionName', getMessage);
