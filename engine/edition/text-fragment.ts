/**
 * The text fragment (`#:~:text=…`) that leads to a passage on its publisher's page. The page itself is not known: the fragment is
 * made of the text, so that a browser which looks through that text from its beginning stops at this passage and at no other.
 *
 * A browser finds words within a block and at word borders only. So a long passage is named by its first and its last words: what the
 * page may have between them (a note's mark, a line break, a link) does no harm then.
 */
import type { Lang, Span } from '../types.ts';

/** A passage of no more words is named whole. Chinese words are about two characters. */
const SHORT = 6;
/**
 * With how many words a long passage's beginning and end are named: few, since a page may have a note's mark or a line break
 * between any two. Where the first ones stand elsewhere, too, those from a few words on are taken.
 */
const TERM = { least: 4, most: 6, skipped: 10 };
/** How many words before or behind a passage tell it from one that says the same. */
const CONTEXT = { least: 2, most: 8 };

/** What a page may have in another number, or in the place of a line's end: words on its two sides are not looked for as one. */
const ODD_SPACE = /[^\S ]|[\n\u3000\u00a0\u2007\u202f]| {2,}/u;

/** Percent-encoded, and with the hyphens and commas that would part the terms. */
const encode = (term: string): string =>
  encodeURIComponent(term).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const segmenters = new Map<Lang, Intl.Segmenter>();

/** The words of a part of a text, as browsers find their borders. */
function wordsIn(text: string, { start, end }: Span, lang: Lang): Span[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang || 'en', { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}

/** From the first to the last of some words; undefined where there is none, or where a page may part them. */
function termOf(text: string, words: readonly (Span | undefined)[]): Span | undefined {
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  return ODD_SPACE.test(text.slice(start, end)) ? undefined : { start, end };
}

/** A text as browsers compare it: they take no notice of capital letters. */
class Searched {
  readonly text: string;
  readonly #folded: string;

  constructor(text: string) {
    this.text = text;
    const folded = text.toLowerCase();
    // Letters that become two when they are made small would move all places behind them.
    this.#folded = folded.length === text.length ? folded : text;
  }

  /** Where a term is found first from a place on. */
  first({ start, end }: Span, from = 0): number {
    return this.#folded.indexOf(this.#folded.slice(start, end), from);
  }

  isUnique(term: Span): boolean {
    return this.first(term) === term.start && this.first(term, term.start + 1) < 0;
  }

  encoded({ start, end }: Span): string {
    return encode(this.text.slice(start, end));
  }
}

/** The text that was searched last: a view asks for many passages of one. */
let last: Searched | undefined;

function searchedOf(text: string): Searched {
  if (last?.text !== text) last = new Searched(text);
  return last;
}

/** The first words of a passage, or words near its beginning, that are found at their own place first. */
function beginning(searched: Searched, words: readonly Span[]): Span | undefined {
  // The last ones are for its end.
  const room = words.length - TERM.least;
  for (let skipped = 0; skipped <= Math.min(TERM.skipped, room - TERM.least); skipped += 1) {
    for (let count = TERM.least; count <= Math.min(TERM.most, room - skipped); count += 1) {
      const term = termOf(searched.text, words.slice(skipped, skipped + count));
      if (term && searched.first(term) === term.start) return term;
    }
  }
  return undefined;
}

/** The last words of a passage, or words near its end, that are found first at their own place, behind its beginning. */
function ending(searched: Searched, words: readonly Span[], behind: number): Span | undefined {
  for (let skipped = 0; skipped <= TERM.skipped; skipped += 1) {
    for (let count = Math.min(TERM.least, words.length); count <= TERM.most; count += 1) {
      const some = words.slice(Math.max(0, words.length - skipped - count), words.length - skipped);
      const term = (some[0]?.start ?? -1) >= behind ? termOf(searched.text, some) : undefined;
      if (term && searched.first(term, behind) === term.start) return term;
    }
  }
  return undefined;
}

/** The words before a place that, with what follows them, stand nowhere before. */
function prefixOf(searched: Searched, term: Span, lang: Lang): Span | undefined {
  const line = searched.text.lastIndexOf('\n', term.start - 1) + 1;
  const words = wordsIn(searched.text, { start: line, end: term.start }, lang);
  for (let count = CONTEXT.least; count <= Math.min(CONTEXT.most, words.length); count += 1) {
    const prefix = termOf(searched.text, words.slice(-count));
    if (!prefix || ODD_SPACE.test(searched.text.slice(prefix.end, term.start))) return undefined;
    // Browsers want nothing but white space between the two: the punctuation goes with the prefix.
    const whole = { start: prefix.start, end: term.start + searched.text.slice(term.start, term.end).length };
    if (searched.first(whole) === whole.start)
      return {
        start: prefix.start,
        end: prefix.start + searched.text.slice(prefix.start, term.start).trimEnd().length,
      };
  }
  return undefined;
}

/** The words behind a passage that, with the passage, stand nowhere else. */
function suffixOf(searched: Searched, term: Span, lang: Lang): Span | undefined {
  const next = searched.text.indexOf('\n', term.end);
  const words = wordsIn(
    searched.text,
    { start: term.end, end: next < 0 ? searched.text.length : next },
    lang,
  );
  for (let count = CONTEXT.least; count <= Math.min(CONTEXT.most, words.length); count += 1) {
    const suffix = termOf(searched.text, words.slice(0, count));
    if (!suffix || ODD_SPACE.test(searched.text.slice(term.end, suffix.start))) return undefined;
    const gap = searched.text.slice(term.end, suffix.start);
    if (searched.first({ start: term.start, end: suffix.end }) === term.start)
      return { start: term.end + gap.length - gap.trimStart().length, end: suffix.end };
  }
  return undefined;
}

/**
 * The directive that leads to a passage, from `:~:` on.
 *
 * @param text of the version, all of it
 * @param passage in it; UTF-16 code units
 * @returns undefined where none can be relied on: the same words stand elsewhere, in the same surroundings
 */
export function textFragment(text: string, passage: Span, lang: Lang): string | undefined {
  const searched = searchedOf(text);
  const words = wordsIn(text, passage, lang);
  const whole = termOf(text, words);
  if (whole && words.length <= SHORT) {
    if (searched.isUnique(whole)) return `:~:text=${searched.encoded(whole)}`;
    const prefix = prefixOf(searched, whole, lang);
    if (prefix) return `:~:text=${searched.encoded(prefix)}-,${searched.encoded(whole)}`;
    const suffix = suffixOf(searched, whole, lang);
    return suffix && `:~:text=${searched.encoded(whole)},-${searched.encoded(suffix)}`;
  }
  const named = beginning(searched, words);
  const start = named ?? termOf(text, words.slice(0, TERM.least));
  const prefix = named || !start ? undefined : prefixOf(searched, start, lang);
  const end = start && ending(searched, words, start.end);
  if (!start || !end || (!named && !prefix)) return undefined;
  return `:~:text=${prefix ? `${searched.encoded(prefix)}-,` : ''}${searched.encoded(start)},${searched.encoded(end)}`;
}

/** An address with the directive to a passage; the plain address where there is none, or where the address has a fragment of its own use. */
export function addressAt(url: string, text: string, passage: Span, lang: Lang): string {
  const directive = textFragment(text, passage, lang);
  if (directive === undefined) return url;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}
