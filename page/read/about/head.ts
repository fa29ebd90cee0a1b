/**
 * What a page says of itself for machines: `meta` elements and JSON-LD, read once and asked often. Nothing of it is to be
 * trusted. The names are those of Open Graph (ogp.me), schema.org and the older habits of news sites.
 */

/** Longer values are no titles, names or addresses. UTF-16 code units. */
export const MAX_VALUE = 1_000;
/** Longer blocks of structured data are not parsed: they describe catalogues, not an article. UTF-16 code units. */
const MAX_JSON = 200_000;
/** Structured data is looked into this far; an article stands at the top or in its `@graph`. */
const MAX_JSON_VALUES = 2_000;
/** Pages with more elements in their head than this repeat themselves. */
const MAX_META = 500;

/** Properties whose values are other pages. */
const ELSEWHERE = new Set(['itemListElement', 'hasPart', 'isPartOf', 'mentions', 'relatedLink', 'citation']);

/** A thing in a page's structured data. */
type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself. */
export interface Head {
  /** The first of these `meta` elements that says something. Names are compared without regard to case. */
  meta(names: readonly string[]): string | undefined;
  /** Does the page call itself an article? */
  isArticle: boolean;
  /** A property of the article in the structured data, or else of whatever has it; values may be of any kind. */
  data(property: string): unknown;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

function readMeta(document: Document): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const meta of [...document.getElementsByTagName('meta')].slice(0, MAX_META)) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !said.has(name)) said.set(name, content.slice(0, MAX_VALUE));
    }
  }
  return said;
}

/** All things in the page's structured data, those that hold others before those they hold. */
function readThings(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent;
    if (text.length > MAX_JSON) continue;
    let waiting: unknown[];
    try {
      waiting = [JSON.parse(text)];
    } catch {
      continue;
    }
    for (let seen = 0; seen < waiting.length && seen < MAX_JSON_VALUES; seen++) {
      const value = waiting[seen];
      if (!isThing(value)) continue;
      if (!Array.isArray(value)) things.push(value);
      const parts = Object.entries(value).filter(([name]) => !ELSEWHERE.has(name));
      waiting.push(...parts.slice(0, MAX_JSON_VALUES).map(([, part]) => part));
    }
  }
  return things;
}

/** `NewsArticle`, `BlogPosting`, `LiveBlogPosting` and their like. */
const isArticle = (thing: Thing): boolean => {
  const types: readonly unknown[] = [thing['@type']].flat();
  return types.some((type) => typeof type === 'string' && /Article$|Posting$/.test(type));
};

/** What a page says of itself, read at the first question for it. */
export function readHead(document: Document): Head {
  let meta: ReadonlyMap<string, string> | undefined;
  const said = (name: string): string | undefined => (meta ??= readMeta(document)).get(name);
  let things: Thing[] | undefined;
  const all = (): Thing[] => (things ??= readThings(document));
  return {
    meta(names) {
      for (const name of names) {
        const content = said(name.toLowerCase());
        if (content) return content;
      }
      return undefined;
    },
    get isArticle() {
      return said('og:type')?.toLowerCase() === 'article' || all().some(isArticle);
    },
    data(property) {
      const having = all().filter((thing) => thing[property] !== undefined);
      return (having.find(isArticle) ?? having[0])?.[property];
    },
  };
}

/** The name in a value of structured data: a text, a thing that has one, or the first of a list. */
export function nameIn(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name = isThing(first) ? first['name'] : first;
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, MAX_VALUE) : undefined;
}
