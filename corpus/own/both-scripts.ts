/** Tells a document whose text stands in two languages side by side, by the scripts of its lines. */
import { detectLanguage } from '../../engine/text/language.ts';
import type { Lang } from '../../engine/types.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Each of the two has this share of the lines with words, at least. */
const LEAST_SHARE = 0.2;
/** Shorter lines tell nothing. UTF-16 units. */
const SHORTEST_LINE = 8;

/** The languages of a document in Chinese and another one, the one that comes first in it first; undefined for others. */
export function bothScripts(text: string): [Lang, Lang] | undefined {
  const lines = text.split(/[\n\f]/).filter((line) => line.trim().length >= SHORTEST_LINE);
  const isHan = (line: string): boolean =>
    (line.match(HAN)?.length ?? 0) * 2 > (line.match(LATIN)?.length ?? 0);
  const han = lines.filter(isHan);
  const other = lines.filter((line) => !isHan(line) && line.match(LATIN) !== null);
  if (Math.min(han.length, other.length) < lines.length * LEAST_SHARE) return undefined;
  const languages: [Lang, Lang] = [detectLanguage(han.join('\n')), detectLanguage(other.join('\n'))];
  return isHan(lines[0] ?? '') ? languages : [languages[1], languages[0]];
}
