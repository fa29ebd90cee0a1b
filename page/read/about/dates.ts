/** The day a page was published. */
import { months } from '../../../engine/languages/en.ts';
import { entriesOf } from '../../../engine/text/word-lists.ts';
import { type Head, MAX_VALUE } from './head.ts';

const MONTHS = entriesOf(months).map((month) => month.slice(0, 3));

const isoDate = (year: number, month: number, day: number): string | undefined =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;

const named = (year = '', month = '', day = ''): string | undefined =>
  isoDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));

/** The first date in a text, as pages write it, as an ISO date. The day is taken as it is written, in its own zone. */
export function parseDate(text: string): string | undefined {
  const numeric = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const monthFirst = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`, 'i').exec(
    text,
  );
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+((?:19|20)\\d{2})`, 'i').exec(
    text,
  );
  return dayFirst ? named(dayFirst[3], dayFirst[2], dayFirst[1]) : undefined;
}

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'date',
];

/**
 * The day the page was published, as an ISO date: from its structured data and its head, from `time` elements and
 * microdata, from a line near the headline, or from its address.
 *
 * @param dateline text between the headline and the first paragraph
 */
export function readDate(
  document: Document,
  head: Head,
  dateline: string,
  url: string | undefined,
): string | undefined {
  const structured = head.data('datePublished');
  const marked = (): string | undefined => {
    const element =
      document.querySelector('[itemprop="datePublished"], time[pubdate]') ??
      document.querySelector('time[datetime]');
    const said =
      element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
    return parseDate((said ?? '').slice(0, MAX_VALUE));
  };
  const path = /\/\/[^/]+(\/[^?#]*)/.exec(url ?? '')?.[1] ?? '';
  return (
    (typeof structured === 'string' ? parseDate(structured.slice(0, MAX_VALUE)) : undefined) ??
    parseDate(head.meta(DATE_META) ?? '') ??
    marked() ??
    parseDate(dateline) ??
    parseDate(path.replace(/\/(\d{4})-?(\d{2})\/(\d{2})\//, ' $1-$2-$3 '))
  );
}
