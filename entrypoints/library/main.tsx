import '../../components/parts/base.css';
import '../../components/parts/controls.css';
import '../../components/passages/passages.css';
import '../../components/passages/strip.css';
import '../../components/passages/remarks.css';
import '../../components/passages/concordance.css';
import '../../components/library/library.css';
import '../../components/library/apparatus.css';
import '../../components/library/own.css';
import { mount } from '../../components/parts/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { LibraryApp } from './library-app.tsx';

mount(<LibraryApp />, 'libraryTitle', getMessage);
