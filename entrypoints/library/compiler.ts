/** The compiler of the library page: its worker is started at the first request. */
import { createCompiler } from '../../extension/own/compiler-client.ts';

export const compiler = createCompiler(
  () => new Worker(new URL('./compiler-worker.ts', import.meta.url), { type: 'module', name: 'compiler' }),
);
