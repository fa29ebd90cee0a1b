/**
 * The library's search box: titles, speakers, parties, occasions and sentences of the works, forgiving small slips, by fuse.js.
 *
 * It scans every entry for a query, some 0.2 ms for a hundred sentences: made for a reader who types and a corpus of some
 * thousand sentences. Finding the source of a passage is not its job; that is the index.
 */
import Fuse from 'fuse.js';
import type { Corpus, Lang, Work } from '../types.ts';

type SearchField = 'title' | 'speaker' | 'occasion' | 'passage';

/** One thing found. For a passage it says which version (its id) and which sentence, counted from 0. */
export interface SearchHit {
  work: string;
  field: SearchField;
  lang: Lang;
  text: string;
  version?: string;
  sentence?: number;
}

/** What is found of one work, best first. */
export interface WorkHits {
  work: string;
  hits: SearchHit[];
}

/**
 * How far an entry may be from the query, 0 (the same) to 1 (anything). With 0.25 one letter in four may differ, which
 * takes in “palestinan” and “Siera Leone” and leaves out words that only share an ending.
 */
const THRESHOLD = 0.25;

/** A single Chinese character is a word; a single Latin letter is not, and would find everything. */
const SHORTEST = { latin: 2, han: 1 };

/** Shown for each work; more is noise before the reader has typed more. */
const HITS_PER_WORK = 5;

const WEIGHT: Readonly<Record<SearchField, number>> = {
  title: 0,
  speaker: 0.01,
  occasion: 0.02,
  passage: 0.05,
};

function entriesOf(corpus: Corpus): SearchHit[] {
  const entries: SearchHit[] = [];
  for (const work of corpus.works) {
    const add = (field: SearchField, lang: Lang, text: string): void => {
      entries.push({ work: work.id, field, lang, text });
    };
    for (const [lang, title] of Object.entries(work.titles)) add('title', lang, title);
    for (const { names } of [...work.speakers, ...work.parties]) {
      for (const [lang, list] of Object.entries(names)) for (const name of list) add('speaker', lang, name);
    }
    for (const [lang, name] of Object.entries(work.occasion.name)) add('occasion', lang, name);
  }
  corpus.versions.forEach((version, number) => {
    const text = corpus.text(number);
    corpus.sentences(number).forEach(({ start, end }, sentence) => {
      entries.push({
        work: version.work,
        field: 'passage',
        lang: version.lang,
        text: text.slice(start, end),
        version: version.id,
        sentence,
      });
    });
  });
  return entries;
}

/** The ways a reader may write a date. */
const DATE_FORMATS = ['en', 'zh-CN'].map(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** All that is said of a work beside its texts, with its date in several ways of writing it. */
function aboutOf({ id, titles, speakers, parties, occasion, date }: Work): { work: string; text: string } {
  const time = Date.parse(date);
  const dates = Number.isNaN(time) ? [date] : [date, ...DATE_FORMATS.map((format) => format.format(time))];
  const names = [...speakers, ...parties].flatMap((each) => Object.values(each.names).flat());
  const words = [...Object.values(titles), ...names, ...Object.values(occasion.name), ...dates];
  return { work: id, text: plain(words.join(' ')).toLowerCase() };
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Curly quotes and dashes count as the plain ones that a keyboard has. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-');

/** Makes the search over these corpora; it takes what the reader typed and gives the works found, best first. */
export function makeSearch(corpora: readonly Corpus[]): (query: string) => WorkHits[] {
  const entries = corpora.flatMap(entriesOf);
  const abouts = corpora.flatMap(({ works }) => works.map(aboutOf));
  const fuse = new Fuse(entries, {
    keys: [{ name: 'text', getFn: (entry: SearchHit) => plain(entry.text) }],
    includeScore: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  return (query) => {
    const wanted = plain(query.trim());
    if (wanted.length < (isHan(wanted) ? SHORTEST.han : SHORTEST.latin)) return [];
    const works = new Map<string, SearchHit[]>();
    // “wang yi 2025”: each word of it is said of the work, in whatever order, in its name, its date or its occasion.
    const words = wanted.toLowerCase().split(/[\s,]+/);
    for (const { work, text } of abouts) if (words.every((word) => text.includes(word))) works.set(work, []);
    const ranked = fuse
      .search(wanted)
      .map(({ item, score }) => ({ item, rank: (score ?? 1) + WEIGHT[item.field] }))
      .sort((a, b) => a.rank - b.rank);
    for (const { item } of ranked) {
      const hits = works.get(item.work);
      if (!hits) works.set(item.work, [item]);
      else if (hits.length < HITS_PER_WORK) hits.push(item);
    }
    return [...works].map(([work, hits]) => ({ work, hits }));
  };
}
