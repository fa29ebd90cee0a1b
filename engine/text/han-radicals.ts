/**
 * Radicals that stand for whole characters, as programs write them that take text from a PDF: ⺠ for 民, ⼈ for 人. Those of
 * the CJK Radicals Supplement have no compatibility mapping in Unicode; what they stand for is its property
 * `Equivalent_Unified_Ideograph`. Those that stand for a character beyond the first plane are left out.
 */

/** A radical of the supplement and its character. */
const SUPPLEMENT = `
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢
  ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵
  ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒
  ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见
  ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨
  ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦
  ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟`;

/** The Kangxi radicals and the compatibility ideographs, which Unicode does map. UTF-16 units. */
const MAPPED: readonly (readonly [from: number, to: number])[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
];

/** Is this the code of a radical or of a compatibility ideograph? */
export const isHanVariant = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfad9);

/** The character that each radical and compatibility ideograph stands for, one UTF-16 unit for one. */
export function hanVariants(): Map<string, string> {
  const variants = new Map<string, string>();
  for (const [radical = '', character = ''] of SUPPLEMENT.trim().split(/\s+/))
    variants.set(radical, character);
  for (const [from, to] of MAPPED) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      const ideograph = character.normalize('NFKC');
      if (ideograph !== character && ideograph.length === 1) variants.set(character, ideograph);
    }
  }
  return variants;
}
