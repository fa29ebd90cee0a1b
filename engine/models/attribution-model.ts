/** How sure it is that a page reports a work: a logistic model of all its sentences together and of what it says of the occasion. */
import type { Alignment } from '../alignment/align.ts';
import type { PageEvidence, WorkCues } from './page-evidence.ts';
import { RUN_SCALE, combine, judgeSentence, logistic, saturate } from './sentence-model.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A quotation is sure by its wording alone and has a run of this weight, in nats. Speeches that praise a well-known
 * declaration share its phrases (“human rights and fundamental freedoms”), in runs of 17 nats and less; “born free and equal
 * in dignity and rights” has 23. Seen on 1,068 speeches at the United Nations, 63 of which name the Universal Declaration.
 */
const QUOTATION = { score: 0.8, run: 20 };

export const isQuotation = (alignment: Alignment): boolean =>
  alignment.runWeight >= QUOTATION.run && judgeSentence(alignment) >= QUOTATION.score;

/** By what the sentences say. */
const WORDING_FEATURES = [
  'sum of sentences',
  'sum of faint sentences',
  'best sentence',
  'second best sentence',
  'third best sentence',
  'share of sentences',
  'number of strong sentences',
  'sum of what others say',
  'longest quotation',
  'number of quotations',
  'in order',
  'closer to another work',
] as const;

/** By who is named. */
const SPEAKER_FEATURES = [
  'speaker, office or parties named, or the text itself',
  'speaker or parties named in full',
  'parties often named',
  'not all parties named',
  'speaker and session named',
  'speaker and body or place named, within days',
] as const;

/** By what else is said of the occasion. What is missing and what contradicts are two things. */
const OCCASION_FEATURES = [
  'session named, or the text itself',
  'another session named',
  'body or place named',
  'speaker and occasion near each other',
  'day or month named',
  'published within days',
  'published before',
  'published long after',
  'country of the speaker named',
  'text named',
  'text named, and quoted',
] as const;

export const ATTRIBUTION_FEATURES = [...WORDING_FEATURES, ...SPEAKER_FEATURES, ...OCCASION_FEATURES] as const;

/** From this score on a sentence counts as found when order and number are looked at. */
export const FOUND = 0.5;
/** News on a speech appears within so many days, background long after. Days. */
const NEWS_DAYS = 10;
const LONG_AFTER_DAYS = 60;

/** The share of found sentences whose source stands after that of the found sentence before. */
function order({ scores, places }: PageEvidence): number {
  const found = places.filter((place, i) => place >= 0 && (scores[i] ?? 0) >= FOUND);
  if (found.length < 2) return 0;
  return found.slice(1).filter((place, i) => place >= (found[i] ?? 0)).length / (found.length - 1);
}

/** Log odds of a sentence below which it is chance: on a long page many of them would add up. */
const LEAST_ODDS = -3;
/** The same where faint paraphrases are added up, too, each two nats up. */
const FAINT = { least: -5, up: 2 };
/** A strong sentence has these log odds. */
const STRONG_ODDS = 2;
/** The odds of single sentences count within these limits. */
const ODDS_LIMIT = 4;
/** The sums are of so many sentences at the most, the surest: on a long page hundreds are a little alike by chance. */
const MOST_SUMMED = 12;
/** Shorter pages count as if they had so many sentences. */
const LEAST_SENTENCES = 5;

/** The log odds of the sentences that nobody else says, the surest first. */
const oddsOf = ({ steps, voices }: PageEvidence): number[] =>
  steps.flatMap(([best], i) => (best && voices[i] !== -1 ? best.odds : [])).sort((a, b) => b - a);

const strongOf = (odds: readonly number[]): number => odds.filter((each) => each > STRONG_ODDS).length;

/** From 0 to 1. */
const scaled = (odds = -ODDS_LIMIT): number =>
  (Math.max(-ODDS_LIMIT, Math.min(ODDS_LIMIT, odds)) + ODDS_LIMIT) / (2 * ODDS_LIMIT);

const sumOf = (odds: readonly number[], least: number, up: number): number =>
  odds.slice(0, MOST_SUMMED).reduce((sum, each) => (each > least ? sum + logistic(each + up) : sum), 0);

function wordingFeatures(evidence: PageEvidence): number[] {
  const { scores, voices, rivals, quoted } = evidence;
  const odds = oddsOf(evidence);
  const length = Math.max(LEAST_SENTENCES, scores.length);
  const sum = sumOf(odds, LEAST_ODDS, 0);
  let others = 0;
  let rival = 0;
  scores.forEach((score, i) => {
    if (score <= logistic(LEAST_ODDS)) return;
    rival += Math.max(0, (rivals[i] ?? 0) - score);
    if (voices[i] === -1) others += score;
  });
  return [
    Math.log1p(sum),
    Math.log1p(sumOf(odds, FAINT.least, FAINT.up)),
    scaled(odds[0]),
    scaled(odds[1]),
    scaled(odds[2]),
    sum / length,
    Math.log1p(strongOf(odds)),
    Math.log1p(others),
    saturate(Math.max(0, ...quoted), RUN_SCALE),
    Math.log1p(quoted.length),
    order(evidence),
    Math.log1p(rival),
  ];
}

/** One number for each of `ATTRIBUTION_FEATURES`. */
export function attributionFeatures(evidence: PageEvidence, cues: WorkCues): number[] {
  const { days } = cues;
  // A text that nobody speaks is also named by who only invokes it, so that its name says nothing where none of its words
  // are there.
  const title = cues.title !== undefined;
  const quoted = title && evidence.quotes;
  const full = cues.speaker !== undefined || cues.allParties;
  const who = full || cues.office || cues.surname || quoted;
  const where = cues.body !== undefined || cues.place;
  const within = days !== undefined && days >= -1 && days <= NEWS_DAYS;
  return [
    ...wordingFeatures(evidence),
    Number(who),
    Number(full),
    Math.log1p(cues.partyMentions),
    Number(cues.ofParties && !cues.allParties),
    Number(who && cues.ordinal === 1),
    Number(who && where && within),
    Number(cues.ordinal === 1 || quoted),
    Number(cues.ordinal === -1),
    Number(where),
    Number(evidence.near),
    Number(cues.dayNamed || cues.monthNamed),
    Number(within),
    Number(days !== undefined && days < 0),
    Number(days !== undefined && days > LONG_AFTER_DAYS),
    Number(cues.country),
    Number(title),
    Number(quoted),
  ];
}

/**
 * The features of a page that says the same and names less: neither who speaks, nor anything of the occasion. Labelled pages
 * name nearly everything; learned from them alone, the model would find no page that only has the words.
 */
export const withLessNamed = (features: readonly number[]): number[][] => [
  features.map((value, i) => (i < WORDING_FEATURES.length ? value : 0)),
  features.map((value, i) =>
    i < WORDING_FEATURES.length || i >= WORDING_FEATURES.length + SPEAKER_FEATURES.length ? value : 0,
  ),
];

/** The features of a page whose wording cannot be held against the work. */
export const withoutWording = (features: readonly number[]): number[] =>
  features.map((value, i) => (i < WORDING_FEATURES.length ? 0 : value));

/** So sure a page can be that contradicts the work: below what an attribution needs. */
const CONTRADICTED = 0.25;
/** A page may be dated a day or two before the speech, by its time zone or by mistake. Days. */
const BEFORE_DAYS = -3;
/** With such a share of strong sentences the page has the text, and its date or the session that it names are mistaken. */
const OVERWHELMING = 0.5;

/**
 * A page that names neither the speaker, nor the body, nor the session has the work's words or nothing: so many strong sentences
 * with its very words among them, or such a share of the page. A long page on anything has some that are like a speech of as many:
 * an encyclopedia's on a country has a dozen of 700.
 */
const UNNAMED = { strong: 3, ofAll: 0.05, share: 0.3 };

function hasItsWords(odds: readonly number[], { scores, quotes }: PageEvidence): boolean {
  const strong = strongOf(odds);
  return (
    (quotes && strong >= Math.max(UNNAMED.strong, UNNAMED.ofAll * scores.length)) ||
    strong >= UNNAMED.share * Math.max(LEAST_SENTENCES, scores.length)
  );
}

/** Whether the page names who spoke, where, at which session, or the text. */
export const namesIt = ({ speaker, office, surname, allParties, title, body, ordinal }: WorkCues): boolean =>
  speaker !== undefined ||
  office ||
  surname ||
  allParties ||
  title !== undefined ||
  body !== undefined ||
  ordinal === 1;

/**
 * Whether the page says that it is about another occasion (published before the speech, or naming only other sessions), or
 * has no sentence that is even near the work; of a text that is often invoked, no words. What a page does not
 * say is no contradiction.
 */
function contradicts(evidence: PageEvidence, cues: WorkCues): boolean {
  const { days, ordinal, isText } = cues;
  const odds = oddsOf(evidence);
  if (isText ? !evidence.quotes : (odds[0] ?? -Infinity) < -STRONG_ODDS) return true;
  if (!isText && !namesIt(cues) && !hasItsWords(odds, evidence)) return true;
  // A long page has anybody's family name somewhere.
  if (!isText && !namesIt({ ...cues, surname: false }) && strongOf(odds) === 0) return true;
  if (strongOf(odds) >= OVERWHELMING * Math.max(LEAST_SENTENCES, evidence.scores.length)) return false;
  return ordinal === -1 || (days !== undefined && days < BEFORE_DAYS);
}

/**
 * So many sentences word for word, or such a share of a short page, and the page has the work's text, whatever it says of the
 * occasion; none of the labelled pages that report another speech of the same kind has a single one.
 */
const WORD_FOR_WORD = { sentences: 3, share: 0.3, confidence: 0.8 };

const isWordForWord = ({ verbatim, scores }: PageEvidence): boolean =>
  verbatim >= WORD_FOR_WORD.sentences || (verbatim > 1 && verbatim >= WORD_FOR_WORD.share * scores.length);

/** How sure it is that the page reports the work. */
export function judgePage(
  evidence: PageEvidence,
  cues: WorkCues,
  weights: readonly number[] = WEIGHTS.attribution,
): number {
  if (isWordForWord(evidence)) return Math.max(WORD_FOR_WORD.confidence, sureness(evidence, cues, weights));
  const sure = sureness(evidence, cues, weights);
  return contradicts(evidence, cues) ? Math.min(CONTRADICTED, sure) : sure;
}

const sureness = (evidence: PageEvidence, cues: WorkCues, weights: readonly number[]): number =>
  logistic(combine(weights, attributionFeatures(evidence, cues)));
