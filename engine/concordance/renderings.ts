/** What renders a word or a phrase in the passages that say the same in other languages, place by place, in one corpus. */
import { primaryLanguage, versionsOf } from '../edition/edition.ts';
import type { Bead, Corpus, Lang, Span } from '../types.ts';
import { type WordLink, alignWords } from './align-words.ts';
import { Association } from './association.ts';
import { type Occurrence, type Phrase, runsOf } from './occurrences.ts';
import type { Word, WordReader } from './words.ts';

/** A place where a word or phrase is rendered. */
export interface RenderedPlace {
  target: Occurrence;
  /** What it renders: one place in each version that is aligned with this one. */
  sources: Occurrence[];
  /** The primary subtag of the rendering's language, and the forms of its words joined by blanks. */
  lang: Lang;
  key: string;
  /** How surely the two stand for each other: that of the passages times that of the words, 0 to 1. */
  confidence: number;
}

/** A passage beside one that has the word or phrase, in which no words were found that render it. */
export interface UnrenderedPlace {
  source: Occurrence;
  version: number;
  /** The sentences that say the same. */
  sentences: Span;
}

/** Between the words that render a phrase may stand so many that render nothing: “community *with a shared future for* mankind”. */
const WIDEST_GAP = 5;

/** The versions of its work in other languages that are wanted: their bitexts are read one by one, of a work in sixty languages as few as will do. */
const othersOf = (corpus: Corpus, version: number, isWanted: (lang: Lang) => boolean): number[] => {
  const { lang = '', work = '' } = corpus.versions[version] ?? {};
  return versionsOf(corpus, work).filter((other) => {
    const language = primaryLanguage(corpus.versions[other]?.lang ?? '');
    return language !== primaryLanguage(lang) && isWanted(language);
  });
};

/** The group of sentences that a sentence of the first version is in; undefined where the second has nothing of it. */
const beadAt = (corpus: Corpus, version: number, other: number, sentence: number): Bead | undefined =>
  corpus
    .bitext(version, other)
    .find(({ a, b }) => a.start <= sentence && sentence < a.end && b.start < b.end);

/** Whether a text in another language, or in a certain one, says the same as the sentence of a place. */
export const isBeside = ({ corpus, version, sentence }: Occurrence, lang?: Lang): boolean =>
  othersOf(corpus, version, (language) => lang === undefined || language === lang).some(
    (other) => beadAt(corpus, version, other, sentence) !== undefined,
  );

/** How words keep company in the passages of some works, one pair of versions a work, the fullest: editions of one text say nothing new. */
function associationOf(reader: WordReader, pairs: readonly (readonly [number, number])[]): Association {
  const { corpus } = reader;
  const ofWork = new Map(pairs.toReversed().map((pair) => [corpus.versions[pair[0]]?.work, pair]));
  return new Association(
    [...ofWork.values()].flatMap(([version, other]) =>
      corpus.bitext(version, other).map(({ a, b }) => ({
        a: reader.ofSentences(version, a).map(({ form }) => form),
        b: reader.ofSentences(other, b).map(({ form }) => form),
      })),
    ),
  );
}

/**
 * Which words of the other passage render some words of this one: those that are linked to them, and what they enclose but for what
 * renders something else.
 */
function renderedBy(
  words: readonly Word[],
  links: readonly WordLink[],
  run: Span,
): { span: Span; strength: number } | undefined {
  const isAsked = ({ a }: WordLink): boolean => a >= run.start && a < run.end;
  const asked = new Set(words.slice(run.start, run.end).map(({ form }) => form));
  const theirs = new Set(links.filter(({ a }) => !asked.has(words[a]?.form ?? '')).map(({ b }) => b));
  const clusters: { span: Span; sum: number; count: number }[] = [];
  for (const { b, strength } of links.filter(isAsked).sort((x, y) => x.b - y.b)) {
    const last = clusters.at(-1);
    const between = Array.from({ length: b - (last?.span.end ?? b) }, (_, n) => (last?.span.end ?? b) + n);
    if (last && between.length <= WIDEST_GAP && !between.some((each) => theirs.has(each))) {
      last.span.end = b + 1;
      last.sum += strength;
      last.count += 1;
    } else clusters.push({ span: { start: b, end: b + 1 }, sum: strength, count: 1 });
  }
  const [best] = clusters.sort((x, y) => y.sum - x.sum);
  return best && { span: best.span, strength: best.sum / best.count };
}

/** What renders a phrase in one passage, for each place of the phrase in it. */
function inPassage(
  phrase: Phrase,
  {
    version,
    other,
    bead,
    association,
  }: { version: number; other: number; bead: Bead; association: Association },
): { source: Occurrence; words: readonly Word[]; confidence: number }[] {
  const { reader } = phrase;
  const { corpus } = reader;
  const a = reader.ofSentences(version, bead.a);
  const b = reader.ofSentences(other, bead.b);
  const links = alignWords(a, b, association);
  return runsOf(a, phrase).map((run) => {
    const by = renderedBy(a, links, run);
    return {
      source: { corpus, version, ...placeOf(corpus, version, bead.a, a.slice(run.start, run.end)) },
      words: by ? b.slice(by.span.start, by.span.end) : [],
      confidence: bead.confidence * (by?.strength ?? 0),
    };
  });
}

/** Places of the target each once, with all that they render. */
function merged(places: readonly RenderedPlace[]): RenderedPlace[] {
  const byTarget = Map.groupBy(places, ({ target }) => `${target.version} ${target.start} ${target.end}`);
  return Array.from(byTarget.values(), (same) => {
    const [first] = same.toSorted((x, y) => y.confidence - x.confidence);
    return first ? [{ ...first, sources: same.flatMap(({ sources }) => sources) }] : [];
  }).flat();
}

/** What renders a phrase wherever it stands beside a text in another language that is wanted (by its primary subtag). */
export function renderingsOf(
  phrase: Phrase,
  occurrences: readonly Occurrence[],
  isWanted: (lang: Lang) => boolean,
): { rendered: RenderedPlace[]; unrendered: UnrenderedPlace[] } {
  const { reader } = phrase;
  const { corpus } = reader;
  const sentences = Map.groupBy(occurrences, ({ version }) => version);
  const pairs = [...sentences.keys()].flatMap((version) =>
    // A declaration in fifty languages would take ten seconds, and what company alone says of most of them is wrong.
    othersOf(corpus, version, (language) => isWanted(language) && reader.knows(language))
      .filter((other) => corpus.bitext(version, other).length > 0)
      .map((other): readonly [number, number] => [version, other]),
  );
  const byLanguage = Map.groupBy(pairs, ([, other]) => primaryLanguage(corpus.versions[other]?.lang ?? ''));
  const rendered: RenderedPlace[] = [];
  const unrendered: UnrenderedPlace[] = [];
  for (const [lang, ofLanguage] of byLanguage) {
    const association = associationOf(reader, ofLanguage);
    for (const [version, other] of ofLanguage) {
      const own = sentences.get(version) ?? [];
      const beads = new Set(own.flatMap(({ sentence }) => beadAt(corpus, version, other, sentence) ?? []));
      for (const bead of beads)
        for (const found of inPassage(phrase, { version, other, bead, association })) {
          const { source, words, confidence } = found;
          const key = words.map(({ form }) => form).join(' ');
          const target = { corpus, version: other, ...placeOf(corpus, other, bead.b, words) };
          if (words.length === 0) unrendered.push({ source, version: other, sentences: bead.b });
          else rendered.push({ target, sources: [source], lang, key, confidence });
        }
    }
  }
  const inOrder = merged(rendered).sort(
    ({ target: x }, { target: y }) => x.version - y.version || x.start - y.start,
  );
  return { rendered: inOrder, unrendered };
}

/** Some words that follow each other in a passage, as a place in their version. */
function placeOf(
  corpus: Corpus,
  version: number,
  sentences: Span,
  words: readonly Word[],
): Span & { sentence: number } {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const all = corpus.sentences(version);
  let sentence = sentences.start;
  while (sentence < sentences.end - 1 && (all[sentence]?.end ?? 0) <= start) sentence += 1;
  return { sentence, start, end };
}
