/**
 * Sentences that look like a work's and are not borne out by its words: their quotations stand in no version, all that they share
 * is a formula, or they tell of somebody or somewhere that the work never names. They are no findings, however sure the page is.
 */
import { articlesCitedIn, citesOtherArticles } from './cited-articles.ts';
import { namesAnotherInstrument } from './speakers.ts';
import { exactWords, isLongEnough } from '../difference/exact-words.ts';
import { type Attested, attestedIn, exactPlaces } from '../difference/exactness.ts';
import { type JudgedPage, corpusOf, judgeQuotation } from '../difference/judge-wording.ts';
import { knownShare } from '../difference/known-words.ts';
import { namesIn, ownWords } from '../difference/names.ts';
import { primaryLanguage, versionNumber, versionsOf } from '../edition/edition.ts';
import { fold } from '../text/fold.ts';
import { type Quantity, mayAgree, quantitiesIn } from '../text/quantities.ts';
import type { Corpus, Finding, Quotation, Span, Work } from '../types.ts';

/** A quotation of so many words is a statement: a sentence with one that stands in no version is none of the work's. */
const STATEMENT = { words: 5, han: 7 };
/** Another's words are what a sentence is about from this share of its characters on. */
const MOST_OF_IT = 0.5;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
const isUnknown = ({ status }: Quotation): boolean => status === 'in-no-version' || status === 'not-ours';

/** Whether a finding rests on words in quotation marks that stand in no version. */
function restsOnUnknown(finding: Finding, own: readonly Quotation[]): boolean {
  if (own.length === 0 || !own.every(isUnknown)) return false;
  if (own.some(({ status, text }) => status === 'in-no-version' && isLongEnough(text, STATEMENT)))
    return true;
  const quoted = own.reduce(
    (sum, { start, end }) => sum + Math.min(end, finding.end) - Math.max(start, finding.start),
    0,
  );
  return quoted >= MOST_OF_IT * (finding.end - finding.start);
}

/**
 * A sentence that shares wording with a source has more of the work's words than this: “everyone has the right to” is all of a
 * short article and next to nothing of what is said. Of the labelled pages' edited sentences without a quotation none has less.
 */
const LEAST_SHARED = 0.22;

const rests = new WeakMap<Work, string>();

/** All that is known of a work, folded: its texts, and what it is called. */
function allOf(corpus: Corpus, work: Work): string {
  const before = rests.get(work);
  if (before !== undefined) return before;
  const texts = versionsOf(corpus, work.id).map((number) => corpus.text(number));
  const all = fold([...texts, JSON.stringify(work)].join('\n'));
  rests.set(work, all);
  return all;
}

/** So much of a name's beginning is its root: Israel, Israelis. */
const ROOT = 5;

/** Whether a folded text has a word, or for a long one its root, at the beginning of a word. */
function hasWord(text: string, word: string): boolean {
  const root = word.slice(0, ROOT);
  for (let at = text.indexOf(root); at >= 0; at = text.indexOf(root, at + 1)) {
    const ends = word.length > ROOT || !/\p{L}/u.test(text[at + root.length] ?? ' ');
    if (ends && !/\p{L}/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

/** Whether page and source have a figure in common, which bears a sentence out by itself. */
function sharesFigure(corpus: Corpus, excerpt: string, { sources }: Finding): boolean {
  const figures = quantitiesIn(excerpt);
  return sources.some(({ version, start, end }) => {
    const number = versionNumber(corpus, version);
    const known = number < 0 ? [] : quantitiesIn(corpus.text(number).slice(start, end));
    return figures.some((figure) => known.some(({ value }) => value === figure.value));
  });
}

/**
 * Whether a sentence in other words names somebody or somewhere that neither the work nor the rest of the page names. In English:
 * Chinese has many short forms of names, German writes all nouns with capitals, and in other languages names are written otherwise.
 */
function namesAStranger(corpus: Corpus, work: Work, page: JudgedPage, finding: Finding): boolean {
  const excerpt = page.text.slice(finding.start, finding.end);
  if (primaryLanguage(page.lang) !== 'en' || sharesFigure(corpus, excerpt, finding)) return false;
  const all = allOf(corpus, work);
  const rest = fold(page.text.slice(0, finding.start) + page.text.slice(finding.end));
  return namesIn(excerpt).some(({ name, start }) => {
    // What opens a sentence, or an entry with its mark, has its capital from there.
    if (!/\p{L}{2}/u.test(excerpt.slice(0, start))) return false;
    const words = ownWords(name).flatMap((word) => word.split('-'));
    const isStrange = (word: string): boolean => !hasWord(all, word) && !hasWord(rest, word);
    return words.length > 0 && words.every(isStrange);
  });
}

/** Smaller numbers are counted in any sentence, and left out or put in by any translator. */
const LEAST_AMOUNT = 1_000;

const amounts = new WeakMap<Work, readonly Quantity[]>();

/** The amounts that any version of a work has. */
function amountsOf(corpus: Corpus, work: Work): readonly Quantity[] {
  const before = amounts.get(work);
  if (before) return before;
  const all = versionsOf(corpus, work.id).flatMap((number) => quantitiesIn(corpus.text(number)));
  amounts.set(work, all);
  return all;
}

/**
 * An amount, or a year after the work's own, for which something is promised. What went before may be known from elsewhere, and a
 * text that nobody speaks is applied ever after.
 */
function isTold({ speakers, parties, date }: Work, { kind, value }: Quantity): boolean {
  if (kind === 'date') return speakers.length + parties.length > 0 && value > Number(date.slice(0, 4));
  return kind === 'number' && value >= LEAST_AMOUNT;
}

/** Whether a sentence in other words tells an amount or a year, and all that it tells are in no version of the work. */
function tellsAStrangeAmount(corpus: Corpus, work: Work, excerpt: string): boolean {
  const told = quantitiesIn(excerpt).filter((each) => isTold(work, each));
  return (
    told.length > 0 && told.every((each) => !amountsOf(corpus, work).some((known) => mayAgree(known, each)))
  );
}

/** Whether words in quotation marks that are a statement stand in a version as they are, however much stands around them. */
const quotesExactly = (of: Attested, page: JudgedPage, finding: Finding): boolean =>
  page.quotations.some(
    (each) =>
      overlaps(each, finding) &&
      isLongEnough(page.text.slice(each.start, each.end), STATEMENT) &&
      exactPlaces(of, page.text, each) !== undefined,
  );

/** Whether what a page says is not borne out by the work that it was found in. */
export function isUnsupported(
  corpus: Corpus,
  work: Work,
  page: JudgedPage,
  finding: Finding,
  quotations: readonly Quotation[],
): boolean {
  if (finding.kind === 'verbatim') return false;
  const own = quotations.filter((each) => overlaps(each, finding));
  if (restsOnUnknown(finding, own)) return true;
  if (own.some((each) => !isUnknown(each))) return false;
  const of = attestedIn(corpus, work.id, page.lang);
  if (quotesExactly(of, page, finding)) return false;
  const text = page.text.slice(finding.start, finding.end);
  if (citesOtherArticles(corpus, text, finding.sources)) return true;
  if (articlesCitedIn(text).size > 0 && namesAnotherInstrument(fold(text), work)) return true;
  if (finding.kind === 'paraphrase')
    return namesAStranger(corpus, work, page, finding) || tellsAStrangeAmount(corpus, work, text);
  return exactWords(text).length > 0 && knownShare(of, text) < LEAST_SHARED;
}

/** Whether all quotations in a finding stand in no version of its work: what a selection tells, without a page around it. */
export function quotesUnknown(corpora: readonly Corpus[], finding: Finding, page: JudgedPage): boolean {
  const work = finding.sources[0]?.work ?? '';
  const corpus = corpusOf(corpora, work);
  const of = corpus && attestedIn(corpus, work, page.lang);
  const own = page.quotations.filter(
    (each) => overlaps(each, finding) && isLongEnough(page.text.slice(each.start, each.end), STATEMENT),
  );
  if (finding.kind === 'verbatim' || !of || of.versions.length === 0 || own.length === 0) return false;
  return own.every((each) => judgeQuotation(of, page, each) === undefined);
}
