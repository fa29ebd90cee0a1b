/**
 * The sources of a finding that is word for word: those that have the very words come first, and where none of those that were
 * found by likeness has them, the place where they stand is put before them.
 */
import type { Corpus, SourceSpan, Span } from '../types.ts';
import { placeOf, readVersion } from './attested.ts';
import { wordsOfSentences } from './sentence-words.ts';
import type { ExactPlace } from './exactness.ts';
import { versionNumber } from '../edition/edition.ts';

/** The sentences of a version that some of its words [start, end) stand in. */
function sentencesAround(corpus: Corpus, { version, words }: ExactPlace): Span {
  const read = readVersion(corpus, version);
  const from = read.words[words.start]?.start ?? 0;
  const to = read.words[words.end - 1]?.end ?? 0;
  const all = corpus.sentences(version);
  const start = all.findIndex((sentence) => sentence.end > from);
  const end = all.findIndex((sentence) => sentence.end >= to) + 1;
  return { start, end };
}

/** Whether some sentences of a version have the words of a place. */
function hasWords(
  corpus: Corpus,
  version: number,
  sentences: Span,
  { version: from, words }: ExactPlace,
): boolean {
  const row = readVersion(corpus, from).words.slice(words.start, words.end);
  const { start, end } = wordsOfSentences(corpus, version, sentences);
  const place = placeOf(readVersion(corpus, version), row, start);
  return place >= 0 && place + row.length <= end;
}

function sourceAt(corpus: Corpus, work: string, place: ExactPlace, score: number): SourceSpan[] {
  const version = corpus.versions[place.version];
  const sentences = sentencesAround(corpus, place);
  const all = corpus.sentences(place.version);
  const [first, last] = [all[sentences.start], all[sentences.end - 1]];
  if (!version || !first || !last) return [];
  const { id, lang } = version;
  return [{ work, version: id, lang, start: first.start, end: last.end, sentences, kind: 'verbatim', score }];
}

/**
 * Sources with those first that have a statement's very words.
 *
 * @param sources of a finding in `work`, best first
 * @param places where its words stand
 */
export function exactFirst(
  corpus: Corpus,
  work: string,
  sources: readonly SourceSpan[],
  places: readonly ExactPlace[],
): SourceSpan[] {
  const best = sources[0]?.score ?? 0;
  const has = (source: SourceSpan, place: ExactPlace): boolean => {
    const version = source.work === work ? versionNumber(corpus, source.version) : -1;
    return version >= 0 && hasWords(corpus, version, source.sentences, place);
  };
  const exact = sources.filter((source) => places.some((place) => has(source, place)));
  const missing = places.filter((place) => !exact.some((source) => has(source, place)));
  const put = missing.flatMap((place) => sourceAt(corpus, work, place, best));
  const isPut = (source: SourceSpan): boolean =>
    put.some(
      (each) => each.version === source.version && each.start === source.start && each.end === source.end,
    );
  const rest = sources.filter((source) => !exact.includes(source) && !isPut(source));
  return [...exact.map((source) => ({ ...source, score: best })), ...put, ...rest];
}
