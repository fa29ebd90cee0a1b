/**
 * The library's search box: titles, speakers, parties and occasions of the works, forgiving small slips, by fuse.js, and their sentences
 * (`passage-search.ts`). Finding the source of a passage is not its job; that is the index.
 */
import Fuse from 'fuse.js';
import { searchable } from '../text/searchable.ts';
import type { Corpus, Lang, Work } from '../types.ts';
import { makePassageSearch } from './passage-search.ts';

type SearchField = 'title' | 'speaker' | 'occasion' | 'passage';

/** One thing found. For a passage it says which version (its id) and which sentence, counted from 0. */
export interface SearchHit {
  work: string;
  field: SearchField;
  lang: Lang;
  text: string;
  version?: string;
  sentence?: number;
  /** The words of it that were looked for, for a passage. */
  found?: readonly string[];
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

/** What is added to the distance of an entry, 0 to 1: of two that fit alike the work's own name comes first. */
const WEIGHT: Readonly<Record<Exclude<SearchField, 'passage'>, number>> = {
  title: 0,
  speaker: 0.01,
  occasion: 0.02,
};
/** Where works stand whose sentences have all that was typed in a row, or its words: behind those that are called so, before those that are called alike. */
const PASSAGE = { phrase: 0.05, words: 0.15 };

type NamedHit = SearchHit & { field: keyof typeof WEIGHT };

function entriesOf(corpus: Corpus): NamedHit[] {
  const entries: NamedHit[] = [];
  for (const work of corpus.works) {
    const add = (field: NamedHit['field'], lang: Lang, text: string): void => {
      entries.push({ work: work.id, field, lang, text });
    };
    for (const [lang, title] of Object.entries(work.titles)) add('title', lang, title);
    for (const { names } of [...work.speakers, ...work.parties]) {
      for (const [lang, list] of Object.entries(names)) for (const name of list) add('speaker', lang, name);
    }
    for (const [lang, name] of Object.entries(work.occasion.name)) add('occasion', lang, name);
  }
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
  return { work: id, text: searchable(words.join(' ')) };
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Makes the search over these corpora; it takes what the reader typed and gives the works found, best first. */
export function makeSearch(corpora: readonly Corpus[]): (query: string) => WorkHits[] {
  const inPassages = makePassageSearch(corpora);
  const abouts = corpora.flatMap(({ works }) => works.map(aboutOf));
  const fuse = new Fuse(corpora.flatMap(entriesOf), {
    keys: [{ name: 'text', getFn: ({ text }: NamedHit) => searchable(text) }],
    includeScore: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  return (query) => {
    const wanted = searchable(query.trim());
    if (wanted.length < (isHan(wanted) ? SHORTEST.han : SHORTEST.latin)) return [];
    const named = fuse
      .search(wanted)
      .map(({ item, score }): Ranked => ({ hit: item, rank: (score ?? 1) + WEIGHT[item.field] }));
    const passages = inPassages(query).map(({ isPhrase, ...hit }): Ranked => ({
      hit: { ...hit, field: 'passage' },
      rank: isPhrase ? PASSAGE.phrase : PASSAGE.words,
    }));
    const works = new Map<string, SearchHit[]>();
    // “wang yi 2025”: each word of it is said of the work, in whatever order, in its name, its date or its occasion.
    const words = wanted.split(/[\s,]+/);
    for (const { work, text } of abouts) if (words.every((word) => text.includes(word))) works.set(work, []);
    for (const { hit } of [...named, ...passages].sort((a, b) => a.rank - b.rank)) {
      const hits = works.get(hit.work) ?? [];
      works.set(hit.work, hits);
      const isShown =
        hit.field === 'passage' && hits.some(({ field, text }) => field === 'passage' && text === hit.text);
      if (hits.length < HITS_PER_WORK && !isShown) hits.push(hit);
    }
    return [...works].map(([work, hits]) => ({ work, hits }));
  };
}

interface Ranked {
  hit: SearchHit;
  rank: number;
}
