/**
 * Adds a golden page: a page, and what is read of it now, to be looked over by a person before it is committed.
 *
 *   node tests/page/golden-page.ts FILE.html [NAME]      copies the page to tests/pages/NAME and writes what is read beside it
 *   node tests/page/golden-page.ts --all                 writes anew what is read of every page that is there
 *
 * Only pages that we have written, or that are of a free licence, belong in the repository.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { readPage } from '../../page/read/article.ts';
import { Failure, run } from '../../cli/failure.ts';

const FOLDER = 'tests/pages';
const USAGE = 'Use: node tests/page/golden-page.ts FILE.html [NAME], or --all';

/** What is read of a page, in the shape that the golden files have: paragraphs as lines, and all that is known of it. */
export function readingOf(html: string): object {
  const { read, reason } = readPage(parseHTML(html).document);
  if (!read) return { reason };
  const { text, ...known } = read.article;
  return { ...known, ...read.imprint(), text: text.split('\n') };
}

function write(name: string): void {
  const folder = join(FOLDER, name);
  const reading = readingOf(readFileSync(join(folder, 'page.html'), 'utf8'));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(reading, undefined, 2)}\n`);
  console.log(`${join(folder, 'expected.json')}: is this what a person would read?`);
  console.log(JSON.stringify(reading, undefined, 2));
}

if (import.meta.main) {
  await run(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    if (values.all) return readdirSync(FOLDER).forEach(write);
    const [file, given] = positionals;
    if (!file || positionals.length > 2) throw new Failure(USAGE);
    if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
    const name = given ?? basename(file).replace(/\.html?$/i, '');
    mkdirSync(join(FOLDER, name), { recursive: true });
    copyFileSync(file, join(FOLDER, name, 'page.html'));
    write(name);
  });
}
