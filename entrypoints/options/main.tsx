import '../../components/parts/base.css';
import '../../components/parts/controls.css';
import '../../components/settings/settings.css';
import { mount } from '../../components/parts/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { OptionsApp } from './options-app.tsx';

mount(<OptionsApp />, 'settingsTitle', getMessage);
