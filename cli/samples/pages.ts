/**
 * The sample pages: what `npm start` shows and the end-to-end tests read. Three carry documents of the corpus as they
 * were published, two are written for the purpose; each page says that it is a sample.
 */
import { readFileSync } from 'node:fs';

export interface SamplePage {
  /** Its address on the sample server: `/hrc55-readout.html`. */
  id: string;
  lang: string;
  title: string;
  date: string;
  /** The name of the (made-up) site. */
  site: string;
  /** Whose text this is. */
  credit: string;
  paragraphs: readonly string[];
}

const SOURCES = new URL('../../corpus/sources/', import.meta.url);

/** The paragraphs of a document, without those that `skip` recognises as the page's own furniture. */
function paragraphsOf(file: string, skip: RegExp): string[] {
  return readFileSync(new URL(file, SOURCES), 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '' && !skip.test(paragraph));
}

const CHINESE = [
  '本报日内瓦讯　联合国人权理事会第55届会议2月26日在日内瓦开幕，为期六周。开幕当天举行的高级别会议上，多国外长先后发言，其中不少人谈到了加沙的人道局势。',
  '中共中央政治局委员、外交部长王毅以视频方式在会上发表讲话。他说，保护和促进人权是全人类的共同事业。当前，国际形势动荡加剧，危机冲突此起彼伏，全球人权治理赤字更加严重。',
  '谈到中东，王毅说：“本轮巴以冲突已造成近3万名平民丧生，近两百万人流离失所，令人痛惜。”会场外，几家人道机构的代表正在为筹款会议做准备，他们关心的是口岸什么时候开放。',
  '王毅表示，要坚持人民至上，把维护人民利益作为人权事业的出发点和落脚点。他强调，多边人权机构应当成为各方建设性交流与合作的平台，而不是搞集团政治、阵营对抗的战场。',
  '一位长期旁听会议的学者对本报说，今年的发言时间比往年更短，每个代表团只有几分钟，很多内容只能写在书面稿里。她建议读者去找全文来看，而不是只看摘要。',
  '在讲话的后半部分，王毅介绍了中国的情况：“中国是拥有56个民族的国家，我们坚持各民族各群体平等共享人权，铸牢中华民族共同体意识，56个民族像石榴籽一样紧紧抱在一起。”',
  '本届会议将持续到4月5日。理事会下周进入专题讨论，议题包括住房、食物和残疾人权利。',
];

const UNRELATED = [
  'The ferry that links the old harbour with the north shore will run every twelve minutes from Monday, the transit office said, after two years in which commuters queued along the quay in all weathers.',
  'Three electric boats built at the yard across the bay replace a pair of diesel ferries that had served the crossing since 1987. Each carries 220 passengers and 60 bicycles, and recharges in the nine minutes it spends at the pier.',
  '“You can hear the gulls now,” said Marta Lindqvist, who has sold coffee at the north landing for most of her working life. “With the old boats you could not hear your own order.”',
  'Not everybody is pleased. The fare rises by a fifth, and the last boat leaves at half past eleven instead of one in the morning. A petition for a night service has gathered four thousand signatures.',
  'The transit office says it will look at passenger counts in the spring. Until then a night bus will take the long way round by the bridge, a trip of forty minutes when the road is clear.',
  'The first of the old ferries has been sold to a diving school. The second is to become a café, if somebody can be found who knows how to get a forty-tonne hull through a gate made for carts.',
];

/** All sample pages, the one that opens first first. */
export const samplePages = (): SamplePage[] => [
  {
    id: 'hrc55-readout',
    lang: 'en',
    title:
      'Wang Yi attended the high-level meeting of the 55th session of the United Nations Human Rights Council',
    date: '2024-02-27',
    site: 'The Daily Sample',
    credit: 'China News Network by way of Teller Report, 27 February 2024',
    paragraphs: paragraphsOf('hrc55-readout-en.china-news-network.txt', /^\(Produced by|^Editor in charge/),
  },
  {
    id: 'hrc58-xinhua',
    lang: 'en',
    title: 'China reaffirms commitment to international cooperation in human rights',
    date: '2025-02-25',
    site: 'The Daily Sample',
    credit: 'Xinhua, 25 February 2025',
    paragraphs: paragraphsOf('hrc58-report-en.xinhua.txt', /^date 20|^Xinhua\)/),
  },
  {
    id: 'hrc58-pakistan-today',
    lang: 'en',
    title: 'China calls for fair global human rights governance',
    date: '2025-02-25',
    site: 'The Daily Sample',
    credit: 'Pakistan Today, 25 February 2025',
    paragraphs: paragraphsOf('hrc58-report-en.pakistan-today.txt', /^$/),
  },
  {
    id: 'chinese',
    lang: 'zh-Hans',
    title: '人权理事会高级别会议开幕 多国外长发言',
    date: '2024-02-27',
    site: '样例日报',
    credit: '为演示而写；引用的讲话见《双语汇编》',
    paragraphs: CHINESE,
  },
  {
    id: 'unrelated',
    lang: 'en',
    title: 'New electric ferries cut the wait at the old harbour',
    date: '2024-03-04',
    site: 'The Daily Sample',
    credit: 'written for this sample',
    paragraphs: UNRELATED,
  },
];
