/** A page's findings as the rows of a table. */
import { corpusOf } from '../difference/judge-wording.ts';
import { quote, versionNumber, workOf } from '../edition/edition.ts';
import type { Corpus, Finding } from '../types.ts';

const COLUMNS = [
  'page',
  'words of the page',
  'how they relate',
  'what differs',
  'work',
  'date',
  'version',
  'publisher',
  'address',
  'sentences',
  'words of the source',
];

/** A row a finding, under the names of the columns; sentences are counted from 1. @param pages each by its name or address, its findings with the words of each */
export function findingRows(
  corpora: readonly Corpus[],
  pages: readonly { page: string; findings: readonly Finding[]; excerpts: readonly string[] }[],
): string[][] {
  const rows = pages.flatMap(({ page, findings, excerpts }) =>
    findings.flatMap(({ kind, flags = [], sources: [source] }, i) => {
      const corpus = source && corpusOf(corpora, source.work);
      if (!source || !corpus) return [];
      const { version, text: words } = quote(corpus, versionNumber(corpus, source.version), source.sentences);
      const work = workOf(corpus, source.work);
      const { start: first, end: last } = source.sentences;
      const differs = flags.map((flag) => `${flag.kind}: ${flag.page} | ${flag.source}`).join('; ');
      const title = work.titles[version.lang] ?? Object.values(work.titles)[0] ?? work.id;
      return [
        [
          page,
          excerpts[i] ?? '',
          kind,
          differs,
          title,
          work.date,
          version.id,
          version.publisher,
          version.url ?? '',
          last - first > 1 ? `${first + 1}–${last}` : String(first + 1),
          words,
        ],
      ];
    }),
  );
  return [COLUMNS, ...rows];
}
