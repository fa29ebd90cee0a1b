/**
 * The articles or sections of a text, by their headings: *Article 2*, 第二条. A heading is a short paragraph of one sentence without a
 * stop; it counts where several are alike but for their numbers, in whatever language.
 */
import { fold } from '../text/fold.ts';
import type { Corpus } from '../types.ts';

/** A section from its heading to the next. */
export interface Section {
  title: string;
  /** The number of the sentence that is its heading. */
  heading: number;
}

/** Longer ones are no names of articles. UTF-16 units. */
const LONGEST = 30;
/** A text with fewer such headings has no sections. */
const LEAST = 3;
const STOP = /[.!?。！？:：;；,，、]$/u;
const NUMERAL = /[\p{Nd}〇零一二三四五六七八九十百]+|\b[ivxlc]+\b/gu;

/** What headings of one series have in common: `article #`; of one without a number, its first word. */
const shapeOf = (heading: string): string => fold(heading).replace(NUMERAL, '#').trim();

const kept = new WeakMap<Corpus, Map<number, readonly (Section | undefined)[]>>();

/** For each sentence of a version the section that it stands in; empty where the text has none. */
export function sectionsOf(corpus: Corpus, version: number): readonly (Section | undefined)[] {
  const known = kept.get(corpus) ?? new Map<number, readonly (Section | undefined)[]>();
  kept.set(corpus, known);
  const before = known.get(version);
  if (before) return before;
  const made = read(corpus, version);
  known.set(version, made);
  return made;
}

function read(corpus: Corpus, version: number): (Section | undefined)[] {
  const text = corpus.text(version);
  const all = corpus.sentences(version);
  const headings = all.flatMap(({ start, end, passage }, n) => {
    const isAlone = all[n - 1]?.passage !== passage && all[n + 1]?.passage !== passage;
    const title = text.slice(start, end).trim();
    return isAlone && title.length <= LONGEST && !STOP.test(title) ? [{ title, heading: n }] : [];
  });
  const shapes = Map.groupBy(headings, ({ title }) => shapeOf(title));
  const series = [...shapes].filter(([shape, list]) => shape.includes('#') && list.length >= LEAST);
  if (series.length === 0) return [];
  // “Article premier” begins as the others do.
  const openings = new Set(series.map(([shape]) => shape.split(' ', 1)[0]));
  const isSection = ({ title }: Section): boolean => {
    const shape = shapeOf(title);
    return series.some(([each]) => each === shape) || openings.has(shape.split(' ', 1)[0]);
  };
  const sections = headings.filter(isSection);
  let at = -1;
  return all.map((_, n) => {
    if (sections[at + 1]?.heading === n) at += 1;
    return sections[at];
  });
}
