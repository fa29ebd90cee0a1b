import '../../components/parts/base.css';
import '../../components/parts/controls.css';
import '../../components/passages/passages.css';
import '../../components/passages/strip.css';
import '../../components/passages/remarks.css';
import '../../components/panel/panel.css';
import '../../components/panel/panel-sizes.css';
import { mount } from '../../components/parts/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { readPanelAddress } from '../../extension/active-tab.ts';
import { PanelApp } from './panel-app.tsx';

mount(<PanelApp {...readPanelAddress(location.search)} />, 'extensionName', getMessage);
