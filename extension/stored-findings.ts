/**
 * Findings as they are stored: a source is a version and sentences of it, and the pack gives the rest (work, language, place
 * in the text). A page of 200,000 characters of known text has 3,700 findings; in full they are 8.9 MB of the 10 MB that
 * all tabs together may store.
 */
import { versionNumber } from '../engine/edition/edition.ts';
import type { Corpus, Finding, SourceSpan } from '../engine/types.ts';
import type { StoredFinding } from './visit.ts';

/** More than a reader goes through; the longest speeches have 800 sentences. The first ones of the page are kept. */
export const MAX_FINDINGS = 1_000;

/** Scores are shown to nobody more exactly. */
const DIGITS = 10_000;
const round = (score: number): number => Math.round(score * DIGITS) / DIGITS;

export const storedFinding = ({ start, end, kind, score, sources, flags = [] }: Finding): StoredFinding => ({
  start,
  end,
  kind,
  score: round(score),
  sources: sources.map(({ version, sentences, kind: own, score: sure }) => [
    version,
    sentences.start,
    sentences.end,
    own,
    round(sure),
  ]),
  ...(flags.length > 0 && { flags }),
});

function sourceOf(
  [id, start, end, kind, score]: StoredFinding['sources'][number],
  corpora: readonly Corpus[],
): SourceSpan[] {
  for (const corpus of corpora) {
    const number = versionNumber(corpus, id);
    const version = corpus.versions[number];
    if (!version) continue;
    const sentences = corpus.sentences(number);
    const [first, last] = [sentences[start], sentences[end - 1]];
    if (!first || !last) return [];
    const { work, lang } = version;
    return [
      { work, version: id, lang, start: first.start, end: last.end, sentences: { start, end }, kind, score },
    ];
  }
  return [];
}

/** The findings in full. Those of a pack that is not there (any more) have no sources. */
export const fullFindings = (stored: readonly StoredFinding[], corpora: readonly Corpus[]): Finding[] =>
  stored.map((finding) => ({
    ...finding,
    flags: finding.flags ?? [],
    sources: finding.sources.flatMap((source) => sourceOf(source, corpora)),
  }));

/** Whether packs have what each finding comes from first: then all of it can be shown without the others. */
export const holdSources = (stored: readonly StoredFinding[], corpora: readonly Corpus[]): boolean =>
  stored.every(
    ({ sources: [best] }) => !best || corpora.some((corpus) => versionNumber(corpus, best[0]) >= 0),
  );
