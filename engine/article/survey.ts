/** The survey of a pack: a first look at what works a page may report, by what its sentences took over more or less word by word. */
import { versionOfSentence } from '../index/search.ts';
import type { Corpus, Work } from '../types.ts';
import type { PageLexicon } from '../alignment/across-languages.ts';
import { type Alignment, align } from '../alignment/align.ts';
import type { TranslatedCandidate } from '../alignment/word-sources.ts';
import type { Candidate } from '../candidates/accumulator.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { withQuotedParts } from '../candidates/quoted-parts.ts';
import { judgeSentence } from '../models/sentence-model.ts';
import {
  CANDIDATES,
  candidatesFor,
  PROMISING,
  type SurveyedCandidate,
  type SurveyedSentence,
} from './chosen-works.ts';
import type { SearchedPack } from './pack-search.ts';

/** A long quotation that is a work's word for word, from this weight (nats) on, is worth a closer look whatever stands around it. */
const QUOTED = 12;
/** What a passage that is looked up scores in a work that has its very words, however few of the source's they are. */
const WHOLE = 1;
/** A sentence is strong from this score and this shared weight (nats) on: a clause, where a phrase has 15 to 20. */
const STRONG = { score: 0.5, shared: 25 };

/** What is looked for in a pack. */
export interface PageSearch {
  /** What a work of a large pack must promise, such as `PROMISING`; 0 if somebody asks for whatever there is. */
  least: number;
  /** Of the page's language, if it is one that the English texts are looked at from. */
  lexicon?: PageLexicon | undefined;
  /** The works of a small pack that are looked at whatever they promise. */
  isKept?: (work: Work) => boolean;
}

/** No term. */
const NONE: ReadonlySet<number> = new Set();

const NOTHING: SurveyedSentence = { own: [], translated: [] };

/** What a candidate is, by its alignments; its number is that in the whole corpus. */
function surveyed(
  { index, shard, versions }: Corpus,
  { sentence, shared }: Candidate,
  alignments: readonly Alignment[],
  { least }: PageSearch,
): SurveyedCandidate {
  const version = versionOfSentence(index, sentence);
  const place = sentence - (index.versionStart[version] ?? 0);
  const scores = alignments.map((alignment) => {
    const quotes = alignment.longQuotation && alignment.quotation >= QUOTED;
    const score =
      alignment.whole && least === 0 ? WHOLE : Math.max(judgeSentence(alignment), quotes ? PROMISING : 0);
    return { score, strong: score >= STRONG.score && alignment.shared >= STRONG.shared };
  });
  return {
    sentence: shard ? (shard.starts[version] ?? 0) + place : sentence,
    shared,
    work: versions[version]?.work ?? '',
    score: Math.max(0, ...scores.map(({ score }) => score)),
    strong: scores.some(({ strong }) => strong),
  };
}

/** The best candidates by a sentence's own words, and by those of its quotations. */
function ownCandidates(
  { corpus, sources, search }: SearchedPack,
  query: QuerySentence,
  wanted: PageSearch,
): SurveyedCandidate[][] {
  const known = new Map<number, Alignment>();
  const alignmentOf = (sentence: number): Alignment => {
    const before = known.get(sentence);
    if (before) return before;
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (corpus.index.versionStart[version] ?? 0);
    const made = align(query, sources.run(version, start, start + 1));
    known.set(sentence, made);
    return made;
  };
  return withQuotedParts(query).map((part) =>
    search
      .survey(part, candidatesFor(wanted.least))
      .map((candidate) => surveyed(corpus, candidate, [alignmentOf(candidate.sentence)], wanted)),
  );
}

/** The best candidates by a sentence's words in translation: into English, or into the other script if there are texts in it. */
function translatedCandidates(
  { across, abroad, surveyedAcross: { ofHan, ofOther } }: SearchedPack,
  text: string,
  query: QuerySentence,
  { least, lexicon }: PageSearch,
): TranslatedCandidate[] {
  if (lexicon && abroad.hasOther(lexicon)) return abroad.candidates(text, query, lexicon, CANDIDATES.page);
  const among = least > 0 ? (query.isHan ? ofHan : ofOther) : across.others(query.isHan);
  return among.size > 0 ? across.candidates(text, query, NONE, among, CANDIDATES.page) : [];
}

/** Finds the best few candidates of each sentence. A step is a sentence. */
export function* survey(
  pack: SearchedPack,
  text: string,
  sentences: readonly QuerySentence[],
  wanted: PageSearch,
): Generator<undefined, SurveyedSentence[]> {
  const found: SurveyedSentence[] = [];
  for (const query of sentences) {
    if (query.total === 0) {
      found.push(NOTHING);
    } else {
      const translated = translatedCandidates(pack, text, query, wanted);
      found.push({
        own: ownCandidates(pack, query, wanted),
        translated: translated.map(({ runs, ...candidate }) =>
          surveyed(
            pack.corpus,
            candidate,
            runs.map(({ alignment }) => alignment),
            wanted,
          ),
        ),
      });
    }
    yield;
  }
  return found;
}
