/** A made-up work of many sentences in English and Chinese, as a pack, and a page that reports it: what the views are measured with. */
import { readFileSync } from 'node:fs';
import { compile } from '../../corpus/compile/compile.ts';
import { writePack } from '../../corpus/pack.ts';
import { openTables } from '../../corpus/tables-file.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';
import { TABLES_FILE } from '../../cli/packs.ts';

export const LONG_WORK = { id: 'long', en: 'long-en', zh: 'long-zh', sentences: 2_000 };

/** The same in English and in Chinese. */
type Pair = readonly [string, string];

const PLACES: readonly Pair[] = [
  ['Ashford', '灰渡'],
  ['Brackwater', '咸水'],
  ['Coldharbour', '寒港'],
  ['Dunmere', '沙湖'],
  ['Eastwold', '东原'],
  ['Fernhill', '蕨山'],
  ['Greyling', '鲑溪'],
];
const TREES: readonly Pair[] = [
  ['willows', '柳树'],
  ['chestnut trees', '栗树'],
  ['wild pears', '野梨树'],
  ['black poplars', '黑杨'],
  ['mulberry trees', '桑树'],
];
const WAYS: readonly Pair[] = [
  ['along the old canal', '在旧运河边'],
  ['behind the glass factory', '在玻璃厂后面'],
  ['beside the northern railway', '在北方铁路旁'],
  ['around the village school', '在乡村学校周围'],
  ['below the stone bridge', '在石桥下'],
  ['between the two mills', '在两座磨坊之间'],
  ['across the dry meadow', '在干草地上'],
  ['near the ferry landing', '在渡口附近'],
  ['above the quiet quarry', '在寂静的采石场上方'],
  ['opposite the fire station', '在消防站对面'],
  ['inside the walled garden', '在有围墙的花园里'],
];
const HELPERS: readonly Pair[] = [
  ['the schoolchildren watered them every evening', '学童们每天傍晚浇水'],
  ['the ferrymen counted them again in autumn', '船夫们秋天又数了一遍'],
  ['the bakers gave bread to everybody who helped', '面包师给每个帮忙的人分面包'],
];

/** So many sentences make a paragraph. */
const PARAGRAPH = 4;
/** So many paragraphs make a part: sentences that are all alike are aligned within it, and not within the whole. */
const PART = 10;

const at = <T>(list: readonly T[], n: number): T => {
  const value = list[n % list.length];
  if (value === undefined) throw new Error('An empty list has nothing at any place.');
  return value;
};

/** The lengths of the lists have no divisor in common, so that no two sentences are the same. */
function sentence(n: number, lang: 0 | 1): string {
  const [place, tree, way, helper] = [PLACES, TREES, WAYS, HELPERS].map((list) => at(list, n)[lang]);
  return lang === 0
    ? `The council of ${place} planted ${100 + n} ${tree} ${way}, and ${helper}.`
    : `${place}议会${way}种了${100 + n}棵${tree}，${helper}。`;
}

const sentencesIn = (lang: 0 | 1): string[] =>
  Array.from({ length: LONG_WORK.sentences }, (_, n) => sentence(n, lang));

function textIn(lang: 0 | 1): string {
  const all = sentencesIn(lang);
  return Array.from({ length: Math.ceil(all.length / PARAGRAPH) }, (_, n) => {
    const paragraph = all.slice(n * PARAGRAPH, (n + 1) * PARAGRAPH).join(lang === 0 ? ' ' : '');
    const part = n / PART + 1;
    const heading = lang === 0 ? `## Part ${part} {#part-${part}}` : `## 第${part}部分 {#part-${part}}`;
    return n % PART === 0 ? `${heading}\n${paragraph}` : paragraph;
  }).join('\n');
}

/** The pack, compiled as any other. Needs the language tables that `npm run corpus` writes. */
export function longPack(): Uint8Array {
  const tables = openTables(new Uint8Array(readFileSync(TABLES_FILE)).buffer);
  const document = (id: string, lang: string, kind: 'full-text' | 'official-translation') => ({
    file: id,
    publisher: 'The Gazette of the Councils',
    marked: true,
    versions: [{ id, work: LONG_WORK.id, kind, lang, complete: true }],
  });
  const { edition } = compile(
    [
      { file: LONG_WORK.en, text: textIn(0) },
      { file: LONG_WORK.zh, text: textIn(1) },
    ],
    {
      id: LONG_WORK.id,
      name: 'A long work',
      works: [
        {
          id: LONG_WORK.id,
          kind: 'address',
          titles: { en: 'The Trees of Seven Councils', 'zh-Hans': '七个议会的树' },
          speakers: [{ names: { en: ['Mira Castellan'], 'zh-Hans': ['卡斯特兰'] } }],
          parties: [],
          occasion: { name: { en: 'Assembly of the Councils' } },
          date: '2023-05-04',
          publications: [],
        },
      ],
      documents: [
        document(LONG_WORK.en, 'en', 'full-text'),
        document(LONG_WORK.zh, 'zh-Hans', 'official-translation'),
      ],
    },
    readLanguageResources(),
  );
  return writePack(edition, tables);
}

/** A report of the work that quotes so many of its sentences, in the body of an ordinary page. */
export function longReport(quoted: number): string {
  const all = sentencesIn(0);
  const step = Math.floor(all.length / quoted);
  const paragraphs = Array.from(
    { length: quoted },
    (_, n) => `<p>Mira Castellan said: “${all[n * step] ?? ''}” Nobody in the hall objected to that.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Trees of Seven Councils</title></head>
<body><article><h1>Mira Castellan addresses the Assembly of the Councils</h1>
${paragraphs.join('\n')}
</article></body></html>`;
}
