/**
 * Compiles packs: by itself those that are built into the extension, or one of one's own.
 *
 *   npm run corpus -- [--report] [--out FILE]
 *   npm run corpus -- --in FOLDER --out FILE [--report]
 *   npm run corpus -- --jsonl FILE [--jsonl FILE]… --out FILE [--name NAME] [--strict]
 *
 * FOLDER holds documents and a `metadata.json` such as that of `corpus/sources/`. FILE is `.jsonl` or `.jsonl.gz` with
 * `{id, lang, title, speaker?, date?, url?, text}` a line; malformed lines are named and left out, or with `--strict` stop
 * the build. `--report` prints what became of every character of every document. Exit code 2 with one sentence where the
 * command or the input is at fault.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { writePack } from '../corpus/pack.ts';
import { compileCollection } from './compile-collection.ts';
import { type Sources, compileSources, printAccount, printSummary, readFolder } from './compile-folder.ts';
import { Failure, messageOf, run } from './failure.ts';
import { readLanguageResources } from './language-resources.ts';
import { preparePackFile, writePackFile } from './packs.ts';
import { readUdhr } from './udhr.ts';

const root = join(import.meta.dirname, '..');

interface PackSource {
  out: string;
  sources: () => Sources;
}

const SEEDS: PackSource = {
  out: join(root, 'public/packs/seeds.pack'),
  sources: () => readFolder(join(root, 'corpus/sources')),
};
const UDHR: PackSource = { out: join(root, 'public/packs/udhr.pack'), sources: readUdhr };
/** The packs that are built into the extension. */
const BUNDLED: readonly PackSource[] = [SEEDS, UDHR];

const USAGE =
  'Usage: npm run corpus -- [--in FOLDER | --jsonl FILE …] [--out FILE] [--report | --name NAME --strict]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        in: { type: 'string' },
        jsonl: { type: 'string', multiple: true },
        out: { type: 'string' },
        name: { type: 'string' },
        strict: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`, { cause: error });
  }
}

async function compileDocuments({ out, sources }: PackSource, report: boolean, resources: LanguageResources) {
  preparePackFile(out);
  const compilation = compileSources(sources, resources);
  const bytes = await writePack(compilation.edition);
  writePackFile(out, bytes);
  printSummary(compilation);
  if (report) for (const account of compilation.accounts) printAccount(account);
  console.log(`${out}: ${bytes.length} bytes`);
}

await run(async () => {
  const { in: folder, jsonl: files, out, name, strict, report } = readArguments();
  const resources = readLanguageResources();
  if (folder !== undefined && files) throw new Failure(`Either --in or --jsonl. ${USAGE}`);
  if ((folder !== undefined || files) && !out)
    throw new Failure(`Say with --out where the pack is to be written. ${USAGE}`);
  if (files && out) {
    if (report) throw new Failure(`--report is for documents; lines are taken as they are. ${USAGE}`);
    preparePackFile(out);
    const { bytes, texts, malformed } = await compileCollection({ files, name, strict, resources });
    writePackFile(out, bytes);
    console.log(`${texts} texts, ${malformed} malformed lines left out`);
    console.log(`${out}: ${bytes.length} bytes`);
    return;
  }
  if (name !== undefined || strict)
    throw new Failure(`--name and --strict are for --jsonl: documents have a metadata file. ${USAGE}`);
  if (folder !== undefined && out) {
    await compileDocuments({ out, sources: () => readFolder(folder) }, report, resources);
  } else if (out) {
    await compileDocuments({ ...SEEDS, out }, report, resources);
  } else {
    for (const pack of BUNDLED) await compileDocuments(pack, report, resources);
  }
});
