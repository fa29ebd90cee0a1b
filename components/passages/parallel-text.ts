/**
 * The full text of a work as rows to be shown one below the other: each row some sentences of one version, what says
 * the same in a second version, and what of the page was taken from it. Pure functions over an opened pack.
 */
import { difference, overlap, type Difference } from '../../engine/difference/diff.ts';
import {
  counterpart,
  inScript,
  isOfficial,
  primaryLanguage,
  readFinding,
  versionsOf,
  type FindingReading,
} from '../../engine/edition/edition.ts';
import type {
  Corpus,
  Finding,
  FindingKind,
  Flag,
  Lang,
  SourceSpan,
  Span,
  Version,
  Work,
} from '../../engine/types.ts';
import { unattested } from '../../engine/difference/wordings.ts';
import type { LanguageChoice } from '../parts/languages.ts';

/** A finding of the page with everything that is shown of it. */
export interface Found {
  /** Its number on the page, from 0. */
  index: number;
  /** The page's words. */
  excerpt: string;
  corpus: Corpus;
  work: string;
  reading: FindingReading;
  /** How the page's wording relates to the versions of the work, of which the shown one need not be the closest. */
  kind: FindingKind;
  /** Page against source, where both are in one language and enough agrees for the differences to say something. */
  difference: Difference | undefined;
  /** What page and source differ in. */
  changes: Flag[];
  /** What stands in quotation marks and in no version of the work in the page's language. */
  unattested: string[];
  /** Other works that have the wording, and where. */
  otherWorks: { work: Work; source: SourceSpan }[];
}

/** Some sentences of the full text. */
export interface Row {
  sentences: Span;
  /** What says the same in the second version; undefined where nothing does. */
  counterpart: Span | undefined;
  /** Numbers in the list of found passages. */
  found: number[];
  /** True where a paragraph of the text begins. */
  opensPassage: boolean;
}

/** A full text that findings can be shown in. */
export interface FullText {
  corpus: Corpus;
  number: number;
  /** The second version, in another language, sentence by sentence aligned with it. */
  partner: number | undefined;
}

/**
 * Where less than half of the shorter text's words agree, nearly all of it would be underlined. Other words are not
 * marked at all: the little that agrees in them agrees by chance. Both seen on the first readout and on a headline.
 */
const LEAST_OVERLAP = 0.5;

const sameLanguage = (a: Lang, b: Lang): boolean => primaryLanguage(a) === primaryLanguage(b);

/** Reads findings for a page in `lang`; a finding of a work that no corpus here holds is left out. */
export function readFindings(
  corpora: readonly Corpus[],
  findings: readonly Finding[],
  excerpts: readonly string[],
  lang: Lang,
): Found[] {
  return findings.flatMap((finding, index) => {
    const work = finding.sources[0]?.work;
    const corpus = corpora.find((each) => each.works.some(({ id }) => id === work));
    const reading = corpus && readFinding(corpus, finding, lang);
    if (!work || !corpus || !reading) return [];
    const excerpt = excerpts[index] ?? '';
    const comparable = excerpt !== '' && sameLanguage(reading.source.version.lang, lang);
    const compared = comparable ? difference(excerpt, reading.source.text) : undefined;
    const { kind } = finding;
    const telling =
      compared && kind !== 'paraphrase' && overlap(compared) >= LEAST_OVERLAP ? compared : undefined;
    return [
      {
        index,
        excerpt,
        corpus,
        work,
        reading,
        kind,
        difference: telling,
        changes: finding.flags ?? [],
        unattested: unattested(corpus, reading, excerpt, lang),
        otherWorks: reading.otherWorks.flatMap((source) => {
          const other = corpora.flatMap(({ works }) => works).find(({ id }) => id === source.work);
          return other ? [{ work: other, source }] : [];
        }),
      },
    ];
  });
}

/** True for a version in the work's own words, and not a report of it; it may still break off before the end. */
export const isFullText = (version: Version | undefined): boolean => isOfficial(version?.kind);

/** Remarks and addresses are spoken; statements and declarations are texts. */
export const isSpoken = ({ kind }: Work): boolean => kind === 'remarks' || kind === 'address';

/** The fullest version in another language that is aligned with this one; one in English or Chinese, where one is chosen. */
export function partnerOf(
  corpus: Corpus,
  number: number,
  choice: LanguageChoice = 'both',
): number | undefined {
  const version = corpus.versions[number];
  if (!version) return undefined;
  const others = versionsOf(corpus, version.work).filter((other) => {
    const lang = corpus.versions[other]?.lang;
    return lang !== undefined && !sameLanguage(lang, version.lang) && corpus.bitext(number, other).length > 0;
  });
  return others.find((other) => sameLanguage(corpus.versions[other]?.lang ?? '', choice)) ?? others[0];
}

/** The full text of a work to show beside a page in `lang`; undefined where no full text is among the documents. */
export function fullTextOf(
  corpus: Corpus,
  work: string,
  lang: Lang,
  choice: LanguageChoice = 'both',
): FullText | undefined {
  const texts = inScript(corpus, versionsOf(corpus, work), lang).filter((number) =>
    isFullText(corpus.versions[number]),
  );
  const number = texts.find((each) => sameLanguage(corpus.versions[each]?.lang ?? '', lang)) ?? texts[0];
  return number === undefined ? undefined : { corpus, number, partner: partnerOf(corpus, number, choice) };
}

/** The sentences of a full text that a finding comes from: as it is read, or through the bitext; undefined for none. */
export function placeIn(text: FullText, found: Found): Span | undefined {
  if (found.corpus !== text.corpus) return undefined;
  const { source, counterparts } = found.reading;
  const read = [source, ...counterparts].find(({ number }) => number === text.number);
  return (read ?? counterpart(text.corpus, source.number, source.sentences, text.number))?.sentences;
}

/** The full text in rows: no row cuts a found passage or a bead in two, and rows cover the text without a gap. */
export function rowsOf(text: FullText, found: readonly Found[]): Row[] {
  const sentences = text.corpus.sentences(text.number);
  const beads = text.partner === undefined ? [] : text.corpus.bitext(text.number, text.partner);
  const places = found.map((each) => placeIn(text, each));
  const joined = new Set<number>();
  const join = (span: Span | undefined): void => {
    for (let n = (span?.start ?? 0) + 1; n < (span?.end ?? 0); n += 1) joined.add(n);
  };
  for (const bead of beads) join(bead.a);
  for (const place of places) join(place);
  const rows: Row[] = [];
  for (let start = 0; start < sentences.length;) {
    let end = start + 1;
    while (end < sentences.length && joined.has(end)) end += 1;
    rows.push({
      sentences: { start, end },
      counterpart: undefined,
      found: places.flatMap((place, n) => (place && place.start < end && place.end > start ? [n] : [])),
      opensPassage: start === 0 || sentences[start]?.passage !== sentences[start - 1]?.passage,
    });
    start = end;
  }
  let at = 0;
  for (const { a, b } of beads) {
    // What only the second version says stands with the row before it.
    while (at < rows.length - 1 && (rows[at]?.sentences.end ?? 0) <= a.start && a.start < a.end) at += 1;
    const row = rows[at];
    if (!row || b.start === b.end) continue;
    row.counterpart = { start: row.counterpart?.start ?? b.start, end: b.end };
  }
  return rows;
}

/** How much of the full text the page uses, and the longest stretch that it leaves out. */
export interface Use {
  used: number;
  total: number;
  leftOut: Span | undefined;
}

/** Shorter stretches are told by the strip alone. In sentences. */
const LEAST_LEFT_OUT = 2;

/** @param kinds what became of each sentence, undefined where the page leaves it out */
export function useOf(kinds: readonly (FindingKind | undefined)[]): Use {
  let leftOut: Span | undefined;
  let start = 0;
  kinds.forEach((kind, n) => {
    if (kind) start = n + 1;
    else if (n + 1 - start > (leftOut ? leftOut.end - leftOut.start : LEAST_LEFT_OUT - 1))
      leftOut = { start, end: n + 1 };
  });
  return { used: kinds.filter(Boolean).length, total: kinds.length, leftOut };
}

const CLOSENESS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];

/** What became of each sentence of the full text on the page: the closest of the ways it is used. */
export function kindsBySentence(text: FullText, found: readonly Found[]): (FindingKind | undefined)[] {
  const kinds = Array.from<FindingKind | undefined>({ length: text.corpus.sentences(text.number).length });
  for (const each of found) {
    const place = placeIn(text, each);
    for (let n = place?.start ?? 0; n < (place?.end ?? 0); n += 1) {
      const before = kinds[n];
      if (!before || CLOSENESS.indexOf(each.kind) < CLOSENESS.indexOf(before)) kinds[n] = each.kind;
    }
  }
  return kinds;
}

/** Which sentences of the full text another version uses, through the bitext of the two. */
export function usedBy(text: FullText, other: number): boolean[] {
  const used = Array.from({ length: text.corpus.sentences(text.number).length }, () => false);
  for (const { a, b } of text.corpus.bitext(text.number, other)) {
    if (b.start < b.end) used.fill(true, a.start, a.end);
  }
  return used;
}

/** The versions that are no full text, with the sentences each uses: readouts and reports, at most `limit` of them. */
export function reportsOf(text: FullText, limit: number): { number: number; used: boolean[] }[] {
  const work = text.corpus.versions[text.number]?.work ?? '';
  return versionsOf(text.corpus, work)
    .filter((number) => !isFullText(text.corpus.versions[number]))
    .map((number) => ({ number, used: usedBy(text, number) }))
    .filter(({ used }) => used.includes(true))
    .slice(0, limit);
}

/** Whether the page has the very words of the version that is shown, and not only those of another. */
export const isShownWordForWord = ({ reading: { finding, source } }: Found): boolean =>
  finding.sources.some(({ kind, version }) => kind === 'verbatim' && version === source.version.id);

/** The page has the wording of a version where more than this share of its passages stand there word for word. */
const LEAST_WORDING = 0.5;

/** The version other than the full text whose wording the page has: its own source, most likely, or itself. */
export function wordingOf(found: readonly Found[]): Version | undefined {
  const counts = new Map<string, number>();
  for (const each of found) {
    if (isShownWordForWord(each)) continue;
    for (const source of each.reading.alsoIn) {
      if (source.kind === 'verbatim') counts.set(source.version, (counts.get(source.version) ?? 0) + 1);
    }
  }
  const [id, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count < 2 || count <= found.length * LEAST_WORDING) return undefined;
  return found[0]?.corpus.versions.find((version) => version.id === id);
}
