/**
 * Hands on what the packs have, in formats that other tools read:
 *
 *   npm run -s export -- --work WORK [--from VERSION|LANG] [--to VERSION|LANG] [--sentences 3-9] --format tmx|tsv|html|docx [--out FILE]
 *   npm run -s export -- --glossary TERM [--glossary TERM]… [--from LANG] --format tbx2|tbx3|tsv [--out FILE]
 *   npm run -s export -- --findings PAGE [--findings PAGE]… --format csv|tsv [--out FILE]
 *   npm run -s export -- --works
 *
 * The first is a work in two of its versions, bead by bead; the second a glossary from the concordance of the terms,
 * the third what was found on pages (as `match` takes them). Sentences are those of the
 * version `--from`, counted from 1. Without `--out` it goes to standard output, but for a DOCX. `--works` lists works and versions. Exit 2 for bad use.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { concordance } from '../engine/concordance/concordance.ts';
import { glossaryEntry } from '../engine/exchange/concordance-glossary.ts';
import { findingRows } from '../engine/exchange/finding-rows.ts';
import { type GlossaryEntry, glossaryRows, tbx2, tbx3 } from '../engine/exchange/glossary.ts';
import { csv, tsv } from '../engine/exchange/tables.ts';
import { detectLanguage } from '../engine/text/language.ts';
import { createMatcher } from '../engine/match.ts';
import type { Corpus } from '../engine/types.ts';
import { TEXT_FORMATS, listWorks, sentencesOf, textOf } from './export-work.ts';
import { readInput, recordOf } from './input.ts';
import { Failure, messageOf, run } from './failure.ts';
import { lexiconOf } from './lexicons.ts';
import { BUNDLED_FILES, openPackFiles } from './packs.ts';

const USAGE = `Use: npm run -s export -- [--pack FILE]… --work WORK [--from VERSION|LANG] [--to VERSION|LANG] [--sentences FIRST-LAST] --format tmx|tsv|html|docx [--out FILE]
     npm run -s export -- [--pack FILE]… --glossary TERM… [--from LANG] --format tbx2|tbx3|tsv [--out FILE]
     npm run -s export -- [--pack FILE]… --findings PAGE… --format csv|tsv [--out FILE]
     npm run -s export -- --works`;

const GLOSSARY_FORMATS: Readonly<Record<string, (glossary: GlossaryEntry[], title: string) => string>> = {
  tbx2,
  tbx3,
  tsv: (glossary) => tsv(glossaryRows(glossary)),
};

const TABLE_FORMATS = { csv, tsv };

/** @throws {Failure} where there is no such format */
function formatOf<F>(formats: Readonly<Record<string, F>>, name: string | undefined): F {
  const format = name === undefined || !Object.hasOwn(formats, name) ? undefined : formats[name];
  if (!format) throw new Failure(`--format takes ${Object.keys(formats).join(', ')}.\n${USAGE}`);
  return format;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        pack: { type: 'string', multiple: true },
        work: { type: 'string' },
        works: { type: 'boolean', default: false },
        glossary: { type: 'string', multiple: true },
        findings: { type: 'string', multiple: true },
        from: { type: 'string' },
        to: { type: 'string' },
        sentences: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`);
  }
}

/** @throws {Failure} where the file cannot be written */
function write(file: string | undefined, content: string | Uint8Array): void {
  if (file === undefined) {
    if (typeof content !== 'string') throw new Failure(`A DOCX needs --out FILE.\n${USAGE}`);
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}

/** The glossary of some terms. @throws {Failure} where a term stands nowhere */
function glossaryOf(
  corpora: readonly Corpus[],
  terms: readonly string[],
  lang: string | undefined,
): GlossaryEntry[] {
  const entries = terms.map((term) =>
    glossaryEntry(concordance(corpora, term, lang ?? detectLanguage(term), lexiconOf)),
  );
  const missing = entries.filter(({ term }) => term.places === 0).map(({ term }) => term.text);
  if (missing.length > 0) throw new Failure(`No text here has ${missing.join(', ')}.`);
  return entries;
}

/** What was found on pages, as rows. @throws {Failure} where one cannot be read */
async function rowsOf(corpora: readonly Corpus[], files: readonly string[]): Promise<string[][]> {
  const matcher = createMatcher(corpora, lexiconOf);
  const pages = [];
  for (const file of files)
    for await (const item of readInput(file)) {
      const record = recordOf(item);
      if ('error' in record) throw new Failure(`${record.id}: ${record.error}`);
      const { id, article } = record;
      const { findings } = matcher.match(article);
      const excerpts = findings.map(({ start, end }) => article.text.slice(start, end));
      pages.push({ page: article.url ?? id, findings, excerpts });
    }
  return findingRows(corpora, pages);
}

await run(async () => {
  const { pack, work, works, glossary, findings, from, to, sentences, format, out } = readArguments();
  if ([work, works || undefined, glossary, findings].filter((each) => each !== undefined).length !== 1)
    throw new Failure(USAGE);
  const corpora = await openPackFiles(pack ?? BUNDLED_FILES);
  if (works) write(out, listWorks(corpora));
  else if (work !== undefined) {
    const own = formatOf(TEXT_FORMATS, format);
    write(out, own(textOf(corpora, work, { from, to, sentences: sentencesOf(sentences) })));
  } else if (glossary) {
    const own = formatOf(GLOSSARY_FORMATS, format);
    write(out, own(glossaryOf(corpora, glossary, from), glossary.join(', ')));
  } else if (findings) {
    const own = formatOf(TABLE_FORMATS, format);
    write(out, own(await rowsOf(corpora, findings)));
  }
});
