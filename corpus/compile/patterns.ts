/**
 * How the parts of a published text look that are not the text itself, in English and Chinese: page furniture, credits.
 * General shapes only; a fact about one document belongs into its metadata.
 */
import type { DropReason } from './account.ts';

const NAVIGATION =
  /^(?:(?:nav|menu|search|home|login|log in|sign in|register|share|print|subscribe|newsletter|back to top|skip to content|首页|搜索|登录|注册|分享|打印|导航|返回顶部)[\s|>·/]*)+$/iu;
const EDITOR =
  /^(?:[([（【]\s*)?(?:(?:web )?editors?(?: in charge)?\s*[:：]|edited by\b|(?:责任编辑|责编|编辑|審校|編輯)\s*[:：]).{0,80}$/iu;
const PRODUCER =
  /^[([（【]\s*(?:produced by|production|reported by|reporters?|photos? by|video by|制作|记者|製作|記者|摄影).{0,80}[)\]）】]$/iu;
const SOURCE = /^[([（【]?\s*(?:source|来源|來源|稿源)\s*[:：].{0,80}$/iu;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+|第\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*页?[-–—\s]*$/iu;
const TIME_OF_DAY = /\b\d{1,2}:\d{2}\b/;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** A line that gives time and date is short; a sentence that mentions both is longer, and ends with a stop. */
const LONGEST_PUBLICATION_LINE = 80;

/** The kind of furniture that a whole line is, or undefined. */
export function furniture(line: string): DropReason | undefined {
  if (PAGE_NUMBER.test(line)) return 'page number';
  if (NAVIGATION.test(line)) return 'navigation';
  if (SOURCE.test(line)) return 'source line';
  if (PRODUCER.test(line)) return 'producer line';
  if (EDITOR.test(line)) return 'editor line';
  if (
    line.length <= LONGEST_PUBLICATION_LINE &&
    TIME_OF_DAY.test(line) &&
    YEAR.test(line) &&
    !endsSentence(line)
  ) {
    return 'publication line';
  }
  return undefined;
}

/** Whether a line ends a sentence: a stop, with quotation marks and brackets closed after it. */
export const endsSentence = (line: string): boolean => /[.!?…。！？；;｡]["'”’»›)\]）］」』》]*$/u.test(line);

/** A form of address is a few words: “Mr. President, Dear Colleagues,”, “主席先生，各位同事：”. UTF-16 units. */
const LONGEST_ADDRESS = 80;
const LONGEST_HAN_ADDRESS = 30;
const HAN_ADDRESSEES =
  /先生|女士|小姐|阁下|閣下|同事|同志|朋友|来宾|來賓|各位|主席|议长|議長|总统|總統|代表|大使/u;

/** Whether a line is a form of address: a few words to somebody that end in a comma or colon. */
export function isAddress(line: string): boolean {
  if (!/[,，:：]$/u.test(line)) return false;
  if (/\p{Script=Han}/u.test(line)) return line.length <= LONGEST_HAN_ADDRESS && HAN_ADDRESSEES.test(line);
  return line.length <= LONGEST_ADDRESS && /^\p{Lu}/u.test(line) && !/\d/.test(line);
}
