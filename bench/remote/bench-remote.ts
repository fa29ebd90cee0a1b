/**
 * What a remote corpus costs and finds, on a server that is there, and what it would cost at larger sizes:
 *
 *   npm run bench:remote -- --url URL --texts FILE.jsonl[.gz] … [--reports N] [--news N] [--out FILE.json]
 *   npm run bench:remote -- --simulate [--out FILE.json]
 *
 * `--url`: a corpus made of the texts by `corpus --remote`. Reports are made of the texts' own sentences among news, one work a page:
 * quoted whole, quoted in part and edited. News quotes none of them. `--simulate`: remote-sizes.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { RemoteMatcher } from '../../cli/match-remote.ts';
import { RemoteCorpusReader } from '../../cli/remote-corpus.ts';
import { Failure, messageOf, run } from '../../cli/failure.ts';
import { openTablesFile } from '../../cli/packs.ts';
import { readNews } from '../data.ts';
import { quantile, spread } from '../random.ts';
import { table } from '../table.ts';
import { type RemotePage, readTexts, reportsOf } from './remote-pages.ts';
import { simulateSizes } from './remote-sizes.ts';

const USAGE =
  'Use: npm run bench:remote -- --url URL --texts FILE … [--reports N] [--news N] | --simulate [--out FILE.json]';

interface Measured {
  pages: number;
  /** Pages with an attribution, and with one that is right. */
  attributed: number;
  right: number;
  requests: { median: number; most: number };
  bytes: { median: number; most: number };
}

async function measure(matcher: RemoteMatcher, pages: readonly RemotePage[]): Promise<Measured> {
  const requests: number[] = [];
  const bytes: number[] = [];
  let attributed = 0;
  let right = 0;
  for (const { article, work } of pages) {
    const { attributions, traffic } = await matcher.match(article);
    // The first page of a visit asks for what the corpus says of itself as well.
    requests.push(traffic.requests + 1);
    bytes.push(traffic.bytes);
    if (attributions.length > 0) attributed++;
    if (work !== undefined && attributions.some((each) => each.work === work)) right++;
  }
  const summary = (values: number[]) => ({ median: quantile(values, 0.5), most: Math.max(...values) });
  return { pages: pages.length, attributed, right, requests: summary(requests), bytes: summary(bytes) };
}

await run(async () => {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        url: { type: 'string' },
        texts: { type: 'string', multiple: true, default: [] },
        reports: { type: 'string', default: '100' },
        news: { type: 'string', default: '300' },
        simulate: { type: 'boolean', default: false },
        out: { type: 'string', default: 'out/bench/remote.json' },
      },
    }));
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`, { cause: error });
  }
  let report: object;
  if (values.simulate) {
    const sizes = simulateSizes(await openTablesFile());
    console.log(
      table(
        [
          'speeches',
          'terms',
          'terms a bucket',
          'index, MB',
          'bytes a bucket',
          'kept',
          'none, bytes',
          'one, bytes',
        ],
        sizes.map((each) => [
          String(each.speeches),
          String(each.terms),
          `${each.leastTerms}–${each.mostTerms}`,
          (each.index / 1e6).toFixed(0),
          String(each.bucketLength),
          each.kept,
          String(each.none),
          String(each.one),
        ]),
      ),
    );
    report = { sizes };
  } else {
    if (!values.url || values.texts.length === 0) throw new Failure(USAGE);
    const reader = await RemoteCorpusReader.open(values.url);
    const matcher = new RemoteMatcher(reader, await openTablesFile());
    const news = readNews('en') ?? [];
    const reports = reportsOf(await readTexts(values.texts), news, Number(values.reports));
    const quiet = spread(news, Number(values.news)).map(({ text }) => ({ article: { text, lang: 'en' } }));
    const results = { reports: await measure(matcher, reports), news: await measure(matcher, quiet) };
    console.log(
      table(
        ['', 'pages', 'attributed', 'right', 'requests', 'at most', 'bytes', 'at most'],
        Object.entries(results).map(([name, { pages, attributed, right, requests, bytes }]) => [
          name,
          ...[pages, attributed, right, requests.median, requests.most, bytes.median, bytes.most].map(String),
        ]),
      ),
    );
    report = { corpus: reader.corpus, ...results };
  }
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`All figures: ${values.out}`);
});
