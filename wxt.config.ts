import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compactPairs } from './cli/compact-pairs.ts';
import { NOTICES_FILE, thirdPartyNotices, withoutNotice } from './cli/third-party-notices.ts';
import { ALL_SITES } from './extension/sites.ts';

/** pdf.js's tables of Chinese, Japanese and Korean encodings, for PDFs whose fonts say no more. */
const CMAPS = 'node_modules/pdfjs-dist/cmaps';

/**
 * The oldest Chromium that has all we use: `URL.parse` came with 126. Before it came `Promise.withResolvers` (119),
 * `Map.groupBy` (117), `sidePanel.open` and `runtime.getContexts` (116), `scrollend` (114), frames without credentials (110)
 * and `CSS.highlights` (105). A test holds this against the code.
 */
const OLDEST_CHROMIUM = '126';

/** Stops a build that would ship a package without its licence. */
const noticed = {
  name: 'third-party-notices',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, { moduleIds?: string[] }>>): void {
    const missing = withoutNotice(Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds));
    if (missing.length > 0)
      throw new Error(`${missing.join(', ')}: name the licence in cli/third-party-notices.ts.`);
  },
};

/**
 * How the extension is built. `npm run corpus` must have put the packs into `public/packs/` before.
 *
 * Permissions are the least that the uses need: `storage` (settings, and what was found in a tab, in memory),
 * `contextMenus` (look up a selection), `sidePanel` (the browser's own panel), `activeTab` (the page in which the reader
 * presses the button, a key, or an entry of the menu). `scripting` has the content script stand in the sites that the reader
 * has chosen, and brings its later parts to the pages that have something to read: no other way does without a file that
 * pages could ask for, or see in their own list of what was loaded. Sites are optional: the reader says which, if any.
 */
export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact(), noticed, compactPairs], worker: { format: 'es' } }),
  hooks: {
    // The panel's pages are built by themselves: it is drawn beside every report, and would otherwise carry what only the library asks
    // of the modules that both have.
    'entrypoints:grouped': (_, groups) => {
      const pages = groups.findIndex((group) => Array.isArray(group));
      const all = groups[pages];
      if (!Array.isArray(all)) return;
      const isPanel = ({ name }: { name: string }): boolean => name === 'docked' || name === 'sidepanel';
      groups.splice(
        pages,
        1,
        all.filter(isPanel),
        all.filter((page) => !isPanel(page)),
      );
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: NOTICES_FILE, contents: thirdPartyNotices(import.meta.dirname) });
      for (const name of readdirSync(join(import.meta.dirname, CMAPS)))
        files.push({ relativeDest: `cmaps/${name}`, absoluteSrc: join(import.meta.dirname, CMAPS, name) });
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'contextMenus',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ALL_SITES,
    action: {
      default_title: '__MSG_actionTitle__',
      // Firefox puts a new button into a menu unless it is told otherwise.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      'look-up-selection': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLookUp__',
      },
      'focus-panel': { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_commandPanel__' },
      'next-finding': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      // Four is as many keys as a browser takes from an extension; the next three are the reader's to choose.
      'add-page': { description: '__MSG_addThisPage__' },
      'check-draft': { description: '__MSG_checkTitle__' },
      'check-written': { description: '__MSG_checkWritten__' },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'",
    },
    web_accessible_resources: [
      {
        resources: ['docked.html'],
        matches: ALL_SITES,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: OLDEST_CHROMIUM }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // An identity without a domain: Firefox takes any UUID, and it must never change.
              id: '{24723f89-e43d-4c79-8dbd-f2f30cb422b2}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Firefox for Android knows that key from 142 on.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
});
