import '../../components/base.css';
import '../../components/passages.css';
import '../../components/panel.css';
import { mount } from '../../components/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { readPanelAddress } from '../../extension/active-tab.ts';
import { PanelApp } from './panel-app.tsx';

mount(<PanelApp {...readPanelAddress(location.search)} />, 'extensionName', getMessage);
