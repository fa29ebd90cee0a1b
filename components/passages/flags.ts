/** Sentences under a passage: changed figures, words that no version has, parts left out, other works with the wording. */
import { countWords } from '../../engine/difference/diff.ts';
import type { Flag, Work } from '../../engine/types.ts';
import type { I18n } from '../parts/messages.ts';
import { partsLeftOut } from './pieces.ts';
import type { Found } from './found.ts';
import { dateWords, joinWords, localised } from './wording.ts';

/** Flags quote so much of what is left out; the whole of it stands above, softer. In UTF-16 code units. */
const FLAG_LENGTH = 110;

const shorten = (text: string): string => {
  if (text.length <= FLAG_LENGTH) return text;
  const cut = text.slice(0, FLAG_LENGTH);
  return `${/\p{Script=Han}/u.test(cut) ? cut : cut.slice(0, cut.lastIndexOf(' '))}…`;
};

const SENTENCE_END = /[.!?](?=\s|["”’']|$)|[。！？]/gu;

/** What page and source differ in, in a sentence that says what stands where and not which is right. */
function changeWords({ kind, page, source }: Flag, { t }: I18n): string {
  if (kind === 'omission') return t('flagLeftOut', shorten(source));
  if (kind === 'spliced') return t('flagSpliced', shorten(source));
  if (kind === 'other-speaker') return t('flagOtherSpeaker', shorten(page), source);
  return t('flagChanged', shorten(page), shorten(source));
}

/**
 * What a reader should know of this passage, in sentences. Other works that have its wording are `stockPhraseWords`.
 */
export function flagWords(found: Found, i18n: I18n): string[] {
  const { t } = i18n;
  const { source } = found.reading;
  const flags = found.changes.map((change) => changeWords(change, i18n));
  // A changed figure has its own sentence already.
  const unknown = found.unattested.filter((words) => !found.changes.some(({ page }) => page.includes(words)));
  if (unknown.length > 0) flags.push(t('flagUnattested', shorten(unknown.join(t('flagUnattestedJoin')))));
  const omitted = found.changes.some(({ kind }) => kind === 'omission');
  const parts = found.difference && !omitted ? partsLeftOut(found.difference) : [];
  // A short quotation leaves out most of its sentence; the softer words around it say so already.
  if (parts.length > 0 && countWords(found.excerpt) > countWords(parts.join(' '))) {
    flags.push(t('flagLeftOut', shorten(parts.join(' … '))));
  }
  const count = source.sentences.end - source.sentences.start;
  const pageSentences = found.excerpt.match(SENTENCE_END)?.length ?? 1;
  if (count > 1 && pageSentences <= 1)
    flags.push(count === 2 ? t('flagTwoAsOne') : t('flagSeveralAsOne', count));
  return flags;
}

/** The other works that have the same wording, each with its date, in one sentence; undefined for none. */
export function stockPhraseWords({ otherWorks }: Found, i18n: I18n): string | undefined {
  if (otherWorks.length === 0) return undefined;
  const names = otherWorks.map(({ work }) => workAndDate(work, i18n));
  return `${i18n.t('flagStockPhrase')} ${joinWords(names, i18n)}`;
}

/** “Remarks at the 55th session (February 26, 2024)” */
export function workAndDate({ titles, date }: Work, { t, locale }: I18n): string {
  const title = localised(titles, locale).text;
  return date === '' ? title : t('workAndDate', title, dateWords(date, locale));
}
