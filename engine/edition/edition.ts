/**
 * Reading findings and versions side by side: from a finding to the official wording, and through the bitexts to what
 * says the same in other versions and other languages. Pure functions over an opened pack.
 */
import { scriptOf } from '../text/script.ts';
import type { Bead, Corpus, Finding, Lang, SourceSpan, Span, Version, Work } from '../types.ts';

/** A run of sentences of a version with its text. */
export interface Quoted {
  version: Version;
  /** Number of the version in the corpus. */
  number: number;
  sentences: Span;
  text: string;
}

/** A finding as a reader sees it. */
export interface FindingReading {
  finding: Finding;
  /** The full remarks' own words in the page's language (or the best version there is). */
  source: Quoted;
  /** True where `source` was found through a bitext rather than matched itself. */
  projected: boolean;
  /** The same in the other languages of the work, fullest version first, one for each language. */
  counterparts: Quoted[];
  /** The matched versions other than `source`, best first. */
  alsoIn: SourceSpan[];
  /** Other works that have the wording, too (a stock phrase): the best source in each. */
  otherWorks: SourceSpan[];
}

/** `zh-Hant-TW` → `zh`. */
export const primaryLanguage = (lang: Lang): string => lang.split('-', 1)[0]?.toLowerCase() ?? lang;

const KIND_ORDER: Readonly<Record<Version['kind'], number>> = {
  'full-text': 0,
  'official-translation': 1,
  readout: 2,
  'agency-report': 3,
  'news-report': 4,
  'machine-translation': 5,
};

/** Whether a version has the work's own words, in its own or an official translation's, rather than a report of them. */
export const isOfficial = (kind: Version['kind'] | undefined): boolean =>
  kind === 'full-text' || kind === 'official-translation';

/** The numbers of each work's versions, by the versions that they are numbers of: a pack may have thousands of works. */
const numbersByWork = new WeakMap<Corpus['versions'], ReadonlyMap<string, readonly number[]>>();

function numbersOf({ versions }: Corpus, work: string): readonly number[] {
  let byWork = numbersByWork.get(versions);
  if (!byWork) {
    byWork = Map.groupBy(versions.keys(), (number) => versions[number]?.work ?? '');
    numbersByWork.set(versions, byWork);
  }
  return byWork.get(work) ?? [];
}

/** The versions of a work as numbers, fullest and most official first, in their given order otherwise. */
export function versionsOf(corpus: Corpus, work: string): number[] {
  return numbersOf(corpus, work)
    .flatMap((number) => {
      const version = corpus.versions[number];
      return version ? { version, number } : [];
    })
    .sort(
      (a, b) =>
        KIND_ORDER[a.version.kind] - KIND_ORDER[b.version.kind] ||
        Number(b.version.complete) - Number(a.version.complete) ||
        a.number - b.number,
    )
    .map(({ number }) => number);
}

/** Versions as numbers, those in the script of `lang` first: a page in traditional characters is led to such a text. */
export function inScript(corpus: Corpus, numbers: readonly number[], lang: Lang): number[] {
  const script = scriptOf(lang);
  const other = (number: number): number => Number(scriptOf(corpus.versions[number]?.lang ?? '') !== script);
  return numbers.toSorted((a, b) => other(a) - other(b));
}

/** The work of that id. @throws if the corpus has none: an id comes from the corpus itself. */
export function workOf(corpus: Corpus, id: string): Work {
  const work = corpus.works.find((each) => each.id === id);
  if (!work) throw new Error(`No work ${id} in this corpus.`);
  return work;
}

/** The number of the version of that id, or -1. */
export const versionNumber = (corpus: Corpus, id: string): number =>
  corpus.versions.findIndex((version) => version.id === id);

/** A run of sentences with its text; an empty run has an empty text. */
export function quote(corpus: Corpus, number: number, sentences: Span): Quoted {
  const version = corpus.versions[number];
  if (!version) throw new Error(`No version ${number} in this corpus.`);
  const all = corpus.sentences(number);
  const first = all[sentences.start];
  const last = all[sentences.end - 1];
  const text = first && last ? corpus.text(number).slice(first.start, last.end) : '';
  return { version, number, sentences, text };
}

/** The sentences of `b` that say what these sentences of `a` say, or undefined where nothing does. */
export function project(beads: readonly Bead[], sentences: Span): Span | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (const bead of beads) {
    if (bead.a.start >= sentences.end || bead.a.end <= sentences.start) continue;
    if (bead.b.start === bead.b.end) continue;
    start = Math.min(start, bead.b.start);
    end = Math.max(end, bead.b.end);
  }
  return start < end ? { start, end } : undefined;
}

/** What says the same in version `to`, through the bitext of the two. */
export function counterpart(corpus: Corpus, from: number, sentences: Span, to: number): Quoted | undefined {
  const span = from === to ? sentences : project(corpus.bitext(from, to), sentences);
  return span && quote(corpus, to, span);
}

/**
 * Reads a finding for the page's language: the official words in that language, as matched or through a bitext; where the
 * corpus has only reports of the work, the one that is closest to the page. Then what says the same in other languages.
 */
export function readFinding(corpus: Corpus, finding: Finding, lang: Lang): FindingReading | undefined {
  const [best] = finding.sources;
  if (!best) return undefined;
  const sources = finding.sources.filter((source) => source.work === best.work);
  const matched = sources.map((source) => versionNumber(corpus, source.version));
  const official = inScript(corpus, versionsOf(corpus, best.work), lang).filter((number) =>
    isOfficial(corpus.versions[number]?.kind),
  );
  const byLanguage = new Map<string, { quoted: Quoted; projected: boolean }>();
  for (const number of [...official, ...matched]) {
    const language = primaryLanguage(corpus.versions[number]?.lang ?? '');
    const found = byLanguage.has(language) ? undefined : findIn(corpus, sources, number);
    if (found) byLanguage.set(language, found);
  }
  const own = byLanguage.get(primaryLanguage(lang)) ?? byLanguage.get(primaryLanguage(best.lang));
  if (!own) return undefined;
  return {
    finding,
    source: own.quoted,
    projected: own.projected,
    counterparts: [...byLanguage.values()].filter((each) => each !== own).map((each) => each.quoted),
    alsoIn: sources.filter((source) => source.version !== own.quoted.version.id),
    otherWorks: finding.sources.filter(
      ({ work, kind }, n) =>
        work !== best.work &&
        kind !== 'paraphrase' &&
        finding.sources.findIndex((each) => each.work === work && each.kind !== 'paraphrase') === n,
    ),
  };
}

/**
 * The finding in version `number`, by the best source that leads there: as matched, or through its bitext. A page that has a
 * readout's very words is led by that readout's beads, which see more than a likeness of words does.
 */
function findIn(
  corpus: Corpus,
  sources: readonly SourceSpan[],
  number: number,
): { quoted: Quoted; projected: boolean } | undefined {
  for (const source of sources) {
    const from = versionNumber(corpus, source.version);
    const quoted = counterpart(corpus, from, source.sentences, number);
    if (quoted) return { quoted, projected: from !== number };
  }
  return undefined;
}
