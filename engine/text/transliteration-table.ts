/**
 * Chinese characters that write foreign names, by the consonants that they stand for: from CC-CEDICT (CC BY-SA 4.0), by
 * `learn/transliterations.ts`.
 */
export const TRANSLITERATION_CHARACTERS: readonly (readonly [string, string])[] = [
  ['', '亚阿奥伊埃语艾爱雅欧俄娅约厄尤耶右鄂'],
  ['F', '夫弗菲福佛富斐'],
  ['FN', '芬'],
  ['H', '哈赫霍河湖惠荷豪'],
  ['HN', '洪翰亨'],
  ['J', '吉杰奇州乔扎旗朱贾竹查丘察迦契捷茱'],
  ['JN', '詹津琼'],
  ['K', '克卡格科古哥库凯戈喀柯盖噶奎瓜'],
  ['KN', '根康港坎昆冈甘肯'],
  ['L', '尔拉里罗利洛莱鲁雷勒丽卢列莉劳瑞黎李赖禄烈累'],
  ['LN', '兰林伦朗龙隆'],
  ['M', '马姆米玛摩木麦密莫梅穆迈墨默茅弥'],
  ['MN', '蒙曼梦孟'],
  ['N', '尼纳安诺那恩印努涅娜拿昂英妮园纽奈'],
  ['P', '巴布普伯波贝帕博北佩皮柏勃宝培浦彼毕芭埔拜玻鲍坡堡庇'],
  ['PN', '班宾庞潘邦'],
  ['S', '斯西萨塞士索苏兹沙撒赛史希茨莎锡孜夏休泽溪瑟秀寺左'],
  ['SN', '森圣逊桑什辛松孙珊申雄'],
  ['T', '特德达塔托迪蒂图泰岛杜底狄戴陀'],
  ['TN', '顿坦丹登丁汀敦田腾唐廷'],
  ['W', '维瓦威沃乌韦娃'],
  ['WN', '温旺'],
];
