/** A made-up address in two languages, with a declaration that nobody speaks: what altered and invented wording is tested on. */
import { makeCorpus } from './small-corpus.ts';

const speaker = {
  names: { en: ['Mira Castellan'], 'zh-Hans': ['卡斯特兰'] },
  roles: { en: ['harbour minister'], 'zh-Hans': ['港务部长'] },
};
const body = { en: ['Coastal Council'], 'zh-Hans': ['海岸理事会'] };

export const harbour = makeCorpus(
  [
    {
      id: 'harbour',
      kind: 'address',
      titles: { en: 'Keeping the Harbours Open', 'zh-Hans': '让港口保持开放' },
      speakers: [speaker],
      parties: [],
      occasion: { name: { en: '12th session of the Coastal Council' }, ordinal: 12, body },
      date: '2023-05-04',
      publications: [],
    },
    {
      id: 'anglers',
      kind: 'declaration',
      titles: { en: 'Declaration of the Anglers' },
      speakers: [],
      parties: [],
      occasion: { name: { en: 'Assembly of the Anglers' } },
      date: '1961-09-01',
      publications: [],
    },
  ],
  [
    {
      work: 'harbour',
      id: 'harbour-en',
      lang: 'en',
      kind: 'full-text',
      sentences: [
        'Our harbours have always welcomed fishing boats from every shore, and they must stay open in winter and in storm.',
        'We firmly reject any attempt to close the northern lighthouse, unless the keepers themselves ask for it.',
        'Last year nearly 40,000 sailors (applause) found shelter behind the stone piers of Port Almond.',
        'The fisheries of Norway and Iceland have shown how patient repair can restore a tired coastline.',
        'Countries should not sell their tidal marshes to speculators who have never mended a net.',
        'The council must protect the seagrass meadows, widen the safe channels and train young pilots with care.',
      ],
    },
    {
      work: 'harbour',
      id: 'harbour-zh',
      lang: 'zh-Hans',
      kind: 'full-text',
      sentences: [
        '我们的港口历来欢迎各地渔船，无论冬天还是风暴都必须保持开放。',
        '我们坚决反对关闭北方灯塔的任何企图，除非守塔人自己提出要求。',
        '去年近4万名水手（掌声）在石头防波堤后面找到了避风之处。',
        '各国不应当把潮间带湿地出售给从未补过渔网的投机者。',
      ],
    },
    {
      work: 'anglers',
      id: 'anglers-en',
      lang: 'en',
      kind: 'full-text',
      sentences: [
        '1. Every angler shall leave the riverbank as clean as the morning before the first cast.',
        '2. No angler may be kept from the water because of the boots that he wears.',
      ],
    },
  ],
);
