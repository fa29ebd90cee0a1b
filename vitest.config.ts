import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/**
 * Three projects: pure logic in Node, views and page reading in a light DOM, the built extension in a real Chromium.
 * The last needs what `npm run corpus` and `npm run build` have made; `npm test` runs them before.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/seed.ts'],
          include: ['tests/{engine,corpus,cli,bench,learn,extension,lint,fuzz}/**/*.test.ts'],
          // The command line compiles packs, and a busy machine takes its time.
          testTimeout: 30_000,
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
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // A browser on a busy machine may be late now and then; what is wrong is wrong each time.
          retry: 2,
        },
      },
    ],
  },
});
