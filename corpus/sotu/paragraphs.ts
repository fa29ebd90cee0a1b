/**
 * Divides a speech that came without paragraphs. A paragraph begins where the words change, seldom with a pronoun or a
 * conjunction. The weights are those of a logistic regression on 31 addresses that are published with their paragraphs; on 31
 * others it finds the breaks with F1 0.49, where one after every third sentence has 0.33.
 */
import { segmentSentences } from '../../engine/text/segment.ts';
import { type Unit, unitsIn } from '../../engine/text/units.ts';

/** What a paragraph often begins with: a time, an order, an address. */
const OPENING =
  /^(?:(?:my )?fellow|ladies and gentlemen|mr\.|madam|members of|tonight|today|now,|finally|first|second|third|fourth|last(?:ly)?|next|let (?:me|us)|in (?:the )?(?:past|last|coming|next|recent)|in our|over the|this year|as we|one|another|at the same time|for (?:too|more)|to )/i;
/** What goes on with what was said before. */
const CONTINUING =
  /^(?:and|but|or|yet|nor|so|it|they|he|she|that|that's|this|these|those|them|his|her|their|such|both|some|others|its)\b/i;
const WEIGHTS = {
  opening: 0.6,
  continuing: -0.95,
  we: -0.4,
  /** By the likeness, 0 to 1, of the four sentences before and after a break. */
  around: -2.6,
  /** By that of the two sentences beside it. */
  beside: -2.2,
};
const REACH = 4;
/** In words; a longer first sentence counts for no more. */
const LONG = 40;
/** Paragraphs of the published ones have so many sentences, as a rule, and none has more than nine of ours. */
const USUAL = 3;
const MOST = 9;
/** What departing from the usual length costs, by the square of its logarithm. */
const DEPARTURE = 0.25;

type Bag = ReadonlyMap<number, number>;

/** The words of the sentences `[start, end)`, each with its weight: those that are everywhere in the speech say nothing. */
function bagOf(terms: readonly ReadonlySet<number>[], weights: Bag, start: number, end: number): Bag {
  const bag = new Map<number, number>();
  for (const sentence of terms.slice(Math.max(0, start), end))
    for (const term of sentence) bag.set(term, (bag.get(term) ?? 0) + (weights.get(term) ?? 0));
  return bag;
}

const lengthOf = (bag: Bag): number => Math.hypot(...bag.values());

/** The cosine of two bags. */
function likeness(a: Bag, b: Bag): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

/** For each sentence how much speaks for a paragraph to begin with it, in log odds. */
function beginnings(sentences: readonly string[]): number[] {
  const isContent = ({ norm }: Unit): boolean => norm.length > 3;
  const terms = sentences.map(
    (text) =>
      new Set(
        unitsIn(text)
          .filter(isContent)
          .map(({ term }) => term),
      ),
  );
  const counts = new Map<number, number>();
  for (const sentence of terms) for (const term of sentence) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map(
    Array.from(counts, ([term, count]) => [term, Math.log(sentences.length / count)] as const),
  );
  const bag = (start: number, end: number): Bag => bagOf(terms, weights, start, end);
  return sentences.map(
    (text, i) =>
      WEIGHTS.opening * Number(OPENING.test(text)) +
      WEIGHTS.continuing * Number(CONTINUING.test(text)) +
      WEIGHTS.we * Number(/^we\b/i.test(text)) +
      WEIGHTS.around * likeness(bag(i - REACH, i), bag(i, i + REACH)) +
      WEIGHTS.beside * likeness(bag(i - 1, i), bag(i, i + 1)) +
      Math.min(1, text.split(' ').length / LONG),
  );
}

/** Where the paragraphs begin that are best together, as numbers of sentences; the first begins with 0. */
function bestStarts(gains: readonly number[]): number[] {
  const best = [{ value: 0, start: 0 }];
  for (let end = 1; end <= gains.length; end++) {
    let found = { value: -Infinity, start: 0 };
    for (let start = Math.max(0, end - MOST); start < end; start++) {
      const departure = DEPARTURE * Math.log((end - start) / USUAL) ** 2;
      const gain = start === 0 ? 0 : (gains[start] ?? 0);
      const value = (best[start]?.value ?? 0) + gain - departure;
      if (value > found.value) found = { value, start };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let end = gains.length; end > 0;) {
    end = best[end]?.start ?? 0;
    starts.push(end);
  }
  return starts.toReversed();
}

/** The paragraphs of a text that has none, without what stood between them. */
export function paragraphsOf(text: string): string[] {
  const spans = segmentSentences(text, 'en');
  const starts = bestStarts(beginnings(spans.map(({ start, end }) => text.slice(start, end))));
  return starts.map((first, i) => {
    const from = i === 0 ? 0 : (spans[first]?.start ?? 0);
    const next = starts[i + 1];
    return text.slice(from, next === undefined ? text.length : (spans[next]?.start ?? text.length)).trim();
  });
}
