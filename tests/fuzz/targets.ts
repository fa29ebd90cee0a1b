import { borderTargets } from './border-targets.ts';
import { engineTargets } from './engine-targets.ts';
import { fileTargets } from './file-targets.ts';
import type { Target } from './target.ts';

export const TARGETS: readonly Target[] = [...borderTargets, ...engineTargets, ...fileTargets];
