/**
 * Whether what is found on a page is found however the page sets it:
 *
 *   node bench/reading/bench-oddities.ts [--html FOLDER] [--passages N]
 *
 * Puts passages of the bundled packs into real pages, once plainly and once in each of the ways of `oddities.ts` in turn,
 * opens both in Chromium with the pages' own scripts forbidden, and compares what is found in what is read, and what a
 * lookup of the passage answers. Prints the share that agrees, way by way, and writes `out/bench-oddities.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { BUNDLED_FILES, openPackFile } from '../../cli/packs.ts';
import type { Pack } from '../../corpus/pack.ts';
import { createMatcher, type Matcher } from '../../engine/match.ts';
import type { Finding } from '../../engine/types.ts';
import { readPage } from '../../page/read/article.ts';
import { servePages } from '../page-files.ts';
import { seededRandom, shuffled, spread } from '../random.ts';
import { table } from '../table.ts';
import { asParagraphs } from './odd-text.ts';
import { ODDITIES } from './oddities.ts';
import type { Oddity } from './oddity.ts';
import { bundleReader } from './reading-browser.ts';
import { type GoldPage, goldPages } from './reading-pages.ts';

/** Larger pages take long to load, and are no different here. UTF-16 units. */
const MAX_PAGE = 250_000;
/** A passage has so many units at least, in Latin letters and in Chinese characters. */
const SHORTEST = { latin: 200, han: 60 };
const PASSAGE = 'odd-passage';

interface Passage {
  lang: string;
  paragraphs: readonly string[];
}

/** Two or three paragraphs of a version, one after another, that are long enough together. */
function passagesOf(pack: Pack): Passage[] {
  return pack.versions.flatMap(({ lang }, version) => {
    const paragraphs = pack.text(version).split('\n');
    const least = lang.startsWith('zh') ? SHORTEST.han : SHORTEST.latin;
    return paragraphs.flatMap((_, at) => {
      const some = paragraphs.slice(at, at + 3).filter((text) => /[.。!؟?]$/.test(text));
      return some.length >= 2 && some.join('').length >= least ? [{ lang, paragraphs: some }] : [];
    });
  });
}

/** A page with a place for a passage among its own paragraphs. */
interface Setting {
  lang: string;
  before: string;
  after: string;
}

/** The page in two halves; undefined where nothing is read of it. */
function settingOf(page: GoldPage): Setting | undefined {
  if (page.html.length > MAX_PAGE) return undefined;
  const { document } = parseHTML(page.html);
  const root = readPage(document).read?.root;
  const paragraphs = [...(root?.querySelectorAll('p') ?? [])].filter(
    (each) => each.textContent.length > 120 && each.parentElement === root,
  );
  if (!root || paragraphs.length < 3) return undefined;
  for (const script of document.querySelectorAll('script')) script.remove();
  const place = document.createElement('div');
  place.id = PASSAGE;
  paragraphs[1]?.after(place);
  const [before = '', after = ''] = document.body.innerHTML.split(`<div id="${PASSAGE}"></div>`);
  const lang = (page.lang ?? document.documentElement.getAttribute('lang') ?? 'en').slice(0, 2);
  return after === '' ? undefined : { lang, before, after };
}

function pageOf({ before, after, lang }: Setting, html: string, { body }: Oddity): string {
  const inner = `${before}<div id="${PASSAGE}">${html}</div>${after}`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title></head><body>${body?.(inner) ?? inner}</body></html>`;
}

const Answer = z.object({ text: z.string(), lang: z.nullish(z.string()), selected: z.string() });

const ASK = `(() => {
  const { read } = reader.readPage(document);
  const own = document.getElementById('${PASSAGE}');
  const framed = own ? document : document.querySelector('iframe').contentDocument;
  framed.getSelection().selectAllChildren(framed.getElementById('${PASSAGE}'));
  return { text: read?.article.text ?? '', lang: read?.article.lang, selected: reader.selectedText(document) };
})()`;

/** What is found, in words that can be compared: how, and where in which version. */
const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ kind, sources: [best] }) =>
    best ? `${kind} ${best.version} ${best.start}–${best.end}` : kind,
  );

interface Found {
  page: readonly string[];
  lookUp: readonly string[];
}

/** What is found on an open page, and what a lookup of the passage in it answers. */
async function ask(page: Page, address: string, reader: string, matcher: Matcher): Promise<Found> {
  await page.goto(address);
  const { text, lang, selected } = Answer.parse(await page.evaluate(`${reader};\n${ASK}`));
  const { findings } = matcher.match({ text, ...(lang ? { lang } : {}) });
  return { page: told(findings), lookUp: told(matcher.lookUp({ text: selected }).findings) };
}

const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.toSorted().join('\n') === b.toSorted().join('\n');

function options(): { html: string; passages: number } {
  const { values } = parseArgs({
    options: {
      html: { type: 'string', default: '../shared/data/html' },
      passages: { type: 'string', default: '500' },
    },
  });
  return { html: values.html, passages: Number(values.passages) };
}

await run(async () => {
  const { html, passages: wanted } = options();
  const gold = goldPages(html);
  if (!gold) throw new Failure(`There is no folder ${html}: name one with --html FOLDER.`);
  const packs = await Promise.all(BUNDLED_FILES.map(openPackFile));
  const matcher = createMatcher(packs);
  const random = seededRandom(14);
  const passages = shuffled(packs.flatMap(passagesOf), random);
  const settings = spread(gold, 160).flatMap((page) => settingOf(page) ?? []);
  const settingFor = ({ lang }: Passage, at: number): Setting | undefined => {
    const own = settings.filter((setting) => lang.startsWith(setting.lang));
    const from = own.length > 0 ? own : settings;
    return from[at % from.length];
  };

  const trials: { oddity: Oddity; clean: string; odd: string }[] = [];
  for (let at = 0; trials.length < wanted && at < passages.length * ODDITIES.length; at++) {
    const oddity = ODDITIES[trials.length % ODDITIES.length];
    const passage = passages[at % passages.length];
    const setting = passage && settingFor(passage, at);
    const set = passage && oddity?.set(passage.paragraphs);
    if (!oddity || !passage || !setting || set === undefined) continue;
    const clean = (oddity.clean ?? asParagraphs)(passage.paragraphs);
    trials.push({
      oddity,
      clean: pageOf(setting, clean, { ...oddity, body: (inner) => inner }),
      odd: pageOf(setting, set, oddity),
    });
  }

  const files = trials.flatMap(({ clean, odd }, at) => [
    { name: `${at}-clean`, html: clean },
    { name: `${at}-odd`, html: odd },
  ]);
  const reader = await bundleReader();
  const server = await servePages(files);
  const context = await launch({
    executable: findChromium(),
    headless: true,
    args: [ONLY_LOCALHOST],
    extension: null,
  });
  const results: { name: string; page: boolean; lookUp: boolean; clean: Found; odd: Found }[] = [];
  try {
    const page = await context.newPage();
    for (const [at, { oddity }] of trials.entries()) {
      const [first, second] = [files[2 * at], files[2 * at + 1]];
      if (!first || !second) break;
      const clean = await ask(page, server.still(first), reader, matcher);
      const odd = await ask(page, server.still(second), reader, matcher);
      if (clean.page.length === 0 && clean.lookUp.length === 0) continue;
      results.push({
        name: oddity.name,
        page: clean.page.length === 0 || agree(clean.page, odd.page),
        lookUp: clean.lookUp.length === 0 || agree(clean.lookUp, odd.lookUp),
        clean,
        odd,
      });
      process.stderr.write(`\r${at + 1}/${trials.length} `);
    }
  } finally {
    process.stderr.write('\n');
    await context.close();
    await server.close();
  }

  type Measure = 'page' | 'lookUp';
  const found = (of: typeof results, measure: Measure): typeof results =>
    of.filter(({ clean }) => clean[measure].length > 0);
  const share = (of: typeof results, measure: Measure): number | undefined =>
    found(of, measure).length === 0
      ? undefined
      : found(of, measure).filter((each) => each[measure]).length / found(of, measure).length;
  const cells = (name: string, of: typeof results): (string | number | undefined)[] => [
    name,
    String(found(of, 'page').length),
    share(of, 'page'),
    String(found(of, 'lookUp').length),
    share(of, 'lookUp'),
  ];
  const rows = [...Map.groupBy(results, ({ name }) => name)].map(([name, of]) => cells(name, of));
  rows.push(cells('all', results));
  console.log(table(['how it is set', 'pages', 'as found plainly', 'lookups', 'as answered plainly'], rows));
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench-oddities.json',
    `${JSON.stringify(
      results.filter((each) => !each.page || !each.lookUp),
      undefined,
      1,
    )}\n`,
  );
});
