/**
 * Compiles packs: by itself those that are built into the extension, or one of one's own.
 *
 *   npm run corpus -- [--report] [--out FILE]
 *   npm run corpus -- --in FOLDER --out FILE [--report]
 *   npm run corpus -- --init FOLDER
 *   npm run corpus -- --in FOLDER --out FILE --sign KEY
 *   npm run corpus -- --jsonl FILE [--jsonl FILE]… --out FILE [--name NAME] [--shards N] [--strict]
 *   npm run corpus -- --jsonl FILE [--jsonl FILE]… --remote --out FOLDER [--name NAME]
 *   npm run corpus -- --addresses --out FILE [--report]
 *
 * `--init` writes a commented `metadata.json` for the documents that it finds in FOLDER, to be looked over.
 * FOLDER holds documents (text, Markdown, HTML, DOCX, ODT, EPUB, PDF) and a `metadata.json` such as that of `corpus/sources/`. FILE is `.jsonl` or `.jsonl.gz` with
 * `{id, lang, title, speaker?, date?, url?, work?, kind?, version?, text}` a line; malformed lines are named and left out, or with `--strict` stop
 * the build. `--report` prints what became of every character of every document. Exit code 2 with one sentence where the
 * command or the input is at fault.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLED_PACKS, type BundledPack, CATALOGUE_PATH, bundledPath } from '../corpus/bundled.ts';
import { type CatalogueEntry, entryOf } from '../corpus/catalogue.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { writePack } from '../corpus/pack.ts';
import { TABLES, TABLES_VERSION, writeTables } from '../corpus/tables-file.ts';
import { LanguageTables, type TablesData } from '../engine/lexicon/language-tables.ts';
import { compileCollection } from './compile-collection.ts';
import { writeCompilerResources } from './compiler-resources.ts';
import { type Sources, compileSources, printAccount, printSummary, readFolder } from './compile-folder.ts';
import { Failure, messageOf, run } from './failure.ts';
import { initFolder } from './init-folder.ts';
import { makeTables, readLanguageResources } from './language-resources.ts';
import { TABLES_FILE, openPackFile, openTablesFile, preparePackFile, writePackFile } from './packs.ts';
import { printRemoteCorpus } from './remote-build.ts';
import { shardFile, shardsIn } from './shard-files.ts';
import { signPackFile } from './sign.ts';
import { readAddresses } from './sotu.ts';
import { readUdhr, readUdhrLanguages } from './udhr.ts';

const root = join(import.meta.dirname, '..');

interface PackSource {
  out: string;
  sources: () => Sources | Promise<Sources>;
}

const packFile = (id: BundledPack): string => join(root, 'public', bundledPath(id));
const SOURCES: Readonly<Record<BundledPack, PackSource['sources']>> = {
  seeds: () => readFolder(join(root, 'corpus/sources')),
  'udhr-languages': readUdhrLanguages,
  udhr: readUdhr,
  founding: () => readFolder(join(root, 'corpus/sources/founding')),
  sotu: () => readAddresses('recent'),
};
/** The packs that are built into the extension. */
const BUNDLED: readonly PackSource[] = BUNDLED_PACKS.map((id) => ({
  out: packFile(id),
  sources: SOURCES[id],
}));

/** Writes what the packs hold, for whoever does not open them. */
async function writeCatalogue(): Promise<void> {
  const packs = await Promise.all(BUNDLED_PACKS.map((id) => openPackFile(packFile(id))));
  const catalogue = BUNDLED_PACKS.flatMap((id, i): CatalogueEntry[] => {
    const pack = packs[i];
    return pack ? [entryOf(id, pack)] : [];
  });
  writeFileSync(join(root, 'public', CATALOGUE_PATH), JSON.stringify(catalogue));
}

const USAGE =
  'Usage: npm run corpus -- [--in FOLDER | --init FOLDER | --jsonl FILE … | --addresses] [--out FILE] [--report | --name NAME --shards N --strict --remote] [--sign KEY] [--help]';

const HELP = `Compiles packs: collections of texts that Variorum finds on pages.

  npm run corpus                                      the packs that are built into the extension
  npm run corpus -- --init FOLDER                     drafts FOLDER/metadata.json for the documents in FOLDER
  npm run corpus -- --in FOLDER --out FILE            a pack of the documents in FOLDER
  npm run corpus -- --jsonl FILE … --out FILE         a pack of lines {"id", "lang", "title", "text", "speaker"?, "date"?, "url"?}
  npm run corpus -- --addresses --out FILE            what US presidents said to Congress each year since 1790

Lines that name the same "work" are versions of it, and are aligned; their "kind" is full-text (the usual), official-translation,
readout, agency-report, news-report or machine-translation, and "version" their id where it is not that of the line.

  --out FILE      where the pack is written; a file that is no pack is not written over
  --report        what became of every character of every document (for --in)
  --name NAME     what the pack is called (for --jsonl)
  --shards N      cuts the collection into N packs of equal work, FILE-1-of-N.pack and so on (for --jsonl)
  --remote        writes FILE as a folder that any web server serves and “match --remote” reads (for --jsonl)
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
        addresses: { type: 'boolean', default: false },
        out: { type: 'string' },
        name: { type: 'string' },
        shards: { type: 'string' },
        remote: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`, { cause: error });
  }
}

/**
 * The tables that a pack of one's own is compiled with: those that `npm run corpus` has made, which saves eight seconds, or such as are made
 * now, where there are none or they are of another version.
 */
async function tablesFor(resources: LanguageResources): Promise<LanguageTables> {
  const made = await openTablesFile().catch(() => undefined);
  return made?.version === TABLES_VERSION ? made : new LanguageTables(makeTables(resources));
}

/** Writes what all packs share: the language tables, and what the extension compiles with. */
function writeShared(data: TablesData): void {
  const bytes = writeTables(data);
  preparePackFile(TABLES_FILE, TABLES);
  writePackFile(TABLES_FILE, bytes);
  console.log(`${TABLES_FILE}: ${bytes.length} bytes`);
  writeCompilerResources(join(root, 'public/packs/compiler'));
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
  | { remote: string; files: readonly string[]; name: string | undefined }
  | { packs: readonly PackSource[]; report: boolean; sign?: string | undefined }
  | {
      out: string;
      files: readonly string[];
      name: string | undefined;
      shards: number;
      strict: boolean;
      sign: string | undefined;
    };

/** What the command is to do; nothing is read before it is clear. @throws {Failure} if it is not. */
function readCommand(): Command {
  const { in: folder, init, help, jsonl: files, addresses, ...others } = readArguments();
  const { out, name, shards, strict, remote, report, sign } = others;
  if (help) return { help };
  if (init !== undefined) {
    const given = [folder, files, out, name, shards, sign].some((each) => each !== undefined);
    if (given || addresses || strict || report)
      throw new Failure(`--init stands alone: it only drafts the metadata. ${USAGE}`);
    return { init };
  }
  if (Number(folder !== undefined) + Number(files !== undefined) + Number(addresses) > 1)
    throw new Failure(`One of --in, --jsonl and --addresses. ${USAGE}`);
  if ((folder !== undefined || files || addresses) && !out)
    throw new Failure(`Say with --out where the pack is to be written. ${USAGE}`);
  if (files && report) throw new Failure(`--report is for documents; lines are taken as they are. ${USAGE}`);
  if (!files && ((name ?? shards) !== undefined || strict))
    throw new Failure(
      `--name, --shards and --strict are for --jsonl: documents have a metadata file. ${USAGE}`,
    );
  if (remote) {
    if (!files || !out || (shards ?? sign) !== undefined || strict)
      throw new Failure(`--remote goes with --jsonl, --out and --name. ${USAGE}`);
    return { remote: out, files, name };
  }
  if (sign !== undefined && !out)
    throw new Failure(`--sign is for a pack of one's own: say with --out which. ${USAGE}`);
  if (files && out) return { out, files, name, shards: shardsIn(shards), strict, sign };
  if (!out) return { packs: BUNDLED, report };
  const sources = addresses
    ? (): Sources => readAddresses('all')
    : folder === undefined
      ? SOURCES.seeds
      : (): Promise<Sources> => readFolder(folder);
  return {
    packs: [{ out, sources }],
    report,
    sign,
  };
}

await run(async () => {
  const command = readCommand();
  if ('help' in command) return console.log(HELP);
  if ('init' in command) return initFolder(command.init);
  if ('remote' in command) return printRemoteCorpus(command.files, command.remote, command.name);
  if ('packs' in command) {
    const resources = readLanguageResources();
    const isBundled = command.packs === BUNDLED;
    const data = isBundled ? makeTables(resources) : undefined;
    if (data) writeShared(data);
    const tables = data ? new LanguageTables(data) : await tablesFor(resources);
    for (const pack of command.packs) await compileDocuments(pack, command, resources, tables);
    if (isBundled) await writeCatalogue();
    return;
  }
  const { out, sign, ...collection } = command;
  const { shards } = collection;
  const names = Array.from({ length: shards }, (_, i) => shardFile(out, i + 1, shards));
  for (const file of names) preparePackFile(file);
  const resources = readLanguageResources();
  const compiled = await compileCollection({ ...collection, resources, tables: await tablesFor(resources) });
  console.log(`${compiled.texts} texts, ${compiled.malformed} malformed lines left out`);
  let at = 0;
  for (const bytes of compiled.packs) {
    const file = names[at++] ?? out;
    writePackFile(file, bytes);
    if (sign !== undefined) await signPackFile(file, bytes, sign);
    console.log(`${file}: ${bytes.length} bytes`);
  }
});
