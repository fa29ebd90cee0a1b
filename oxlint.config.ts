/**
 * What the linter holds: the habits of the code, and the order of folders and rooms. A folder imports only what is named
 * for it in `FOLDERS`; a room only rooms that stand before it in its list in `ROOMS`.
 */
import { defineConfig } from 'oxlint';

interface Folder {
  /** Folders of ours that it may import. */
  imports: readonly string[];
  /** Packages, by the beginning of their names, that it may not import. */
  without?: string;
  /** What to do instead. */
  instead: string;
}

export const ALL = [
  'engine',
  'corpus',
  'page',
  'components',
  'extension',
  'entrypoints',
  'cli',
  'bench',
  'learn',
  'archive',
  'tests',
];

export const FOLDERS: Readonly<Record<string, Folder>> = {
  engine: {
    imports: [],
    without: 'node:|wxt|preact|webextension-polyfill',
    instead: 'engine/ is pure and imports nothing of ours: pass what it needs as an argument.',
  },
  corpus: {
    imports: ['engine'],
    without: 'node:|wxt|preact|webextension-polyfill',
    instead:
      'corpus/ imports engine/ only and runs in Node and in the browser alike: reading files is the work of cli/.',
  },
  page: {
    imports: ['engine'],
    without: 'node:|wxt|preact|webextension-polyfill',
    instead: 'page/ knows the DOM and engine/ only: hand in what it needs of the browser.',
  },
  components: {
    imports: ['engine', 'public'],
    without: 'node:|wxt|webextension-polyfill',
    instead: 'components/ import engine/ only: props in, callbacks out.',
  },
  extension: {
    imports: ['engine', 'corpus'],
    without: 'node:|preact',
    instead: 'extension/ is the door to browser.* and imports engine/ and corpus/ only.',
  },
  cli: {
    imports: ['engine', 'corpus', 'page'],
    instead: 'cli/ imports engine/, corpus/ and page/ (the reader, on a parsed document).',
  },
  bench: {
    imports: ['engine', 'corpus', 'page', 'cli'],
    instead: 'bench/ measures engine/, corpus/ and page/, with the help of cli/.',
  },
  learn: {
    imports: ['engine', 'corpus', 'cli', 'bench'],
    instead: 'learn/ imports engine/, corpus/, cli/ and bench/.',
  },
  archive: {
    imports: ['engine', 'corpus', 'cli'],
    instead: 'archive/ is a package of its own that does what cli/ does, on many machines.',
  },
};

/** Files beside the rooms that all of them may import. What else is not in a room stands above all of them. */
const GROUND = ['types', 'tables', 'data', 'random', 'table', 'page-files'];

/** The rooms of each folder from the ground up. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  engine: [
    'languages',
    'text',
    'index',
    'edition',
    'lexicon',
    'concordance',
    'difference',
    'candidates',
    'alignment',
    'models',
    'article',
    'draft',
    'citing',
    'exchange',
  ],
  page: ['dom', 'read', 'watch', 'show', 'dock'],
  'page/read': ['collect', 'about', 'choose'],
  components: ['parts', 'passages', 'evidence', 'panel', 'library', 'draft', 'settings', 'first-run'],
  bench: ['quality', 'speed', 'reading', 'pages', 'remote'],
};

/** What an import must not match: a regular expression, or a group of globs as in a `.gitignore`. */
type Pattern = { regex: string; message: string } | { group: string[]; message: string };

const forbid = (patterns: Pattern[]) => ({
  'no-restricted-imports': ['error', { patterns }] as ['error', { patterns: typeof patterns }],
});

function patternsOf(folder: string): Pattern[] {
  const { imports, without, instead } = FOLDERS[folder] ?? { imports: ALL, instead: '' };
  const others = ALL.filter((each) => each !== folder && !imports.includes(each));
  return [
    { regex: `^(\\.\\./)+(${others.join('|')})/`, message: instead },
    ...(without ? [{ regex: `^(${without})`, message: instead }] : []),
  ];
}

/**
 * What a room may not import: rooms of its place that stand above it, and files that stand above all of them.
 *
 * @param up the way from a file to the place
 */
function patternsOfRoom(place: string, room: string, up: string): Pattern[] {
  const rooms = ROOMS[place] ?? [];
  const at = rooms.indexOf(room);
  const above = rooms.slice(at + 1);
  const message = `${place}/${room}/ imports only ${at === 0 ? 'its own files' : `rooms below it (${rooms.slice(0, at).join(', ')})`}: move what both need down, or pass it as an argument.`;
  return [
    ...(above.length > 0 ? [{ regex: `^(\\.\\./)+(${above.join('|')})/`, message }] : []),
    // The linter's regular expressions have no “but not”; its groups do.
    { group: [`${up}*.ts`, `${up}*.tsx`, ...GROUND.map((file) => `!${up}${file}.ts`)], message },
  ];
}

/** A room's rules: those of its folder, its own, and those of the room that it is in. */
const roomRules = Object.entries(ROOMS).flatMap(([place, rooms]) =>
  rooms.map((room) => {
    const [folder = place, parent] = place.split('/');
    return {
      files: [`${place}/${room}/**`],
      rules: forbid([
        ...patternsOf(folder),
        ...patternsOfRoom(place, room, '../'),
        ...(parent ? patternsOfRoom(folder, parent, '../../') : []),
      ]),
    };
  }),
);

// Where several overrides set the same rule for a file, the last one holds.
export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { es2024: true },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'react/rules-of-hooks': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/no-unknown-property': 'off',
    'import/no-default-export': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    eqeqeq: 'error',
    'no-underscore-dangle': ['error', { allow: ['_default'] }],
    'no-console': 'error',
  },
  overrides: [
    {
      files: ['entrypoints/**', '*.config.ts', 'tests/e2e/setup.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['cli/**', 'bench/**', 'learn/**', 'archive/**', 'tests/**'],
      rules: { 'no-console': 'off', 'no-await-in-loop': 'off' },
    },
    // Learned figures may come near any constant.
    { files: ['engine/models/*weights.ts'], rules: { 'oxc/approx-constant': 'off' } },
    ...Object.keys(FOLDERS).map((folder) => ({
      files: [`${folder}/**`],
      rules: forbid(patternsOf(folder)),
    })),
    ...roomRules,
    {
      files: ['page/**', 'entrypoints/reader*', 'entrypoints/reader/**'],
      rules: {
        'no-restricted-properties': [
          'error',
          {
            property: 'addEventListener',
            message:
              'Pages can dispatch events themselves: listen with page/dom/listen.ts, which lets only trusted ones through.',
          },
          {
            property: 'createElement',
            message: 'In a document of XML it makes no element of HTML: use page/dom/make.ts.',
          },
        ],
      },
    },
  ],
});
