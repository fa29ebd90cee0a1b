/** Names of kinds, dates, languages, confidence and evidence in the interface's language. Pure functions. */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { sectionsOf } from '../../engine/edition/sections.ts';
import { scriptOf } from '../../engine/text/script.ts';
import type {
  Attribution,
  Corpus,
  Evidence,
  FindingKind,
  Lang,
  Localised,
  Names,
  Span,
  Version,
  VersionKind,
  Work,
  WorkKind,
} from '../../engine/types.ts';
import type { I18n, MessageKey } from '../parts/i18n.tsx';

/** A text and the language it is in. */
export interface Worded {
  lang: Lang;
  text: string;
}

/**
 * The texts by language, the one of `first` (a locale) before the others: one for each language, and where Chinese is there
 * in both kinds of characters, the kind that the locale writes.
 */
export function inLanguages(texts: Localised | Names, first: string): Worded[] {
  const all = Object.entries(texts).flatMap(([lang, text]: [Lang, string | readonly string[]]) => {
    const shown = typeof text === 'string' ? text : text[0];
    return shown ? [{ lang, text: shown }] : [];
  });
  const fit = ({ lang }: Worded): number => {
    if (primaryLanguage(lang) !== primaryLanguage(first)) return 2;
    return scriptOf(lang) === scriptOf(first) ? 0 : 1;
  };
  const seen = new Set<string>();
  return all
    .map((each) => ({ each, rank: fit(each) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each)
    .filter(({ lang }) => !seen.has(primaryLanguage(lang)) && seen.add(primaryLanguage(lang)));
}

/** The text in the interface's language, else in the first there is. */
export const localised = (texts: Localised | Names, locale: string): Worded =>
  inLanguages(texts, locale)[0] ?? { lang: locale, text: '' };

/** `2024-02-26` as the language writes it; what is no full date is given back as it is. */
export const dateWords = (iso: string, locale: string): string => formatDate(iso, locale, 'long');

/** The same where there is little room: “26 Feb 2024”. */
export const shortDate = (iso: string, locale: string): string => formatDate(iso, locale, 'short');

function formatDate(iso: string, locale: string, month: 'long' | 'short'): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    time,
  );
}

/**
 * `en` → “English”, in the interface's language.
 *
 * @param among where one of these is the same language in other characters, they are named too: “Simplified Chinese”.
 */
export function languageName(lang: Lang, locale: string, among: readonly Lang[] = []): string {
  const same = among.filter((each) => primaryLanguage(each) === primaryLanguage(lang));
  const named = same.some((each) => scriptOf(each) !== scriptOf(lang)) ? lang : primaryLanguage(lang);
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(named) ?? lang;
  } catch {
    return lang;
  }
}

const FINDING_KIND: Readonly<Record<FindingKind, MessageKey>> = {
  verbatim: 'kindVerbatim',
  edited: 'kindEdited',
  paraphrase: 'kindParaphrase',
};
export const kindWords = (kind: FindingKind, { t }: I18n): string => t(FINDING_KIND[kind]);

/** “Edited”, or “Word for word · Readout, China News Network” where it is not the work's own text that has the words. */
export const kindOfFound = (kind: FindingKind, wording: Version | undefined, i18n: I18n): string =>
  wording
    ? `${kindWords(kind, i18n)} · ${versionKindWords(wording.kind, i18n)}${i18n.t('citationComma')}${wording.publisher}`
    : kindWords(kind, i18n);

/** “Full text, English:”, before a text. */
export const textLabel = ({ kind, lang }: Version, i18n: I18n): string =>
  i18n.t('textLabel', versionKindWords(kind, i18n), languageName(lang, i18n.locale));

const VERSION_KIND: Readonly<Record<VersionKind, MessageKey>> = {
  'full-text': 'versionFullText',
  'official-translation': 'versionOfficialTranslation',
  readout: 'versionReadout',
  'agency-report': 'versionAgencyReport',
  'news-report': 'versionNewsReport',
  'machine-translation': 'versionMachineTranslation',
};
export const versionKindWords = (kind: VersionKind, { t }: I18n): string => t(VERSION_KIND[kind]);

const WORK_KIND: Readonly<Record<WorkKind, MessageKey>> = {
  remarks: 'workRemarks',
  address: 'workAddress',
  'joint-statement': 'workJointStatement',
  declaration: 'workDeclaration',
};
export const workKindWords = (kind: WorkKind, { t }: I18n): string => t(WORK_KIND[kind]);

/**
 * From which confidence on which word. The panel opens by itself on what the engine takes for reported; the words only
 * grade above and below that, and none of them says more than “almost”.
 */
const REPORT_WORDS: readonly [number, MessageKey][] = [
  [0.9, 'reportsAlmost'],
  [0.75, 'reportsVery'],
  [0.5, 'reportsLikely'],
  [0, 'reportsPossibly'],
];

/** “This page almost certainly reports”, before the title. */
export function reportWords(confidence: number, { t }: I18n): string {
  return t(REPORT_WORDS.find(([least]) => confidence >= least)?.[1] ?? 'reportsPossibly');
}

/** “a”, “a and b”, “a, b, and c” as the language joins them. */
export function joinWords(parts: readonly string[], { t }: I18n): string {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return first;
  if (rest.length === 0) return t('listTwo', first, last);
  return t(
    'listLast',
    rest.reduce((list, part) => t('listMore', list, part), first),
    last,
  );
}

/** A name that is written from right to left stands in a sentence without turning what is around it. */
const isolated = (name: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? `\u2068${name}\u2069` : name;

function evidenceClause(evidence: Evidence, i18n: I18n): string {
  const { t, plural } = i18n;
  switch (evidence.kind) {
    case 'findings':
      return plural('whyFindings', evidence.count);
    case 'speaker':
      return t('whySpeaker', evidence.name);
    case 'parties':
      return t('whyParties', joinWords(evidence.names, i18n));
    case 'title':
      return t('whyTitle', isolated(evidence.name));
    case 'occasion':
      return t('whyOccasion', evidence.name);
    case 'date':
      if (evidence.days === 0) return t('whySameDay');
      return evidence.days > 0
        ? plural('whyDaysLater', evidence.days)
        : plural('whyDaysBefore', -evidence.days);
    case 'order':
      break;
  }
  return t('whyOrder');
}

/** Why we think that the page reports the work: all evidence in one sentence, empty where there is none. */
export function whySentence({ evidence }: Attribution, i18n: I18n): string {
  if (evidence.length === 0) return '';
  const speaker = evidence.find((each) => each.kind === 'speaker');
  const both = speaker && evidence.some(({ kind }) => kind === 'occasion');
  const clauses = evidence
    .filter(({ kind }) => !(both && kind === 'occasion'))
    .map((each) =>
      both && each.kind === 'speaker' ? i18n.t('whySpeakerOccasion', each.name) : evidenceClause(each, i18n),
    );
  return i18n.t('whySentence', joinWords(clauses, i18n));
}

/** “sentence 3” or “sentences 3–4”, counted from 1. */
export function sentenceWords({ start, end }: Span, { t }: I18n): string {
  return end - start > 1 ? t('sentencesAt', start + 1, end) : t('sentenceAt', start + 1);
}

/** The same where the text has articles: “Article 2 · Sentence 1”, and “Article 3” for its only sentence. */
export function placeWords(corpus: Corpus, version: number, sentences: Span, i18n: I18n): string {
  const sections = sectionsOf(corpus, version);
  const section = sections[sentences.start];
  if (!section || sections[sentences.end - 1] !== section) return sentenceWords(sentences, i18n);
  const first = section.heading + 1;
  const isWhole = sentences.start <= first && sections[sentences.end] !== section;
  if (isWhole || sentences.start < first) return section.title;
  const within = { start: sentences.start - first, end: sentences.end - first };
  return i18n.t('inSection', section.title, sentenceWords(within, i18n));
}

/** “Sentence 3 of 57”, or the article where the text has some. */
export const placeInText = (corpus: Corpus, version: number, sentences: Span, i18n: I18n): string =>
  sectionsOf(corpus, version).length > 0
    ? placeWords(corpus, version, sentences, i18n)
    : i18n.t('placeOf', sentenceWords(sentences, i18n), corpus.sentences(version).length);

/** Who speaks, or who issued it together; where there is neither, the body that adopted it. */
export function issuersOf({ speakers, parties, occasion }: Work): Names[] {
  const names = [...speakers, ...parties].map((each) => each.names);
  return names.length === 0 && occasion.body ? [occasion.body] : names;
}

/** Who it is from, in one language. */
export const whoWords = (work: Work, i18n: I18n): string =>
  joinWords(
    issuersOf(work).map((names) => localised(names, i18n.locale).text),
    i18n,
  );
