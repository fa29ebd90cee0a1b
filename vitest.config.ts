import { availableParallelism } from 'node:os';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { installedFirefox } from './cli/find-firefox.ts';
import { NOT_YET } from './tests/e2e/skips.ts';

/**
 * Four projects: pure logic in Node, views and page reading in a light DOM, the built extension in a real Chromium and in a
 * real Firefox. The last two need what `npm run corpus`, `build` and `build:firefox` have made; `npm test` runs them before.
 */
export default defineConfig({
  test: {
    // Browsers wait for the most part, and the rest is work for one core each.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/seed.ts'],
          include: ['tests/{engine,corpus,cli,bench,learn,archive,extension,lint,fuzz}/**/*.test.ts'],
          // The command line compiles packs, and a busy machine takes its time.
          testTimeout: 120_000,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          setupFiles: ['tests/seed.ts'],
          include: ['tests/{components,page}/**/*.test.{ts,tsx}'],
        },
      },
      ...(installedFirefox() === undefined
        ? (['chromium'] as const)
        : (['chromium', 'firefox'] as const)
      ).map((browser) => ({
        test: {
          name: browser === 'chromium' ? 'e2e' : 'e2e-firefox',
          provide: { browser },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: browser === 'firefox' ? NOT_YET.map((file) => `tests/e2e/${file}`) : [],
          globalSetup: ['tests/e2e/setup.ts'],
          setupFiles: ['tests/e2e/skipped.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is looked for again and again may take as long as what Playwright waits for, and not a second.
          expect: { poll: { timeout: 15_000 } },
          // A browser on a busy machine may be late now and then; what is wrong is wrong each time.
          retry: 2,
        },
      })),
    ],
  },
});
