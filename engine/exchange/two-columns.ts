/** A bilingual text for reading: a document in HTML with two columns, and the rows of a table. */
import { type BilingualText, sourceOf } from './bilingual.ts';
import { xmlText } from './xml.ts';

/** Scripts that are written from the right. */
const FROM_RIGHT = /^(?:ar|fa|he|ur)\b/u;
export const isFromRight = (lang: string): boolean => FROM_RIGHT.test(lang);

/** A row a unit, under the two languages. */
export const bilingualRows = ({ a, b, units }: BilingualText): string[][] => [
  [a.lang, b.lang],
  ...units.map((unit) => [unit.a, unit.b]),
];

export const titleIn = ({ work }: BilingualText, lang: string): string =>
  work.titles[lang] ?? Object.values(work.titles)[0] ?? work.id;

const STYLES = `body{font:1rem/1.5 Georgia,'Noto Serif CJK SC',serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1c1e;background:#fbfaf7}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{text-align:start;vertical-align:top;padding:.4rem .8rem;border-block-start:1px solid #d8d3c8}
h1,h2{font-size:1.25rem;margin:0}[lang|=zh]{line-height:1.75}small{display:block;font-weight:400;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#15171a}th,td{border-color:#3a3f46}}`;

export function twoColumnHtml(text: BilingualText): string {
  const { a, b, units } = text;
  const attributes = (lang: string): string =>
    `lang="${xmlText(lang)}"${isFromRight(lang) ? ' dir="rtl"' : ''}`;
  const head = [a, b].map(
    (version) =>
      `<th scope="col" ${attributes(version.lang)}>${xmlText(titleIn(text, version.lang))}<small>${xmlText(sourceOf(version))}</small></th>`,
  );
  const rows = units.map(
    (unit) =>
      `<tr id="${xmlText(unit.id)}"><td ${attributes(a.lang)}>${xmlText(unit.a)}</td><td ${attributes(b.lang)}>${xmlText(unit.b)}</td></tr>`,
  );
  return `<!doctype html>
<html ${attributes(a.lang)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(titleIn(text, a.lang))}</title>
<style>${STYLES}</style></head>
<body><main><table><thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></main></body></html>
`;
}
