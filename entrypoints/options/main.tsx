import '../../components/base.css';
import '../../components/controls.css';
import '../../components/settings.css';
import { mount } from '../../components/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { OptionsApp } from './options-app.tsx';

mount(<OptionsApp />, 'settingsTitle', getMessage);
