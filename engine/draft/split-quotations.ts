/**
 * One sentence in two quotations: `“…,” she said, “…”`. Each part may stand in a version and the sentence in none: then it is joined from
 * two places, as a splice within one pair of marks is.
 */
import { judgeQuotation } from '../difference/judge-wording.ts';
import type { Flag, Span } from '../types.ts';
import type { CheckedWords } from './checked.ts';
import { type Draft, heldWork } from './draft.ts';
import { attestedFor, languageOf } from './held.ts';

/** What says whose the words are, between the marks; no end of a sentence. */
const BETWEEN = /^["”」』»]\s*[^.!?。！？\n“"「『«]{2,80}[,，:：]?\s*["“「『«]$/u;

/** Whether the second part goes on with the sentence of the first. */
function isOneSentence(text: string, first: Span, second: Span): boolean {
  return (
    /[,，]$/u.test(text.slice(first.start, first.end).trimEnd()) &&
    BETWEEN.test(text.slice(first.end, second.start)) &&
    /^[\p{Ll}\p{Script=Han}]/u.test(text.slice(second.start, second.end))
  );
}

/** Whether two parts stand in sentences of one version that do not follow each other. */
function areApart({ places: [a] }: CheckedWords, { places: [b] }: CheckedWords): boolean {
  if (!a || !b || a.version !== b.version) return false;
  return a.sentences.end < b.sentences.start || b.sentences.end <= a.sentences.start;
}

/** Whether the sentence that two parts of a work make is joined from two places of it. */
function isJoined({ corpora, page }: Draft, work: string, text: string, apart: boolean): boolean {
  const [held] = heldWork(corpora, work);
  if (!held) return false;
  const span = { start: 0, end: text.length };
  const of = attestedFor(held, languageOf(text, page.lang));
  const status = judgeQuotation(of, { text, lang: page.lang, quotations: [span] }, span)?.status;
  return status === 'spliced' || (status !== 'verbatim' && apart);
}

/** The parts with what has become of the sentence that they make. */
export function withSplits(draft: Draft, words: readonly CheckedWords[]): CheckedWords[] {
  const { page } = draft;
  const checked = [...words];
  for (let i = 1; i < checked.length; i++) {
    const [first, second] = [checked[i - 1], checked[i]];
    if (first?.status !== 'verbatim' || second?.status !== 'verbatim') continue;
    if (!isOneSentence(page.text, first, second)) continue;
    const joined = `${first.text.trimEnd()} ${second.text}`;
    const work = first.works.find((id) => second.works.includes(id));
    if (work !== undefined && !isJoined(draft, work, joined, areApart(first, second))) continue;
    const source = [first, second].map(({ places }) => places[0]?.text ?? '').join(' … ');
    const flags: Flag[] = [{ kind: 'spliced', page: joined, source }];
    checked[i - 1] = { ...first, status: 'spliced', flags };
    checked[i] = { ...second, status: 'spliced', flags };
  }
  return checked;
}
