/**
 * A reference as RIS (the format of 2001, as Research Information Systems described it). It has no type for a speech, and no reader
 * knows `SPCH`: a speech is `GEN` with its kind in `M3`. A name in parts has an ASCII comma, which every reader takes.
 */
import { type Reference, isReport, placeNote } from './reference.ts';
import { keyOf } from './csl.ts';

/** A line break would end the field. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** `2024/02/26/`, with empty parts for what is not known. */
const risDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return year ? `${year}/${month}/${day}/` : '';
};

export function ris(of: Reference): string {
  const { version, work, title, authors, event, venue } = of;
  const report = isReport(of);
  const date = report ? (version.date ?? work.date) : work.date;
  const fields: [string, string][] = [
    ['TY', report ? 'NEWS' : 'GEN'],
    ['ID', keyOf(of)],
    ['TI', report ? (version.title ?? title) : title],
    ...(report
      ? []
      : authors.map(({ name, parts }): [string, string] => [
          'AU',
          parts ? `${parts.family}, ${parts.given}` : name,
        ])),
    ['T2', report ? version.publisher : event],
    ['CY', report ? '' : venue],
    ['PB', report ? '' : version.publisher],
    ['PY', date.slice(0, 4)],
    ['DA', risDate(date)],
    ['M3', report ? '' : work.kind],
    ['LA', version.lang],
    ['UR', version.url ?? ''],
    ['N1', placeNote(of)],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${plain(value)}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
