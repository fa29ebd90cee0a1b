/**
 * Matches an archive of pages against the shards of a corpus, on as many workers as are started, on one machine or on several that see the
 * same folder:
 *
 *   node archive.ts start --database URL --run FOLDER --pack SHARD… [--pages N] FILE…
 *   node archive.ts work --database URL --run FOLDER
 *   node archive.ts progress --database URL --run FOLDER
 *
 * `start` cuts the pages (JSON lines, as `match` reads them) into chunks and queues them; begun again it queues what is missing. `work` takes
 * one chunk after another until all are done; a worker that is killed loses nothing but time. `progress` says how many are done, how fast it
 * goes and what failed. FOLDER/merged has the answers. Each run has a schema of its own in the database, `--schema`, or `archive`.
 */
import { parseArgs } from 'node:util';
import { Failure, messageOf, run } from '../cli/failure.ts';
import { printProgress } from './progress.ts';
import { Queue } from './queue.ts';
import { makeRun, openRun } from './run-folder.ts';
import { ArchiveWorker } from './worker.ts';

const USAGE =
  'Use: node archive.ts start|work|progress --database URL --run FOLDER [--schema NAME] [--pack SHARD]… [--pages N] [FILE]…';
/** Pages of a chunk: some seconds of work, which is what a killed worker loses. */
const PAGES = '250';

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        run: { type: 'string' },
        schema: { type: 'string', default: 'archive' },
        pack: { type: 'string', multiple: true, default: [] },
        pages: { type: 'string', default: PAGES },
      },
    });
    const { database, run: folder, schema, pack: packs } = values;
    const [command = '', ...files] = positionals;
    const pages = Number(values.pages);
    if (!['start', 'work', 'progress'].includes(command) || !database || !folder) throw new Failure(USAGE);
    if (!/^[a-z_][a-z0-9_]{0,49}$/.test(schema))
      throw new Failure(`--schema takes small letters, figures and underscores.\n${USAGE}`);
    if (!(Number.isInteger(pages) && pages > 0)) throw new Failure(`--pages takes a number.\n${USAGE}`);
    if (command === 'start' && (packs.length === 0 || files.length === 0))
      throw new Failure(`“start” needs the shards and the pages.\n${USAGE}`);
    return { command, database, folder, schema, packs, pages, files };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${messageOf(error)}\n${USAGE}`, { cause: error });
  }
}

await run(async () => {
  const { command, database, folder, schema, packs, pages, files } = options();
  const current = command === 'start' ? await makeRun(folder, packs, files, pages) : openRun(folder);
  const queue = await Queue.open(database, schema, command === 'work').catch((cause: unknown) => {
    throw new Failure(`The database cannot be opened: ${messageOf(cause)}`, { cause });
  });
  try {
    if (command === 'start') {
      await queue.sendAll(current);
      console.log(`${current.chunks} chunks, ${current.packs.length} shards`);
    } else if (command === 'work') {
      await new ArchiveWorker(current, queue).work();
    } else {
      await printProgress(current, queue);
    }
  } finally {
    await queue.close();
  }
});
