/** Words that stand in every sentence and so say nothing about which sentences belong together. As normalised. */
import { stem } from '../../../engine/text/tokenise.ts';

const ENGLISH =
  'a an the and or but nor so as at by for from in into of on onto to with within without upon over under between among ' +
  'this that these those it its he him his she her they them their we us our i me my you your who whom whose which what ' +
  'is are was were be been being am do does did have has had will would shall should can could may might must not no ' +
  'than then there here when where while if also both each all any some such only more most other s one be being having ' +
  'sb sth etc esp e g';
const CHINESE =
  '的 了 和 与 在 是 为 有 对 将 等 及 以 也 都 被 把 从 到 于 就 而 并 这 那 其 之 所 一 个 们 要 不 更 着 过 地 得 上 下 中 使 让 向';

const FUNCTION_WORDS = new Set([
  ...ENGLISH.split(' ').flatMap((word) => [word, stem(word)]),
  ...CHINESE.split(' '),
]);

export const isFunctionWord = (norm: string): boolean => FUNCTION_WORDS.has(norm);
