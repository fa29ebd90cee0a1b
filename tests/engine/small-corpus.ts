/** A small corpus made in memory, with the background's real rarity figures: what the engine is tested on. */
import { readFileSync } from 'node:fs';
import { buildIndex } from '../../engine/index/build.ts';
import { buildLikeness, likenessesIn } from '../../engine/lexicon/likeness.ts';
import { buildRarity, parseBackground, rarityIn } from '../../engine/lexicon/rarity.ts';
import type { Bead, Corpus, Lang, Sentence, Version, Work } from '../../engine/types.ts';

const likeness = likenessesIn(buildLikeness([]));
const rarity = rarityIn(
  buildRarity(
    ['en', 'zh'].map((language) => parseBackground(readFileSync(`corpus/rarity/${language}.tsv`, 'utf8'))),
  ),
);

interface Text {
  work: string;
  id: string;
  lang: Lang;
  kind: Version['kind'];
  sentences: readonly string[];
}

/** Beads by pairs of version ids: `[sentence of a, sentence of b]`, one to one. */
export type Pairs = Readonly<Record<string, readonly (readonly [number, number])[]>>;

export function makeCorpus(works: readonly Work[], texts: readonly Text[], pairs: Pairs = {}): Corpus {
  const joined = texts.map(({ sentences }) => sentences.join('\n'));
  const spans = texts.map(({ sentences }) => {
    let start = 0;
    return sentences.map((sentence, passage): Sentence => {
      const span = { start, end: start + sentence.length, passage };
      start = span.end + 1;
      return span;
    });
  });
  const bead = (a: number, b: number): Bead => ({
    a: { start: a, end: a + 1 },
    b: { start: b, end: b + 1 },
    confidence: 1,
  });
  return {
    works,
    versions: texts.map(({ id, work, lang, kind }) => ({
      id,
      work,
      lang,
      kind,
      publisher: 'A publisher',
      complete: true,
    })),
    text: (version) => joined[version] ?? '',
    sentences: (version) => spans[version] ?? [],
    bitext(a, b) {
      const [from, to] = [texts[a]?.id, texts[b]?.id];
      const forward = pairs[`${from} ${to}`];
      if (forward) return forward.map(([x, y]) => bead(x, y));
      return (pairs[`${to} ${from}`] ?? []).map(([x, y]) => bead(y, x));
    },
    index: buildIndex(texts.map(({ sentences }) => sentences)),
    rarity,
    likeness,
    translations: likeness,
  };
}

const speaker = { names: { en: ['Wang Yi'], 'zh-Hans': ['王毅'] } };
const body = { en: ['Human Rights Council'], 'zh-Hans': ['人权理事会'] };

/** Remarks with a full text in two languages and a readout, and an address at a later session of the same body. */
export const corpus = makeCorpus(
  [
    {
      id: 'remarks',
      kind: 'remarks',
      titles: { en: 'Consensus, Solidarity and Cooperation' },
      speakers: [speaker],
      parties: [],
      occasion: { name: { en: '55th session of the Human Rights Council' }, ordinal: 55, body },
      date: '2024-02-26',
      publications: [],
    },
    {
      id: 'address',
      kind: 'address',
      titles: { en: 'Pushing for the Reform of Global Human Rights Governance' },
      speakers: [speaker],
      parties: [],
      occasion: { name: { en: '58th session of the Human Rights Council' }, ordinal: 58, body },
      date: '2025-02-24',
      publications: [],
    },
  ],
  [
    {
      work: 'remarks',
      id: 'remarks-en',
      lang: 'en',
      kind: 'full-text',
      sentences: [
        'Protecting and promoting human rights is a common cause for all humanity.',
        'At the moment, the world is becoming more turbulent, crises and conflicts keep flaring up, and deficit in global human rights governance is widening.',
        'The ongoing Palestinian-Israeli conflict has cost the lives of nearly 30,000 civilians, and left close to two million people displaced.',
        'The situation is indeed saddening.',
        'Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation.',
        'With a strong sense of community for the Chinese nation, the 56 ethnic groups are sticking together like the seeds of a pomegranate.',
      ],
    },
    {
      work: 'remarks',
      id: 'remarks-zh',
      lang: 'zh-Hans',
      kind: 'full-text',
      sentences: [
        '保护和促进人权是全人类的共同事业。',
        '当前，国际形势动荡加剧，危机冲突此起彼伏，全球人权治理赤字更加严重。',
        '本轮巴以冲突已造成近3万名平民丧生，近两百万人流离失所，令人痛惜。',
        '多边人权机构应当成为各方建设性交流与合作的平台，而不是搞集团政治、阵营对抗的战场。',
      ],
    },
    {
      work: 'remarks',
      id: 'remarks-readout',
      lang: 'en',
      kind: 'readout',
      sentences: [
        'Wang Yi said that protecting and promoting human rights is a common cause for all mankind.',
      ],
    },
    {
      work: 'address',
      id: 'address-report',
      lang: 'en',
      kind: 'agency-report',
      sentences: [
        'He stressed that China firmly rejects actions that interfere in the internal affairs of other countries under the pretext of human rights and disregard national sovereignty.',
        "We must also firmly reject any actions or rhetoric that seek to impose one's own models and preferences on others, or politicize, exploit and weaponize human rights.",
      ],
    },
  ],
  {
    'remarks-en remarks-zh': [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
    ],
    'remarks-readout remarks-en': [[0, 0]],
  },
);
