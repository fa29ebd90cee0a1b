/**
 * Scores the reading of documents: how much of what a person reads in them is in their text, and in which order.
 *
 *   npm run bench:documents -- [--keep FOLDER]
 *
 * The documents are made here of texts of the packs, by the programs that the machine has: Chromium's print, LibreOffice, pandoc.
 * Those of a program that is not there are left out with a sentence. `kept` is the share of the characters, blanks aside,
 * that are in the text; `in order` the share of runs of five that are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium, switches } from '../../cli/browser.ts';
import { messageOf, run } from '../../cli/failure.ts';
import { openPackFile } from '../../cli/packs.ts';
import { readingTools } from '../../cli/reading-tools.ts';
import { readDocument } from '../../corpus/read/read-document.ts';
import { type Cell, table } from '../table.ts';

/** A text to make documents of. */
interface Text {
  name: string;
  lang: string;
  title: string;
  passages: readonly string[];
}

/** A document and what a person reads in it, in order. */
interface Made {
  file: string;
  by: string;
  says: string;
}

async function textsOf(): Promise<Text[]> {
  const found: Text[] = [];
  for (const [file, ids] of [
    ['public/packs/seeds.pack', ['en', 'zh-Hans']],
    ['public/packs/udhr.pack', ['ar', 'ru']],
  ] as const) {
    const pack = await openPackFile(file);
    for (const lang of ids) {
      const at = pack.versions.findIndex((version) => version.lang === lang && version.complete);
      const version = pack.versions[at];
      if (!version) continue;
      const passages = pack.text(at).split('\n').slice(0, 60);
      found.push({ name: lang, lang, title: version.title ?? passages[0] ?? lang, passages });
    }
  }
  return found;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = ({ passages }: Text): string =>
  passages.map((passage) => `<p>${escape(passage)}</p>`).join('\n');
const page = (text: Text, body: string, style: string): string =>
  `<!doctype html><html lang="${text.lang}" dir="${text.lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${escape(text.title)}</title><style>body{font:12pt/1.5 serif;margin:0}${style}</style><body>${body}</body></html>`;
const whole = (text: Text): string => [text.title, ...text.passages].join('\n');
const markdown = (text: Text): string =>
  `# ${text.title}\n\n${text.passages.map((passage) => passage.replace(/([\\`*_{}[\]()#+.!|<>~$^-])/g, '\\$1')).join('\n\n')}\n`;

/** Runs a program. @returns whether it is there and did it */
const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 120_000 }).status === 0;

/** What a run before has left in the folder is not made again. */
const have = existsSync;

function byPandoc(folder: string, text: Text): Made[] {
  const source = join(folder, `${text.name}.md`);
  writeFileSync(source, markdown(text));
  return ['docx', 'odt', 'epub', 'html'].flatMap((format): Made[] => {
    const file = join(folder, `pandoc-${text.name}.${format}`);
    const made =
      have(file) || runs('pandoc', ['-s', source, '-o', file, '-M', `lang=${text.lang}`, '-M', 'title=-']);
    return made ? [{ file, by: 'pandoc', says: whole(text) }] : [];
  });
}

function byOffice(folder: string, text: Text): Made[] {
  const source = join(folder, `office-${text.name}.html`);
  writeFileSync(source, page(text, `<h1>${escape(text.title)}</h1>${paragraphs(text)}`, ''));
  const into = (format: string, filter: string, from: string, ...args: string[]): Made[] => {
    const file = join(folder, `office-${text.name}.${format}`);
    const made =
      have(file) ||
      runs('soffice', ['--headless', ...args, '--convert-to', filter, '--outdir', folder, from]);
    return made ? [{ file, by: 'LibreOffice', says: whole(text) }] : [];
  };
  const html = '--infilter=HTML (StarWriter)';
  return [
    ...into('odt', 'odt:writer8', source, html),
    ...into('docx', 'docx:MS Word 2007 XML', source, html),
    ...into('pdf', 'pdf:writer_pdf_Export', source.replace(/html$/, 'odt')),
  ];
}

async function byChromium(folder: string, texts: readonly Text[]): Promise<Made[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: switches(undefined) });
  const tab = await browser.newPage();
  const print = async (name: string, html: string, says: string): Promise<Made> => {
    const file = join(folder, `chromium-${name}.pdf`);
    await tab.setContent(html);
    writeFileSync(
      file,
      await tab.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } }),
    );
    return { file, by: 'Chromium', says };
  };
  const made: Made[] = [];
  for (const text of texts) {
    const head = `<h1>${escape(text.title)}</h1>`;
    const says = whole(text);
    made.push(await print(text.name, page(text, head + paragraphs(text), 'p{text-align:justify}'), says));
    for (const gap of ['9pt', '18pt'])
      made.push(
        await print(
          `${text.name}-columns-${gap}`,
          page(
            text,
            `${head}<div class="c">${paragraphs(text)}</div>`,
            `.c{columns:2;column-gap:${gap};text-align:justify}p{margin:0;text-indent:2em}`,
          ),
          says,
        ),
      );
  }
  const [english, chinese] = texts;
  if (english && chinese) {
    const rows = english.passages.map(
      (passage, i) =>
        `<tr><td lang="en">${escape(passage)}<td lang="zh">${escape(chinese.passages[i] ?? '')}`,
    );
    const shown = chinese.passages.slice(0, english.passages.length);
    made.push(
      await print(
        'both-in-a-table',
        page(
          english,
          `<table>${rows.join('')}</table>`,
          'td{width:50%;vertical-align:top;padding:0 8pt;text-align:justify}',
        ),
        [...english.passages, ...shown].join('\n'),
      ),
      await print(
        'both-in-columns',
        page(
          english,
          `<div class="c"><div>${paragraphs(english)}</div><div lang="zh">${paragraphs(chinese)}</div></div>`,
          '.c{display:grid;grid-template-columns:1fr 1fr;gap:14pt}p{text-align:justify}',
        ),
        [...english.passages, ...chinese.passages].join('\n'),
      ),
    );
  }
  await browser.close();
  return made;
}

const characters = (text: string): string[] =>
  Array.from(text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f#\\]/gu, ''));

/** The share of some things that are among others, each as often as it is there. */
function share(wanted: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  let there = 0;
  for (const each of wanted) {
    const count = counts.get(each) ?? 0;
    if (count === 0) continue;
    counts.set(each, count - 1);
    there++;
  }
  return there / wanted.length;
}

const runsOfFive = (list: readonly string[]): string[] =>
  list.slice(4).map((_, i) => list.slice(i, i + 5).join(''));

await run(async () => {
  const { values } = parseArgs({ options: { keep: { type: 'string' } } });
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'variorum-documents-'));
  mkdirSync(folder, { recursive: true });
  const texts = await textsOf();
  const made = [
    ...texts.flatMap((text) => byPandoc(folder, text)),
    ...texts.flatMap((text) => byOffice(folder, text)),
    ...(await byChromium(folder, texts)),
  ];
  for (const program of ['pandoc', 'LibreOffice'])
    if (!made.some(({ by }) => by === program))
      console.error(`${program} is not on this machine: its documents are left out.`);
  const rows: Cell[][] = [];
  for (const { file, by, says } of made) {
    const name = file.slice(folder.length + 1);
    try {
      const { text } = await readDocument(name, readFileSync(file), readingTools());
      if (values.keep) writeFileSync(`${file}.read.txt`, text);
      const [wanted, found] = [characters(says), characters(text)];
      rows.push([
        name,
        by,
        share(wanted, found),
        share(runsOfFive(wanted), runsOfFive(found)),
        found.length / wanted.length,
      ]);
    } catch (error) {
      rows.push([name, by, messageOf(error), undefined, undefined]);
    }
  }
  console.log(table(['document', 'made by', 'kept', 'in order', 'length'], rows));
  if (!values.keep) rmSync(folder, { recursive: true });
});
