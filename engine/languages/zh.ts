/** Chinese, in simplified characters: texts are folded to these before they are looked at, where nothing else is said. */
import type { GuardedWord, Modal } from './language.ts';

export const tag = 'zh';
export const articleNouns = '条';

export const speechVerbs = `
  说, 表示, 指出, 强调, 称, 认为, 提出, 呼吁, 批评, 提到, 谈到, 重申, 主张, 介绍, 透露, 宣布, 补充, 提醒, 警告, 敦促, 回应, 坦言, 写道,
  附和, 发言, 致辞, 讲话, 答道, 回答, 问道, 指责`;
/** Traditional forms too: text is cut into sentences as it stands. */
export const attributionVerbs = '说, 说道, 表示, 指出, 强调, 称, 道, 问, 說, 說道, 強調, 稱, 問';
export const personPronouns = '他, 她, 他们, 她们';
export const titledThings = `
  题为, 名为, 专场, 论坛, 倡议, 计划, 节目, 栏目, 新书, 小说, 电影, 纪录片, 展览, 峰会, 研讨会, 奖, 项目, 工程, 行动, 杂志, 台阶, 系列, 主题展`;
export const textNouns = '宣言, 声明, 公报, 条, 序言, 讲话, 致辞, 发言, 文件';
export const bindingTexts = '公约, 宪法, 条约, 议定书, 法典, 宪章, 协定, 决议';
export const continuations = '他, 她, 其, 又, 并, 还, 同时, 此外, 接着, 最后, 随后, 讲话, 发言';
export const adverbialOpenings = '在, 对, 就, 针对, 关于, 谈, 当, 会上, 进一步, 特别, 再次, 也, 曾';
export const addresseeMarkers = '对, 向, 问, 告诉';
export const offices = `
  代表, 发言人, 大使, 部长, 外长, 外相, 总统, 总理, 主席, 首相, 国王, 大臣, 学者, 专家, 记者, 教授, 官员, 主任, 秘书长, 专员, 负责人,
  嘉宾, 主持人, 议员, 书记`;
export const frameWords = '表示, 指出, 强调, 他说, 说道, 认为, 介绍, 谈到, 提到';

export const instruments = '公约, 宪法, 宪章, 条约, 基本法, 刑法, 民法典, 法案, 议定书';

export const sessionPrefixes = '第';
export const months = '一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二';

/** The digits; the rest is made of them and the scales. */
export const numerals = '〇 0, 零 0, 一 1, 二 2, 两 2, 三 3, 四 4, 五 5, 六 6, 七 7, 八 8, 九 9';
export const scales = '百 100, 千 1e3, 万 1e4, 亿 1e8';
export const roughBefore = '近, 约, 超过, 逾, 至少, 大约, 将近';
export const roughAfter = '多, 余, 左右, 以上';
export const counted = `
  个, 名, 位, 人, 年, 月, 日, 天, 次, 届, 项, 条, 国, 周, 倍, 岁, 座, 所, 户, 点, 种, 大洲`;

export const modals: readonly Modal[] = [
  { words: ['必须', '务必'], means: ['must'] },
  { words: ['应当', '应该'], means: ['should'] },
  { words: ['将会'], means: ['will'] },
  { words: ['可以', '能够'], means: ['can'] },
  { words: ['可能', '或许', '也许', '或可', '或将', '有望', '可望'], means: ['may'] },
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
    notBefore: '仅但断停过同少久论管只光止懈愧惜禁妨平公满安幸良足当如时一',
  },
  { word: '没', notAfter: '沉淹埋出', notBefore: '收落' },
  { word: '未', notBefore: '来必' },
];
export const helpers = '得, 会, 要';
export const denying = '反, 拒, 避, 勿, 莫, 止, 无, 非, 免, 禁, 别, 绝, 杜';
export const denyingBefore = `
  不, 不能, 不会, 不应, 不应该, 不应当, 不得, 不可, 不要, 不再, 不是, 并不, 绝不, 决不, 没有, 并非, 绝非, 未, 而不是, 而非, 反对, 拒绝, 禁止, 避免, 防止,
  抵制, 反对任何, 更不能`;
export const littleWords = '的, 了, 和, 与, 在, 多, 近, 约, 有, 是';

export const opposites = `
  反对, 拒绝, 抵制, 谴责, 禁止, 摒弃, 抗议, 遏制, 阻止, 不容, 杜绝 | 容许, 允许, 支持, 赞成, 接受, 欢迎, 容忍, 拥护, 同意, 鼓励, 默许, 认可, 提倡, 倡导, 赞同, 准许
  扩大, 增加, 增长, 上升, 提高, 提升, 增强, 加强, 加大, 深化, 扩展, 加快, 壮大, 上涨 | 缩小, 减少, 下降, 降低, 减弱, 削弱, 弱化, 淡化, 收缩, 放缓, 萎缩, 下跌, 缩减
  加剧, 严重, 恶化, 动荡, 紧张, 升级, 扩大, 突出 | 缓解, 缓和, 减轻, 改善, 好转, 平息, 稳定, 缩小, 减少, 降温, 下降
  维护, 保护, 守护, 捍卫, 保障, 坚持, 遵守, 尊重, 恪守, 弘扬, 践行, 履行, 重视 | 破坏, 损害, 侵犯, 践踏, 放弃, 违反, 违背, 无视, 背弃, 漠视, 忽视, 罔顾, 轻视, 剥夺
  建立, 成立, 开始, 启动, 建设, 构建, 创建, 恢复, 保持, 继续, 开放 | 取消, 解散, 结束, 停止, 终止, 拆除, 瓦解, 中断, 废除, 撤销, 封闭, 关闭
  加入, 参加, 参与, 包括, 组织 | 退出, 离开, 脱离, 排除, 缺席, 解散
  团结, 合作, 对话, 共同, 联合, 和平, 友好, 互利, 共赢, 协商 | 分裂, 对抗, 冲突, 单独, 战争, 敌对, 敌视, 零和, 独自
  成功, 胜利, 进步, 发展, 前进 | 失败, 落后, 倒退, 退步, 后退
  平等, 公正, 公平, 客观, 自由, 自愿, 独立, 自主 | 歧视, 偏袒, 主观, 强迫, 强制, 被迫, 依附
  有罪 | 无罪
  有 | 无, 没有
  给薪, 带薪, 有薪 | 无薪, 停薪
  最好 | 最坏, 最差
  更好, 更多, 更高, 更强, 更加, 更大, 更广 | 更坏, 更少, 更低, 更弱, 更差, 更小, 更窄
  一切, 所有, 全部, 全体, 人人, 任何, 各国, 始终, 永远, 全面, 完全 | 部分, 个别, 少数, 某些, 有些, 有时, 偶尔, 局部
  以前, 之前, 事先 | 以后, 之后, 事后
  国内, 境内 | 国外, 境外
  高兴, 欣慰, 赞赏, 赞扬, 满意 | 痛惜, 遗憾, 失望, 不满, 批评
  朋友, 伙伴 | 敌人, 对手
  公开 | 秘密
  肯定, 承认 | 否定, 否认`;
export const hedges = `
  尽量, 尽可能, 酌情, 原则上, 一定程度上, 必要时, 视情况, 暂时, 有时`;
export const restrictions = `
  除非, 除了, 但, 只要, 只有, 前提, 至少, 不过, 除外, 为限`;

/** Traditional forms too: text is read as it stands. */
export const stageDirections = '掌声, 掌聲, 鼓掌, 笑声, 笑聲, 众笑, 眾笑, 欢呼, 歡呼, 起立';
export const speakerLabels = '问, 問, 答, 记者, 記者, 主持人';

/** Traditional forms too. */
export const formulaPatterns = `
(?:非常|衷心|再次)?[谢謝][谢謝](?:大家|各位|主席|主席先生|你们|您)?
[女先]士[们們][、，]?(?:[女先][士生][们們])?
先生[们們]
(?:尊敬的|各位|亲爱的|親愛的){1,2}(?:主席先生|主席女士|主席|同事|来宾|來賓|朋友|代表|同志|嘉宾|女士|先生|先生们)[们們]?
主席先生
主席女士
(?:大家|各位)(?:好|早上好|下午好|晚上好)
再[见見]`;

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
