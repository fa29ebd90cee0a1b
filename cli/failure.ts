/** How every command ends: a fault that one sentence explains, or output that nobody reads any more. */
import { PackError } from '../corpus/pack.ts';

/** A fault of use or of input that one sentence explains. Commands print the sentence and exit with 2. */
export class Failure extends Error {}

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether a write failed because the reader of a pipe has closed it, as `head` does when it has its lines. */
const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');

/** A stream's `error` event that nobody listens to would end the process with a stack trace. */
function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) throw error;
}

/**
 * Runs a command; a `Failure`, or a pack found damaged while it is read, becomes its one sentence on standard error and exit code 2. Where the reader of its output
 * goes before the end, a command that only prints (with `printLine`) ends at once with exit code 0; one that also writes
 * files goes on in silence, so that they are complete.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    await command();
  } catch (error) {
    if (isClosedPipe(error)) return;
    if (!(error instanceof Failure || error instanceof PackError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/**
 * Prints a line, and waits where the reader is slower.
 *
 * @throws if nobody reads the output any more; `run` then ends the command.
 */
export const printLine = (line: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
