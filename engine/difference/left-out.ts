/**
 * What a quotation leaves out of the sentence that it is from, where that turns the sense: the “not” right before it, the condition
 * right behind it, words within it that no ellipsis stands for.
 */
import * as all from '../languages/all.ts';
import * as zh from '../languages/zh.ts';
import { foldForms } from '../text/quantities.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Flag, Span } from '../types.ts';
import { readVersion } from './attested.ts';
import { claimsIn } from './claims.ts';
import { commonRuns } from './diff.ts';
import { exactWords } from './exact-words.ts';
import { type Attested, type ExactPlace, ELLIPSIS } from './exactness.ts';
import { isDenial } from './changed-words.ts';

const RESTRICTION = new RegExp(
  `^[\\s,，;；(（]*(?:and |but )?(?:(?:${anyOf(entriesOf(all.restrictions))})(?!\\p{Script=Latin}))`,
  'iu',
);
const HAN_DENIAL = new RegExp(`(?:${anyOf(entriesOf(zh.denyingBefore))})$`, 'u');
/** Words between a “not” and what it denies: `not to`, `never be`. */
const LITTLE_BETWEEN = 1;

/** What says whose the words are, between two parts of a quotation: `,” he said, “`. */
const SAID_BETWEEN = /^[^“"「『«\n]{0,3}["”」』»][^“"「『«\n.!?。！？]{0,60}["“「『«]/u;

/** Whether a text ends with a denial of what comes next. */
function endsDenying(text: string): boolean {
  if (/\p{Script=Han}\s*$/u.test(text)) return HAN_DENIAL.test(foldForms(text).trimEnd());
  const words = claimsIn(text).slice(-1 - LITTLE_BETWEEN);
  return words.some((word, i) => isDenial(word) && words.slice(i + 1).every(({ type }) => type === 'helper'));
}

const denies = (text: string): boolean => claimsIn(text).some(isDenial) || /反对|拒绝/u.test(foldForms(text));

/** What is left out is, or ends with, a “not” or a “rather than” for what follows. */
const isDenied = (text: string): boolean =>
  claimsIn(text).some(({ type }) => type === 'negation') ||
  /\b(?:rather than|instead of)$|而不是$|而非$/u.test(text);

/** The sentence of a version around some of its words. */
function sentenceAround(
  { corpus }: Attested,
  { version, words }: ExactPlace,
): Span & { from: number; to: number } {
  const read = readVersion(corpus, version);
  const start = read.words[words.start]?.start ?? 0;
  const end = read.words[words.end - 1]?.end ?? start;
  const sentences = corpus.sentences(version);
  const first = sentences.findLast((each) => each.start <= start);
  const last = sentences.find((each) => each.end >= end);
  return { start, end, from: first?.start ?? 0, to: last?.end ?? end };
}

/**
 * What is left out around words that stand in a version as they are.
 *
 * @param before what the page has in the same sentence before them: `he rejected “…”` leaves out nothing
 */
export function leftOutAround(
  of: Attested,
  places: readonly ExactPlace[],
  text: string,
  before: string,
): Flag[] {
  return places.flatMap((place, n): Flag[] => {
    const version = of.corpus.text(place.version);
    const { start, end, from, to } = sentenceAround(of, place);
    const page = text.slice(place.page.start, place.page.end);
    const preceding = version.slice(from, start);
    const lead = n === 0 ? before : text.slice(places[n - 1]?.page.end, place.page.start);
    if (endsDenying(preceding) && !denies(lead))
      return [
        { kind: 'omission', page, source: version.slice(Math.max(from, wordsBack(version, start)), end) },
      ];
    const following = version.slice(end, to);
    const isLast = n === places.length - 1;
    if (
      isLast &&
      RESTRICTION.test(foldForms(following)) &&
      !RESTRICTION.test(foldForms(text.slice(place.page.end))) &&
      !RESTRICTION.test(foldForms(text.slice(place.page.end).replace(SAID_BETWEEN, '')))
    )
      return [{ kind: 'omission', page, source: following.replace(/^[\s,，;；]+/u, '') }];
    return [];
  });
}

/** Where the second word before a place begins. */
function wordsBack(text: string, at: number): number {
  const words = exactWords(text.slice(Math.max(0, at - 60), at));
  const word = words.at(-Math.min(words.length, /\p{Script=Han}/u.test(text[at - 1] ?? '') ? 4 : 2));
  return Math.max(0, at - 60) + (word?.start ?? 0);
}

/** A quotation with more breaks than this is reworded. */
const MOST_BREAKS = 3;
const LITTLE = new Set([...entriesOf(all.functionWords), ...entriesOf(all.littleWords)]);

/** What a quotation leaves out within, where all its words are the source's in their order. */
export function leftOutWithin(quotation: string, sources: readonly string[]): Flag[] {
  const own = exactWords(quotation).map((word) => ({ ...word, opens: false }));
  for (const source of sources) {
    const words = exactWords(source).map((word) => ({ ...word, opens: false }));
    const runs = commonRuns(own, words);
    if (runs.length < 2 || runs.length > 1 + MOST_BREAKS) continue;
    if (runs.reduce((sum, { length }) => sum + length, 0) < own.length) continue;
    const gaps = runs.slice(1).map((run, i) => {
      const last = runs[i];
      const [from, to] = [last ? last.b + last.length : 0, run.b];
      return {
        words: words.slice(from, to),
        source: source.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
        page: quotation.slice(
          own[(last?.a ?? 0) + (last?.length ?? 1) - 1]?.start ?? 0,
          own[run.a]?.end ?? 0,
        ),
      };
    });
    return gaps
      .filter(({ words: out, page, source: left }) =>
        ELLIPSIS.test(page) ? denies(left) : out.some(({ key }) => !LITTLE.has(key)),
      )
      .map(({ page, source: left }) => ({
        kind: isDenied(left) && !ELLIPSIS.test(page) ? 'negation' : 'omission',
        page,
        source: left,
      }));
  }
  return [];
}
