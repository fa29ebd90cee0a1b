/** Which end-to-end tests are skipped in a browser, and why. `docs/browsers.md` lists the same. */
import type { BrowserName } from './driver.ts';

export interface Skipped {
  browser: BrowserName;
  /** The file of the tests, in this folder. */
  file: string;
  /** The beginning of the test's name after those of its groups, joined by “ › ”; empty for all of the file. */
  test: string;
  reason: string;
}

/** Files that have not been tried in Firefox yet. */
export const NOT_YET: readonly string[] = [
  'border.test.ts',
  'busy-neighbour.test.ts',
  'check-draft.test.ts',
  'concordance.test.ts',
  'dock.test.ts',
  'finding-navigation.test.ts',
  'first-run.test.ts',
  'handing-on.test.ts',
  'hostile-scripts.test.ts',
  'hostile.test.ts',
  'killed-worker.test.ts',
  'living.test.ts',
  'own.test.ts',
  'pdf-in-tab.test.ts',
  'private.test.ts',
  'reading.test.ts',
  'replaced.test.ts',
  'rereading.test.ts',
  'right-to-left.test.ts',
  'subscribe.test.ts',
  'text-fragments.test.ts',
  'views.test.ts',
];

export const SKIPPED: readonly Skipped[] = [
  {
    browser: 'firefox',
    file: 'views.test.ts',
    test: '',
    reason:
      'the views are the same page in both browsers; the gallery that puts them into each state is made of Chromium’s interception of their requests',
  },
  {
    browser: 'firefox',
    file: 'border.test.ts',
    test: 'a page that looks for us › gets no address of the panel by measuring its memory',
    reason: 'Firefox has no `measureUserAgentSpecificMemory`: there is nothing to hide from',
  },
  {
    browser: 'firefox',
    file: 'living.test.ts',
    test: 'a page that is rendered ahead',
    reason: 'Firefox renders no page ahead',
  },
  {
    browser: 'firefox',
    file: 'rereading.test.ts',
    test: '',
    reason: 'the objects of a heap are counted by Chromium’s debugging protocol',
  },
  {
    browser: 'firefox',
    file: 'own-kept.test.ts',
    test: 'what was added › is not touched by a full disk',
    reason: 'a disk is made full by Chromium’s debugging protocol; Firefox’s quota is that of the real disk',
  },
];
