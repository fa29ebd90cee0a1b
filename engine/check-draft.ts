/**
 * Checks a draft: each quotation, and each sentence that is given to a speaker, held against all works of the corpus. What a page
 * that reports a work tells of its quotations comes first; the others are looked for one by one, since a draft may quote a single
 * sentence, several works, or people whom the corpus does not know.
 */
import { isLongEnough } from './difference/exact-words.ts';
import { blockQuotes, withBlocks } from './draft/block-quotes.ts';
import type { CheckedDraft, CheckedWords } from './draft/checked.ts';
import { type Draft, heldWork, overlaps } from './draft/draft.ts';
import type { HeldWork } from './draft/held.ts';
import {
  type HeldQuotation,
  checkQuotation,
  holdQuotation,
  holdReported,
  quotedForSure,
} from './draft/quotations.ts';
import { withBlanks } from './draft/sayers.ts';
import { checkSentence } from './draft/sentences.ts';
import { speakersIn, speakersOf } from './draft/speakers.ts';
import { withSplits } from './draft/split-quotations.ts';
import { withoutWraps } from './draft/wrapped-lines.ts';
import type { Matcher } from './match.ts';
import { detectLanguage } from './text/language.ts';
import { outermost, quotations } from './text/quotations.ts';
import { segmentSentences } from './text/segment.ts';
import type { Article, Corpus, MatchResult, Span } from './types.ts';

/** Fewer words in quotation marks are a name, or a word that the writer will not answer for. */
const LEAST = { words: 3, han: 4 };
/** So many of the sentences closest to a quotation say which works it may be from. */
const CLOSEST = 8;
/** All but the first of them are closer than this, or say nothing: a probability. */
const LEAST_CLOSE = 0.02;

/** What somebody of whom nothing is known quotes himself, where it stands in a work; or else his own words. */
function quotedWithin(
  draft: Draft,
  outer: CheckedWords,
  inMarks: readonly Span[],
  quoted: ReadonlySet<string>,
): CheckedWords[] {
  const within = inMarks
    .filter(({ start, end }) => start > outer.start && end < outer.end)
    .filter(({ start, end }) => isLongEnough(outer.text.slice(start - outer.start, end - outer.start), LEAST))
    .map((span) => checkQuotation(draft, holdReported(draft, holdQuotation(draft, span)), quoted))
    .filter(({ places }) => places.length > 0);
  return within.length > 0 ? within : [outer];
}

/** What `match` says of a draft that it has not looked at yet. */
const NOT_MATCHED: MatchResult = { attributions: [], findings: [], quotations: [] };

/** The check in steps. A step may tell what has become of a quotation; only the end says what stands. */
export type CheckSteps = Generator<CheckedWords | undefined, CheckedDraft, unknown>;

/**
 * Checks a draft step by step: a quotation or so a step. What stands somewhere for itself is told at once; to match the whole draft
 * comes after it, and may add works that have the same words, or say what differs otherwise.
 */
export function* checkDraftInSteps(
  matcher: Matcher,
  corpora: readonly Corpus[],
  article: Article,
): CheckSteps {
  const { text, blocks } = blockQuotes(withoutWraps(article.text));
  const lang = detectLanguage(text, article.lang);
  const inMarks = quotations(text);
  const page = { text, lang, quotations: withBlocks(outermost(inMarks), blocks) };
  const sentences = segmentSentences(text, lang);
  yield;
  const speakers = speakersIn(speakersOf(corpora), page, sentences);
  const worksNear = (words: string): HeldWork[] => {
    const near = matcher
      .closest(words, CLOSEST)
      .filter(({ score }, i) => i === 0 || score >= LEAST_CLOSE)
      .flatMap(({ corpus, version }) => corpus.versions[version]?.work ?? []);
    return [...new Set(near)].flatMap((work) => heldWork(corpora, work));
  };
  const unquoted = withBlanks(text, page.quotations);
  const read: Draft = { corpora, page, sentences, unquoted, matched: NOT_MATCHED, speakers, worksNear };
  const first: HeldQuotation[] = [];
  for (const span of page.quotations) {
    if (!isLongEnough(text.slice(span.start, span.end), LEAST)) continue;
    const each = holdQuotation(read, span);
    first.push(each);
    const told = checkQuotation(read, each, quotedForSure(read, [each]));
    yield told.places.length > 0 ? told : undefined;
  }
  const matched = yield* matcher.matchInSteps({ ...article, text });
  const draft: Draft = { ...read, matched };
  const held: HeldQuotation[] = [];
  for (const each of first) {
    held.push(holdReported(draft, each));
    yield;
  }
  const quoted = quotedForSure(draft, held);
  const words: CheckedWords[] = [];
  for (const each of held) {
    const checked = checkQuotation(draft, each, quoted);
    words.push(
      ...(checked.status === 'not-ours' ? quotedWithin(draft, checked, inMarks, quoted) : [checked]),
    );
    yield;
  }
  words.splice(0, words.length, ...withSplits(draft, words));
  for (const at of sentences.keys()) {
    const span = sentences[at];
    if (!span || words.some((each) => each.kind === 'quotation' && overlaps(each, span))) continue;
    const checked = checkSentence(draft, at);
    if (checked) words.push(checked);
    yield;
  }
  words.sort((a, b) => a.start - b.start);
  const counts = { verbatim: 0, differs: 0, spliced: 0, 'in-no-version': 0, 'not-ours': 0 };
  for (const { status } of words) counts[status]++;
  return { text, words, counts };
}
