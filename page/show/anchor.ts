/**
 * Text quote selectors: finding a passage again by its own words after a page has drawn its text anew. The words before and after tell apart
 * places that say the same; see the TextQuoteSelector of the W3C's Web Annotation Data Model.
 */
import type { Span } from '../../engine/types.ts';

/** A passage by its words and what stands around them. */
export interface Quote {
  prefix: string;
  exact: string;
  suffix: string;
  /** Where it stood before: of two places that fit as well, the nearer is taken. UTF-16 code units. */
  start: number;
}

/** As much of the surroundings as tells places apart, and little enough to survive a change near by. UTF-16 units. */
const CONTEXT = 32;
/** A passage that stands in more places than this is no passage but a phrase; the first ones are compared. */
const MAX_PLACES = 200;

/** Describes a span of a text so that it can be found in a later state of it. */
export function quoteOf(text: string, span: Span): Quote {
  return {
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    exact: text.slice(span.start, span.end),
    suffix: text.slice(span.end, span.end + CONTEXT),
    start: span.start,
  };
}

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

const commonEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
};

/** Where the passage stands in the text now. Undefined where its very words are no longer there. */
export function findQuote(text: string, quote: Quote): Span | undefined {
  if (quote.exact === '') return undefined;
  let best: Span | undefined;
  let bestContext = -1;
  let bestDistance = Infinity;
  let at = text.indexOf(quote.exact);
  for (let places = 0; at >= 0 && places < MAX_PLACES; places++) {
    const end = at + quote.exact.length;
    const context =
      commonEnd(text.slice(Math.max(0, at - CONTEXT), at), quote.prefix) +
      commonStart(text.slice(end, end + CONTEXT), quote.suffix);
    const distance = Math.abs(at - quote.start);
    if (context > bestContext || (context === bestContext && distance < bestDistance)) {
      best = { start: at, end };
      bestContext = context;
      bestDistance = distance;
    }
    at = text.indexOf(quote.exact, at + 1);
  }
  return best;
}
