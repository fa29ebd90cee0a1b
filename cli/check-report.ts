/**
 * The report of checked drafts for people: one HTML file that needs nothing else, for the screen and for paper. It says where words
 * stand and what differs, and never who is right.
 */
import type { CheckedDraft, CheckedWords } from '../engine/draft/checked.ts';
import type { QuotedPlace } from '../engine/draft/quoted-places.ts';
import { escapeHtml } from '../engine/citing/quoted.ts';
import { difference } from '../engine/difference/diff.ts';
import { corpusOf } from '../engine/difference/judge-wording.ts';
import { versionNumber, workOf } from '../engine/edition/edition.ts';
import { detectLanguage } from '../engine/text/language.ts';
import { type Corpus, type Flag, QUOTATION_STATUSES, type Quotation } from '../engine/types.ts';
import { REPORT_STYLES } from './check-report-styles.ts';

export interface ReportedDraft {
  id: string;
  checked: CheckedDraft;
}

const STATUS_WORDS: Readonly<Record<Quotation['status'], string>> = {
  verbatim: 'Word for word',
  differs: 'Differs here',
  spliced: 'Spliced',
  'in-no-version': 'In no version that we have',
  'not-ours': 'Nobody’s in this corpus',
};

const langOf = (text: string, lang: string): string => ` lang="${escapeHtml(detectLanguage(text, lang))}"`;

/** Only addresses of the web are links. */
const link = (url: string | undefined, words: string): string =>
  url && /^https?:\/\//u.test(url)
    ? `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`
    : escapeHtml(words);

const FLAGS: Readonly<Partial<Record<Flag['kind'], (flag: Flag) => string>>> = {
  omission: ({ source }) => `Left out here: “${source}”`,
  spliced: ({ source }) => `Joined from two places: “${source}”`,
  'other-speaker': ({ page, source }) => `The draft has ${page} say it; the text is by ${source}.`,
};

function flagWords(flag: Flag): string {
  const { kind, page, source } = flag;
  const own = FLAGS[kind];
  if (own) return own(flag);
  if (page === '') return `“${source}” is in the source and not in the draft.`;
  if (source === '') return `“${page}” is in the draft and not in the source.`;
  return `“${page}” in the draft, “${source}” in the source.`;
}

/** One side of what differs, the words of its own marked. */
function marked(own: string, other: string, side: 'a' | 'b'): string {
  const { hunks } = side === 'a' ? difference(own, other) : difference(other, own);
  return hunks
    .map(({ op, [side]: text }) =>
      op === 'changed' && /[\p{L}\p{N}]/u.test(text) ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text),
    )
    .join('');
}

function placeHtml(place: QuotedPlace, words: CheckedWords, corpora: readonly Corpus[]): string {
  const corpus = corpusOf(corpora, place.work);
  if (!corpus) return '';
  const version = corpus.versions[versionNumber(corpus, place.version)];
  const { titles, date } = workOf(corpus, place.work);
  const title = titles['en'] ?? Object.values(titles)[0] ?? place.work;
  const { start, end } = place.sentences;
  const where = end - start > 1 ? `sentences ${start + 1}–${end}` : `sentence ${start + 1}`;
  const wording = place.text.slice(place.wording.start, place.wording.end);
  const shown =
    words.status === 'differs' && words.places.length === 1
      ? marked(wording, words.text, 'b')
      : escapeHtml(wording);
  const before = escapeHtml(place.text.slice(0, place.wording.start));
  const after = escapeHtml(place.text.slice(place.wording.end));
  return `<blockquote class="source" lang="${escapeHtml(place.lang)}"><span class="unused">${before}</span>${shown}<span class="unused">${after}</span></blockquote>
<p class="place">${link(version?.url, title)}${date ? ` (${escapeHtml(date)})` : ''}, ${escapeHtml(version?.publisher ?? '')}, ${where}</p>`;
}

function sayings(
  { status, speaker, works, otherLanguage, wording }: CheckedWords,
  corpora: readonly Corpus[],
): string[] {
  const titles = works.flatMap((id) => {
    const corpus = corpusOf(corpora, id);
    const own = corpus && workOf(corpus, id).titles;
    return own ? [own['en'] ?? Object.values(own)[0] ?? id] : [];
  });
  if (status === 'in-no-version') {
    const whose = speaker
      ? `The draft gives these words to ${speaker}.`
      : 'The draft says that they are from a text here.';
    if (otherLanguage)
      return [
        whose,
        `No text of it here is in this language: nothing can be said of the words. Here is: ${titles.join('; ')}.`,
      ];
    return [
      whose,
      `They stand in no version of: ${titles.join('; ')}.`,
      'They may have been said elsewhere.',
    ];
  }
  if (status === 'not-ours')
    return ['No text here is by who is said to say it, and the words stand in none.'];
  if (wording === 'paraphrase') return ['In other words than the source’s.'];
  return titles.length > 1 ? [`The same words stand in: ${titles.join('; ')}.`] : [];
}

function wordsHtml(words: CheckedWords, number: number, lang: string, corpora: readonly Corpus[]): string {
  const { status, text, kind, correct, flags, places } = words;
  const draft =
    status === 'differs' && correct && places.length === 1 ? marked(text, correct, 'a') : escapeHtml(text);
  const said = sayings(words, corpora);
  return `<article class="res ${status}"><h3><span class="no">${number}</span> <span class="kind">${STATUS_WORDS[status]}</span>${kind === 'sentence' ? ' <small>(no quotation marks)</small>' : ''}</h3>
<blockquote class="page"><span class="label">In the draft: </span><span${langOf(text, lang)}>${draft}</span></blockquote>
${places.map((place) => placeHtml(place, words, corpora)).join('\n')}
${flags.length > 0 ? `<ul>${flags.map((flag) => `<li>${escapeHtml(flagWords(flag))}</li>`).join('')}</ul>` : ''}
${said.map((line) => `<p class="say">${escapeHtml(line)}</p>`).join('\n')}</article>`;
}

function draftHtml({ id, checked }: ReportedDraft, corpora: readonly Corpus[]): string {
  const lang = detectLanguage(checked.text);
  const counts = QUOTATION_STATUSES.filter((status) => checked.counts[status] > 0)
    .map(
      (status) =>
        `<li class="${status}"><span class="kind">${STATUS_WORDS[status]}</span> <b>${checked.counts[status]}</b></li>`,
    )
    .join('');
  return `<section><h2>${escapeHtml(id)}</h2>
${counts ? `<ul class="counts">${counts}</ul>` : '<p>Nothing is quoted in it.</p>'}
${checked.words.map((words, i) => wordsHtml(words, i + 1, lang, corpora)).join('\n')}</section>`;
}

/** The report of some drafts, as a whole HTML document. */
export function reportHtml(drafts: readonly ReportedDraft[], corpora: readonly Corpus[]): string {
  const works = corpora.reduce((sum, corpus) => sum + corpus.works.length, 0);
  const quoted = drafts.reduce((sum, { checked }) => sum + checked.words.length, 0);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quotations checked</title>
<style>${REPORT_STYLES}</style></head>
<body><main><h1>Quotations checked</h1>
<p>${quoted} ${quoted === 1 ? 'quotation or sentence' : 'quotations and sentences'} in ${drafts.length} ${drafts.length === 1 ? 'document' : 'documents'}, held against ${works} ${works === 1 ? 'work' : 'works'}. This says where words stand and what differs; it does not say what was said.</p>
${drafts.map((draft) => draftHtml(draft, corpora)).join('\n')}
</main></body></html>
`;
}
