/** A short run over all that is fuzzed; `npm run fuzz` makes the long ones. */
import { describe, it } from 'vitest';
import { TARGETS } from './targets.ts';

const CASES = 25;

describe('generated and damaged input', () => {
  for (const target of TARGETS)
    it(
      `is read or refused: ${target.name}`,
      () => target.run(CASES, Number(process.env['VARIORUM_SEED'] ?? 2024)),
      120_000,
    );
});
