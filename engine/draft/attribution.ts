/**
 * The words right beside a quotation that say who says it: `Wang told the council: “…”`, `“…,” she said`, `“……”陈予安说`. What stands
 * nearest counts: what leads straight to the quotation, then what follows it, then a verb of saying somewhere before it.
 */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Span } from '../types.ts';

/** Who is said to say a quotation, as the text has it. */
export interface Attribution {
  /** What stands as the subject; empty where the sentence goes on with who spoke before. */
  subject: string;
  /** What stands between the verb and the quotation, where the verb stands before it. */
  object: string;
  /** So many UTF-16 units stand between the verb and the quotation. */
  distance: number;
  /** Where in the text the attribution begins. */
  start: number;
  /** Whether no verb of saying is known in it. */
  isVerbless: boolean;
}

const latin = (lists: string | readonly string[]): string =>
  anyOf(entriesOf(lists).filter((entry) => !/\p{Script=Han}/u.test(entry)));
/** `called for` and `is called` report nothing. */
const VERB = new RegExp(
  `(?<![\\p{L}]|\\b(?:${anyOf(entriesOf(en.passiveAuxiliaries))})\\s)(?:${latin([en.speechVerbs, ...all.attributionVerbs])})(?![\\p{L}]|\\sfor\\b)`,
  'giu',
);
/** The last stands for verbs that are made with it: 解释道, 笑道. */
const HAN_VERB = new RegExp(
  `${anyOf(entriesOf([zh.speechVerbs, zh.attributionVerbs]))}|(?<=\\p{Script=Han})道(?=[：:，,。]|$)`,
  'gu',
);
const ABBREVIATION = `(?<!(?:^|[\\s(])(?:${latin(en.abbreviations)}|\\p{L}))`;
const SENTENCE_END = new RegExp(`[!?。！？…]["”’」』»]?|${ABBREVIATION}\\.["”’]?(?=\\s|$)`, 'giu');
const OPENING = /["“「『«„]/u;
const CLOSING = /["”」』»“]/u;
/** What leads straight to a quotation ends so. */
const LEADS = /^\s*(?:[:：]|[,，]|that|as)?\s*$/u;
/** A quotation that is asked about is nobody's saying: `Asked whether “…”`. */
const ASKED = /(?:^|\b(?:when|if|was|were|is|once)\s)asked\b/iu;
/** A tail with one of these words goes on with the sentence, and tells of nobody. */
const GOES_ON = /^(?:and|but|or|which|that|as|because|while|where|when|in|on|at|to|for|with|of|from|by)\b/iu;

/** A name before a colon. */
const LABEL = /^\P{P}{2,8}[:：]$/u;

/** What stands farther from a quotation says nothing of it. UTF-16 units. */
const FARTHEST = 500;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const verbsIn = (text: string): RegExpExecArray[] => [...text.matchAll(isHan(text) ? HAN_VERB : VERB)];

/** What stands before a place in its paragraph, from the last sentence end or quotation on. */
function leadOf(text: string, at: number): Span {
  const line = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - FARTHEST);
  let start = line;
  for (const { index, 0: mark } of text.slice(line, at).matchAll(SENTENCE_END))
    if (index + line + mark.length < at) start = line + index + mark.length;
  for (let i = at - 1; i > start; i--) {
    if (!CLOSING.test(text[i] ?? '')) continue;
    start = i + 1;
    break;
  }
  if (text.slice(start, at).trim() !== '' || start !== line) return { start, end: at };
  // What leads to a quotation by a colon may stand in a paragraph of its own.
  const end = text.slice(0, line).trimEnd().length;
  if (end === 0 || !/[:：]/u.test(text[end - 1] ?? '')) return { start, end: at };
  return leadOf(text, end);
}

/** What stands behind a place, to the end of the sentence or to the next quotation. */
function tailOf(text: string, at: number): string {
  const rest = text.slice(at, at + FARTHEST).split('\n', 1)[0] ?? '';
  const next = rest.search(OPENING);
  const tail = next < 0 ? rest : rest.slice(0, next);
  SENTENCE_END.lastIndex = 0;
  const [end] = tail.matchAll(SENTENCE_END);
  return end ? tail.slice(0, end.index) : tail;
}

/** The clause before a verb; behind it where the verb comes first (`said Li`, `according to Li`). */
function subjectOf(text: string, { index, 0: verb }: RegExpExecArray): string {
  const before =
    text
      .slice(0, index)
      .split(/[.;:!?。；：！？]/u)
      .at(-1) ?? '';
  const isFirst = !/\p{L}/u.test(before) || /^according$/iu.test(verb);
  if (!isFirst || isHan(text)) return before;
  return (text.slice(index + verb.length).split(/[,;.:]/u)[0] ?? '').replace(/^\s*to\s/iu, '');
}

/** The one that signs a quotation behind a dash: `— Ada Lovelace`. */
const SIGNED = /^["”’」』»“]?[\s>]*[—–―-]{1,3}\s*(\p{Lu}[^\n,，;；]{1,60}|\p{Script=Han}{2,8}$)/mu;

/** What leads straight to a quotation: a verb of saying, or a colon. */
function leadingTo(lead: string, start: number): Attribution | undefined {
  const verb = verbsIn(lead).at(-1);
  const object = verb ? lead.slice(verb.index + verb[0].length) : '';
  const hasColon = /[:：]$/u.test(lead);
  if (verb && (hasColon || LEADS.test(object)))
    return { subject: subjectOf(lead, verb), object, distance: 0, start, isVerbless: false };
  if (!hasColon) return undefined;
  // A Chinese clause without a verb may end with anything, and says nothing of who speaks.
  const subject = isHan(lead) && !LABEL.test(lead) ? '' : lead.slice(0, -1);
  return { subject, object: lead, distance: 0, start, isVerbless: true };
}

/** What stands behind a quotation, and says whose it is. */
function following(text: string, quotation: Span): Attribution | undefined {
  const start = quotation.end + 1;
  const signed = SIGNED.exec(text.slice(quotation.end, quotation.end + 90).split(/\n\s*\n/u, 1)[0] ?? '');
  const found = { object: '', distance: 0, start };
  if (signed?.index === 0) return { ...found, subject: signed[1] ?? '', isVerbless: true };
  const tail = tailOf(text, start);
  const own = tail.replace(/^[\s,，]+/u, '');
  // What leads to the next quotation is not said of this one.
  const opensNext = OPENING.test(text[start + tail.length] ?? '');
  if (/[:：]\s*$/u.test(tail) || (isHan(tail) && opensNext && !/[，,]\s*$/u.test(tail))) return undefined;
  if (/^[;；]/u.test(tail.trimStart()) || GOES_ON.test(own) || !/\p{L}/u.test(own)) return undefined;
  const [verb] = verbsIn(own);
  if (verb) return { ...found, subject: subjectOf(own, verb), isVerbless: false };
  const inner = text.slice(quotation.start, quotation.end).trimEnd();
  const goesOut =
    /[,，]$/u.test(inner) || /[。！？]$/u.test(inner) || (/[?!]$/u.test(inner) && /^\p{Ll}/u.test(own));
  if (!goesOut) return undefined;
  // `shrugged Ann`, `read a banner`: the verb comes first.
  const subject = (own.split(/[,，;；]/u)[0] ?? '').replace(/^\p{Ll}+\s+(?=(?:an?|the|one)\s|\p{Lu})/u, '');
  return { ...found, subject, isVerbless: false };
}

/** Who is said, in the words beside a quotation, to say it; undefined where they tell of nobody. */
export function attributionOf(text: string, quotation: Span): Attribution | undefined {
  const span = leadOf(text, quotation.start - 1);
  const lead = text
    .slice(span.start, span.end)
    .replace(/["'“‘「『«„>\s]+$/u, '')
    .trimStart();
  const { start } = span;
  if (ASKED.test(lead)) return { subject: 'a questioner', object: '', distance: 0, start, isVerbless: false };
  const beside = leadingTo(lead, start) ?? following(text, quotation);
  if (beside) return beside;
  const verb = verbsIn(lead).at(-1);
  if (verb) {
    const object = lead.slice(verb.index + verb[0].length);
    const distance = /[,，]$/u.test(lead) ? 0 : object.length;
    return { subject: subjectOf(lead, verb), object, distance, start, isVerbless: false };
  }
  // `Protesters chanted “…”`: a verb that is not known.
  if (isHan(lead) || !/\s\p{Ll}+$/u.test(lead)) return undefined;
  return { subject: lead.replace(/\s\p{Ll}+$/u, ''), object: lead, distance: 0, start, isVerbless: true };
}

/** The verbs of saying in a sentence, in order: who speaks, and what stands behind the verb. */
export const objectsIn = (sentence: string): { subject: string; object: string }[] =>
  verbsIn(sentence).map((verb) => ({
    subject: subjectOf(sentence, verb),
    object: sentence.slice(verb.index + verb[0].length),
  }));
