/**
 * A reference as CSL-JSON (CSL 1.0.2). Nearly all styles print `event` and only some `event-title`, so a speech has both. A name in
 * parts is given as such; a body, or a name of one word, as a literal.
 */
import { type Author, type Reference, dateParts, isReport, placeNote } from './reference.ts';

const TYPES = {
  remarks: 'speech',
  address: 'speech',
  'joint-statement': 'document',
  declaration: 'document',
} as const;

interface CslDate {
  'date-parts': number[][];
}

/** What is not known has no field. */
export interface CslItem {
  id: string;
  type: 'speech' | 'document' | 'article-newspaper';
  title: string;
  author?: ({ family: string; given: string } | { literal: string })[];
  issued?: CslDate;
  event?: string;
  'event-title'?: string;
  'event-place'?: string;
  'event-date'?: CslDate;
  'container-title'?: string;
  publisher?: string;
  URL?: string;
  language: string;
  note: string;
}

const cslName = ({ name, parts }: Author) => parts ?? { literal: name };
const cslDate = (iso: string): CslDate | undefined => {
  const parts = dateParts(iso);
  return parts.length > 0 ? { 'date-parts': [parts] } : undefined;
};

/** A name for the record: letters, digits and hyphens only, since every format takes those. */
export const keyOf = ({ version, sentences }: Reference): string =>
  `${version.id.replaceAll(/[^\w-]/gu, '-')}-s${sentences.start + 1}`;

export function cslItem(of: Reference): CslItem {
  const { version, work, title, event, venue, authors } = of;
  const common = {
    id: keyOf(of),
    ...(version.url ? { URL: version.url } : {}),
    language: version.lang,
    note: placeNote(of),
  };
  if (isReport(of)) {
    const issued = cslDate(version.date ?? work.date);
    return {
      ...common,
      type: 'article-newspaper',
      title: version.title ?? title,
      'container-title': version.publisher,
      ...(issued ? { issued } : {}),
    };
  }
  const date = cslDate(work.date);
  return {
    ...common,
    type: TYPES[work.kind],
    title,
    ...(authors.length > 0 ? { author: authors.map(cslName) } : {}),
    ...(date ? { issued: date, 'event-date': date } : {}),
    event,
    'event-title': event,
    ...(venue ? { 'event-place': venue } : {}),
    publisher: version.publisher,
  };
}

/** As a file that reference managers import. */
export const cslJson = (all: readonly Reference[]): string =>
  `${JSON.stringify(all.map(cslItem), undefined, 2)}\n`;
