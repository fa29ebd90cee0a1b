import '../../components/base.css';
import '../../components/controls.css';
import '../../components/passages.css';
import '../../components/strip.css';
import '../../components/remarks.css';
import '../../components/library.css';
import { mount } from '../../components/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { LibraryApp } from './library-app.tsx';

mount(<LibraryApp />, 'libraryTitle', getMessage);
