/**
 * Which terms of two texts may stand for each other. A dictionary's word has several senses, of which it has one at a
 * time: in one sentence 提升 says “raise” or “improve”, not both, whereas both words of “human rights” are one sense of
 * 人权. A link therefore says by which senses it goes.
 */

/** How a term may stand for another. */
export interface Link {
  /** From 0 to 1. */
  strength: number;
  /** The senses of the dictionary's word by which it does, as bits; ANY_SENSE for links of no dictionary. */
  senses: number;
}

export const ANY_SENSE = -1;

/** The terms that may stand for a term of the other side. */
export type Links = (term: string) => ReadonlyMap<string, Link>;

/** A word's sense as a bit. The few words of more senses than an integer has bits let the last ones go together. */
export const senseBit = (sense: number): number => 1 << Math.min(sense, 30);

/** Two links between the same terms as one: the stronger, by the senses of both. */
export const eitherLink = (x: Link | undefined, y: Link): Link =>
  x ? { strength: Math.max(x.strength, y.strength), senses: x.senses | y.senses } : y;

/** Links with others added. */
export const addLinks =
  (links: Links, more: ReadonlyMap<string, ReadonlyMap<string, Link>>): Links =>
  (term) => {
    const added = more.get(term);
    if (!added) return links(term);
    const all = new Map(links(term));
    for (const [other, link] of added) all.set(other, eitherLink(all.get(other), link));
    return all;
  };

/** The links read the other way, for the terms of a text. */
export function reverseLinks(links: Links, terms: Iterable<string>): Links {
  const back = new Map<string, Map<string, Link>>();
  for (const term of new Set(terms)) {
    for (const [other, link] of links(term)) {
      const list = back.get(other) ?? new Map<string, Link>();
      list.set(term, link);
      back.set(other, list);
    }
  }
  return (term) => back.get(term) ?? new Map();
}

/** The sense bit of a word that most is said for, given what links of which senses bring. */
export function bestSense(links: readonly Link[]): number {
  let best = ANY_SENSE;
  let most = 0;
  for (const { senses: candidates } of links) {
    if (candidates === ANY_SENSE) continue;
    for (let rest = candidates; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      let sum = 0;
      for (const { strength, senses } of links) if (senses & bit) sum += strength;
      if (sum > most) [best, most] = [bit, sum];
    }
  }
  return best;
}
