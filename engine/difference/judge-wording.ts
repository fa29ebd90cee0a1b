/**
 * What a page made of the words that it has from a source: word for word, edited or in other words, and what differs in what is
 * said. The one place where that is decided: the panel, the highlights and `match` all tell it from here.
 */
import { type FindingReading, primaryLanguage, readFinding, versionNumber } from '../edition/edition.ts';
import type { Corpus, Finding, FindingKind, Flag, Lang, SourceSpan, Span } from '../types.ts';
import { readVersion } from './attested.ts';
import { exactWords } from './exact-words.ts';
import { exactFirst } from './exact-sources.ts';
import { type Attested, ELLIPSIS, type ExactPlace, attestedIn, exactPlaces, exactly } from './exactness.ts';
import { commonRuns, wordsOf } from './diff.ts';
import { distinct, figuresAcross, flagsOf } from './flags.ts';
import { KNOWN, knownShare } from './known-words.ts';
import { leftOutAround, leftOutWithin } from './left-out.ts';
import { spliceIn } from './splices.ts';
import { LEAST_SCORE, wordingsOf } from './wordings.ts';

/** A page as its wording is judged. */
export interface JudgedPage {
  text: string;
  lang: Lang;
  /** The quotations that stand in no other, in order. */
  quotations: readonly Span[];
}

/** The first corpus that holds a work. */
export const corpusOf = (corpora: readonly Corpus[], work: string): Corpus | undefined =>
  corpora.find(({ works }) => works.some(({ id }) => id === work));

/** How the page relates to one version in its language: other words stay other words. */
const kindIn = (
  of: Attested,
  { text, quotations }: JudgedPage,
  span: Span,
  kind: FindingKind,
): FindingKind => (exactly(of, text, span, quotations) ? 'verbatim' : kind === 'verbatim' ? 'edited' : kind);

/** A quotation of fewer words (Chinese: characters) is a phrase, and what it leaves out is no matter. */
const LEAST_QUOTATION = 6;

/** An ellipsis for fewer words (Chinese: characters) cuts a sentence short and joins nothing. */
const SHORT_CUT = { words: 10, han: 18 };

/** The quotations that a finding has, as far as they stand in it. */
const quotationsIn = ({ quotations }: JudgedPage, { start, end }: Span): Span[] =>
  quotations
    .map((each) => ({ start: Math.max(each.start, start), end: Math.min(each.end, end) }))
    .filter((each) => each.start < each.end);

/** What is left out, or joined, in words that stand in a version as they are. */
function breaksIn(
  of: Attested,
  { text }: JudgedPage,
  { start }: Span,
  places: readonly ExactPlace[],
): Flag[] {
  const joined = places.slice(1).flatMap((place, i): Flag[] => {
    const last = places[i];
    const page = text.slice(last?.page.end, place.page.start);
    if (!last || !ELLIPSIS.test(page) || /[”"」』»]/u.test(page)) return [];
    const version = readVersion(of.corpus, place.version);
    const isShort =
      place.words.start - last.words.end <
      (/\p{Script=Han}/u.test(page + text[place.page.start]) ? SHORT_CUT.han : SHORT_CUT.words);
    if (isShort) return [];
    const from = version.words[last.words.end]?.start ?? 0;
    const to = version.words[place.words.start - 1]?.end ?? from;
    return [
      {
        kind: 'spliced',
        page: text.slice(last.page.start, place.page.end),
        source: version.text.slice(from, to),
      },
    ];
  });
  return [...joined, ...leftOutAround(of, places, text, text.slice(start, places[0]?.page.start))];
}

/** What is left out, or joined, in the quotations of a sentence that has no version's words as they are. */
function quotedChanges(of: Attested, page: JudgedPage, span: Span, sources: readonly string[]): Flag[] {
  return quotationsIn(page, span).flatMap((each): Flag[] => {
    const text = page.text.slice(each.start, each.end);
    if (exactWords(text).length < LEAST_QUOTATION) return [];
    const places = exactPlaces(of, page.text, each);
    if (places) return breaksIn(of, page, span, places);
    const within = leftOutWithin(text, sources);
    if (within.length > 0) return within;
    const splice = spliceIn(of, text);
    if (!splice) return [];
    const { start, end } = splice.last;
    const last = exactPlaces(of, page.text, { start: each.start + start, end: each.start + end });
    return [splice.flag, ...(last ? leftOutAround(of, last, page.text, text) : [])];
  });
}

/** Another version than the one that is shown must have so much more of the page's words to be compared instead. */
const CLOSER = 1.1;

/** The wording that a page is closest to, the first where several are about as close. */
function closestOf(excerpt: string, texts: readonly string[]): string | undefined {
  const words = wordsOf(excerpt);
  const shared = (text: string): number =>
    commonRuns(words, wordsOf(text)).reduce((sum, { length }) => sum + length, 0);
  const [first] = texts;
  let best = first;
  let most = first === undefined ? 0 : shared(first);
  for (const text of texts.slice(1)) {
    const own = shared(text);
    if (own > most * CLOSER) [best, most] = [text, own];
  }
  return best;
}

/** What page and source differ in, in figures, dates, negations and modals. @param excerpt the page's words, in `lang` */
function flagsOn(corpus: Corpus, reading: FindingReading, excerpt: string, lang: Lang): Flag[] {
  const { source, finding } = reading;
  if (excerpt === '' || finding.score < LEAST_SCORE) return [];
  if (primaryLanguage(source.version.lang) !== primaryLanguage(lang))
    return figuresAcross(excerpt, source.text);
  const texts = wordingsOf(corpus, reading).map(({ text }) => text);
  const closest = closestOf(excerpt, texts);
  return closest === undefined
    ? []
    : flagsOf(
        excerpt,
        closest,
        texts.filter((text) => text !== closest),
      );
}

/** Whether no ellipsis cuts what stands in a version. */
const isInOneRow = (text: string, places: readonly ExactPlace[]): boolean =>
  places.every(
    (place, i) => i === 0 || !ELLIPSIS.test(text.slice(places[i - 1]?.page.end, place.page.start)),
  );

/** Whether all words of an excerpt stand in one place. */
const isAll = ([place, ...more]: readonly ExactPlace[], excerpt: string): boolean =>
  place !== undefined &&
  more.length === 0 &&
  place.words.end - place.words.start === exactWords(excerpt).length;

/** A finding whose kind and flags are what its words say. */
export function judgeWording(corpora: readonly Corpus[], finding: Finding, page: JudgedPage): Finding {
  const work = finding.sources[0]?.work ?? '';
  const corpus = corpusOf(corpora, work);
  const reading = corpus && readFinding(corpus, finding, page.lang);
  if (!corpus || !reading) return finding;
  const sources = finding.sources.map((source): SourceSpan => {
    const own = corpusOf(corpora, source.work);
    if (!own || primaryLanguage(source.lang) !== primaryLanguage(page.lang)) return source;
    const versions = [versionNumber(own, source.version)];
    return { ...source, kind: kindIn({ corpus: own, versions }, page, finding, source.kind) };
  });
  const of = attestedIn(corpus, work, page.lang);
  const exact = exactly(of, page.text, finding, page.quotations);
  const excerpt = page.text.slice(finding.start, finding.end);
  const changes = exact && isAll(exact, excerpt) ? [] : flagsOn(corpus, reading, excerpt, page.lang);
  if (exact) {
    // What the reporter says around a quotation that is exact may still be changed.
    const flags = distinct([...breaksIn(of, page, finding, exact), ...changes]);
    const kind = flags.length === 0 && isInOneRow(page.text, exact) ? 'verbatim' : 'edited';
    return { ...finding, kind, sources: exactFirst(corpus, work, sources, exact), flags };
  }
  const kind = finding.kind === 'verbatim' ? 'edited' : finding.kind;
  const texts = wordingsOf(corpus, reading).map(({ text }) => text);
  return {
    ...finding,
    kind,
    sources,
    flags: distinct([...quotedChanges(of, page, finding, texts), ...changes]),
  };
}

/** What becomes of a quotation that is held against the versions of one work; undefined where it stands in none of them. */
export function judgeQuotation(
  of: Attested,
  page: JudgedPage,
  quotation: Span,
): { status: 'verbatim' | 'differs' | 'spliced'; flags: Flag[] } | undefined {
  const text = page.text.slice(quotation.start, quotation.end);
  const places = exactPlaces(of, page.text, quotation);
  if (places) {
    const sentence = { start: page.text.lastIndexOf('\n', quotation.start) + 1, end: quotation.end };
    const flags = breaksIn(of, page, sentence, places);
    if (flags.some(({ kind }) => kind === 'spliced')) return { status: 'spliced', flags };
    const isWhole = flags.length === 0 && isInOneRow(page.text, places);
    return { status: isWhole ? 'verbatim' : 'differs', flags };
  }
  if (knownShare(of, text) < KNOWN) return undefined;
  const splice = spliceIn(of, text);
  return splice ? { status: 'spliced', flags: [splice.flag] } : { status: 'differs', flags: [] };
}
