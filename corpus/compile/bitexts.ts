/** The bitexts of an edition: every two versions of a work, aligned. */
import type { Lang, Sentence } from '../../engine/types.ts';
import type { Bitext } from '../edition.ts';
import { type AlignProgress, align } from './align/align.ts';
import { EMPTY_LEXICON, type Lexicon } from './align/lexicon.ts';

/** A version to be aligned with the others of its work. */
export interface Alignable {
  /** Its number in the edition. */
  number: number;
  id: string;
  work: string;
  lang: Lang;
  text: string;
  sentences: readonly Sentence[];
  /** The first sentences of its named parts. */
  places?: ReadonlyMap<string, number>;
}

/** Hears how far the alignment of two long versions has come; `pair` names them. */
export type AlignTold = (pair: string, progress: AlignProgress) => void;

const inputOf = ({ lang, text, sentences, places = new Map<string, number>() }: Alignable) => ({
  lang,
  sentences: sentences.map(({ start, end }) => text.slice(start, end)),
  passages: sentences.map(({ passage }) => passage),
  places,
});

/** Confidences are rounded to what a pack keeps of them. */
function bitextOf(a: Alignable, b: Alignable, lexicon: Lexicon, told: AlignTold): Bitext {
  const beads = align(inputOf(a), inputOf(b), lexicon, (progress) => told(`${a.id} and ${b.id}`, progress));
  return {
    a: a.number,
    b: b.number,
    beads: beads.map((bead) => ({ ...bead, confidence: Math.fround(bead.confidence) })),
  };
}

export interface BitextOptions {
  /** The versions that all others are aligned with; where none are named, each is with each. */
  hubs?: readonly string[] | undefined;
  lexicon?: Lexicon | undefined;
  told?: AlignTold;
}

/** The bitexts, in the order of the versions' numbers. @param versions in that order */
export function bitextsOf(
  versions: readonly Alignable[],
  { hubs, lexicon = EMPTY_LEXICON, told = () => undefined }: BitextOptions,
): Bitext[] {
  const works = Map.groupBy(versions, ({ work }) => work);
  const isWanted = (a: Alignable, b: Alignable): boolean =>
    !hubs || hubs.includes(a.id) || hubs.includes(b.id);
  return versions.flatMap((version) => {
    const of = works.get(version.work) ?? [];
    return of
      .slice(of.indexOf(version) + 1)
      .filter((other) => isWanted(version, other))
      .map((other) => bitextOf(version, other, lexicon, told));
  });
}
