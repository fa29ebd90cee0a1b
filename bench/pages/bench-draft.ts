/**
 * How soon the quotations of a long draft are checked, in a real Chromium with the built extension:
 *
 *   npm run bench:draft -- [--runs N]
 *
 * A .docx of 20 pages with 60 quotations (a third word for word, a third with a word changed, a third of nobody) is dropped on the view.
 * Counted from there: the first result, all of them, and the longest time in which the view could not have answered. The first run of a
 * browser has everything to load. Prints the figures and writes `out/bench-draft.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { BUNDLED_FILES, openPackFiles } from '../../cli/packs.ts';
import { workerOf } from '../../cli/choose-sites.ts';
import type { Corpus } from '../../engine/types.ts';
import { quantile, seededRandom } from '../random.ts';

const OUT = 'out/bench-draft.json';
const RUNS = 5;
const SEED = 17;
const QUOTATIONS = 60;
/** Sentences of ours between two quotations: 20 pages of 440 words. */
const BETWEEN = 8;

const OURS = [
  'The market opened late on Tuesday, and traders spoke of little else than the weather over the harbour.',
  'In the afternoon the committee met again behind closed doors and heard two engineers on the bridge.',
  'Nobody who was there could say afterwards who had turned off the lights, or why the caretaker was sent home.',
  'The report runs to some four hundred pages, most of them tables, and its authors ask for patience.',
  'Outside the hall a small crowd waited with umbrellas and a brass band that had lost its drummer.',
];
const NOBODYS = [
  'We shall grow our own potatoes beside the quiet river, whatever the neighbours may think of it next spring',
  'My brother keeps the ferry running in winter, and he has never once asked the town for a single penny',
  'If the orchestra does not tune its instruments before midnight, I will go home and bake bread instead',
];

/** Sentences of English texts, any but the same every time. */
function sentencesOf(corpora: readonly Corpus[], random: () => number, count: number): string[] {
  const versions = corpora.flatMap((corpus) =>
    corpus.versions.flatMap(({ lang }, number) =>
      lang === 'en' && corpus.sentences(number).length > 20 ? [{ corpus, number }] : [],
    ),
  );
  const found: string[] = [];
  while (found.length < count) {
    const one = versions[Math.floor(random() * versions.length)];
    const sentences = one?.corpus.sentences(one.number) ?? [];
    const sentence = sentences[Math.floor(random() * sentences.length)];
    if (!one || !sentence) continue;
    const words = one.corpus
      .text(one.number)
      .slice(sentence.start, sentence.end)
      .replaceAll(/[“”"]/gu, '')
      .split(/\s+/u);
    if (words.length >= 8 && words.length <= 40) found.push(words.join(' '));
  }
  return found;
}

function draftOf(corpora: readonly Corpus[]): string[] {
  const random = seededRandom(SEED);
  const known = sentencesOf(corpora, random, (QUOTATIONS * 2) / 3);
  const ours = (): string => OURS[Math.floor(random() * OURS.length)] ?? '';
  return Array.from({ length: QUOTATIONS }, (_, i) => {
    const own = known[Math.floor((i * 2) / 3)] ?? '';
    const words =
      i % 3 === 2
        ? (NOBODYS[i % NOBODYS.length] ?? '')
        : i % 3 === 1
          ? own.replace(/ \S+ /u, ' barely ')
          : own;
    return [Array.from({ length: BETWEEN }, ours).join(' '), `The president said: “${words}” ${ours()}`];
  }).flat();
}

/** A document of Word with some paragraphs. */
function docxOf(paragraphs: readonly string[]): Buffer {
  const text = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${text(words)}</w:t></w:r></w:p>`).join('');
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

declare global {
  /** In the page: when what happened, in ms of its own clock. */
  var draftFigures: { start: number; first: number; all: number; silent: number; last: number };
}

interface Checked {
  /** From the choice of the file, ms. */
  first: number;
  all: number;
  /** The longest that the view did not answer in the meantime, ms. */
  silent: number;
  quotations: number;
}

async function check(page: Page, own: string, buffer: Buffer): Promise<Checked> {
  await page.goto('about:blank');
  await page.goto(`${own}/library.html#check`);
  await page.locator('textarea').waitFor();
  await page.evaluate(() => {
    const figures = { start: 0, first: 0, all: 0, silent: 0, last: performance.now() };
    globalThis.draftFigures = figures;
    document.querySelector('input[type=file]')?.addEventListener(
      'change',
      () => {
        figures.start = figures.last = performance.now();
        figures.silent = 0;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const now = performance.now();
      if (figures.first === 0 && document.querySelector('.check-found li, .check-result'))
        figures.first = now;
      if (figures.all === 0 && document.querySelector('.check-result')) figures.all = now;
    }).observe(document.body, { childList: true, subtree: true });
    const turn = (): void => {
      const now = performance.now();
      figures.silent = Math.max(figures.silent, now - figures.last);
      figures.last = now;
      if (figures.all === 0) setTimeout(turn);
    };
    turn();
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'draft.docx', mimeType: '', buffer });
  await page.locator('.check-result').first().waitFor({ timeout: 120_000 });
  return page.evaluate(() => {
    const { draftFigures: figures } = globalThis;
    return {
      first: figures.first - figures.start,
      all: figures.all - figures.start,
      silent: figures.silent,
      quotations: document.querySelectorAll('.check-result').length,
    };
  });
}

await run(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: String(RUNS) } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure('--runs is a number.');
  const paragraphs = draftOf(await openPackFiles(BUNDLED_FILES));
  const docx = docxOf(paragraphs);
  const context = await launch({ executable: findChromium(), headless: true, args: [ONLY_LOCALHOST] });
  const all: Checked[] = [];
  try {
    const own = `chrome-extension://${new URL((await workerOf(context)).url()).host}`;
    const page = await context.newPage();
    for (let i = 0; i < runs; i++) all.push(await check(page, own, docx));
  } finally {
    await context.close();
  }
  const words = paragraphs.join(' ').split(/\s+/u).length;
  console.log(`A draft of ${words} words, ${all[0]?.quotations} quotations. ms from the choice of the file:`);
  for (const figure of ['first', 'all', 'silent'] as const) {
    const list = all.map((each) => each[figure]);
    console.log(
      `${figure.padEnd(8)} first run ${list[0]?.toFixed(0)}, median ${quantile(list, 0.5).toFixed(0)}, most ${Math.max(...list).toFixed(0)}`,
    );
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(OUT, `${JSON.stringify({ words, runs: all }, undefined, 1)}\n`);
  console.log(`All figures: ${OUT}`);
});
