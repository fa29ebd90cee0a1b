import '../../components/base.css';
import '../../components/controls.css';
import '../../components/passages.css';
import '../../components/strip.css';
import '../../components/remarks.css';
import '../../components/panel.css';
import '../../components/panel-sizes.css';
import { mount } from '../../components/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { readPanelAddress } from '../../extension/active-tab.ts';
import { PanelApp } from './panel-app.tsx';

mount(<PanelApp {...readPanelAddress(location.search)} />, 'extensionName', getMessage);
