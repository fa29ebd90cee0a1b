/**
 * The folder of a run, which all its workers see:
 *
 *   run.json                 the shards and the number of chunks
 *   pages/000001.jsonl       the pages of a chunk
 *   answers/000001-2.jsonl   what shard 2 answers to them
 *   merged/000001.jsonl      the conclusions
 *
 * A file that is there is whole: it is written beside its place as `….part` and renamed. So a piece of work that is done twice, or by
 * two workers at once, gives the same file, and one that was broken off gives none.
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import * as z from 'zod/mini';
import { Failure } from '../cli/failure.ts';
import { linesOf, openInput } from '../cli/json-lines.ts';

const runSchema = z.object({
  /** Paths of the shards, the first one first. */
  packs: z.array(z.string()),
  chunks: z.int(),
});
export type Run = z.infer<typeof runSchema> & { folder: string };

const numbered = (chunk: number): string => String(chunk).padStart(6, '0');

export const pagesFile = ({ folder }: Pick<Run, 'folder'>, chunk: number): string =>
  join(folder, 'pages', `${numbered(chunk)}.jsonl`);
export const answersFile = ({ folder }: Run, chunk: number, shard: number): string =>
  join(folder, 'answers', `${numbered(chunk)}-${shard}.jsonl`);
export const mergedFile = ({ folder }: Run, chunk: number): string =>
  join(folder, 'merged', `${numbered(chunk)}.jsonl`);

/** The files of a chunk's answers, one a shard. */
export const answersOf = (run: Run, chunk: number): string[] =>
  run.packs.map((_, i) => answersFile(run, chunk, i + 1));

/** Writes lines to a file that is there only once all of them are. Workers may write the same one at once. */
export async function writeWhole(
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const stream = createWriteStream(part);
  for await (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
  renameSync(part, file);
}

/** Cuts pages into chunks of so many. @returns how many chunks there are */
async function cutPages(folder: string, files: readonly string[], size: number): Promise<number> {
  let chunk: string[] = [];
  let chunks = 0;
  const close = async (): Promise<void> => {
    if (chunk.length === 0) return;
    await writeWhole(pagesFile({ folder }, ++chunks), chunk);
    chunk = [];
  };
  for (const file of files) {
    for await (const { text } of linesOf(await openInput(file), file)) {
      chunk.push(text);
      if (chunk.length === size) await close();
    }
  }
  await close();
  return chunks;
}

/**
 * Makes the folder of a run, or finds that it is there.
 *
 * @throws {Failure} if a file cannot be read, or if there are no pages.
 */
export async function makeRun(
  folder: string,
  packs: readonly string[],
  files: readonly string[],
  size: number,
): Promise<Run> {
  if (existsSync(join(folder, 'run.json'))) return openRun(folder);
  for (const name of ['pages', 'answers', 'merged']) mkdirSync(join(folder, name), { recursive: true });
  const chunks = await cutPages(folder, files, size);
  if (chunks === 0) throw new Failure(`There are no pages in ${files.join(', ')}.`);
  const run = { packs: packs.map((pack) => resolve(pack)), chunks };
  await writeWhole(join(folder, 'run.json'), [JSON.stringify(run)]);
  return { ...run, folder };
}

/** @throws {Failure} if there is no run in the folder. */
export function openRun(folder: string): Run {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  } catch (cause) {
    throw new Failure(`${folder} is no folder of a run: begin it with “start”.`, { cause });
  }
  const parsed = runSchema.safeParse(value);
  if (!parsed.success) throw new Failure(`${folder}/run.json: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, folder };
}

/** How many chunks are concluded. */
export const mergedChunks = ({ folder }: Run): number =>
  readdirSync(join(folder, 'merged')).filter((file) => file.endsWith('.jsonl')).length;
