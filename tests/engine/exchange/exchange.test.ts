/** What is handed on is read back by readers that are not ours, field by field, and valid by the formats' own rules. Needs `npm run corpus`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DtdValidator, RelaxNGValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import mammoth from 'mammoth';
import papa from 'papaparse';
import { parseHTML } from 'linkedom';
import tmx2js from 'tmexchange/tmx2js';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../../cli/packs.ts';
import { concordance } from '../../../engine/concordance/concordance.ts';
import { versionNumber } from '../../../engine/edition/edition.ts';
import { type BilingualText, bilingualText } from '../../../engine/exchange/bilingual.ts';
import { glossaryEntry } from '../../../engine/exchange/concordance-glossary.ts';
import { docx } from '../../../engine/exchange/docx.ts';
import { findingRows } from '../../../engine/exchange/finding-rows.ts';
import { type GlossaryEntry, glossaryRows, tbx2, tbx3 } from '../../../engine/exchange/glossary.ts';
import { csv, tsv } from '../../../engine/exchange/tables.ts';
import { tmx } from '../../../engine/exchange/tmx.ts';
import { bilingualRows, twoColumnHtml } from '../../../engine/exchange/two-columns.ts';
import { createMatcher } from '../../../engine/match.ts';
import type { Corpus } from '../../../engine/types.ts';

const schema = (name: string): string => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

/** @throws where a document is not valid by a DTD */
function validate(xml: string, dtd: string): void {
  using document = XmlDocument.fromString(xml);
  using rules = XmlDtd.fromString(schema(dtd));
  using validator = new DtdValidator(rules);
  validator.validate(document);
}

/** Texts with all that a format may stumble over. */
const ODD = 'A < B & “C” \u0007 "D" = 5\u00a0% \ud83c\udf0d';

let corpora: readonly Corpus[];
let texts: { name: string; text: BilingualText }[];
/** Chinese and Arabic. */
let declaration: BilingualText;
let glossary: GlossaryEntry[];
beforeAll(async () => {
  corpora = await openPackFiles(BUNDLED_FILES);
  const of = (a: string, b: string): { name: string; text: BilingualText } => {
    const corpus = corpora.find((each) => versionNumber(each, a) >= 0);
    if (!corpus) throw new Error(`No version ${a}`);
    return { name: a, text: bilingualText(corpus, versionNumber(corpus, a), versionNumber(corpus, b)) };
  };
  texts = [
    of('hrc55-en-qiushi', 'hrc55-zh-collection'),
    of('udhr-zh-hans', 'udhr-ar'),
    of('sierra-leone-2024-en', 'sierra-leone-2024-zh'),
  ];
  const [first, second] = texts;
  if (!first || !second) throw new Error('No text');
  declaration = second.text;
  const units = [
    { id: 'odd-1', a: ODD, b: `=cmd ${ODD}`, confidence: 0.5 },
    { id: 'odd-2', a: '', b: 'only here', confidence: 1 },
  ];
  texts.push({ name: 'odd', text: { ...first.text, units } });
  glossary = ['human rights', 'cooperation'].map((term) => glossaryEntry(concordance(corpora, term, 'en')));
  // Longer than the usual limit: two concordances over seven languages on a busy machine.
}, 120_000);

/** As XML and HTML have a text: without what they cannot write. */
const written = (text: string): string => text.replaceAll('\u0007', '');
const whole = ({ units }: BilingualText) => units.filter(({ a, b }) => a !== '' && b !== '');

describe('a bilingual text', () => {
  it('is valid TMX 1.4, and a reader finds every unit in its languages', async () => {
    for (const { text } of texts) {
      const xml = tmx(text, '0.1.0');
      validate(xml, 'tmx14.dtd');
      const read = await tmx2js(xml);
      expect(read.sourceLanguage).toBe(text.a.lang);
      const segments = Object.fromEntries(
        whole(text).map(({ id, a, b }) => [id, { [text.a.lang]: written(a), [text.b.lang]: written(b) }]),
      );
      expect(read.resources).toEqual(segments);
    }
  });

  it('names each unit once', () => {
    for (const { text } of texts)
      expect(new Set(text.units.map(({ id }) => id)).size).toBe(text.units.length);
  });

  it('is a table of tab-separated values, and no cell is a formula', () => {
    for (const { text } of texts) {
      const { data, errors } = papa.parse(tsv(bilingualRows(text)), {
        delimiter: '\t',
        quoteChar: '\u0000',
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      expect(data).toEqual([
        [text.a.lang, text.b.lang],
        ...text.units.map(({ a, b }) => [a, b].map((cell) => (cell.startsWith('=') ? `'${cell}` : cell))),
      ]);
    }
  });

  it('is a page with two columns, each in its language and direction', () => {
    for (const { text } of texts) {
      const { document } = parseHTML(twoColumnHtml(text));
      const rows = Array.from(document.querySelectorAll('tbody tr'), (row) =>
        Array.from(row.querySelectorAll('td'), (cell) => [cell.getAttribute('lang'), cell.textContent]),
      );
      expect(rows).toEqual(
        text.units.map(({ a, b }) => [
          [text.a.lang, written(a)],
          [text.b.lang, written(b)],
        ]),
      );
    }
    const { document } = parseHTML(twoColumnHtml(declaration));
    expect(document.querySelector('td[lang=ar]')?.getAttribute('dir')).toBe('rtl');
  });

  it('is a document that a reader of DOCX has as a table', async () => {
    for (const { text } of texts) {
      const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx(text)) });
      expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
      const { document } = parseHTML(`<!doctype html><body>${value}</body>`);
      const rows = Array.from(document.querySelectorAll('tbody tr, table > tr'), (row) =>
        Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
      );
      expect(rows).toEqual(text.units.map(({ a, b }) => [written(a), written(b)]));
      expect(document.querySelector('th')?.textContent).toContain(text.work.titles[text.a.lang]);
    }
    const [first] = texts;
    expect(first && docx(first.text)).toEqual(first && docx(first.text));
  });

  it('may be a part of a work, with what its translation has there', () => {
    const corpus = corpora.find((each) => versionNumber(each, 'hrc55-en-qiushi') >= 0);
    if (!corpus) throw new Error('No corpus');
    const [a, b] = ['hrc55-en-qiushi', 'hrc55-zh-collection'].map((id) => versionNumber(corpus, id));
    const { units } = bilingualText(corpus, a ?? -1, b ?? -1, { start: 1, end: 2 });
    expect(units).toEqual([
      {
        id: 'hrc55-en-qiushi-2',
        a: 'Protecting and promoting human rights is a common cause for all humanity.',
        b: '保护和促进人权是全人类的共同事业。',
        confidence: expect.any(Number),
      },
    ]);
  });
});

describe('a glossary', () => {
  it('is valid TBX 2 and TBX 3 with every term', () => {
    const odd = { text: ODD, lang: 'en', places: 1, context: ODD };
    const all: GlossaryEntry[] = [...glossary, { term: odd, renderings: [{ ...odd, lang: 'zh-Hans' }] }];
    validate(tbx2(all, ODD), 'tbx2-core.dtd');
    using rules = XmlDocument.fromString(schema('tbx3-basic.rng'));
    using validator = RelaxNGValidator.fromDoc(rules);
    for (const [xml, namespace] of [
      [tbx2(all, ODD), undefined],
      [tbx3(all, ODD), 'urn:iso:std:iso:30042:ed-2'],
    ] as const) {
      using document = XmlDocument.fromString(xml);
      if (namespace) validator.validate(document);
      const terms = document.find(namespace ? '//t:term' : '//term', namespace ? { t: namespace } : {});
      const expected = all.flatMap(({ term, renderings }) =>
        [...Map.groupBy([term, ...renderings], ({ lang }) => lang).values()].flat(),
      );
      expect(terms.map((term) => term.content)).toEqual(expected.map(({ text }) => written(text)));
    }
  });

  it('has what renders a term first, with a sentence of each', () => {
    const [rights] = glossary;
    const chinese = rights?.renderings.find(({ lang }) => lang === 'zh');
    expect(chinese).toMatchObject({ text: '人权' });
    expect(chinese?.context).toContain('人权');
    expect(rights?.term.context.toLowerCase()).toContain('human rights');
  });

  it('is a table with a row a rendering', () => {
    const { data, errors } = papa.parse(tsv(glossaryRows(glossary)), {
      delimiter: '\t',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1 + glossary.reduce((sum, { renderings }) => sum + renderings.length, 0));
    expect(data[1]?.slice(0, 2)).toEqual(['human rights', 'en']);
  });
});

describe('findings', () => {
  const text =
    'GENEVA, February 26, 2024. Chinese Foreign Minister Wang Yi told the 55th session of the UN Human Rights Council:\n“Protecting and promoting human rights is a common cause for all humanity.”\nHe said that consensus must be built through dialogue, and mutual learning enhanced through exchanges.';

  it('are a table in CSV, a row a finding', () => {
    const { findings } = createMatcher(corpora).match({ text });
    expect(findings.length).toBeGreaterThan(1);
    const { data, errors } = papa.parse(
      csv(
        findingRows(corpora, [
          {
            page: '=HYPERLINK("x")',
            findings,
            excerpts: findings.map(({ start, end }) => text.slice(start, end)),
          },
        ]),
      ),
      {
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1 + findings.length);
    for (const [i, finding] of findings.entries()) {
      expect(data[i + 1]?.slice(0, 3)).toEqual([
        `'=HYPERLINK("x")`,
        text.slice(finding.start, finding.end),
        finding.kind,
      ]);
      expect(data[i + 1]).toHaveLength(11);
    }
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('have no formula in a cell: %j', (cell) => {
    expect(papa.parse(csv([[cell]])).data[0]).toEqual([`'${cell}`]);
  });
});
