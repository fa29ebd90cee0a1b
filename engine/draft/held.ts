/** A quotation by itself, held against one work: what has become of its words there, and how much they weigh. */
import { isLongEnough } from '../difference/exact-words.ts';
import type { Attested } from '../difference/exactness.ts';
import { type JudgedPage, judgeQuotation } from '../difference/judge-wording.ts';
import { knownShare, weightOfWords } from '../difference/known-words.ts';
import { inScript, primaryLanguage, versionsOf } from '../edition/edition.ts';
import { detectLanguage } from '../text/language.ts';
import type { Corpus, Flag, Lang, Quotation, Span, Work } from '../types.ts';

/** A work that a quotation may be from. */
export interface HeldWork {
  work: Work;
  corpus: Corpus;
}

/** What has become of a quotation in a work. */
export interface Held extends HeldWork {
  of: Attested;
  status: Extract<Quotation['status'], 'verbatim' | 'differs' | 'spliced'>;
  flags: Flag[];
}

/** A quotation of fewer words does not tell its own language. */
const TELLING = { words: 8, han: 2 };

/** The language of a quotation: its own where it tells, or else the draft's. */
export function languageOf(quotation: string, lang: Lang): Lang {
  const own = detectLanguage(quotation, lang);
  if (/\p{Script=Han}/u.test(quotation)) return own;
  return isLongEnough(quotation, TELLING) || primaryLanguage(lang) === 'zh' ? detectLanguage(quotation) : own;
}

/** The versions of a work that a quotation in a language can stand in. */
export function attestedFor({ work, corpus }: HeldWork, lang: Lang): Attested {
  const numbers = versionsOf(corpus, work.id).filter(
    (number) => primaryLanguage(corpus.versions[number]?.lang ?? '') === primaryLanguage(lang),
  );
  return { corpus, versions: inScript(corpus, numbers, lang) };
}

/** Holds a quotation against a work; undefined where it stands in none of its versions. */
export function holdAgainst(held: HeldWork, page: JudgedPage, span: Span): Held | undefined {
  const of = attestedFor(held, languageOf(page.text.slice(span.start, span.end), page.lang));
  const judged = of.versions.length > 0 ? judgeQuotation(of, page, span) : undefined;
  return judged && { ...held, of, ...judged };
}

/** Words that weigh less (nats) are anybody's: “in good faith”, “the right to life”. */
const OWN_WORDS = { verbatim: 28, changed: 40, hardlyChanged: 30 };
const LEAST = { words: 5, han: 8 };
/** A quotation with less of a work than this share of its weight may be any other text of its kind; with so much it is this one. */
const SHARE = { changed: 0.75, hardlyChanged: 0.9 };

/**
 * Whether what a quotation shares with a work is its own, where the draft does not say that it is from there: in very words, or in
 * many that are hardly changed.
 */
export function speaksForItself({ corpus, status, of }: Held, quotation: string): boolean {
  if (!isLongEnough(quotation, LEAST)) return false;
  const weight = weightOfWords(quotation, corpus.rarity);
  if (status !== 'differs') return weight >= OWN_WORDS.verbatim;
  if (weight < OWN_WORDS.hardlyChanged) return false;
  const share = knownShare(of, quotation);
  return share >= SHARE.hardlyChanged || (weight >= OWN_WORDS.changed && share >= SHARE.changed);
}

/** Whether a work has a version in a language. */
export const isIn = (held: HeldWork, lang: Lang): boolean => attestedFor(held, lang).versions.length > 0;
