/** Reads and prints JSON lines one at a time, so that a long file is never held whole. UTF-8, or UTF-16 with a byte order mark. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { type Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { encodingByMark } from '../corpus/read/encoding.ts';
import { Failure, printLine } from './failure.ts';

/** A line of a file that is not blank, with its number from 1. */
export interface NumberedLine {
  number: number;
  text: string;
}

/**
 * Opens a file, or standard input for `-`; a file whose name ends in `.gz` is unpacked.
 * @throws {Failure} if the file is not there.
 */
export async function openInput(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  await access(file).catch(() => {
    throw new Failure(`The file ${file} cannot be read.`);
  });
  const raw = createReadStream(file);
  // A pipeline hands the first stream's fault on to the last; the reader of the last reports it.
  return file.endsWith('.gz') ? pipeline(raw, createGunzip(), () => {}) : raw;
}

/**
 * The lines of a stream that are not blank. Only a newline ends one: JSON may have any other separator in its strings.
 * @throws {Failure} if the stream breaks off.
 */
export async function* linesOf(stream: Readable, file: string): AsyncGenerator<NumberedLine> {
  let number = 0;
  /** What was read since the last newline, in parts: a line may be longer than many chunks. */
  let open: string[] = [];
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('The stream has been given an encoding.');
      decoder ??= new TextDecoder(encodingByMark(chunk));
      const parts = decoder.decode(chunk, { stream: true }).split('\n');
      const rest = parts.pop() ?? '';
      for (const part of parts) {
        open.push(part);
        const text = open.join('');
        open = [];
        number++;
        if (text.trim() !== '') yield { number, text };
      }
      open.push(rest);
    }
  } catch {
    throw new Failure(`The file ${file} is damaged after line ${number}, or a folder.`);
  }
  const text = open.join('') + (decoder?.decode() ?? '');
  if (text.trim() !== '') yield { number: number + 1, text };
}

/** Prints a value as one line of JSON, and waits where the reader is slower. @throws if nobody reads any more */
export const printJsonLine = (value: object): Promise<void> => printLine(JSON.stringify(value));
