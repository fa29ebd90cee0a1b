/** What is fuzzed: inputs of a kind, and what must hold for each of them. */
import * as fc from 'fast-check';

export interface Target {
  name: string;
  /** The cases, in all; each counts. @throws as fast-check does, with the smallest input that fails */
  run(cases: number, seed: number): Promise<void>;
}

/**
 * @param inputs made when the target is first run: it may read files
 * @param check throws where something does not hold
 */
export function target<T>(
  name: string,
  inputs: () => fc.Arbitrary<T> | Promise<fc.Arbitrary<T>>,
  check: (input: T) => void | Promise<void>,
): Target {
  return {
    name,
    run: async (cases, seed) =>
      fc.assert(
        fc.asyncProperty(await inputs(), async (input) => check(input)),
        { numRuns: cases, seed },
      ),
  };
}
