/** What is cut from every line of a document: marks, blanks, stray words, and what is not shown. A table of patterns. */
import { invisibleRuns } from '../../engine/text/invisible.ts';
import type { DropReason } from './account.ts';

/** The name of a place in a document that marks its structure, at the end of the line. */
export const PLACE_NAME = /(?<!\s)\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$/gu;

/** Where a link of markdown leads. */
const TARGET = String.raw`\]\((?:https?:|mailto:|www\.|[/#.])[^()\s]*\)`;
/** Words of English that come in between Chinese ones when two columns are taken from a page; one letter may be a name. */
const STRAY_ENGLISH = '(?:and|or|of|the|to|in|for|with|on|by|from|at|as|that|which|is|are)';
const STRAY_CHINESE = '[和与及或的地得在是了把对将]';

/** What an entry of a list begins with, where a dash stands before it; a dash within a broken line is followed by a small letter. */
const BEGINNING = '["\'“‘«「『《(（]?[\\p{Lu}\\p{Lo}\\p{N}]';

/** When a line was spoken: `[00:01:12]`, `00:01:12 –`, `00:01:12,000 --> 00:01:15,000`. */
const CLOCK = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?`;
const TIME_CODE = new RegExp(
  String.raw`^(?:[[(（【]\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\s*[\])）】]|${CLOCK}(?:\s*(?:-->|[-–—])\s*${CLOCK})?)(?:\s*[-–—:：])?(?:\s+|$)`,
  'gu',
);

/**
 * The mark of a note: in brackets behind a word or a stop, or raised or as a sign behind a stop. A raised figure behind a
 * word may be a power.
 */
const NOTE_MARK =
  /(?<=[\p{L}\p{P}])\s?(?:\[\d{1,3}\]|［\d{1,3}］)(?!\()|(?<=[.!?。！？；;:：,，"'”’」』）)])(?:[¹²³⁰-⁹]+|[*†‡]{1,3})(?=\s|$|\p{Lo})/gu;

/** What a transcript tells of the audience: `(Applause.)`, `[Laughter]`, `—(applause)—`, of which one dash stays. */
const STAGE_DIRECTION = String.raw`[[(](?:(?:applause|laughter|laughs|cheers)(?: and (?:applause|laughter|cheers))?[.!]?|at this point,[^[\]()]*)[\])]`;

type CutPattern = readonly [RegExp, DropReason];

/** What is cut from a transcript of what was said, before anything else. */
export const TRANSCRIPT_CUTS: readonly CutPattern[] = [
  [new RegExp(String.raw`(?<=—)${STAGE_DIRECTION}—|(?<!\s)\s*${STAGE_DIRECTION}`, 'giu'), 'stage direction'],
];

/**
 * What is cut from a line, in this order. Each pattern sees what those before it have left. A function word of
 * one language between two words of the other is the other column's, come in between when the text was taken from the page.
 * What has to stand before a mark is looked for after the mark itself, which is rarer: a line may be a whole book.
 */
export const CUTS: readonly CutPattern[] = [
  [invisibleRuns(), 'invisible character'],
  [PLACE_NAME, 'markdown mark'],
  [/^\s+|(?<!\s)\s+$/gu, 'blank'],
  [/^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/gu, 'markdown mark'],
  [/^(?:>\s*)+/gu, 'markdown mark'],
  [/^#{1,6}\s+|\s#+$(?<=^#{1,6}\s.*\S\s#+)/gu, 'markdown mark'],
  [new RegExp(String.raw`!\[[^[\]]*${TARGET}`, 'gu'), 'markdown mark'],
  [new RegExp(String.raw`\[(?=[^[\]]+${TARGET})|${TARGET}(?<=\[[^[\]]+\]\([^()]*\))`, 'gu'), 'markdown mark'],
  [/^[*+]\s+(?=\S)/gu, 'markdown mark'],
  [
    new RegExp(
      `^(?![-–—•·]\\s*\\d+\\s*[-–—•·]?$)(?:[•‣⁃▪▫■□●○◦◆◇►▶➢➤✓∙·¶]\\s*|[-–—]\\s+(?=${BEGINNING}))(?=\\S)`,
      'gu',
    ),
    'list mark',
  ],
  [TIME_CODE, 'time code'],
  [/\*\*(?=\S)|(?<=\S)\*\*/gu, 'markdown mark'],
  [/(?<=^|\s)\*(?=\S[^*]*\S?\*)|\*(?=$|[\s\p{P}])(?<=\*[^*]*[^*\s]\*)/gu, 'markdown mark'],
  [
    /(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_][^_]*_{1,2}(?![\p{L}\p{N}_]))|_{1,2}(?![\p{L}\p{N}_])(?<=(?<![\p{L}\p{N}_])_{1,2}[^\s_][^_]*_{1,2})/gu,
    'markdown mark',
  ],
  [/\\(?=[\\`*_{}[\]()#+.!>|~-]|$)/gu, 'markdown mark'],
  [NOTE_MARK, 'note mark'],
  [/(?<!\s)\s*(?:[■□◼◆●∎¶]+|[（(]完[）)]|\bEnditem)$/gu, 'end mark'],
  [/^(?:date|updated|published)\s*:?\s*\d{4}-\d{2}-\d{2}\s+(?=\S)/giu, 'publication line'],
  [
    new RegExp(
      String.raw`(?<=\p{Script=Han})(?:\s*${STRAY_ENGLISH}\s*|\s+a\s+)(?=\p{Script=Han})|(?<=\p{Ll}\s+)${STRAY_CHINESE}\s+(?=\p{Script=Latin})`,
      'gu',
    ),
    'stray word',
  ],
  [
    /^\s+|(?<!\s)\s+$|(?<=[，。、；：！？）》」”])\s+(?=[\p{Script=Han}（《「“])|(?<=\s)\s+|\s+(?=[，。、；：！？）》」])/gu,
    'blank',
  ],
];
