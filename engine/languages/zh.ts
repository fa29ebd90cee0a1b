/** Chinese, in simplified characters: texts are folded to these before they are looked at, where nothing else is said. */
import type { GuardedWord, Modal } from './language.ts';

export const tag = 'zh';

export const speechVerbs = `
  说, 表示, 指出, 强调, 称, 认为, 提出, 呼吁, 批评, 提到, 谈到, 重申, 主张, 介绍, 透露, 宣布, 补充, 提醒, 警告, 敦促, 回应, 坦言, 写道,
  附和, 发言, 致辞, 讲话, 答道, 回答, 问道, 指责`;
/** Traditional forms too: text is cut into sentences as it stands. */
export const attributionVerbs = '说, 说道, 表示, 指出, 强调, 称, 道, 问, 說, 說道, 強調, 稱, 問';
export const continuations = '他, 她, 其, 又, 并, 还, 同时, 此外, 接着, 最后, 随后, 讲话, 发言';
export const offices = `
  代表, 发言人, 大使, 部长, 外长, 外相, 总统, 总理, 主席, 首相, 国王, 大臣, 学者, 专家, 记者, 教授, 官员, 主任, 秘书长, 专员, 负责人,
  嘉宾, 主持人, 议员, 书记`;
export const frameWords = '表示, 指出, 强调, 他说, 说道, 认为, 介绍, 谈到, 提到';

export const sessionPrefixes = '第';
export const months = '一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二';

/** The digits; the rest is made of them and the scales. */
export const numerals = '〇 0, 零 0, 一 1, 二 2, 两 2, 三 3, 四 4, 五 5, 六 6, 七 7, 八 8, 九 9';
export const scales = '百 100, 千 1e3, 万 1e4, 亿 1e8';
export const roughBefore = '近, 约, 超过, 逾, 至少, 大约, 将近';
export const roughAfter = '多, 余, 左右, 以上';
export const counted = `
  个, 名, 位, 人, 年, 月, 日, 天, 次, 届, 项, 条, 国, 周, 倍, 岁, 座, 所, 户, 点, 种, 大洲`;

export const quotationMarks = '‘ ’, “ ”, 「 」, 『 』';

export const modals: readonly Modal[] = [
  { words: ['必须', '务必'], means: ['must'] },
  { words: ['应当', '应该'], means: ['should'] },
  { words: ['将会'], means: ['will'] },
  { words: ['可以', '能够'], means: ['can'] },
  { words: ['可能', '或许', '也许'], means: ['may'] },
  // Single characters are modals only outside the words that they are a part of: 反应, 能源, 将军.
  {
    words: [{ word: '应', notAfter: '反适回响相供对效感顺呼', notBefore: '对邀用急变付有聘届运' }],
    means: ['should'],
  },
  { words: [{ word: '能', notAfter: '可功才智职性潜核产动技效', notBefore: '源力量' }], means: ['can'] },
  { words: [{ word: '将', notAfter: '即必', notBefore: '军来领近' }], means: ['will'] },
];
/** 不断, 未来 and their like deny nothing. */
export const negations: readonly (string | GuardedWord)[] = [
  '没有',
  '并非',
  '绝非',
  '毫无',
  {
    word: '不',
    notAfter: '得',
    notBefore: '仅但断过同少久论管只光止懈愧惜禁妨平公满安幸良足当如时一',
  },
  { word: '没', notAfter: '沉淹埋出', notBefore: '收落' },
  { word: '未', notBefore: '来必' },
];
export const helpers = '得, 会, 要';
export const denying = '反, 拒, 避, 勿, 莫, 止, 无, 非, 免, 禁, 别, 绝, 杜';
export const littleWords = '的, 了, 和, 与, 在, 多, 近, 约, 有, 是';

export const functionWords = `
  的, 了, 和, 与, 在, 是, 为, 有, 对, 将, 等, 及, 以, 也, 都, 被, 把, 从, 到, 于, 就, 而, 并, 这, 那, 其, 之, 所, 一, 个, 们, 要, 不,
  更, 着, 过, 地, 得, 上, 下, 中, 使, 让, 向`;

/** Of pages as they stand: traditional forms too. */
export const afterwordPatterns = `
相关(新闻|阅读|链接|报道|文章|推荐)
延伸阅读
推荐阅读
热门
最新(新闻|文章)
更多(新闻|内容|报道)
网友评论
评论
分享(到|至)
责任编辑
責任編輯
版权声明`;
export const callPatterns = `
扫描二维码
扫码
关注(我们|微信)
下载[^，。]{0,12}(app|客户端)`;
export const pointerPatterns = `
相关阅读
延伸阅读`;
export const imprintPatterns = `
发布时间
更新时间
来源
來源`;
