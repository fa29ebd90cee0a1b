/**
 * What a reader should look at in a passage whose wording is the source's but for a figure, a date, a “not” or a “should”: only
 * what stands in the same place of both texts, its neighbours being the same, and only where no known version has what the
 * page has. Right before complete: a change that is told wrongly is worse than one that is not told.
 */
import * as all from '../languages/all.ts';
import { entriesOf } from '../text/word-lists.ts';
import { changedWords } from './changed-words.ts';
import { type Claim, claimsIn } from './claims.ts';
import { type Gap, type Pair, excerpt, gapsBetween, pairOf } from './pair.ts';
import { quotedIn } from '../text/quotations.ts';
import type { Flag } from '../types.ts';
import { type Quantity, mayAgree, quantitiesIn } from '../text/quantities.ts';

/** Words that are looked at on either side of a figure, and how many of them must be the same. */
const NEIGHBOURS = 4;
/** Words that stand beside any figure. */
const LITTLE = new Set(entriesOf(all.littleWords));

const telling = (words: readonly Claim[]): string[] =>
  words.filter(({ key, type }) => type === 'word' && !LITTLE.has(key)).map(({ key }) => key);

/** How many of the neighbours before and behind two words are the same. */
function sharedContext({ a, b }: Pair, i: number, j: number): { before: number; after: number } {
  const common = (left: string[], right: string[]): number =>
    left.filter((key) => right.includes(key)).length;
  const from = (at: number): number => Math.max(0, at - NEIGHBOURS);
  return {
    before: common(telling(a.slice(from(i), i)), telling(b.slice(from(j), j))),
    after: common(telling(a.slice(i + 1, i + 1 + NEIGHBOURS)), telling(b.slice(j + 1, j + 1 + NEIGHBOURS))),
  };
}

/** What is counted follows the figure: `30,000 civilians`; in Chinese two characters at least: 万名平民. */
function inSamePlace(pair: Pair, i: number, j: number): boolean {
  const { before, after } = sharedContext(pair, i, j);
  const next = pair.a[i + 1];
  const same = next !== undefined && next.key === pair.b[j + 1]?.key;
  return (after >= 2 && (same || before >= 1)) || (same && after >= 1 && before >= 1);
}

/** Figures of the page that stand where a version has another, and neither of which the other text has anywhere. */
function changedFigures(pair: Pair, others: readonly Pair[]): Flag[] {
  const known = [pair, ...others].flatMap(({ b }) => b);
  const unknown = (of: Claim, among: readonly Claim[]): boolean =>
    !among.some(({ quantity }) => quantity && of.quantity && mayAgree(quantity, of.quantity));
  return pair.a.flatMap((figure, i): Flag[] => {
    if (!figure.quantity || !unknown(figure, known)) return [];
    const j = pair.b.findIndex(
      (each, at) =>
        each.quantity?.kind === figure.quantity?.kind && unknown(each, pair.a) && inSamePlace(pair, i, at),
    );
    const source = pair.b[j];
    if (!source) return [];
    return [
      {
        kind: figure.quantity.kind === 'date' ? 'date' : 'number',
        page: pair.page.slice(figure.start, figure.end),
        source: pair.source.slice(source.start, source.end),
      },
    ];
  });
}

/** What follows must be the same for so many words (Chinese: characters), so that the same is denied or demanded. */
const LEAST_AFTER = { words: 2, han: 4 };
/** A longer stretch is rewritten: what changed in it is more than a “not”. */
const LONGEST_GAP = 3;
/** Words beside a gap in which a “reject” or “without” may do the work of a “not”. */
const REACH = 8;

const isSmall = ({ a, b }: Gap): boolean => a[1] - a[0] <= LONGEST_GAP && b[1] - b[0] <= LONGEST_GAP;

const only = (words: readonly Claim[], type: Claim['type']): Claim | undefined => {
  const found = words.filter((word) => word.type === type);
  return found.length === 1 ? found[0] : undefined;
};

/** The last word of a list is of that type, but for words that only help a verb. */
const endsIn = (words: readonly Claim[], type: Claim['type']): boolean =>
  words.findLast((word) => word.type === type || word.type === 'word')?.type === type;

function changedModal(pair: Pair, gap: Gap): Flag | undefined {
  const a = pair.a.slice(...gap.a);
  const b = pair.b.slice(...gap.b);
  const [page, source] = [only(a, 'modal'), only(b, 'modal')];
  if (!page?.meanings || !source?.meanings || page.meanings.some((each) => source.meanings?.includes(each)))
    return undefined;
  if (a.at(-1) !== page || b.at(-1) !== source) return undefined;
  return {
    kind: 'modal',
    page: excerpt(pair.page, pair.a, gap.a[1] - 1, gap.a[1]),
    source: excerpt(pair.source, pair.b, gap.b[1] - 1, gap.b[1]),
  };
}

const denials = (words: readonly Claim[]): number =>
  words.filter(({ type, denies }) => type === 'negation' || denies).length;

function changedNegation(pair: Pair, gap: Gap): Flag | undefined {
  // As many on both sides: a “not” has only moved.
  if (denials(pair.a) === denials(pair.b)) return undefined;
  const a = pair.a.slice(...gap.a);
  const b = pair.b.slice(...gap.b);
  const [denied, plain] = only(a, 'negation') ? [a, b] : [b, a];
  const [text, start] = denied === a ? [pair.b, gap.b[0]] : [pair.a, gap.a[0]];
  const [own, ownStart] = denied === a ? [pair.a, gap.a[0]] : [pair.b, gap.b[0]];
  if (!only(denied, 'negation') || !endsIn(denied, 'negation')) return undefined;
  // The other side may have words that help a verb, and no word of its own.
  if (plain.some(({ type }) => type !== 'modal' && type !== 'helper')) return undefined;
  if (denials(text.slice(Math.max(0, start - REACH), start + REACH)) > 0) return undefined;
  if (denials(own.slice(Math.max(0, ownStart - REACH), ownStart)) > 0) return undefined;
  return {
    kind: 'negation',
    page: excerpt(pair.page, pair.a, gap.a[0] - 1, gap.a[1]),
    source: excerpt(pair.source, pair.b, gap.b[0] - 1, gap.b[1]),
  };
}

const changesIn = (pair: Pair): { at: number; flag: Flag }[] =>
  gapsBetween(pair).flatMap((gap) => {
    const following = pair.a.slice(gap.a[1], gap.a[1] + gap.after);
    const least = following[0]?.isHan ? LEAST_AFTER.han : LEAST_AFTER.words;
    if (gap.after < least || telling(following).length === 0 || !isSmall(gap)) return [];
    const flag = changedModal(pair, gap) ?? changedNegation(pair, gap);
    return flag ? [{ at: pair.a[gap.a[1]]?.start ?? 0, flag }] : [];
  });

/** Whether a version has the page's words around a place as they stand there. */
function hasAt({ a, runs }: Pair, at: number): boolean {
  const verb = a.findIndex(({ start }) => start === at);
  return runs.some((run) => run.a < verb && run.a + run.length > verb);
}

/** A quotation of so many words (Chinese: characters) is what is said, and what stands around it is the reporter's. */
const STATEMENT = 6;

/** One change is told once: the first flag of those that tell of the same words of the page. */
export const distinct = (flags: readonly Flag[]): Flag[] =>
  flags.filter(
    (flag, n) =>
      !flags
        .slice(0, n)
        .some(({ page }) => page.includes(flag.page) || (flag.page.includes(page) && page !== '')),
  );

/**
 * The flags of a passage.
 *
 * @param page the page's words, some sentences at most
 * @param source what it is shown beside, in the same language
 * @param versions what other versions of the work in that language have there: what one of them says is no change
 */
export function flagsOf(page: string, source: string, versions: readonly string[] = []): Flag[] {
  const pair = pairOf(page, source);
  const others = versions.map((version) => pairOf(page, version));
  const words = changesIn(pair)
    .filter(({ at }) => !others.some((other) => hasAt(other, at)))
    .map(({ flag }) => flag);
  const statements = quotedIn(page)
    .map(({ start, end }) => page.slice(start, end))
    .filter((text) => claimsIn(text).length >= STATEMENT);
  const turned =
    statements.length > 0
      ? statements.flatMap((text) => changedWords(pairOf(text, source), true, versions))
      : changedWords(pair, false, versions);
  return distinct([...changedFigures(pair, others), ...words, ...turned]);
}

/** Months are words in one language and figures in the other, so that of dates only years can be compared. */
const LEAST_YEAR = 1000;
/** Smaller figures are days, points and “the five of them”, which a translator may leave out or put in. */
const LARGEST_SMALL = 31;
const comparable = (text: string): Quantity[] =>
  quantitiesIn(text).filter(({ kind, value }) => kind !== 'date' || value >= LEAST_YEAR);

/**
 * The figures that page and source differ in where they are in two languages: nothing stands beside a figure that could be compared,
 * so that all figures but one must be the same, and there must be two.
 */
export function figuresAcross(page: string, source: string): Flag[] {
  const [a, b] = [page, source].map(comparable);
  if (!a || !b) return [];
  if (a.length !== b.length || a.length < 2) return [];
  const odd = (own: readonly Quantity[], other: readonly Quantity[]): Quantity[] =>
    own.filter((each) => !other.some((one) => mayAgree(one, each)));
  const [[here, ...more], [there, ...others]] = [odd(a, b), odd(b, a)];
  if (!here || !there || more.length + others.length > 0 || here.kind !== there.kind) return [];
  if (Math.min(here.value, there.value) <= LARGEST_SMALL) return [];
  return [
    {
      kind: here.kind === 'date' ? 'date' : 'number',
      page: page.slice(here.start, here.end),
      source: source.slice(there.start, there.end),
    },
  ];
}
