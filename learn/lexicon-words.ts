/** Which words a bilingual lexicon has: those that are worth their room, and that say what no rule says. */
import type { Lexicon } from '../corpus/compile/align/lexicon.ts';
import { FAMILY_PREFIX, areFamily } from '../engine/lexicon/bilingual-lexicon.ts';
import type { ForeignLanguage } from '../engine/text/foreign-words.ts';
import { stem as englishStem } from '../engine/text/tokenise.ts';
import { Weights } from './dictionaries.ts';

/** A meaning with less than this share of what a word means is left out, and so is all but the likeliest. */
const LEAST_SHARE = 0.12;
const MOST_MEANINGS = 4;
/** From this strength on the Chinese dictionary says what a Japanese word that is written so means. */
const SAID_IN_CHINESE = 0.25;

/** The shares that a word's English words have of all that speaks for them, by how usual they are in speeches. */
export function shares(weights: Weights, usual: ReadonlyMap<string, number>): Weights {
  const result = new Weights();
  for (const [stem, own] of weights.all) {
    const known = Array.from(own, ([english, weight]): [string, number] => [
      english,
      weight * Math.sqrt(usual.get(english) ?? 0),
    ]).filter(([, weight]) => weight > 0);
    const total = known.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [english, weight] of known) result.add(stem, english, weight / total);
  }
  return result;
}

/** Whether a Japanese word means what the Chinese word means that is written so, which packs know by themselves. */
const isChinese = (stem: string, english: string, chinese: Lexicon): boolean =>
  [...stem].length > 1 && (chinese.translations(stem).get(english)?.strength ?? 0) >= SAID_IN_CHINESE;

/** Whether a word leads to an English one by its ending alone, so that no lexicon need say it. */
function isCognate(stem: string, english: string, language: ForeignLanguage): boolean {
  const word = { start: 0, end: 0, folded: stem, stem, isStop: false };
  return [stem, ...language.cognatesOf(word)].some((each) => englishStem(each) === english);
}

/**
 * How often a word may be expected in speech on public affairs, by what it means: of the times that an English word is used, each of
 * its words has a share, by how often it is used itself.
 */
function worthOf(
  strengths: ReadonlyMap<string, ReadonlyMap<string, number>>,
  usual: ReadonlyMap<string, number>,
  used: (stem: string) => number,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [stem, own] of strengths)
    for (const [english, share] of own) totals.set(english, (totals.get(english) ?? 0) + share * used(stem));
  return new Map(
    Array.from(strengths, ([stem, own]) => [
      stem,
      Array.from(own).reduce(
        (sum, [english, share]) =>
          sum + ((usual.get(english) ?? 0) * share * used(stem)) / (totals.get(english) ?? 1),
        0,
      ),
    ]),
  );
}

/** What several sources say together: the most that any says. */
function mostOf(parts: readonly Weights[]): Map<string, Map<string, number>> {
  const strengths = new Map<string, Map<string, number>>();
  for (const { all } of parts) {
    for (const [stem, own] of all) {
      const list = strengths.get(stem) ?? new Map<string, number>();
      for (const [english, share] of own) list.set(english, Math.max(list.get(english) ?? 0, share));
      strengths.set(stem, list);
    }
  }
  return strengths;
}

/** What is known of a language beside its dictionaries. */
interface Surroundings {
  language: ForeignLanguage;
  /** How often English words are used in speeches. */
  usual: ReadonlyMap<string, number>;
  /** How often a word is used in the language itself. */
  used: (stem: string) => number;
  /** For Japanese, the Chinese dictionary that packs are compiled with. */
  chinese: Lexicon | undefined;
  /** How many words are kept. */
  words: number;
}

/** Whether one of two stems of a family begins with the other. */
const isPart = (a: string, b: string): boolean => areFamily(a, b) && (a.startsWith(b) || b.startsWith(a));

/** The words of a lexicon, each with its English words and how surely it stands for them, from 0 to 1. */
export function chosenWords(
  parts: readonly Weights[],
  { language, usual, used, chinese, words }: Surroundings,
): Map<string, [english: string, strength: number][]> {
  const strengths = mostOf(parts);
  // What the declaration says is of the field: its words come first.
  const first = new Set(parts.slice(1).flatMap(({ all }) => [...all.keys()]));
  const byWorth = [...worthOf(strengths, usual, used)].sort(
    ([a, worthOfA], [b, worthOfB]) =>
      Number(first.has(b)) - Number(first.has(a)) || worthOfB - worthOfA || (a < b ? -1 : 1),
  );
  const chosen = new Map<string, [string, number][]>();
  const families = new Map<string, string[]>();
  for (const [stem] of byWorth) {
    if (chosen.size >= words) break;
    const meanings = Array.from(strengths.get(stem) ?? [])
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_MEANINGS)
      .map(([english, share]): [string, number] => [english, Math.sqrt(share)]);
    const likeliest = meanings[0]?.[0];
    if (likeliest === undefined || isCognate(stem, likeliest, language)) continue;
    if (chinese && meanings.every(([english]) => isChinese(stem, english, chinese))) continue;
    // A word of the same family that means the same stands for it.
    const family = families.get(stem.slice(0, FAMILY_PREFIX)) ?? [];
    if (family.some((other) => isPart(stem, other) && chosen.get(other)?.[0]?.[0] === likeliest)) continue;
    chosen.set(stem, meanings);
    families.set(stem.slice(0, FAMILY_PREFIX), [...family, stem]);
  }
  return chosen;
}
