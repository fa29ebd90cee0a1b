/**
 * Measures retrieval on multi-reference files, the same sentences by several translators. One version is the corpus, the
 * sentences of all others are the queries, and sentences of ordinary news are decoys, queries without a right answer.
 */
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { likenessOf } from '../../corpus/compile/likeness.ts';
import { type PackWords, addWords, hanTermsOf, translationsOf } from '../../corpus/compile/translations.ts';
import type { LanguageResources } from '../../corpus/compile/likeness.ts';
import type { CompiledEdition } from '../../corpus/edition.ts';
import { type Pack, openPack, writePack } from '../../corpus/pack.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { buildIndex } from '../../engine/index/build.ts';
import { createMatcher } from '../../engine/match.ts';
import type { Lang, Sentence, Span } from '../../engine/types.ts';
import { Failure } from '../../cli/failure.ts';
import { newsSentences, readLines } from '../data.ts';
import { LIBRARIES, type Library } from './libraries.ts';
import { spread } from '../random.ts';
import { type Judged, type Recall, recallOf } from './recall.ts';

const rowSchema = z.object({
  id: z.string(),
  lang: z.string(),
  versions: z.record(z.string(), z.string()),
});
type Row = z.infer<typeof rowSchema>;

/** The version that is the corpus. */
const CORPUS_VERSION = 'ref_A';
/** Machine translations are named so; all other versions are by human hand. */
const MACHINE = /^mt_/;
const DECOYS = 4_000;
/** What a library may take for one file, in ms. One that needs more is asked for a sample only. */
const BUDGET = 60_000;
/** How many queries show how long a library takes, after as many that it warms up by. */
const TRIAL = 8;

/** The best answer: the rows it comes from and what it scores. */
interface RowsHit extends Span {
  score: number;
}
type Search = (query: string) => RowsHit | undefined;

interface PairsResult {
  name: string;
  options: string;
  /** Means over the versions. */
  at1: number;
  at99: number;
  /** The same over the versions by human hand; undefined where there are none. */
  human: { at1: number; at99: number } | undefined;
  versions: Record<string, Recall>;
  queries: number;
  /** The share of queries and decoys that was asked; 1 for all. */
  sample: number;
  msPerQuery: number;
}

/** A pack of one text whose sentences are the rows, whatever a segmenter would make of them. */
export async function packOfRows(
  rows: readonly string[],
  lang: Lang,
  resources: LanguageResources,
): Promise<Pack> {
  const lines = rows.map((row) => row.replace(/\s+/g, ' ').trim());
  let start = 0;
  const sentences = lines.map((line, passage): Sentence => {
    const sentence = { start, end: start + line.length, passage };
    start = sentence.end + 1;
    return sentence;
  });
  const index = buildIndex([lines]);
  const words: PackWords = { han: new Set(), stems: new Set() };
  addWords(words, lines.join('\n'), lang, resources.lexicon);
  const tables = noTables();
  const edition: CompiledEdition = {
    id: 'rows',
    name: 'Rows',
    works: [
      {
        id: 'rows',
        kind: 'remarks',
        titles: { [lang]: 'Rows' },
        speakers: [],
        parties: [],
        occasion: { name: {} },
        date: '2021',
        publications: [],
      },
    ],
    versions: [
      {
        version: { id: 'rows', work: 'rows', kind: 'full-text', lang, publisher: 'Rows', complete: true },
        text: lines.join('\n'),
        sentences,
      },
    ],
    bitexts: [],
    index,
    rarity: resources.rarity,
    likeness: likenessOf(index.terms, resources),
    translations: translationsOf(index.terms, words, resources),
    hanWords: hanTermsOf(words),
  };
  return openPack(writePack(edition, tables).buffer, tables);
}

/** Ours: the sentence that the matcher finds closest. */
export function matcherOver(pack: Pack): Search {
  const matcher = createMatcher([pack]);
  return (query) => {
    const [best] = matcher.closest(query, 1);
    return best && { ...best.sentences, score: best.score };
  };
}

const libraryOver = (library: Library, rows: readonly string[]): Search => {
  const search = library.over(rows);
  return (query) => {
    const hit = search(query);
    return hit && { start: hit.row, end: hit.row + 1, score: hit.score };
  };
};

interface Task {
  rows: readonly Row[];
  /** The text of each row in the version that is the corpus. */
  corpus: readonly string[];
  names: readonly string[];
  decoys: readonly string[];
}

/** Whether a hit has the row, or one of the very same words: a few stand twice in the files. */
const sameText = (corpus: readonly string[], hit: Span, row: number): boolean =>
  corpus.slice(hit.start, hit.end).some((text) => text === corpus[row]);

/** The share of the queries that a search can be asked within the time. */
function affordable(search: Search, { rows, names, decoys }: Task): number {
  const trial = spread(
    decoys.length > 0 ? decoys : rows.map(({ versions }) => versions[names[0] ?? ''] ?? ''),
    TRIAL,
  );
  for (const query of trial) search(query);
  const started = performance.now();
  for (const query of trial) search(query);
  const each = (performance.now() - started) / Math.max(1, trial.length);
  return Math.min(1, BUDGET / (each * (rows.length * names.length + decoys.length)));
}

/** Asks a share of the queries of all versions. */
function measure(
  name: string,
  options: string,
  search: Search,
  { rows, corpus, names, decoys }: Task,
  sample: number,
): PairsResult {
  const numbered = rows.map((row, number) => ({ row, number }));
  const asked = spread(numbered, Math.ceil(rows.length * sample));
  const askedDecoys = spread(decoys, Math.ceil(decoys.length * sample));

  const started = performance.now();
  const wrong = askedDecoys.flatMap((query): Judged[] => {
    const hit = search(query);
    return hit ? [{ score: hit.score, right: false }] : [];
  });
  const versions: Record<string, Recall> = {};
  for (const version of names) {
    const answers = asked.flatMap(({ row, number }): Judged[] => {
      const hit = search(row.versions[version] ?? '');
      return hit ? [{ score: hit.score, right: sameText(corpus, hit, number) }] : [];
    });
    versions[version] = recallOf(asked.length, answers, wrong);
  }
  const queries = asked.length * names.length + askedDecoys.length;
  const ms = performance.now() - started;
  const mean = (chosen: readonly string[]) => ({
    at1: chosen.reduce((sum, each) => sum + (versions[each]?.at1 ?? 0), 0) / chosen.length,
    at99: chosen.reduce((sum, each) => sum + (versions[each]?.at99 ?? 0), 0) / chosen.length,
  });
  const human = names.filter((each) => !MACHINE.test(each));
  return {
    name,
    options,
    ...mean(names),
    human: human.length > 0 ? mean(human) : undefined,
    versions,
    queries,
    sample,
    msPerQuery: ms / queries,
  };
}

export interface PairsReport {
  file: string;
  rows: number;
  decoys: number;
  results: PairsResult[];
}

/** A file of sentences in several versions, and what is asked beside them. */
export interface Pairs extends Task {
  lang: Lang;
}

/** Reads a multi-reference file. @throws {Failure} if it is not of the form. */
export function readPairs(file: string): Pairs {
  const rows = readLines(file, rowSchema);
  const lang = rows[0]?.lang ?? 'en';
  const corpus = rows.map(({ id, versions }) => {
    const text = versions[CORPUS_VERSION];
    if (text === undefined) throw new Failure(`${file}: ${id} has no version ${CORPUS_VERSION}.`);
    return text;
  });
  const names = [...new Set(rows.flatMap(({ versions }) => Object.keys(versions)))].filter(
    (name) => name !== CORPUS_VERSION,
  );
  const decoys = newsSentences(lang, DECOYS) ?? [];
  return { rows, corpus, names, lang, decoys };
}

/** Measures the matcher and the libraries on one file. @throws {Failure} if the file is not of the form. */
export async function benchPairs(
  file: string,
  resources: LanguageResources,
  libraries: readonly Library[] = LIBRARIES,
): Promise<PairsReport> {
  const { rows, corpus, names, lang, decoys } = readPairs(file);
  const task = { rows, corpus, names, decoys };
  const ours = matcherOver(await packOfRows(corpus, lang, resources));
  const results = [
    measure('Variorum', 'the closest sentence', ours, task, 1),
    ...libraries.map((library) => {
      const search = libraryOver(library, corpus);
      return measure(library.name, library.options, search, task, affordable(search, task));
    }),
  ];
  return { file: basename(file), rows: rows.length, decoys: decoys.length, results };
}
