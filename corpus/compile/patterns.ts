/**
 * How the parts of a published text look that are not the text itself, in English and Chinese: page furniture, credits.
 * General shapes only; a fact about one document belongs into its metadata.
 */
import type { DropReason } from './account.ts';
import { simplify } from './align/lexicon.ts';

/** Words that only a page's navigation has on a line of their own, and words that it has beside those. */
const NAVIGATION_WORDS =
  'nav|menu|main menu|search|home|home ?page|log ?in|sign in|register|share|share this page|share on \\w+|print|' +
  'print this page|subscribe|newsletter|back to top|skip to (?:main )?content|you are here|read more|accept (?:all )?cookies|' +
  '首页|主页|搜索|登录|注册|分享(?:到|至)?|打印(?:本页)?|导航|返回(?:顶部|首页)?|当前位置|您的位置|关闭(?:窗口)?|字体|扫一扫|网站地图';
const BESIDE_NAVIGATION =
  'news|speeches|about(?: us)?|contact(?: us)?|help|next|previous|back|top|more|close|email|facebook|twitter|x|weibo|wechat|' +
  'whatsapp|rss|english|français|español|русский|العربية|中文|简体|繁体|大|中|小|微信|微博|新闻|讲话|更多|上一页|下一页';
const NAVIGATION_GAP = '[\\s|>»›·•/,:：\\[\\]【】-]';
const NAVIGATION = new RegExp(
  `^(?=.*(?<![\\p{L}\\p{N}])(?:${NAVIGATION_WORDS})(?![\\p{L}\\p{N}]))${NAVIGATION_GAP}*(?:(?:${NAVIGATION_WORDS}|${BESIDE_NAVIGATION})(?:${NAVIGATION_GAP}+|$))+$`,
  'iu',
);
/** The way to a page from the first one: `Home > News > Speeches`. */
const BREADCRUMBS =
  /^(?:you are here|home|首页|主页|(?:您的?)?当前(?:的)?位置|您的位置)[^>»›]{0,40}(?:[>»›][^>»›]{0,80})+$/iu;
const EDITOR =
  /^(?:[([（【]\s*)?(?:(?:web |executive |managing )?editors?(?: in charge)?\s*[:：]|edited by\b|(?:(?:责任|网络|执行)?编辑|责编|审校|校对|审核)\s*[:：]).{0,80}$/iu;
const PRODUCER =
  /^[([（【]\s*(?:produced by|production|reported by|reporters?|photos? by|video by|制作|记者|摄影|(?:文|图|文\/图)\s*[/:：|]).{0,80}[)\]）】]$/iu;
/** Without brackets a credit is a label and names; “reporter:” is also how a transcript says who asks. */
const PRODUCER_LABEL =
  /^(?:(?:executive )?producers?|produced|photos?|video|camera|(?:总)?监制|制片(?:人)?|制作(?:人)?|策划|摄影|摄像|撰稿)(?: by)?\s*[:：].{1,60}$/iu;
const SOURCE = /^[([（【]?\s*(?:source|(?:文章|信息|稿件)?来源|稿源|转自)\s*[:：].{0,80}$/iu;
/** The number of a page in small Roman figures, as before the first chapter of a book; great ones number a heading. */
const ROMAN = String.raw`(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})`;
const PAGE_WORD = String.raw`(?:pages?|p\.|pp\.|seite|página|pág\.|pagina|strona|стр(?:аница|\.)|صفحة|第)`;
const BEFORE_PAGE = String.raw`^[-–—~·•|*\s[(（［]*`;
const AFTER_PAGE = String.raw`[-–—~·•|*\s\])）］]*$`;
const OF_PAGES = String.raw`(?:\s*(?:of|\/|von|de|sur|из)\s*\d{1,4})?\s*[页頁]?(?:\s*[/,，]?\s*共\s*\d{1,4}\s*[页頁])?`;
const PAGE_NUMBERS: readonly RegExp[] = [
  new RegExp(`${BEFORE_PAGE}(?:${PAGE_WORD}\\s*)?[|:]?\\s*\\d{1,4}${OF_PAGES}${AFTER_PAGE}`, 'iu'),
  new RegExp(`${BEFORE_PAGE}\\d{1,4}\\s*\\|\\s*page${AFTER_PAGE}`, 'iu'),
  new RegExp(`${BEFORE_PAGE}${PAGE_WORD}\\s*[|:]?\\s*${ROMAN}${AFTER_PAGE}`, 'iu'),
  new RegExp(`${BEFORE_PAGE}${ROMAN}${AFTER_PAGE}`, 'u'),
];
/** What a browser prints over and under each page: the time and the title, the address and the number of the page. */
const PRINTED =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?(?:\s+\S.*)?|\s+\S.*)$|^(?:https?|file):\/\/\S+\s+\d{1,4}\s*(?:\/|of)\s*\d{1,4}$|^\d{1,4}\s*(?:\/|of)\s*\d{1,4}\s+\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}:\d{2}.{0,12}$/iu;
const PUBLISHED =
  /^(?:(?:last )?(?:updated|published|posted)(?: on| at)?\b|(?:发布|发表|更新|发稿)(?:时间|日期)).*\d{4}/iu;
const TIME_OF_DAY = /\b\d{1,2}:\d{2}\b/;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** A line that gives time and date is short; a sentence that mentions both is longer, and ends with a stop. */
const LONGEST_PUBLICATION_LINE = 80;

/** No furniture is longer than this. UTF-16 units. */
const LONGEST_FURNITURE = 160;

/** The kind of furniture that a whole line is, or undefined. Traditional characters count as simplified ones. */
export function furniture(text: string): DropReason | undefined {
  if (text.length > LONGEST_FURNITURE) return undefined;
  const line = simplify(text);
  if (PAGE_NUMBERS.some((pattern) => pattern.test(line))) return 'page number';
  if (PRINTED.test(line)) return 'running head';
  if (SOURCE.test(line)) return 'source line';
  if (PRODUCER.test(line)) return 'producer line';
  if (EDITOR.test(line)) return 'editor line';
  if (endsSentence(line)) return undefined;
  if (NAVIGATION.test(line) || BREADCRUMBS.test(line)) return 'navigation';
  if (PRODUCER_LABEL.test(line)) return 'producer line';
  if (line.length > LONGEST_PUBLICATION_LINE) return undefined;
  if (PUBLISHED.test(line) || (TIME_OF_DAY.test(line) && YEAR.test(line))) return 'publication line';
  return undefined;
}

/** What a transcript says of the audience, behind the sentence that it answered. */
const STAGE_DIRECTION = String.raw`(?:\s*[([（【［](?:\p{L}+\s?){1,3}[)\]）】］])`;
const SENTENCE_END = new RegExp(
  String.raw`[.!?…。！？；;؟۔։।॥።။។]["'”’»›)\]）］」』》]*(?:\[\d{1,3}\]|[¹²³⁰-⁹]+|[*†‡]{1,3})?${STAGE_DIRECTION}?$`,
  'u',
);

/** Whether a line ends a sentence: a stop, with quotation marks, brackets and the mark of a note after it. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/** A form of address is a few words: “Mr. President, Dear Colleagues,”, “主席先生，各位同事：”. UTF-16 units. */
const LONGEST_ADDRESS = 80;
const LONGEST_HAN_ADDRESS = 30;
const HAN_ADDRESSEES = /先生|女士|小姐|阁下|同事|同志|朋友|来宾|各位|主席|议长|总统|代表|大使/u;

/** Whether a line is a form of address: a few words to somebody that end in a comma or colon. */
export function isAddress(line: string): boolean {
  if (!/[,，:：]$/u.test(line)) return false;
  if (/\p{Script=Han}/u.test(line))
    return line.length <= LONGEST_HAN_ADDRESS && HAN_ADDRESSEES.test(simplify(line));
  return line.length <= LONGEST_ADDRESS && /^\p{Lu}/u.test(line) && !/\d/.test(line);
}

/** What stands over a contents list. */
export const isContentsHeading = (line: string): boolean =>
  /^(?:table of )?contents$|^目\s*[录錄次]$/iu.test(line);

/** A heading is a few words. UTF-16 units. */
const LONGEST_HEADING = 80;
const LONGEST_HAN_HEADING = 30;
const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}[章节節条條部编編]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:article|chapter|part|section)\s+(?:\d+|[ivxlc]+)\b|(?:\d{1,2}|[IVX]{1,5})[.．]\s?\p{L})/iu;

/** Whether a line is a numbered heading: `一、总则`, `Article 3`, `II. The river`. A numbered point ends with a stop. */
export const isNumberedHeading = (line: string): boolean =>
  NUMBER.test(line) &&
  !endsSentence(line) &&
  line.length <= (/\p{Script=Han}/u.test(line) ? LONGEST_HAN_HEADING : LONGEST_HEADING);
