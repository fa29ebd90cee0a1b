/** The picture of coverage: passages by pages, as a table, with the words behind each cell. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { coverageHtml } from '../../cli/coverage-report.ts';
import { openPackFile } from '../../cli/packs.ts';
import { versionNumber } from '../../engine/edition/edition.ts';

const used = (kind: 'verbatim' | 'edited' | 'paraphrase', ...words: string[]) => ({ kind, words });

describe('the report', () => {
  const { document } = parseHTML(
    coverageHtml({
      title: 'On <rivers>',
      date: '2024-02-26',
      passages: [
        { text: 'The river is ours.', lang: 'en', translation: '河是我们的。', translationLang: 'zh-Hans' },
        { text: 'Nobody heard this.', lang: 'en' },
      ],
      pages: [
        {
          name: 'a.example',
          date: '2024-02-27',
          title: 'A',
          url: undefined,
          used: new Map([[0, used('edited', 'The river & us')]]),
        },
        {
          name: 'b.example',
          date: '',
          title: 'B',
          url: undefined,
          used: new Map([[0, used('verbatim', 'The river is ours.')]]),
        },
      ],
    }),
  );
  const cells = (n: number): string[] =>
    Array.from(document.querySelectorAll(`tbody tr:nth-child(${n}) td`), (each) => each.textContent ?? '');

  test('is a table with a heading for each page and passage, and totals at its edges', () => {
    expect(document.querySelectorAll('thead th[scope="col"]')).toHaveLength(4);
    expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(2);
    expect(cells(1)).toEqual(['2', 'Edited, a.example', 'Word for word, b.example']);
    expect(Array.from(document.querySelectorAll('tfoot td'), (each) => each.textContent)).toEqual([
      '1',
      '1',
      '1',
    ]);
  });

  test('what nobody used stands out', () => {
    expect(document.querySelector('tr.nobody th')?.textContent).toContain('Nobody heard this.');
    expect(cells(2)).toEqual(['nobody', '', '']);
    expect(document.querySelector('caption')?.textContent).toContain('1 passages stand in none');
  });

  test('a cell leads to its words, which stand beside the passage and its translation', () => {
    const target = document.querySelector('td a.edited')?.getAttribute('href') ?? '';
    expect(document.querySelector(target)?.textContent).toContain('The river & us');
    expect(document.querySelector('blockquote[lang="zh-Hans"]')?.textContent).toBe('河是我们的。');
    expect(document.querySelector('h1')?.textContent).toBe('On <rivers>');
  });
});

describe('match --coverage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  const match = (...args: string[]) =>
    spawnSync(process.execPath, ['cli/match.ts', '--pack', 'public/packs/seeds.pack', ...args], {
      encoding: 'utf8',
    });

  test('shows what pages have of the work that they report, the earlier first', async () => {
    const pack = await openPackFile('public/packs/seeds.pack');
    const text = pack.text(versionNumber(pack, 'hrc55-en-qiushi')).split('\n');
    const lines = [
      {
        id: 'late',
        lang: 'en',
        date: '2024-03-02',
        text: `Wang Yi told the Human Rights Council:\n${text[2]}`,
      },
      {
        id: 'early',
        lang: 'en',
        date: '2024-02-27',
        text: `Wang Yi told the Human Rights Council:\n${text[1]}\n${text[2]}`,
      },
      {
        id: 'other',
        lang: 'en',
        text: 'The bakery on the corner has new owners, who say that they will keep the old oven.',
      },
    ];
    const file = join(folder, 'pages.jsonl');
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const report = join(folder, 'report.html');
    const { status, stderr } = match('--coverage', report, file);
    expect(stderr).toContain('2 of 3 pages report it');
    expect(status).toBe(0);
    const { document } = parseHTML(readFileSync(report, 'utf8'));
    expect(Array.from(document.querySelectorAll('thead .page span'), (each) => each.textContent)).toEqual([
      'early2024-02-27',
      'late2024-03-02',
    ]);
    expect(document.querySelectorAll('td a.verbatim').length).toBeGreaterThanOrEqual(3);
  }, 60_000);

  test('says so where no page reports a work', () => {
    const { status, stderr } = match('--coverage', join(folder, 'none.html'), 'package.json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/None of the pages reports a work|cannot be read/);
  }, 60_000);
});
