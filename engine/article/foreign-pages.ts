/**
 * Pages in a language that a work has no text in. Less wording can be held against them than otherwise; but who tells in one place
 * who spoke where, and when, says which work it reports.
 */
import { primaryLanguage, versionsOf } from '../edition/edition.ts';
import type { PageEvidence, WorkCues } from '../models/page-evidence.ts';
import type { Corpus, Lang, Work } from '../types.ts';
import { namesOccasion } from './occasion-cues.ts';
import { partiesIn, speakerIn } from './speakers-abroad.ts';

/** News on a speech appears on the same day or the days after. */
const WITHIN_DAYS = 4;
/** Who writes later than that names the month, and is not much later. */
const WITHIN_MONTHS = 60;
/**
 * Who spoke stands within so many sentences of where it was. Within one sentence the two stood on 9 of 23 real pages that
 * report a work, within two of each other on 19, and on none of 34 that do not.
 */
const NEAR = 2;
/** A sentence with this score is surely from the work. */
const SURE = 0.8;

/** Pages in these are led across scripts by the pack's own table, and the models are made for them. */
const ACROSS_SCRIPTS: ReadonlySet<Lang> = new Set(['en', 'zh']);

/** Whether a work has no text in the language of a page, and no pages of that language are led to it by the pack itself. */
export function isForeign(corpus: Corpus, { id }: Work, lang: Lang): boolean {
  const tag = primaryLanguage(lang);
  const languages = ACROSS_SCRIPTS.has(tag)
    ? (corpus.shard?.languages.flat() ?? corpus.versions.map((version) => version.lang))
    : versionsOf(corpus, id).map((version) => corpus.versions[version]?.lang ?? '');
  return languages.every((each) => primaryLanguage(each) !== tag);
}

/** Whether what a page says of when contradicts nothing and says enough. */
function tellsWhen({ ordinal, dayNamed, monthNamed, days }: WorkCues): boolean {
  // A page from before the work reports something else.
  if (days !== undefined && days < -1) return false;
  if (ordinal !== 0) return ordinal === 1;
  if (dayNamed) return true;
  return days !== undefined && (days <= WITHIN_DAYS || (monthNamed && days <= WITHIN_MONTHS));
}

/** Whether a sentence that has one stands near one that has the other. */
const areNear = (some: readonly boolean[], others: readonly boolean[]): boolean =>
  some.some((is, i) => is && others.slice(Math.max(0, i - NEAR), i + NEAR + 1).includes(true));

/**
 * Whether a page in a foreign language says who spoke where and when, or who issued something together.
 *
 * @param folded its sentences
 */
export function tellsOccasionAbroad(folded: readonly string[], cues: WorkCues, work: Work): boolean {
  if (cues.body === undefined || !tellsWhen(cues)) return false;
  const where = folded.map((sentence) => namesOccasion(sentence, work));
  const who = work.speakers.length > 0 ? [speakerIn(folded, work)] : partiesIn(folded, work);
  return who.length > 0 && who.every((named) => areNear(where, named));
}

/**
 * Whether a page in a foreign language names a work that nobody speaks, and goes on with a sentence that is surely from it: who only
 * names a text quotes nothing, and articles of another text are none of its.
 */
export const quotesByTitle = (
  { title }: WorkCues,
  { scores, voices }: Pick<PageEvidence, 'scores' | 'voices'>,
): boolean => title !== undefined && scores.some((score, i) => score >= SURE && (voices[i] ?? 0) > 0);
