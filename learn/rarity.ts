/**
 * Counts in how many sentences of ordinary news and speeches each term stands, and writes the figures to
 * `corpus/rarity/`. Only the figures are kept. Run by hand when the normaliser changes:
 *
 *   npm run rarity -- --data FOLDER
 *
 * FOLDER holds collections as `.jsonl.gz` with a `text` a line. News and speeches count half each, so that neither
 * genre decides alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, run } from '../cli/failure.ts';
import { segmentSentences } from '../engine/text/segment.ts';
import { unitsIn } from '../engine/text/units.ts';
import { readCollection } from './labelled-pages.ts';

/** Speeches and news that are read, at most this many records spread evenly over each file. */
const RECORDS_PER_FILE = 600;
/**
 * A term in fewer sentences than this (of 100,000) is as rare as an unknown one (9 nats, engine/lexicon/rarity.ts): leaving it
 * out keeps the tables small.
 */
const MIN_COUNT = 12;
const SCALE = 100_000;

const BACKGROUNDS: Record<string, { news: string[]; speeches: string[] }> = {
  en: {
    news: ['news-en/bbc-2004-2005.jsonl.gz'],
    speeches: [
      'ungdc/ungdc-2000-2011.jsonl.gz',
      'ungdc/ungdc-2012-2022.jsonl.gz',
      'us-presidents/speeches.jsonl.gz',
    ],
  },
  zh: { news: ['news-zh/sogouc-1000.jsonl.gz'], speeches: ['zh-speeches/gov-and-congress-reports.jsonl.gz'] },
};

/** The share of sentences of the files that have each term. */
function shares(files: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const file of files) {
    for (const { text } of readCollection(file, RECORDS_PER_FILE)) {
      for (const { start, end } of segmentSentences(text)) {
        sentences++;
        for (const term of new Set(unitsIn(text, start, end).map((unit) => unit.norm))) {
          counts.set(term, (counts.get(term) ?? 0) + 1);
        }
      }
    }
  }
  for (const [term, count] of counts) counts.set(term, count / sentences);
  return counts;
}

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (!values.data)
    throw new Failure('Name the folder with the collections: npm run rarity -- --data FOLDER');
  const folder = values.data;
  mkdirSync('corpus/rarity', { recursive: true });
  for (const [language, { news, speeches }] of Object.entries(BACKGROUNDS)) {
    const inNews = shares(news.map((file) => join(folder, file)));
    const inSpeeches = shares(speeches.map((file) => join(folder, file)));
    const rows: [string, number][] = [];
    for (const term of new Set([...inNews.keys(), ...inSpeeches.keys()])) {
      const share = ((inNews.get(term) ?? 0) + (inSpeeches.get(term) ?? 0)) / 2;
      const count = Math.round(share * SCALE);
      // English words in Chinese text are rare and would be taken for rare in English: each table has its own script only.
      if (count >= MIN_COUNT && /\p{Script=Han}/u.test(term) === (language === 'zh'))
        rows.push([term, count]);
    }
    rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const file = `corpus/rarity/${language}.tsv`;
    writeFileSync(file, `#sentences ${SCALE}\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
    console.log(`${file}: ${rows.length} terms`);
  }
});
