/**
 * What a document is of, as far as its first lines and what its file says tell: title, speaker, occasion, date, language.
 * A proposal for a reader to correct.
 */
import { detectLanguage } from '../../engine/text/language.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Corpus, Lang, Work } from '../../engine/types.ts';
import { datesIn } from '../compile/dates.ts';
import { endsSentence, isAddress } from '../compile/patterns.ts';
import type { FileFacts } from '../read/reading.ts';

/** What stands over a text. Empty where nothing tells. */
export interface Recognised {
  title: string;
  speaker: string;
  occasion: string;
  /** ISO 8601. */
  date: string;
  lang: Lang;
}

/** Lines from the beginning that may be head matter. */
const HEAD_LINES = 15;
const LONGEST_HEAD_LINE = 200;
const LONGEST_NAME = 60;

/** What stands before the name in “Remarks by Wang Yi at …”, “Statement of H.E. Ada Marsh, Minister …”. */
const BY =
  /\b(?:remarks|speech|address|statement|keynote|message|lecture|testimony|article)\b[^.]{0,30}?\b(?:by|of|from)\s+(?:(?:h\.?\s?e|his|her|excellency|mr|mrs|ms|dr|president|prime minister|(?:foreign |deputy )?minister|secretary(?:-general)?|ambassador|chancellor|senator|governor|judge|justice)\.?\s+)*/iu;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|da|del|van|von|bin|al|el)\s+)?\p{Lu}[\p{L}'’-]*){0,3}/u;
/** “王毅在……上的讲话”. */
const HAN_BY =
  /^[—\s]*(?:[\p{Script=Han}]{0,12}(?:主席|总理|部长|外长|大使|代表|发言人|委员|书记|秘书长|总统|议长))?([\p{Script=Han}·]{2,4}?)(?:同志)?在.{2,60}?(?:上的|的)?(?:讲话|发言|致辞|演讲|主旨演讲|书面发言)/u;
/** “at the 55th Session of the Human Rights Council”; “在……会议上的讲话”. */
const AT = /\b(?:at|to|before)\s+(the\s+.{6,150}?)\s*(?:[,.;]|\bon\b\s+\d|$)/iu;
const HAN_AT = /在(.{4,60}?)(?:上的)(?:讲话|发言|致辞|演讲|主旨演讲|书面发言)/u;
/** “(26 February 2024)”, “Geneva, February 26, 2024”. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .trim();

/** The lines that may say what the text is: the first ones, up to the first that is text. */
function headOf(text: string): string[] {
  const head: string[] = [];
  for (const raw of text.split(/[\n\f]/)) {
    const line = withoutMarks(raw);
    if (line === '') continue;
    if (line.length > LONGEST_HEAD_LINE || head.length >= HEAD_LINES) break;
    const isText = endsSentence(line) && datesIn(line).length === 0 && line.length > LONGEST_NAME;
    if (isText || isAddress(line)) break;
    head.push(line);
  }
  return head;
}

/** The speaker that a known work has and the head names. */
export function knownSpeaker(
  names: string,
  corpora: readonly Corpus[],
): Work['speakers'][number] | undefined {
  const said = fold(names);
  if (said.trim() === '') return undefined;
  return corpora
    .flatMap(({ works }) => works.flatMap(({ speakers }) => speakers))
    .find((speaker) =>
      Object.values(speaker.names)
        .flat()
        .some((name) => name.length > 1 && said.includes(fold(name))),
    );
}

/** The name behind “remarks by”. */
function bylineOf(lines: readonly string[]): string {
  for (const line of lines) {
    const by = BY.exec(line);
    const name = by && NAME.exec(line.slice(by.index + by[0].length))?.[0];
    if (name) return name;
  }
  return '';
}

/** The name of a known speaker as a language writes it. */
const nameIn = (speaker: Work['speakers'][number], lang: Lang): string => {
  const primary = lang.split('-', 1)[0] ?? lang;
  const own = Object.entries(speaker.names).find(
    ([each]) => each === lang || each.split('-', 1)[0] === primary,
  );
  return own?.[1][0] ?? Object.values(speaker.names)[0]?.[0] ?? '';
};

/**
 * @param facts what the file or the page says of itself
 * @param corpora the packs, whose speakers are recognised by any of their names
 */
export function recognise(text: string, facts: FileFacts, corpora: readonly Corpus[] = []): Recognised {
  const lang = detectLanguage(text, facts.lang);
  const head = headOf(text);
  const all = [facts.title ?? '', ...head].join('\n');
  const title =
    head.find((line) => datesIn(line).length === 0 || line.length > LONGEST_NAME) ?? facts.title ?? '';
  const lines = [facts.title ?? '', ...head].filter(Boolean);
  const first = (...patterns: readonly RegExp[]): string => {
    for (const line of lines)
      for (const pattern of patterns) {
        const found = pattern.exec(line)?.[1];
        if (found) return found.trim();
      }
    return '';
  };
  const known = knownSpeaker(all, corpora);
  return {
    title:
      title ||
      (text
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.slice(0, LONGEST_HEAD_LINE) ??
        ''),
    speaker: known ? nameIn(known, lang) : first(HAN_BY) || bylineOf(lines),
    occasion: first(HAN_AT, AT).replace(/^the\s/i, (the) => the.toLowerCase()),
    date: datesIn(all).at(-1) ?? facts.date?.slice(0, 10) ?? '',
    lang,
  };
}
