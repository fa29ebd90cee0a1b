/**
 * Drafts with quotations of people whom no corpus knows: made of invented names, ways to tell who speaks, and sentences as news has
 * them, some on the very themes of the bundled works. Forty drafts, twenty in each language.
 */

interface Stranger {
  /** In full, with the office. */
  full: string;
  /** As a second mention has it. */
  short: string;
}

const PEOPLE: readonly Stranger[] = [
  { full: 'Mayor Ilse Brandvold', short: 'Brandvold' },
  { full: 'Ambassador Teodor Quilling', short: 'Quilling' },
  { full: 'harbour master Wang Lihua', short: 'Wang' },
  { full: 'the novelist Amara Dessaline', short: 'Dessaline' },
  { full: 'Foreign Minister Osric Penhallow of Varenia', short: 'the minister' },
  { full: 'union secretary Anna Wang', short: 'Wang' },
  { full: 'a retired tram driver', short: 'the driver' },
  { full: 'Judge Miriam Oyelaran-Voss', short: 'Judge Oyelaran-Voss' },
  { full: 'High Commissioner Lucian Farrow', short: 'Farrow' },
  { full: 'coach Benedikt Sorrel', short: 'Sorrel' },
];

const SAID: readonly string[] = [
  'We will rebuild the harbour before the first snow, whatever the insurers write to us.',
  'Human rights are not a luxury for quiet years, and my government has never treated them so.',
  'Nobody in this valley voted for a second runway, and nobody will thank us for it.',
  'Dialogue without a calendar is only a way of waiting, and we have waited long enough.',
  'The council can pass as many resolutions as it likes; the boats still leave at night.',
  'My country is ready to work with all parties on the right to clean water.',
  'I have read the report twice and found my own village in it under another name.',
  'Cooperation among equals begins with paying the same price for the same fish.',
  'Development is what people see from their windows, not what ministers read from their notes.',
  'Everyone has a right to a seat on the early train, or so my mother taught us.',
  'We lost by four goals because we stopped running after twenty minutes.',
  'The international community must act together before the season of storms begins.',
  'There is no hierarchy of grief, and there should be none of rights either.',
  'Trade unions will not sign a text that they were shown an hour before the vote.',
  'Peace came to our street when the bakery opened again, not when the paper was signed.',
];

const FRAMES: readonly ((who: string, words: string) => string)[] = [
  (who, words) => `“${words.replace(/\.$/u, ',')}” ${who} said.`,
  (who, words) => `${who[0]?.toUpperCase()}${who.slice(1)} told reporters: “${words}”`,
  (who, words) => `“${words}” That is how ${who} put it on Tuesday.`,
  (who, words) => `According to ${who}, “${words[0]?.toLowerCase()}${words.slice(1, -1)}”.`,
];

const HAN_PEOPLE: readonly Stranger[] = [
  { full: '港务局局长卢秋屿', short: '卢秋屿' },
  { full: '瓦雷尼亚外长彭哈洛', short: '彭哈洛' },
  { full: '退休教师王毓秀', short: '王毓秀' },
  { full: '市长布兰德沃', short: '布兰德沃' },
  { full: '作家沈既白', short: '沈既白' },
];

const HAN_SAID: readonly string[] = [
  '第一场雪落下之前，我们一定把码头修好。',
  '山谷里没有人投票赞成第二条跑道，也不会有人为它道谢。',
  '人权不是太平年月的摆设，我们的政府从来没有这样看待过它。',
  '没有日程表的对话只是另一种等待，我们已经等够了。',
  '合作要从同样的鱼卖同样的价钱开始。',
  '发展是老百姓从窗口看见的东西，不是部长手里的稿子。',
  '我把报告读了两遍，在里面找到了换了名字的村子。',
  '面包房重新开门的那天，我们这条街才算有了和平。',
  '国际社会应当在风暴季节到来之前一起行动。',
  '工会不会在投票前一小时才看到的文本上签字。',
];

const HAN_FRAMES: readonly ((who: string, words: string) => string)[] = [
  (who, words) => `${who}说：“${words}”`,
  (who, words) => `“${words}”${who}表示。`,
  (who, words) => `${who}指出，“${words.slice(0, -1)}”。`,
];

const OPENINGS = [
  'The meeting began late and ended early.',
  'It rained on the market square on Monday, and few had come.',
  'The third hearing on the new rules filled the old theatre.',
  'A delegation from Varenia is in town this week for talks on human rights and fishing.',
];
const HAN_OPENINGS = [
  '周一的会议开得晚，散得早。',
  '新规的第三场听证会在老剧院举行。',
  '瓦雷尼亚代表团本周来访，讨论人权与渔业合作。',
];

const at = <T>(list: readonly T[], i: number): T => {
  const one = list[i % list.length];
  if (one === undefined) throw new Error('An empty list.');
  return one;
};

function draft(
  i: number,
  openings: readonly string[],
  people: readonly Stranger[],
  said: readonly string[],
  frames: readonly ((who: string, words: string) => string)[],
): string {
  const first = at(people, i);
  const second = at(people, i + 3);
  const whos = [first.full, first.short, second.full];
  const quoted = whos.map((who, n) => at(frames, i + n)(who, at(said, i * 3 + n)));
  return [at(openings, i), ...quoted].join('\n');
}

/** Three quotations each. */
export const STRANGERS: readonly string[] = Array.from({ length: 20 }, (_, i) => [
  draft(i, OPENINGS, PEOPLE, SAID, FRAMES),
  draft(i, HAN_OPENINGS, HAN_PEOPLE, HAN_SAID, HAN_FRAMES),
]).flat();
