/** Two made-up works for tests of the compiler, and what became of a small document of theirs. */
import { compile } from '../../corpus/compile/compile.ts';
import type { DropReason } from '../../corpus/compile/account.ts';
import type { Work } from '../../engine/types.ts';
import { RARITY } from './seeds.ts';

const SPEAKER = {
  names: { en: ['Ada Marsh'], 'zh-Hans': ['马雅达'] },
  office: { en: 'Minister of Rivers', 'zh-Hans': '河流部长' },
};
const occasion = (ordinal: number) => ({
  name: { en: `${ordinal}th session of the River Council`, 'zh-Hans': `河流理事会第${ordinal}届会议` },
  ordinal,
  body: { en: ['River Council'], 'zh-Hans': ['河流理事会'] },
});

export const CHARTER: Work = {
  id: 'charter',
  kind: 'address',
  titles: { en: 'A Charter for All Rivers', 'zh-Hans': '所有河流的宪章' },
  speakers: [SPEAKER],
  parties: [],
  occasion: occasion(12),
  date: '2031-03-04',
  publications: [],
};
export const LAKES: Work = {
  ...CHARTER,
  id: 'lakes',
  titles: { en: 'Lakes Without Borders', 'zh-Hans': '没有边界的湖泊' },
  occasion: occasion(13),
  date: '2032-05-06',
};

export interface Cleaned {
  /** The text of each version, by its work and language. */
  texts: Record<string, string>;
  titles: Record<string, string | undefined>;
  incomplete: string[];
  /** What was dropped by reason, blanks left out. */
  dropped: Partial<Record<DropReason, readonly string[]>>;
  warnings: readonly string[];
}

/** Compiles one document that holds each of the works in each of the languages. */
export function clean(
  text: string,
  langs: readonly string[] = ['en'],
  works: readonly Work[] = [CHARTER],
): Cleaned {
  const versions = works.flatMap((work) =>
    langs.map((lang) => ({
      id: `${work.id}-${lang.toLowerCase()}`,
      work: work.id,
      lang,
      kind: 'full-text' as const,
      complete: true,
    })),
  );
  const { edition, accounts, warnings } = compile(
    [{ file: 'river.txt', text }],
    {
      id: 'rivers',
      name: 'Rivers',
      works: [...works],
      documents: [{ file: 'river.txt', publisher: 'P', versions }],
    },
    { rarity: RARITY },
  );
  const [account] = accounts;
  // The compiler has held the entries against the texts; here only that no character is without an entry.
  if (!account || account.kept + account.joined + account.dropped !== text.length)
    throw new Error('The account does not add up.');
  const of = <T>(value: (version: (typeof edition.versions)[number]) => T): Record<string, T> =>
    Object.fromEntries(edition.versions.map((each) => [each.version.id, value(each)]));
  return {
    texts: of((each) => each.text),
    titles: of((each) => each.version.title),
    incomplete: edition.versions.filter((each) => !each.version.complete).map((each) => each.version.id),
    dropped: Object.fromEntries([...account.droppedBy].filter(([reason]) => reason !== 'blank')),
    warnings,
  };
}
