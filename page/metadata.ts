/** What a page says of itself in its head: language, title, date and address. Nothing of it is to be trusted. */

/** Longer values are no titles and no addresses. UTF-16 code units. */
const MAX_VALUE = 1_000;
/** Longer blocks of structured data are not parsed: they describe catalogues, not an article. UTF-16 code units. */
const MAX_JSON = 200_000;
/** Structured data is looked into this far; an article stands at the top or in its `@graph`. */
const MAX_JSON_VALUES = 2_000;

/** Pages with more elements in their head than this repeat themselves. */
const MAX_META = 500;

/** The first of these `meta` elements that says something. Names are compared without regard to case. */
export function metaContent(document: Document, names: readonly string[]): string | undefined {
  const said = new Map<string, string>();
  for (const meta of [...document.getElementsByTagName('meta')].slice(0, MAX_META)) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !said.has(name)) said.set(name, content);
    }
  }
  for (const name of names) {
    const content = said.get(name.toLowerCase());
    if (content) return content.slice(0, MAX_VALUE);
  }
  return undefined;
}

/** The language as the page declares it, as a BCP 47 tag. */
export function readLanguage(document: Document): string | undefined {
  const declared =
    document.documentElement.getAttribute('lang') ||
    document.documentElement.getAttribute('xml:lang') ||
    metaContent(document, ['og:locale', 'content-language', 'language', 'inLanguage']);
  const tag = declared
    ?.trim()
    .replace(/_/g, '-')
    .replace(/[,;\s].*$/, '');
  return tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** The title that the page wants to be known by, which often has the site's name in it. */
export function readTitle(document: Document, headline: string | undefined): string | undefined {
  const title = metaContent(document, ['og:title', 'twitter:title']) || headline || document.title.trim();
  return title ? title.replace(/\s+/g, ' ').slice(0, MAX_VALUE) : undefined;
}

/** The address that the page calls its own, else the one it was opened at. */
export function readAddress(document: Document): string | undefined {
  // A document parsed from a file has no location, whatever the types say.
  const location = (document as { location?: Location | null }).location?.href;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const address = canonical ? URL.parse(canonical, location)?.href : undefined;
  const own = [address, location].find((each) => each !== undefined && /^https?:\/\//.test(each));
  return own !== undefined && own.length <= MAX_VALUE ? own : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const isoDate = (year: number, month: number, day: number): string | undefined =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;

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

const named = (year = '', month = '', day = ''): string | undefined =>
  isoDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));

/** `datePublished`, wherever it stands in a page's structured data. */
function structuredDate(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent;
    if (!text.includes('datePublished') || text.length > MAX_JSON) continue;
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      continue;
    }
    const waiting = [data];
    for (let seen = 0; waiting.length > 0 && seen < MAX_JSON_VALUES; seen++) {
      const value = waiting.shift();
      if (typeof value !== 'object' || value === null) continue;
      if ('datePublished' in value && typeof value.datePublished === 'string') {
        const date = parseDate(value.datePublished.slice(0, MAX_VALUE));
        if (date) return date;
      }
      waiting.push(...Object.values(value).slice(0, MAX_JSON_VALUES));
    }
  }
  return undefined;
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
 * The day the page was published, as an ISO date: from its head, from `time` elements, from a line near the headline,
 * or from its address.
 *
 * @param dateline text between the headline and the first paragraph
 */
export function readDate(document: Document, dateline: string, url: string | undefined): string | undefined {
  const time = (): string | undefined => {
    const element =
      document.querySelector('time[pubdate], time[itemprop="datePublished"]') ??
      document.querySelector('time[datetime]');
    return parseDate((element?.getAttribute('datetime') ?? element?.textContent ?? '').slice(0, MAX_VALUE));
  };
  return (
    structuredDate(document) ??
    parseDate(metaContent(document, DATE_META) ?? '') ??
    time() ??
    parseDate(dateline) ??
    parseDate(
      /\/\/[^/]+(\/[^?#]*)/.exec(url ?? '')?.[1]?.replace(/\/(\d{4})-?(\d{2})\/(\d{2})\//, ' $1-$2-$3 ') ??
        '',
    )
  );
}
