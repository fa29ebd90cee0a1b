/** What has become of a draft's quotations in the works that they may be from. */
import { namesTitle } from '../article/occasion-cues.ts';
import { isTitle } from '../article/quotation-status.ts';
import { voicesIn } from '../article/speakers.ts';
import { isLongEnough } from '../difference/exact-words.ts';
import { flagsOf } from '../difference/flags.ts';
import { fold } from '../text/fold.ts';
import { type Flag, QUOTATION_STATUSES, type Quotation, type Span, type Work } from '../types.ts';
import type { CheckedWords } from './checked.ts';
import { type Draft, heldWork, overlaps, speakerName } from './draft.ts';
import { type Held, type HeldWork, holdAgainst, isIn, languageOf, speaksForItself } from './held.ts';
import { correctWording, quotedPlaces } from './quoted-places.ts';
import { isNamedThing } from './named-things.ts';
import { TEXT } from './subjects.ts';
import { type SayerBeside, sayerBeside } from './sayers.ts';
import { type HeardSpeaker, isTerm, personBeside, saysIt } from './speakers.ts';

/** So many words are a statement, which is a work's that the draft quotes elsewhere without speaking for itself. */
const STATEMENT = { words: 5, han: 7 };

const rank = ({ status }: Pick<Quotation, 'status'>): number => QUOTATION_STATUSES.indexOf(status);

/** Whether the draft has somebody else than the speaker of a work say what stands at a place. */
function saidByAnother({ speakers }: Draft, work: string, at: number, span: Span): boolean {
  const heard = speakers.find(({ works }) => works.some((each) => each.work.id === work));
  return heard !== undefined && saysIt(heard, at, span) < 0;
}

/** Who is said, beside a quotation, to say it, held against a work that nobody speaks. */
const sayerOfText = (
  { page, unquoted, sentences }: Draft,
  work: Work,
  span: Span,
): SayerBeside['sayer'] | undefined =>
  sayerBeside({ text: page.text, unquoted, sentences, quotations: page.quotations }, span, work)?.sayer;
const isPerson = (sayer: SayerBeside['sayer'] | undefined): boolean =>
  sayer === 'other' || sayer === 'somebody';

/** A flag where the draft has somebody else say a speaker's words. */
function otherSpeaker(draft: Draft, held: Held, at: number, span: Span): Flag[] {
  const name = speakerName(held.work, draft.page.lang);
  if (!name || !saidByAnother(draft, held.work.id, at, span)) return [];
  const other = personBeside(draft.page.text, draft.sentences[at] ?? span, span);
  return other === undefined ? [] : [{ kind: 'other-speaker', page: other, source: name }];
}

/** What a work has of a quotation, in full. */
function told(draft: Draft, held: Held, span: Span, flags: readonly Flag[], at: number): CheckedWords {
  const text = draft.page.text.slice(span.start, span.end);
  const isCut = flags.some(({ kind }) => kind === 'omission');
  const places = quotedPlaces(held.of, draft.page.text, span, held.status).map((place) =>
    isCut && held.status === 'differs' ? { ...place, wording: { start: 0, end: place.text.length } } : place,
  );
  const correct = correctWording(places);
  const own = [...flags, ...otherSpeaker(draft, held, at, span)];
  if (held.status === 'differs' && own.length === 0) own.push(...flagsOf(text, correct));
  const status =
    held.status === 'verbatim' && own.some(({ kind }) => kind === 'other-speaker') ? 'differs' : held.status;
  return { ...span, kind: 'quotation', text, status, works: [held.work.id], places, correct, flags: own };
}

/** Whether the draft says that what stands in a sentence is from another text than one that nobody speaks. */
const isAnotherText = ({ page, sentences }: Draft, { work }: HeldWork, at: number): boolean =>
  work.speakers.length === 0 && (voicesIn(page.text, sentences, work)[at] ?? 0) < 0;

/** Whether folded words name a text that nobody speaks: by title, or as a text of all that issued it. */
const isNamedIn = (folded: string, work: Work): boolean =>
  namesTitle(folded, work) ||
  (work.parties.length > 0 &&
    TEXT.test(folded) &&
    work.parties.every(({ names }) =>
      Object.values(names)
        .flat()
        .some((name) => folded.includes(fold(name))),
    ));

/**
 * The works that nobody speaks which a draft names beside a quotation, by title or in full: the words are said to be from there unless
 * somebody says them.
 */
function textsBeside(draft: Draft, at: number, span: Span): HeldWork[] {
  const { corpora, page, sentences } = draft;
  const sentence = sentences[at] ?? span;
  const around = fold(
    `${page.text.slice(sentence.start, span.start)}\n${page.text.slice(span.end, Math.max(span.end, sentence.end))}`,
  );
  return corpora.flatMap((corpus) =>
    corpus.works
      .filter((work) => work.speakers.length === 0 && isNamedIn(around, work))
      .filter((work) => !isPerson(sayerOfText(draft, work, span)))
      .map((work) => ({ work, corpus })),
  );
}

/** A quotation with the works that have it. */
export interface HeldQuotation {
  span: Span;
  text: string;
  /** The number of its sentence. */
  at: number;
  said: HeardSpeaker | undefined;
  /** The works of who says it, or the texts that it is said to be from. */
  from: readonly HeldWork[];
  /** The works that it was held against. */
  tried: ReadonlySet<string>;
  held: readonly Held[];
}

/** A quotation against some works, beside what is held already. */
const heldAgainst = (draft: Draft, span: Span, works: readonly HeldWork[]): Held[] =>
  works.flatMap((each) => holdAgainst(each, draft.page, span) ?? []);
const byRank = (held: readonly Held[]): Held[] => held.toSorted((a, b) => rank(a) - rank(b));

/** Holds a quotation against the works of who says it and those of close sentences: what needs no look at the rest of the draft. */
export function holdQuotation(draft: Draft, span: Span): HeldQuotation {
  const { page, sentences, speakers } = draft;
  const text = page.text.slice(span.start, span.end);
  const at = sentences.findIndex((sentence) => overlaps(sentence, span));
  const said = speakers.find((speaker) => saysIt(speaker, at, span) > 0);
  const from = said?.works ?? textsBeside(draft, at, span);
  const all = [...from, ...draft.worksNear(text)];
  const works = [...new Map(all.map((each) => [each.work.id, each])).values()];
  const tried = new Set(works.map(({ work }) => work.id));
  return { span, text, at, said, from, tried, held: byRank(heldAgainst(draft, span, works)) };
}

/** The same quotation, held also against the works that the draft reports: of several that have it alike they come first. */
export function holdReported(draft: Draft, quotation: HeldQuotation): HeldQuotation {
  const { matched, corpora } = draft;
  const reported = matched.attributions.flatMap(({ work }) => heldWork(corpora, work));
  const before = new Map(quotation.held.map((each) => [each.work.id, each]));
  const first = reported.flatMap((each) =>
    quotation.tried.has(each.work.id)
      ? (before.get(each.work.id) ?? [])
      : heldAgainst(draft, quotation.span, [each]),
  );
  const others = quotation.held.filter(({ work }) => !first.some((each) => each.work.id === work.id));
  return { ...quotation, held: byRank([...first, ...others]) };
}

/** The works that a draft quotes for sure: what else it has of them needs to speak less for itself. */
export const quotedForSure = (draft: Draft, all: readonly HeldQuotation[]): Set<string> =>
  new Set([
    ...draft.matched.attributions.map(({ work }) => work),
    ...all.flatMap(({ held, text, at }) =>
      held
        .filter((each) => speaksForItself(each, text) && !isAnotherText(draft, each, at))
        .map(({ work }) => work.id),
    ),
  ]);

/** Whether a quotation that `match` gives to a work is nobody else's, and no term that anybody may use. */
function isGiven(draft: Draft, work: Work, at: number, span: Span): boolean {
  const term = isTerm(draft.page.text.slice(span.start, span.end));
  const heard = draft.speakers.find(({ works }) => works.some((each) => each.work.id === work.id));
  if (heard) return saysIt(heard, at, span) >= (term ? 1 : 0);
  if (work.speakers.length > 0) return !term;
  const sayer = sayerOfText(draft, work, span);
  return term ? sayer === 'text' : !isPerson(sayer);
}

/** @param quoted the works that the draft quotes for sure */
export function checkQuotation(
  draft: Draft,
  { span, text, at, said, from, held: all }: HeldQuotation,
  quoted: ReadonlySet<string>,
): CheckedWords {
  const { page, matched, corpora } = draft;
  const isReported = (work: string): boolean => matched.attributions.some((each) => each.work === work);
  const isName = isNamedThing(page.text, span);
  const held = all.filter(
    (each) =>
      (!isName || each.status === 'verbatim') &&
      (isReported(each.work.id) ||
        from.some(({ work }) => work.id === each.work.id) ||
        (!isAnotherText(draft, each, at) &&
          (speaksForItself(each, text) ||
            (quoted.has(each.work.id) && each.status !== 'differs' && isLongEnough(text, STATEMENT))))),
  );
  const speaker = said && speakerName(said.work, page.lang);
  const before = matched.quotations.find((each) => each.start === span.start && each.end === span.end);
  const [best] = held;
  if (best) {
    const flags = before?.work === best.work.id ? (before.flags ?? []) : best.flags;
    const same = held.filter(({ status }) => status === best.status).map(({ work }) => work.id);
    return { ...told(draft, best, span, flags, at), speaker, works: same };
  }
  const base = { ...span, kind: 'quotation' as const, text, places: [], flags: [] };
  // A title is no passage, and stands in no version.
  const titled = corpora.flatMap(({ works }) => works.filter((work) => isTitle(text, work)));
  if (titled.length > 0) return { ...base, status: 'verbatim', works: titled.map(({ id }) => id) };
  if (isName) return { ...base, status: 'not-ours', works: [] };
  const given = before?.status === 'in-no-version' ? heldWork(corpora, before.work ?? '') : [];
  const own = from.length > 0 ? from : given.filter(({ work }) => isGiven(draft, work, at, span));
  if (own.length === 0) return { ...base, status: 'not-ours', works: [] };
  const lang = languageOf(text, page.lang);
  return {
    ...base,
    status: 'in-no-version',
    speaker: speaker ?? before?.speaker,
    works: own.map(({ work }) => work.id),
    ...(own.some((each) => isIn(each, lang)) ? {} : { otherLanguage: true }),
  };
}
