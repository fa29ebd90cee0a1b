/**
 * Words of a page that turn what the source says, where all around them is the source's: a denial on one side only, an opposite
 * word, a hedge, another name. Right before complete: a stretch that is rewritten on both sides of a word tells nothing.
 */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import { foldForms } from '../text/quantities.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Flag } from '../types.ts';
import type { Claim } from './claims.ts';
import { exactWords } from './exact-words.ts';
import { changedNames } from './names.ts';
import { areOpposite, hanOpposites } from './opposites.ts';
import { type Gap, type Pair, allGaps } from './pair.ts';
import { isTail } from './report-frame.ts';

/**
 * How far around a stretch words are looked at, on either text; how many of the page's must be the source's, and which share of
 * those of both. Words, or Chinese characters.
 */
const AROUND = { words: 8, han: 16 };
const LEAST_SAME = { words: 4, han: 8 };
const SHARE = 0.7;
/** A longer stretch is rewritten. */
const LONGEST = { words: 8, han: 10 };
/** What a quotation begins with and the source does not. */
const LONGEST_LEAD = { words: 4, han: 4 };
const HEDGE = new RegExp(`(?<!\\p{L})(?:${anyOf(entriesOf(all.hedges))})`, 'iu');
const TURNING = new Set(entriesOf(en.turning));

type Size = { words: number; han: number };
const limit = (size: Size, words: readonly Claim[]): number => (words[0]?.isHan ? size.han : size.words);

/** A word, or a Chinese character, alone between two changes may agree by chance. */
const isTelling = ({ length }: { length: number }, han: boolean): boolean => length > (han ? 1 : 0);

/** How many of the words around a stretch of one text stand in both, and how many words there are. */
function around(
  pair: Pair,
  which: 'a' | 'b',
  [from, to]: readonly [number, number],
): { same: number; of: number } {
  const words = pair[which];
  const han = words[0]?.isHan ?? false;
  const reach = limit(AROUND, words);
  const low = Math.max(0, from - reach);
  const high = Math.min(words.length, to + reach);
  let same = 0;
  for (const run of pair.runs) {
    if (isTelling(run, han))
      same += Math.max(0, Math.min(run[which] + run.length, high) - Math.max(run[which], low));
  }
  return { same, of: high - low - (to - from) };
}

/** Whether a stretch stands among the source's words on the page, and among the page's in the source. */
function isSurrounded(pair: Pair, gap: Gap, edge: 'first' | 'last' | undefined): boolean {
  const page = around(pair, 'a', gap.a);
  const source = around(pair, 'b', gap.b);
  // Beyond its ends an excerpt leaves out what it likes.
  const reach = limit(AROUND, pair.b);
  const whole = edge === undefined ? source.of : Math.min(source.of, reach);
  return (
    page.same >= limit(LEAST_SAME, pair.a) &&
    page.same >= SHARE * page.of &&
    source.same >= SHARE * Math.min(whole, page.of)
  );
}

/** The two sides of a stretch. */
interface Change {
  gap: Gap;
  a: readonly Claim[];
  b: readonly Claim[];
}

const text = (of: string, words: readonly Claim[]): string =>
  words[0] ? of.slice(words[0].start, words.at(-1)?.end) : '';

/** Stretches that only a word such as “be” or “to” parts are one change. */
function joinedOverHelpers(pair: Pair, gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const isOne = last?.after === 1 && pair.a[last.a[1]]?.type === 'helper' && gap.a[0] === last.a[1] + 1;
    if (last && isOne && last.a[1] > last.a[0])
      joined[joined.length - 1] = {
        a: [last.a[0], gap.a[1]],
        b: [last.b[0], gap.b[1]],
        before: last.before,
        after: gap.after,
      };
    else joined.push(gap);
  }
  return joined;
}

/** The stretches that are short and stand among words of both texts. @param quoted the page's text is a quotation */
function changesOf(pair: Pair, quoted: boolean): Change[] {
  const gaps = joinedOverHelpers(pair, allGaps(pair));
  return gaps.flatMap((gap, n): Change[] => {
    const edge = n === 0 ? 'first' : n === gaps.length - 1 ? 'last' : undefined;
    const a = pair.a.slice(...gap.a);
    let b = pair.b.slice(...gap.b);
    if (edge === 'first' && quoted && a.length > 0 && a.length <= limit(LONGEST_LEAD, pair.a)) {
      const from = Math.max(gap.b[0], gap.b[1] - a.length - 1);
      b = pair.b.slice(from, gap.b[1]);
      gap.b = [from, gap.b[1]];
    } else if (edge && (a.length === 0 || b.length === 0)) return [];
    if (a.length === 0 && b.length === 0) return [];
    const most = limit(LONGEST, pair.a);
    if (a.length > most || b.length > most || !isSurrounded(pair, gap, edge)) return [];
    if (edge === 'last' && isTail(pair.page.slice(a[0]?.start ?? pair.page.length))) return [];
    return [{ gap, a, b }];
  });
}

/** Whether a word turns what is said wherever it stands. */
export const isDenial = ({ type, key, isHan }: Claim): boolean =>
  type === 'negation' || (!isHan && TURNING.has(key));
const denials = (words: readonly Claim[]): number => words.filter(isDenial).length;

/** How many denials around a stretch stand in no run. */
function unmatched(pair: Pair, which: 'a' | 'b', [from, to]: readonly [number, number]): number {
  const words = pair[which];
  const reach = limit(AROUND, words);
  const low = Math.max(0, from - reach);
  return words
    .slice(low, to + reach)
    .filter(
      (word, i) =>
        isDenial(word) &&
        !pair.runs.some((run) => low + i >= run[which] && low + i < run[which] + run.length),
    ).length;
}

/** A denial more or less than in the source, and no other one near that does its work. */
function turned(pair: Pair, { gap, a, b }: Change): 'negation' | 'opposite' | undefined {
  if ((denials(a) - denials(b)) % 2 === 0) return undefined;
  if ((unmatched(pair, 'a', gap.a) - unmatched(pair, 'b', gap.b)) % 2 === 0) return undefined;
  const isPlain = [...a, ...b].some(({ type }) => type === 'negation');
  if (isPlain) return 'negation';
  if (a.length > 0 && b.length > 0) return 'opposite';
  // “oppose both” for “oppose the one and reject the other”: one verb may do the work of two.
  const reach = limit(AROUND, pair.a);
  return denials(pair.a.slice(Math.max(0, gap.a[0] - reach), gap.a[1] + reach)) > 0 ? undefined : 'negation';
}

/** The stretch with so many characters around it that a Chinese word is whole. */
const widened = (of: string, words: readonly Claim[], [from, to]: readonly [number, number]): string =>
  foldForms(text(of, words.slice(Math.max(0, from - 1), to + 1)));

function opposed(pair: Pair, { gap, a, b }: Change): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a[0]?.isHan)
    return hanOpposites(widened(pair.page, pair.a, gap.a), widened(pair.source, pair.b, gap.b)) !== undefined;
  return a.some((one) => b.some((other) => one.type === 'word' && areOpposite(one.key, other.key)));
}

/** What softens it on the page and not in the source: `where possible`, or a `may` where nothing of the kind stood. */
function hedged(pair: Pair, { a, b }: Change): boolean {
  if (HEDGE.test(foldForms(text(pair.page, a))) && !HEDGE.test(foldForms(pair.source))) return true;
  const modal = a.find(({ type }) => type === 'modal');
  const soft = modal?.meanings?.includes('may') === true;
  return soft && b.every(({ type }) => type === 'helper');
}

function kindOf(pair: Pair, change: Change): Flag['kind'] | undefined {
  if (opposed(pair, change)) return 'opposite';
  return hedged(pair, change) ? 'modal' : turned(pair, change);
}

/** Whether some version has the page's words there: a word on either side with them. */
function isElsewhere({ page, a }: Pair, { a: [from, to] }: Gap, versions: readonly string[]): boolean {
  const joined = (of: string): string =>
    ` ${exactWords(of)
      .map(({ key }) => key)
      .join(' ')} `;
  const row = joined(text(page, a.slice(Math.max(0, from - 2), to + 2)));
  return row.trim() !== '' && versions.some((each) => joined(each).includes(row));
}

/**
 * The flags of words that turn what the source says.
 *
 * @param quoted the page's text is a quotation
 * @param versions what other versions have there
 */
export function changedWords(pair: Pair, quoted: boolean, versions: readonly string[]): Flag[] {
  const flags = changesOf(pair, quoted).flatMap((change): Flag[] => {
    const kind = kindOf(pair, change);
    if (!kind || isElsewhere(pair, change.gap, versions)) return [];
    const [page, source] = shown(pair, change);
    return page === '' || page === source ? [] : [{ kind, page, source }];
  });
  return [...changedNames(pair, versions), ...flags];
}

/** Both sides, with a word around them where one is empty. */
function shown({ page, source, a, b }: Pair, { gap }: Change): [string, string] {
  const by = gap.a[0] === gap.a[1] || gap.b[0] === gap.b[1] ? 1 : 0;
  const side = (of: string, words: readonly Claim[], [from, to]: readonly [number, number]): string =>
    text(of, words.slice(Math.max(0, from - by), to + by));
  return [side(page, a, gap.a), side(source, b, gap.b)];
}
