/** Where the words of a quotation stand in the versions of a work, and what stands there instead of what differs. */
import { commonRuns, wordsOf } from '../difference/diff.ts';
import { sentencesAround } from '../difference/exact-sources.ts';
import { readVersion } from '../difference/attested.ts';
import { type Attested, type ExactPlace, exactPlaces } from '../difference/exactness.ts';
import { knownIn } from '../difference/known-words.ts';
import { rowsOf } from '../difference/splices.ts';
import { quote } from '../edition/edition.ts';
import type { Lang, Quotation, Span } from '../types.ts';

/** A run of sentences of a version, and which of their words the quotation has or stands for. */
export interface QuotedPlace {
  work: string;
  /** The version's id. */
  version: string;
  lang: Lang;
  /** Half-open range of sentence numbers in the version. */
  sentences: Span;
  /** The sentences. */
  text: string;
  /** The words of `text` that stand where the quotation has its own: what to copy. */
  wording: Span;
}

function placeAt({ corpus }: Attested, version: number, sentences: Span, words: Span): QuotedPlace {
  const { version: of, text } = quote(corpus, version, sentences);
  const from = corpus.sentences(version)[sentences.start]?.start ?? 0;
  const wording = { start: Math.max(0, words.start - from), end: Math.min(text.length, words.end - from) };
  return { work: of.work, version: of.id, lang: of.lang, sentences, text, wording };
}

/** The place of words that stand in a version in a row. */
function ofRow(of: Attested, place: ExactPlace): QuotedPlace {
  const { words } = readVersion(of.corpus, place.version);
  const span = {
    start: words[place.words.start]?.start ?? 0,
    end: words[place.words.end - 1]?.end ?? 0,
  };
  return placeAt(of, place.version, sentencesAround(of.corpus, place), span);
}

/**
 * Of a source's words those that a quotation stands for: from its first word that both have to the last, and as many around them as
 * the quotation has before the first and behind the last. Everything where they have nothing in common.
 */
function wordingFor(quotation: string, source: string): Span {
  const own = wordsOf(quotation);
  const words = wordsOf(source);
  const runs = commonRuns(own, words);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return { start: 0, end: source.length };
  const start = Math.max(0, first.b - first.a);
  const end = Math.min(words.length, last.b + last.length + own.length - last.a - last.length);
  const [from, to] = [words[start]?.start ?? 0, words[end - 1]?.end ?? source.length];
  // What ends a sentence goes with it.
  return { start: from, end: end === words.length ? source.trimEnd().length : to };
}

/** Several rows of one stretch of a version, as one: an ellipsis left out what stands between them. */
function asOne(of: Attested, places: readonly ExactPlace[]): QuotedPlace[] {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return [];
  return [ofRow(of, { ...first, words: { start: first.words.start, end: last.words.end } })];
}

/**
 * The places of a quotation, given what has become of it; several where it is joined from several, none where it stands in no
 * version of the work.
 */
export function quotedPlaces(
  of: Attested,
  text: string,
  span: Span,
  status: Quotation['status'],
): QuotedPlace[] {
  const quotation = text.slice(span.start, span.end);
  const exact = exactPlaces(of, text, span);
  if (exact) return status === 'spliced' ? exact.map((place) => ofRow(of, place)) : asOne(of, exact);
  if (status === 'spliced') {
    const rows = rowsOf(of, quotation);
    if (rows.length > 0) return rows.map((place) => ofRow(of, place));
  }
  const { closest } = knownIn(of, quotation);
  if (!closest || status === 'in-no-version' || status === 'not-ours') return [];
  const { text: source } = quote(of.corpus, closest.version, closest.sentences);
  const from = of.corpus.sentences(closest.version)[closest.sentences.start]?.start ?? 0;
  const { start, end } = wordingFor(quotation, source);
  return [placeAt(of, closest.version, closest.sentences, { start: start + from, end: end + from })];
}

/** The words that stand at some places, with an ellipsis between them. */
export const correctWording = (places: readonly QuotedPlace[]): string =>
  places.map(({ text, wording }) => text.slice(wording.start, wording.end)).join(' … ');
