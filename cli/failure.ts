/** What commands do with a fault of use or of input: one sentence on standard error, and exit code 2. */
import { PackError } from '../corpus/pack.ts';

/** A fault of use or of input that one sentence explains. Commands print the sentence and exit with 2. */
export class Failure extends Error {}

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs a command; a `Failure`, or a pack found damaged while it is read, becomes its one sentence and exit code 2. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Failure || error instanceof PackError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
