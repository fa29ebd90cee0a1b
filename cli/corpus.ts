/**
 * Compiles packs: by itself those that are built into the extension, or one of one's own.
 *
 *   npm run corpus -- [--report] [--out FILE]
 *   npm run corpus -- --in FOLDER --out FILE [--report]
 *   npm run corpus -- --init FOLDER
 *   npm run corpus -- --in FOLDER --out FILE --sign KEY
 *   npm run corpus -- --jsonl FILE [--jsonl FILE]… --out FILE [--name NAME] [--shards N] [--strict]
 *
 * `--init` writes a commented `metadata.json` for the documents that it finds in FOLDER, to be looked over.
 * FOLDER holds documents (text, Markdown, HTML, DOCX, ODT, EPUB, PDF) and a `metadata.json` such as that of `corpus/sources/`. FILE is `.jsonl` or `.jsonl.gz` with
 * `{id, lang, title, speaker?, date?, url?, text}` a line; malformed lines are named and left out, or with `--strict` stop
 * the build. `--report` prints what became of every character of every document. Exit code 2 with one sentence where the
 * command or the input is at fault.
 */
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { writePack } from '../corpus/pack.ts';
import { TABLES, writeTables } from '../corpus/tables-file.ts';
import { LanguageTables, type TablesData } from '../engine/lexicon/language-tables.ts';
import { compileCollection } from './compile-collection.ts';
import { writeCompilerResources } from './compiler-resources.ts';
import { type Sources, compileSources, printAccount, printSummary, readFolder } from './compile-folder.ts';
import { Failure, messageOf, run } from './failure.ts';
import { initFolder } from './init-folder.ts';
import { makeTables, readLanguageResources } from './language-resources.ts';
import { TABLES_FILE, preparePackFile, writePackFile } from './packs.ts';
import { signPackFile } from './sign.ts';
import { readUdhr } from './udhr.ts';

const root = join(import.meta.dirname, '..');

interface PackSource {
  out: string;
  sources: () => Sources | Promise<Sources>;
}

const SEEDS: PackSource = {
  out: join(root, 'public/packs/seeds.pack'),
  sources: () => readFolder(join(root, 'corpus/sources')),
};
const UDHR: PackSource = { out: join(root, 'public/packs/udhr.pack'), sources: readUdhr };
/** The packs that are built into the extension. */
const BUNDLED: readonly PackSource[] = [SEEDS, UDHR];

const USAGE =
  'Usage: npm run corpus -- [--in FOLDER | --init FOLDER | --jsonl FILE …] [--out FILE] [--report | --name NAME --shards N --strict] [--sign KEY] [--help]';

const HELP = `Compiles packs: collections of texts that Variorum finds on pages.

  npm run corpus                                      the packs that are built into the extension
  npm run corpus -- --init FOLDER                     drafts FOLDER/metadata.json for the documents in FOLDER
  npm run corpus -- --in FOLDER --out FILE            a pack of the documents in FOLDER
  npm run corpus -- --jsonl FILE … --out FILE         a pack of lines {"id", "lang", "title", "text", "speaker"?, "date"?, "url"?}

  --out FILE      where the pack is written; a file that is no pack is not written over
  --report        what became of every character of every document (for --in)
  --name NAME     what the pack is called (for --jsonl)
  --shards N      cuts the collection into N packs of equal work, FILE-1-of-N.pack and so on (for --jsonl)
  --sign KEY      signs the pack with the Ed25519 key in the file KEY, and writes FILE.sig; makes a key where there is none
  --strict        stop at the first malformed line, instead of leaving it out (for --jsonl)
  --help          this

Documents are text, Markdown, HTML, DOCX, ODT, EPUB and PDF. What each field of a metadata file is, corpus/schema.ts says;
corpus/sources/metadata.json is an example. A fault of the command or the input is told in a sentence, with exit code 2.`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        in: { type: 'string' },
        init: { type: 'string' },
        help: { type: 'boolean', default: false },
        sign: { type: 'string' },
        jsonl: { type: 'string', multiple: true },
        out: { type: 'string' },
        name: { type: 'string' },
        shards: { type: 'string' },
        strict: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`, { cause: error });
  }
}

/** The resources of the compiler, with the tables that all packs share. */
function readResources(): { resources: LanguageResources; data: TablesData; tables: LanguageTables } {
  const resources = readLanguageResources();
  const data = makeTables(resources);
  return { resources, data, tables: new LanguageTables(data) };
}

async function compileDocuments(
  { out, sources }: PackSource,
  { report, sign }: { report: boolean; sign?: string | undefined },
  resources: LanguageResources,
  tables: LanguageTables,
): Promise<void> {
  preparePackFile(out);
  const compilation = await compileSources(sources, resources);
  const bytes = writePack(compilation.edition, tables);
  writePackFile(out, bytes);
  if (sign !== undefined) await signPackFile(out, bytes, sign);
  printSummary(compilation);
  if (report)
    for (const account of compilation.accounts) printAccount(account, compilation.left?.get(account.file));
  console.log(`${out}: ${bytes.length} bytes`);
}

type Command =
  | { help: true }
  | { init: string }
  | { packs: readonly PackSource[]; report: boolean; sign?: string | undefined }
  | {
      out: string;
      files: readonly string[];
      name: string | undefined;
      shards: number;
      strict: boolean;
      sign: string | undefined;
    };

/** More shards than this are more than anyone has machines for. */
const MAX_SHARDS = 1000;

/** @throws {Failure} if what was asked for is no number of shards. */
function shardsIn(given = '1'): number {
  const shards = Number(given);
  if (Number.isInteger(shards) && shards >= 1 && shards <= MAX_SHARDS) return shards;
  throw new Failure(`--shards takes a number of packs, from 1 to ${MAX_SHARDS}. ${USAGE}`);
}

/** `speeches.pack` → `speeches-03-of-12.pack`, so that a list of names has them in order; the file itself where it is one. */
function shardFile(out: string, number: number, count: number): string {
  if (count === 1) return out;
  const { dir, name, ext } = parse(out);
  return join(dir, `${name}-${String(number).padStart(String(count).length, '0')}-of-${count}${ext}`);
}

/** What the command is to do; nothing is read before it is clear. @throws {Failure} if it is not. */
function readCommand(): Command {
  const { in: folder, init, help, jsonl: files, out, name, shards, strict, report, sign } = readArguments();
  if (help) return { help };
  if (init !== undefined) {
    if (folder !== undefined || files || out || (name ?? shards ?? sign) !== undefined || strict || report)
      throw new Failure(`--init stands alone: it only drafts the metadata. ${USAGE}`);
    return { init };
  }
  if (folder !== undefined && files) throw new Failure(`Either --in or --jsonl. ${USAGE}`);
  if ((folder !== undefined || files) && !out)
    throw new Failure(`Say with --out where the pack is to be written. ${USAGE}`);
  if (files && report) throw new Failure(`--report is for documents; lines are taken as they are. ${USAGE}`);
  if (!files && ((name ?? shards) !== undefined || strict))
    throw new Failure(
      `--name, --shards and --strict are for --jsonl: documents have a metadata file. ${USAGE}`,
    );
  if (sign !== undefined && !out)
    throw new Failure(`--sign is for a pack of one's own: say with --out which. ${USAGE}`);
  if (files && out) return { out, files, name, shards: shardsIn(shards), strict, sign };
  if (!out) return { packs: BUNDLED, report };
  return {
    packs: [folder === undefined ? { ...SEEDS, out } : { out, sources: () => readFolder(folder) }],
    report,
    sign,
  };
}

await run(async () => {
  const command = readCommand();
  if ('help' in command) return console.log(HELP);
  if ('init' in command) return initFolder(command.init);
  if ('packs' in command) {
    const { resources, data, tables } = readResources();
    if (command.packs === BUNDLED) {
      const bytes = writeTables(data);
      preparePackFile(TABLES_FILE, TABLES);
      writePackFile(TABLES_FILE, bytes);
      writeCompilerResources(join(root, 'public/packs/compiler'));
      console.log(`${TABLES_FILE}: ${bytes.length} bytes`);
      writeCompilerResources(join(root, 'public/packs/compiler'));
    }
    for (const pack of command.packs) await compileDocuments(pack, command, resources, tables);
    return;
  }
  const { out, sign, ...collection } = command;
  const { shards } = collection;
  const names = Array.from({ length: shards }, (_, i) => shardFile(out, i + 1, shards));
  for (const file of names) preparePackFile(file);
  const compiled = await compileCollection({ ...collection, ...readResources() });
  console.log(`${compiled.texts} texts, ${compiled.malformed} malformed lines left out`);
  let at = 0;
  for (const bytes of compiled.packs) {
    const file = names[at++] ?? out;
    writePackFile(file, bytes);
    if (sign !== undefined) await signPackFile(file, bytes, sign);
    console.log(`${file}: ${bytes.length} bytes`);
  }
});
