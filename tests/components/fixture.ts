/** A small corpus for tests of the views, of real sentences of the seeds, with every kind of finding and gap. */
import { buildIndex } from '../../engine/index/build.ts';
import { buildLikeness, likenessesIn } from '../../engine/lexicon/likeness.ts';
import type { Bead, Corpus, Finding, FindingKind, Sentence, Version, Work } from '../../engine/types.ts';

const WANG_YI = {
  names: { en: ['Wang Yi'], 'zh-Hans': ['王毅'] },
  office: { en: 'Minister of Foreign Affairs', 'zh-Hans': '外交部长' },
};

const occasion = (session: number): Work['occasion'] => ({
  name: {
    en: `High-level Segment of the ${session}th session of the UN Human Rights Council`,
    'zh-Hans': `联合国人权理事会第${session}届会议高级别会议`,
  },
  ordinal: session,
});

const WORKS: Work[] = [
  {
    id: 'hrc55',
    kind: 'remarks',
    titles: {
      en: 'Consensus, Solidarity and Cooperation Working Together to Promote the Healthy Development of the Global Human Rights Cause',
      'zh-Hans': '凝聚共识，团结合作，共同推动世界人权事业健康发展',
    },
    speakers: [WANG_YI],
    parties: [],
    occasion: occasion(55),
    date: '2024-02-26',
    publications: [],
  },
  {
    id: 'hrc58',
    kind: 'address',
    titles: {
      en: 'Pushing for the Reform and Improvement of Global Human Rights Governance to Uphold the Right Approach to Human Rights',
      'zh-Hans': '坚持正确人权观 改革和完善全球人权治理',
    },
    speakers: [WANG_YI],
    parties: [],
    occasion: occasion(58),
    date: '2025-02-24',
    publications: [
      {
        lang: 'en',
        publisher: 'Ministry of Foreign Affairs',
        url: 'https://www.mfa.gov.cn/mfa_eng/wjbzhd/202502/t20250226_11562485.html',
      },
    ],
  },
];

/** Passages of sentences. */
type Text = string[][];

const ENGLISH: Text = [
  ['Mr. President,', 'Dear Colleagues,'],
  [
    'Protecting and promoting human rights is a common cause for all humanity.',
    'At the moment, the world is becoming more turbulent, crises and conflicts keep flaring up, and deficit in global human rights governance is widening.',
    'The ongoing Palestinian-Israeli conflict has cost the lives of nearly 30,000 civilians, and left close to two million people displaced.',
    'The situation is indeed saddening.',
    'It falls upon the entire international community to protect the human rights of all ethnic groups and all people in a fair, equal and effective way.',
  ],
  [
    'We must put people first.',
    'Safeguarding people’s interests must be the basis and goal of the human rights cause.',
    'People’s right to survival and development should be protected as a priority and pursued with a greater sense of urgency.',
  ],
  [
    'We must uphold fairness and justice, stand against the attempts to use human rights as a pretext to interfere with other countries’ internal affairs or curb others’ development, oppose acts of hegemonism and power politics, and reject the practice of double standards.',
  ],
  [
    'China is home to 56 ethnic groups.',
    'Human rights protection is an ongoing process.',
    'There is always room for improvement.',
  ],
];

const CHINESE: Text = [
  ['主席先生，各位同事：'],
  [
    '保护和促进人权是全人类的共同事业。',
    '当前，国际形势动荡加剧，危机冲突此起彼伏，全球人权治理赤字更加严重。',
    '本轮巴以冲突已造成近3万名平民丧生，近两百万人流离失所，令人痛惜。',
    '公正平等、切实有效地保护每个民族、每个人的人权，是国际社会的共同责任。',
  ],
  [
    '我们要坚持人民至上，把维护人民利益作为人权事业的出发点和落脚点，把人的生存权、发展权放到更加突出和紧迫的位置。',
  ],
  [
    '我们要坚持公道正义，反对打着人权幌子干涉别国内政、遏制别国发展，反对推行霸权主义、强权政治，搞双重标准。',
  ],
  ['中国是拥有56个民族的国家。', '人权保障没有最好，只有更好。'],
];

const READOUT: Text = [
  [
    'Wang Yi said that protecting and promoting human rights is a common cause for all mankind.',
    'This round of conflict between Palestine and Israel has killed nearly 30,000 civilians and displaced nearly 2 million people, which is regrettable.',
    'We oppose interfering in other countries’ internal affairs and containing other countries’ development under the guise of human rights.',
  ],
];

const AGENCY: Text = [
  [
    'He stressed that China firmly rejects actions that interfere in the internal affairs of other countries under the pretext of human rights and disregard national sovereignty, security and the safety of people’s lives.',
  ],
];

const VERSIONS: { version: Version; text: Text }[] = [
  {
    version: {
      id: 'hrc55-en-qiushi',
      work: 'hrc55',
      kind: 'full-text',
      lang: 'en',
      publisher: 'Qiushi',
      url: 'https://regional.chinadaily.com.cn/Qiushi/2024-02/28/c_965775.htm',
      date: '2024-02-28',
      complete: true,
    },
    text: ENGLISH,
  },
  {
    version: {
      id: 'hrc55-zh',
      work: 'hrc55',
      kind: 'full-text',
      lang: 'zh-Hans',
      publisher: '中国外交部',
      complete: true,
    },
    text: CHINESE,
  },
  {
    version: {
      id: 'hrc55-en-cns',
      work: 'hrc55',
      kind: 'readout',
      lang: 'en',
      publisher: 'China News Network',
      date: '2024-02-27',
      complete: false,
      note: {
        en: 'Put into English by machine from a Chinese broadcast.',
        'zh-Hans': '由中文报道机器翻译而来。',
      },
    },
    text: READOUT,
  },
  {
    version: {
      id: 'hrc58-en-xinhua',
      work: 'hrc58',
      kind: 'agency-report',
      lang: 'en',
      publisher: 'Xinhua',
      date: '2025-02-25',
      complete: false,
    },
    text: AGENCY,
  },
];

/** Beads as [a from, a to, b from, b to]. */
type Beads = [number, number, number, number][];
const ENGLISH_CHINESE: Beads = [
  [0, 2, 0, 1],
  [2, 3, 1, 2],
  [3, 4, 2, 3],
  [4, 6, 3, 4],
  [6, 7, 4, 5],
  [7, 10, 5, 6],
  [10, 11, 6, 7],
  [11, 12, 7, 8],
  [12, 14, 8, 9],
];
const ENGLISH_READOUT: Beads = [
  [0, 2, 0, 0],
  [2, 3, 0, 1],
  [3, 4, 1, 1],
  [4, 6, 1, 2],
  [6, 10, 2, 2],
  [10, 11, 2, 3],
  [11, 14, 3, 3],
];

const turned = (beads: Beads): Beads => beads.map(([a, b, c, d]) => [c, d, a, b]);
const BITEXTS: Record<string, Beads> = {
  '0 1': ENGLISH_CHINESE,
  '1 0': turned(ENGLISH_CHINESE),
  '0 2': ENGLISH_READOUT,
  '2 0': turned(ENGLISH_READOUT),
};

function build(text: Text): { text: string; sentences: Sentence[] } {
  const sentences: Sentence[] = [];
  let all = '';
  text.forEach((passage, n) => {
    if (n > 0) all += '\n';
    passage.forEach((sentence, m) => {
      if (m > 0 && /[a-z][.,]$/.test(all)) all += ' ';
      sentences.push({ passage: n, start: all.length, end: all.length + sentence.length });
      all += sentence;
    });
  });
  return { text: all, sentences };
}

const BUILT = VERSIONS.map(({ text }) => build(text));

export const CORPUS: Corpus = {
  works: WORKS,
  versions: VERSIONS.map(({ version }) => version),
  text: (version) => BUILT[version]?.text ?? '',
  sentences: (version) => BUILT[version]?.sentences ?? [],
  bitext: (a, b) =>
    (BITEXTS[`${a} ${b}`] ?? []).map(([from, to, start, end]): Bead => ({
      a: { start: from, end: to },
      b: { start, end },
      confidence: 0.9,
    })),
  index: buildIndex([]),
  rarity: { stepsOf: () => 0 },
  likeness: likenessesIn(buildLikeness([])),
  translations: likenessesIn(buildLikeness([])),
};

/** A finding in sentences [from, to) of a version. */
export function finding(
  version: number,
  from: number,
  to: number,
  kind: FindingKind,
  start = 0,
  end = 0,
): Finding {
  const its = VERSIONS[version]?.version;
  const sentences = BUILT[version]?.sentences ?? [];
  if (!its) throw new Error(`The fixture has no version ${version}.`);
  return {
    start,
    end,
    kind,
    score: 0.9,
    sources: [
      {
        work: its.work,
        version: its.id,
        lang: its.lang,
        sentences: { start: from, end: to },
        start: sentences[from]?.start ?? 0,
        end: sentences[to - 1]?.end ?? 0,
        kind,
        score: 0.9,
      },
    ],
  };
}
