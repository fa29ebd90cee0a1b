/**
 * The sample page: a page of our own that is read as any page of the web is, by the same content script, which needs no
 * leave for it.
 */
import '../../components/parts/base.css';
import '../../components/first-run/first-run.css';
import { SampleArticle } from '../../components/first-run/sample-article.tsx';
import { mount } from '../../components/parts/mount.tsx';
import { getMessage } from '../../extension/i18n.ts';
import { handOverShowing } from '../reader/hand-over-showing.ts';
import { handOverVisit } from '../reader/hand-over-visit.ts';
import { createShowing } from '../reader/showing.ts';
import { startReader } from '../reader/start-reader.ts';
import { startVisit } from '../reader/visit.ts';

mount(<SampleArticle />, 'sampleTitle', getMessage);
startReader();
handOverVisit(startVisit);
handOverShowing(createShowing);
