/**
 * What became of the words that a page puts in quotation marks: whether they stand in a version of a work that the page reports,
 * differ from it, or stand in no version though they are said to be the work's.
 */
import { type ExactWord, exactWords, isLongEnough } from '../difference/exact-words.ts';
import { attestedIn } from '../difference/exactness.ts';
import { type JudgedPage, judgeQuotation } from '../difference/judge-wording.ts';
import { knownShare } from '../difference/known-words.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { fold } from '../text/fold.ts';
import { foldForms } from '../text/quantities.ts';
import { namesIn } from '../difference/names.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import {
  type Finding,
  type Flag,
  QUOTATION_STATUSES,
  type Quotation,
  type Span,
  type Work,
} from '../types.ts';
import type { CandidateWork } from './candidate-works.ts';
import { isTail } from '../difference/report-frame.ts';
import { callsSpeaker } from './speakers.ts';

/** A work that a page reports: what of a candidate is looked at here. */
export type Reported = Pick<CandidateWork, 'work' | 'corpus' | 'evidence'>;

/** Fewer words in quotation marks are a name, or a word that the reporter will not answer for. Words, or Chinese characters. */
const LEAST = { words: 3, han: 4 };
/** Words that share so much with a work are said to be from it where nobody is named. */
const LIKE_THE_WORK = 0.2;
const TEXT_NOUNS = new RegExp(
  `\\b(?:${anyOf(entriesOf(en.textNouns))})\\b|${anyOf(entriesOf(zh.textNouns))}`,
  'iu',
);

const BINDING = new RegExp(
  `\\b(?:${anyOf(entriesOf(en.bindingTexts))})\\b|${anyOf(entriesOf(zh.bindingTexts))}`,
  'giu',
);
/** Somebody's name before a colon. */
const LABEL = /(?:^|[\s　】])(?:\p{Lu}[\p{L}.’'-]+|\p{Script=Han}{2,4})[:：]\s*["“「『]?$/u;

/** Whether a folded text names a convention, a constitution or another text of a kind that the work is not. */
function namesAnotherText(folded: string, { titles, names = {} }: Work): boolean {
  const own = fold([...Object.values(titles), ...Object.values(names).flat()].join(' '));
  return Array.from(folded.matchAll(BINDING), ([noun]) => noun).some((noun) => !own.includes(noun));
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** Whether somebody is said to say what stands before: `,” Ms. Lomax said.` */
const isSpoken = (behind: string): boolean => isTail(behind) && exactWords(behind).length > 0;

/** Whether a quotation that stands in no version is said to be the work's: by its speaker, or from the text that nobody speaks. */
function isSaidToBe(
  { work, corpus, evidence }: Reported,
  page: JudgedPage,
  sentences: readonly Span[],
  quotation: Span,
): boolean {
  const at = sentences.findIndex((sentence) => overlaps(sentence, quotation));
  const sentence = sentences[at];
  if (!sentence) return false;
  const voice = evidence.voices[at] ?? 0;
  if (voice !== 0) return voice > 0;
  const around =
    page.text.slice(sentence.start, quotation.start) + page.text.slice(quotation.end, sentence.end);
  const folded = fold(around);
  const before = page.text.slice(sentence.start, quotation.start);
  if (work.speakers.length > 0) {
    if (callsSpeaker(folded, work)) return true;
    if (LABEL.test(before)) return false;
  } else {
    if (namesAnotherText(folded, work)) return false;
    if (TEXT_NOUNS.test(fold(before))) return true;
    if (isSpoken(page.text.slice(quotation.end, sentence.end))) return false;
  }
  const text = page.text.slice(quotation.start, quotation.end);
  return knownShare(attestedIn(corpus, work.id, page.lang), text) >= LIKE_THE_WORK;
}

const rowOf = (words: readonly ExactWord[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

/** The words of a work's titles in a row, and how many of each they are; read once. */
const titleRows = new WeakMap<Work, readonly { row: string; words: number }[]>();

function titlesOf(work: Work): readonly { row: string; words: number }[] {
  const known = titleRows.get(work);
  if (known) return known;
  const rows = Object.values(work.titles).map((title) => {
    const words = exactWords(title);
    return { row: rowOf(words), words: words.length };
  });
  titleRows.set(work, rows);
  return rows;
}

/** Whether a text is a title of the work, or the most of one. */
export function isTitle(text: string, work: Work): boolean {
  const own = rowOf(exactWords(text));
  const parts = own.split(' ').length;
  return titlesOf(work).some(({ row, words }) => row.includes(own) && parts > words / 2);
}

/** One quotation against one work. */
function statusIn(
  reported: Reported,
  page: JudgedPage,
  sentences: readonly Span[],
  findings: readonly Finding[],
  span: Span,
): Quotation | undefined {
  const { work, corpus } = reported;
  const of = attestedIn(corpus, work.id, page.lang);
  const own = findings.filter((finding) => overlaps(finding, span) && finding.sources[0]?.work === work.id);
  const text = page.text.slice(span.start, span.end);
  const quotation = {
    start: span.start,
    end: span.end,
    text,
    work: work.id,
    speaker: speakerOf(reported, page.lang),
  };
  const judged = of.versions.length > 0 ? judgeQuotation(of, page, span) : undefined;
  if (judged) {
    const flags = judged.status === 'verbatim' ? [] : flagsFor(text, judged.flags, own);
    return { ...quotation, status: judged.status, flags };
  }
  // In a language without a version what is found may be the page's own translation: nothing can be said of its words.
  if (of.versions.length === 0 && own.length > 0) return undefined;
  if (isTitle(text, work)) return { ...quotation, status: 'verbatim' };
  const ours = isSaidToBe(reported, page, sentences, span);
  return ours
    ? { ...quotation, status: 'in-no-version' }
    : { start: span.start, end: span.end, text, status: 'not-ours' };
}

/** The flags of the findings that tell of words in the quotation, after its own. */
const flagsFor = (text: string, flags: readonly Flag[], findings: readonly Finding[]): Flag[] => [
  ...flags,
  ...findings
    .flatMap((finding) => finding.flags ?? [])
    .filter((flag) => text.includes(flag.page) && !flags.some(({ page }) => page === flag.page)),
];

function speakerOf({ work }: Reported, lang: string): string | undefined {
  const names = work.speakers[0]?.names;
  return names && (names[lang] ?? names[lang.split('-')[0] ?? ''] ?? Object.values(names)[0])?.[0];
}

/**
 * The quotations of a page that reports some works, in page order; each is a step.
 *
 * @param others works that the page may have words of without reporting them
 */
export function* quotationsOn(
  reported: readonly Reported[],
  others: readonly Reported[],
  page: JudgedPage,
  sentences: readonly Span[],
  findings: readonly Finding[],
): Generator<undefined, Quotation[], unknown> {
  const quotations: Quotation[] = [];
  for (const span of page.quotations) {
    if (!isLongEnough(page.text.slice(span.start, span.end), LEAST)) continue;
    const judged = reported.flatMap((each) => statusIn(each, page, sentences, findings, span) ?? []);
    const elsewhere = judged.some(({ status }) => status === 'verbatim')
      ? []
      : others.flatMap((each) => statusIn(each, page, sentences, findings, span) ?? []);
    judged.push(...elsewhere.filter(({ status }) => status === 'verbatim'));
    // What the work says of it that knows most of it.
    const rank = ({ status }: Quotation): number => QUOTATION_STATUSES.indexOf(status);
    const [best] = judged.sort((a, b) => rank(a) - rank(b));
    if (best) quotations.push(best);
    yield;
  }
  return quotations;
}

const HAN_OFFICE = new RegExp(`\\p{Script=Han}{0,8}(?:${anyOf(entriesOf(zh.offices))})`, 'u');

/**
 * A flag where a page has somebody else say a sentence of a work, and does not name the work's speaker with him.
 *
 * @param at the number of the sentence on the page
 */
export function otherSpeaker(
  reported: Reported,
  at: number,
  sentence: string,
  lang: string,
): Flag | undefined {
  const speaker = speakerOf(reported, lang);
  if (!speaker || reported.evidence.voices[at] !== -1) return undefined;
  if (callsSpeaker(fold(sentence), reported.work)) return undefined;
  const page = HAN_OFFICE.exec(foldForms(sentence)) ?? undefined;
  const name = page ? { start: page.index, end: page.index + page[0].length } : namesIn(sentence).at(-1);
  return name && { kind: 'other-speaker', page: sentence.slice(name.start, name.end), source: speaker };
}
