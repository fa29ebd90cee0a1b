/** Pages that report speeches of a collection, made of the speeches' own sentences: whole, quoted in part, or edited. */
import { openPackFiles } from '../../cli/packs.ts';
import { between, seededRandom } from '../../bench/random.ts';
import { segmentSentences } from '../../engine/text/segment.ts';

/** A text of a collection. */
export interface Speech {
  id: string;
  lang: string;
  title: string;
  text: string;
}

export interface Page {
  id: string;
  lang: string;
  text: string;
}

const sentencesOf = (text: string): string[] =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end));

/** Leaves out a word in seven, and the last clause. */
const edited = (sentence: string): string =>
  sentence
    .split(' ')
    .filter((_, i) => i % 7 !== 3)
    .join(' ')
    .replace(/,[^,]*([.。])$/u, '$1');

const quoted = (sentence: string): string =>
  `“${sentence.split(' ').slice(2, 14).join(' ')}”, the speaker said.`;

/**
 * Makes pages, the same in every run.
 *
 * @param around texts of other things, whose sentences stand around what is reported
 */
export function reportsOf(speeches: readonly Speech[], around: readonly string[], count: number): Page[] {
  const random = seededRandom(19);
  const ways = [(sentence: string) => sentence, quoted, edited];
  return Array.from({ length: count }, (_, n) => {
    const picked = Array.from(
      { length: between(1, 2, random) },
      () => speeches[between(0, speeches.length - 1, random)],
    );
    const other = sentencesOf(around[n % Math.max(1, around.length)] ?? '');
    const reported = picked.flatMap((speech) => {
      const all = sentencesOf(speech?.text ?? '');
      const first = between(0, Math.max(0, all.length - 12), random);
      return all
        .slice(first, first + between(2, 12, random))
        .map((sentence) => ways[between(0, 2, random)]?.(sentence) ?? sentence);
    });
    const text = [...other.slice(0, 4), ...reported, ...other.slice(4, 12)].join('\n');
    return { id: `report-${n}`, lang: picked[0]?.lang ?? 'en', text };
  });
}

/** The texts of two bundled packs in parts of some passages, each a work of its own. */
export async function bundledTexts(): Promise<Speech[]> {
  const packs = await openPackFiles(['public/packs/seeds.pack', 'public/packs/udhr.pack']);
  return packs.flatMap((pack) =>
    pack.versions.flatMap(({ id, lang }, version) => {
      const passages = pack.text(version).split('\n');
      return Array.from({ length: Math.ceil(passages.length / 6) }, (_, part) => ({
        id: `${id}-${part}`,
        lang,
        title: `${id}, part ${part}`,
        text: passages.slice(part * 6, part * 6 + 6).join('\n'),
      }));
    }),
  );
}
