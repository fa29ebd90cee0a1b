/** What a status is called, and what is to be said of words beside where they stand. Pure functions. */
import type { CheckedWords } from '../../engine/draft/checked.ts';
import { corpusOf } from '../../engine/difference/judge-wording.ts';
import { workOf } from '../../engine/edition/edition.ts';
import type { Corpus, Quotation } from '../../engine/types.ts';
import type { I18n, MessageKey } from '../parts/messages.ts';
import { changeWords } from '../passages/flags.ts';
import { localised } from '../passages/wording.ts';

const STATUS: Readonly<Record<Quotation['status'], MessageKey>> = {
  verbatim: 'statusVerbatim',
  differs: 'statusDiffers',
  spliced: 'statusSpliced',
  'in-no-version': 'statusInNoVersion',
  'not-ours': 'statusNotOurs',
};
export const statusWords = (status: Quotation['status'], { t }: I18n): string => t(STATUS[status]);

const titlesOf = (works: readonly string[], corpora: readonly Corpus[], { t, locale }: I18n): string =>
  works
    .flatMap((id) => {
      const corpus = corpusOf(corpora, id);
      return corpus ? localised(workOf(corpus, id).titles, locale).text : [];
    })
    .join(t('checkListJoin'));

/** Sentences under a result: what differs, where else the words stand, or where they do not. */
export function sayings(words: CheckedWords, corpora: readonly Corpus[], i18n: I18n): string[] {
  const { t } = i18n;
  const { status, works, speaker, flags } = words;
  if (status === 'not-ours') return [t('checkNobody')];
  if (status === 'in-no-version') {
    if (words.otherLanguage) return [t('checkOtherLanguage')];
    const titles = titlesOf(works, corpora, i18n);
    return [speaker ? t('checkGivenTo', speaker, titles) : t('checkFromText', titles), t('checkElsewhere')];
  }
  const others = works.filter((work) => !words.places.some((place) => place.work === work));
  return [
    ...flags.map((flag) => changeWords(flag, i18n)),
    ...(words.wording === 'paraphrase' ? [t('checkParaphrase')] : []),
    ...(words.places.length > 0 && others.length > 0
      ? [t('checkAlso', titlesOf(others, corpora, i18n))]
      : []),
  ];
}
