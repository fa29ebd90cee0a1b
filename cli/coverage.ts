/**
 * `match --coverage REPORT.html`: which passages of a work each of several pages uses, as one HTML file (coverage-report.ts). The work is
 * the one that most of the pages report. Pages that do not report it are named on standard error.
 */
import { writeFileSync } from 'node:fs';
import { isOfficial, project, quote, versionsOf } from '../engine/edition/edition.ts';
import type { Matcher } from '../engine/match.ts';
import type { Article, Corpus, Finding, FindingKind, Span } from '../engine/types.ts';
import { type CoverageTable, type UsedPassage, coverageHtml } from './coverage-report.ts';
import { Failure, messageOf } from './failure.ts';
import { type InputItem, recordOf } from './input.ts';

/** A page with what was found on it. */
interface ReadPage {
  id: string;
  article: Article;
  works: readonly string[];
  findings: readonly Finding[];
}

/** The work that most pages report; of several the first that was met. */
function mostReported(pages: readonly ReadPage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { works } of pages) for (const work of works) counts.set(work, (counts.get(work) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The host of an address, or what the page is called. */
const nameOf = ({ id, article }: ReadPage): string =>
  (article.url && URL.parse(article.url)?.hostname.replace(/^www\./, '')) || id;

/** Where in the reference version a finding's source stands, in sentences. */
function placeOf(corpus: Corpus, reference: number, finding: Finding, work: string): Span | undefined {
  const source = finding.sources.find((each) => each.work === work);
  const version = corpus.versions.findIndex(({ id }) => id === source?.version);
  if (!source || version < 0) return undefined;
  return version === reference
    ? source.sentences
    : project(corpus.bitext(version, reference), source.sentences);
}

const CLOSENESS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];
const closer = (a: FindingKind, b: FindingKind): FindingKind =>
  CLOSENESS.indexOf(a) <= CLOSENESS.indexOf(b) ? a : b;

/** What a page has of each passage of the reference version, by the passage's number. */
function usedBy(page: ReadPage, corpus: Corpus, reference: number, work: string): Map<number, UsedPassage> {
  const sentences = corpus.sentences(reference);
  const used = new Map<number, UsedPassage>();
  for (const finding of page.findings) {
    const place = placeOf(corpus, reference, finding, work);
    if (!place) continue;
    const words = page.article.text.slice(finding.start, finding.end);
    for (const passage of new Set(sentences.slice(place.start, place.end).map((each) => each.passage))) {
      const before = used.get(passage);
      used.set(passage, {
        kind: before ? closer(before.kind, finding.kind) : finding.kind,
        words: [...(before?.words ?? []), words],
      });
    }
  }
  return used;
}

/** The passages of a version, each with what stands beside it in the first version of another language. */
function passagesOf(corpus: Corpus, reference: number, work: string): CoverageTable['passages'] {
  const sentences = corpus.sentences(reference);
  const lang = corpus.versions[reference]?.lang ?? '';
  const partner = versionsOf(corpus, work).find(
    (number) => corpus.versions[number]?.lang !== lang && corpus.bitext(reference, number).length > 0,
  );
  const count = (sentences.at(-1)?.passage ?? -1) + 1;
  return Array.from({ length: count }, (_, passage) => {
    const start = sentences.findIndex((each) => each.passage === passage);
    const end = sentences.findLastIndex((each) => each.passage === passage) + 1;
    const beside =
      partner === undefined ? undefined : project(corpus.bitext(reference, partner), { start, end });
    return {
      text: quote(corpus, reference, { start, end }).text,
      lang,
      ...(beside &&
        partner !== undefined && {
          translation: quote(corpus, partner, beside).text,
          translationLang: corpus.versions[partner]?.lang ?? '',
        }),
    };
  });
}

/** The table of a work and the pages that report it, earliest first. @throws {Failure} where none does */
function tableOf(pages: readonly ReadPage[], corpora: readonly Corpus[]): CoverageTable {
  const id = mostReported(pages);
  const corpus = corpora.find(({ works }) => works.some((work) => work.id === id));
  const work = corpus?.works.find((each) => each.id === id);
  if (!corpus || !work)
    throw new Failure('None of the pages reports a work of the packs: there is nothing to show.');
  const versions = versionsOf(corpus, work.id);
  const reference = versions.find((number) => isOfficial(corpus.versions[number]?.kind)) ?? versions[0] ?? 0;
  const reporting = pages
    .filter(({ works }) => works.includes(work.id))
    .toSorted((a, b) => (a.article.date ?? '').localeCompare(b.article.date ?? ''));
  return {
    title: work.titles['en'] ?? Object.values(work.titles)[0] ?? work.id,
    date: work.date,
    passages: passagesOf(corpus, reference, work.id),
    pages: reporting.map((page) => ({
      name: nameOf(page),
      date: page.article.date?.slice(0, 10) ?? '',
      title: page.article.title ?? '',
      url: page.article.url,
      used: usedBy(page, corpus, reference, work.id),
    })),
  };
}

/**
 * Matches pages and writes the report.
 *
 * @returns the exit status: 2 where a page cannot be read
 * @throws {Failure} where no page reports a work, or the report cannot be written
 */
export async function reportCoverage(
  matcher: Matcher,
  corpora: readonly Corpus[],
  items: AsyncIterable<InputItem>,
  html: string,
): Promise<number> {
  const pages: ReadPage[] = [];
  let status = 0;
  for await (const item of items) {
    const record = recordOf(item);
    if ('error' in record) {
      console.error(`${record.id}: ${record.error}`);
      status = 2;
      continue;
    }
    const { attributions, findings } = matcher.match(record.article);
    pages.push({
      id: record.id,
      article: record.article,
      works: attributions.map(({ work }) => work),
      findings,
    });
  }
  const table = tableOf(pages, corpora);
  console.error(`${table.title}: ${table.pages.length} of ${pages.length} pages report it.`);
  try {
    writeFileSync(html, coverageHtml(table));
  } catch (error) {
    throw new Failure(`${html} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  return status;
}
