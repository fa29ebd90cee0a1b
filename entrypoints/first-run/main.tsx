import '../../components/parts/base.css';
import '../../components/parts/controls.css';
import '../../components/settings/settings.css';
import '../../components/first-run/first-run.css';
import { mount } from '../../components/parts/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { FirstRunApp } from './first-run-app.tsx';

mount(<FirstRunApp />, 'firstRunTitle', getMessage);
