/**
 * The picture of coverage: passages of a work, in the order in which they were said, by the pages that report it, as one HTML file that needs
 * nothing else. The table is a table to everybody; the words behind each cell stand below it.
 */
import { escapeHtml } from '../engine/citing/quoted.ts';
import { FINDING_KINDS, type FindingKind } from '../engine/types.ts';

/** What a page has of a passage. */
export interface UsedPassage {
  kind: FindingKind;
  words: readonly string[];
}

export interface CoverageTable {
  title: string;
  date: string;
  /** In the order in which they were said, with what stands beside each in another language. */
  passages: readonly {
    text: string;
    lang: string;
    translation?: string | undefined;
    translationLang?: string | undefined;
  }[];
  pages: readonly {
    name: string;
    /** ISO 8601; empty where it is not known. */
    date: string;
    title: string;
    url: string | undefined;
    /** By the number of the passage. */
    used: ReadonlyMap<number, UsedPassage>;
  }[];
}

const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  verbatim: 'Word for word',
  edited: 'Edited',
  paraphrase: 'In other words',
};

const STYLES = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1c1e; --soft: #575a60; --line: #d8d3c8; --tone: #1c4e78; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #e8e6e1; --soft: #a7abb2; --line: #3a3f46; --tone: #8fc3ec; } }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #888; --tone: #000; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
main { padding: 1.5rem 1rem 4rem; max-inline-size: 72rem; margin-inline: auto; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin-block: 2rem .5rem; } h3 { font-size: 1rem; margin-block: 1.25rem .25rem; }
.soft, .nobody th, .nobody .sum { color: var(--soft); }
.frame { overflow-x: auto; }
table { border-collapse: collapse; } caption { text-align: start; padding-block: .5rem; color: var(--soft); }
th, td { border: 1px solid var(--line); padding: 0; font-weight: normal; }
thead th { vertical-align: bottom; padding: .375rem .25rem; font-size: .8125rem; }
thead .page span { writing-mode: vertical-rl; transform: rotate(180deg); max-block-size: 10rem; text-align: start; }
tbody th, tfoot th { text-align: start; padding: .25rem .5rem; font-size: .875rem; } tr > :first-child { position: sticky; inset-inline-start: 0; background: var(--paper); }
tbody th span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-inline-size: min(24rem, 40vw); }
td { inline-size: 1.75rem; block-size: 1.75rem; text-align: center; }
td a, .key i { display: block; inline-size: 100%; min-block-size: 1.75rem; border: 0 solid var(--tone); box-sizing: border-box; }
.verbatim { background: var(--tone); }
.edited { background: repeating-linear-gradient(135deg, var(--tone) 0 .1875rem, transparent .1875rem .4375rem); }
.paraphrase { background: radial-gradient(circle, var(--tone) .125rem, transparent .15rem) 0 0 / .5rem .5rem; }
.nobody th { border-inline-start: .375rem double var(--ink); font-style: italic; }
.sum { padding-inline: .5rem; text-align: end; font-variant-numeric: tabular-nums; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; } .key li { display: flex; gap: .5rem; align-items: center; } .key i { inline-size: 1.75rem; }
blockquote { margin: .25rem 0; padding-inline-start: .75rem; border-inline-start: .125rem solid var(--line); }
.words { padding-inline-start: 1.25rem; } .words b { font-weight: 600; } .words li { break-inside: avoid; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a:focus-visible, .frame:focus-visible { outline: .1875rem solid var(--ink); outline-offset: .125rem; } :target { background: color-mix(in srgb, var(--tone) 15%, transparent); }
@media (forced-colors: active) { .verbatim, .edited, .paraphrase { forced-color-adjust: none; } }
@media print { .frame { overflow: visible; } td a, .key i { print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { font-size: 10pt; } }
`;

const idOf = (passage: number, page: number): string => `p${passage + 1}-${page + 1}`;

function cell({ used, name }: CoverageTable['pages'][number], passage: number, page: number): string {
  const found = used.get(passage);
  if (!found) return '<td></td>';
  return `<td><a class="${found.kind}" href="#${idOf(passage, page)}"><span class="hidden">${escapeHtml(`${KIND_WORDS[found.kind]}, ${name}`)}</span></a></td>`;
}

function row({ passages, pages }: CoverageTable, passage: number): string {
  const count = pages.filter(({ used }) => used.has(passage)).length;
  const { text = '', lang = '' } = passages[passage] ?? {};
  return `<tr${count === 0 ? ' class="nobody"' : ''}><th scope="row" lang="${escapeHtml(lang)}"><span>${passage + 1}. ${escapeHtml(text)}</span></th><td class="sum">${count === 0 ? 'nobody' : count}</td>${pages
    .map((page, i) => cell(page, passage, i))
    .join('')}</tr>`;
}

/** The words that the pages have of a passage, below the passage's own. */
function wordsOf({ passages, pages }: CoverageTable, passage: number): string {
  const { text = '', lang = '', translation, translationLang = '' } = passages[passage] ?? {};
  const items = pages.flatMap(({ used, name, date }, i) => {
    const found = used.get(passage);
    if (!found) return [];
    const words = found.words.map((each) => escapeHtml(each)).join(' … ');
    return `<li id="${idOf(passage, i)}"><b>${escapeHtml(name)}</b>${date ? ` <time class="soft" datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>` : ''} <span class="soft">(${KIND_WORDS[found.kind].toLowerCase()})</span>: ${words}</li>`;
  });
  if (items.length === 0) return '';
  return `<h3>${passage + 1}</h3><blockquote lang="${escapeHtml(lang)}">${escapeHtml(text)}</blockquote>${
    translation === undefined
      ? ''
      : `<blockquote class="soft" lang="${escapeHtml(translationLang)}">${escapeHtml(translation)}</blockquote>`
  }<ul class="words">${items.join('')}</ul>`;
}

const heading = ({ name, date, title }: CoverageTable['pages'][number]): string =>
  `<th scope="col" class="page" title="${escapeHtml(title)}"><span>${escapeHtml(name)}${date ? `<br>${escapeHtml(date)}` : ''}</span></th>`;

/** The report as a whole HTML document. */
export function coverageHtml(table: CoverageTable): string {
  const { title, date, passages, pages } = table;
  const numbers = passages.map((_, i) => i);
  const unused = numbers.filter((passage) => !pages.some(({ used }) => used.has(passage))).length;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}: what was reported</title>
<style>${STYLES}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(date)}</p>
<ul class="key">${FINDING_KINDS.map((kind) => `<li><i class="${kind}"></i>${KIND_WORDS[kind]}</li>`).join('')}</ul>
<div class="frame" tabindex="0" role="region" aria-label="Passages by pages"><table><caption>The ${passages.length} passages in the order in which they were said, by the ${pages.length} pages that report them. ${unused} passages stand in none.</caption>
<thead><tr><th scope="col">Passage</th><th scope="col" class="sum">Pages</th>${pages.map(heading).join('')}</tr></thead>
<tbody>${numbers.map((passage) => row(table, passage)).join('\n')}</tbody>
<tfoot><tr><th scope="row">Passages used</th><td class="sum">${passages.length - unused}</td>${pages.map(({ used }) => `<td class="sum">${used.size}</td>`).join('')}</tr></tfoot></table></div>
<h2>The words</h2>
${numbers.map((passage) => wordsOf(table, passage)).join('\n')}
</main></body></html>
`;
}
