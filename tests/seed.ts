/** Generated inputs are the same in every run, so that a red test is the change's; VARIORUM_SEED=N tries others. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['VARIORUM_SEED'] ?? 2024) });
