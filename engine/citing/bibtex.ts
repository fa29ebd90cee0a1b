/**
 * A reference as BibTeX and as BibLaTeX. Titles stand in two pairs of braces, or styles would write them in small letters; a body
 * as an author, too, or it would be taken apart. BibLaTeX has fields for the event, BibTeX tells it in a note.
 */
import { type Reference, isReport, placeNote } from './reference.ts';
import { keyOf } from './csl.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
const escape = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\~^{}&%$#_]/gu, (sign) => ESCAPES[sign] ?? sign);

/** An address stands as it is; braces in it would end the field, and are written as a server reads them, too. */
const address = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What `babel` calls the languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english',
  zh: 'chinese',
  fr: 'french',
  es: 'spanish',
  ru: 'russian',
  ar: 'arabic',
};

const authorsOf = ({ authors }: Reference): string =>
  authors
    .map(({ name, parts }) =>
      parts ? `${escape(parts.family)}, ${escape(parts.given)}` : `{${escape(name)}}`,
    )
    .join(' and ');

/** Values that are not known are left out; `raw` ones have no braces around them. */
function entry(type: string, key: string, fields: readonly (readonly [string, string, 'raw'?])[]): string {
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value, raw]) => `  ${name} = ${raw ? value : `{${value}}`}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

const titleOf = (of: Reference): string =>
  `{${escape(isReport(of) ? (of.version.title ?? of.title) : of.title)}}`;
const dateOf = (of: Reference): string =>
  (isReport(of) ? (of.version.date ?? of.work.date) : of.work.date).slice(0, 10);

export function bibtex(of: Reference): string {
  const { version, event, venue } = of;
  const report = isReport(of);
  const [year = '', month = ''] = dateOf(of).split('-');
  const occasion = report ? '' : [event, venue].filter((part) => part !== '').join(', ');
  const note = [occasion, placeNote(of)].filter((part) => part !== '').join('. ');
  return entry(report ? 'article' : 'misc', keyOf(of), [
    ['author', report ? '' : authorsOf(of)],
    ['title', titleOf(of)],
    [report ? 'journal' : 'howpublished', escape(version.publisher)],
    ['year', year],
    ['month', MONTHS[Number(month) - 1] ?? '', 'raw'],
    ['note', escape(note)],
    ['language', LANGUAGES[version.lang.split('-')[0] ?? ''] ?? version.lang],
    ['url', address(version.url ?? '')],
  ]);
}

export function biblatex(of: Reference): string {
  const { version, work, event, venue } = of;
  const date = dateOf(of);
  const language = LANGUAGES[version.lang.split('-')[0] ?? ''] ?? version.lang;
  if (isReport(of))
    return entry('article', keyOf(of), [
      ['title', titleOf(of)],
      ['journaltitle', escape(version.publisher)],
      ['entrysubtype', 'newspaper'],
      ['date', date],
      ['note', escape(placeNote(of))],
      ['langid', language],
      ['url', address(version.url ?? '')],
    ]);
  return entry('unpublished', keyOf(of), [
    ['author', authorsOf(of)],
    ['title', titleOf(of)],
    ['type', work.kind],
    ['eventtitle', `{${escape(event)}}`],
    ['venue', escape(venue)],
    ['eventdate', date],
    ['date', date],
    ['howpublished', escape(version.publisher)],
    ['note', escape(placeNote(of))],
    ['langid', language],
    ['url', address(version.url ?? '')],
  ]);
}
