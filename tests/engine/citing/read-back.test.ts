/** References are read back, field by field, by readers that we did not write. Needs `npm run corpus`. */
import { spawnSync } from 'node:child_process';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBib } from '@retorquere/bibtex-parser';
import { parse as parseBiblatex, CSLExporter } from 'biblatex-csl-converter';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BUNDLED_FILES, openPackFiles } from '../../../cli/packs.ts';
import { bibtex, biblatex } from '../../../engine/citing/bibtex.ts';
import { cslItem, cslJson } from '../../../engine/citing/csl.ts';
import { type Reference, referenceOf } from '../../../engine/citing/reference.ts';
import { ris } from '../../../engine/citing/ris.ts';
import { versionNumber } from '../../../engine/edition/edition.ts';
import type { Corpus } from '../../../engine/types.ts';

let corpora: readonly Corpus[];
beforeAll(async () => {
  corpora = await openPackFiles(BUNDLED_FILES);
});

function of(id: string, sentence = 1): Reference {
  const corpus = corpora.find((each) => versionNumber(each, id) >= 0);
  if (!corpus) throw new Error(`No version ${id}.`);
  return referenceOf(corpus, versionNumber(corpus, id), { start: sentence, end: sentence + 1 });
}
const EN = 'hrc55-en-qiushi';
const TITLE =
  'Consensus, Solidarity and Cooperation Working Together to Promote the Healthy Development of the Global Human Rights Cause';
const EVENT = 'High-level Segment of the 55th Session of the United Nations Human Rights Council';
const ALL = [EN, 'hrc55-zh-collection', 'hrc58-en-xinhua', 'sierra-leone-2024-en', 'udhr-en'];
const URL = 'https://regional.chinadaily.com.cn/Qiushi/2024-02/28/c_965775.htm';

const Records = z.array(z.record(z.string(), z.unknown()));
const pandoc = (from: string, text: string): Record<string, unknown> => {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', from, '-t', 'csljson'], {
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Records.parse(JSON.parse(stdout))[0] ?? {};
};
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

describe('citation-js', () => {
  it('reads RIS: who, what, where, when and the address', () => {
    const [read] = new Cite(ris(of(EN))).data;
    expect(read).toMatchObject({
      author: [{ family: 'Wang', given: 'Yi' }],
      title: TITLE,
      'container-title': EVENT,
      issued: { 'date-parts': [[2024, 2, 26]] },
      publisher: 'Qiushi (China Daily)',
      URL,
      language: 'en',
    });
  });

  it('reads a Chinese name in its two parts', () => {
    expect(ris(of('hrc55-zh-collection'))).toContain('\r\nAU  - 王, 毅\r\n');
    expect(new Cite(ris(of('hrc55-zh-collection'))).data[0]?.author).toEqual([{ family: '王', given: '毅' }]);
  });

  it.each(ALL)('reads CSL-JSON of %s as it is', (id) => {
    // It takes `event` for the older name of `event-title`, and has that.
    const { event: _, ...fields } = cslItem(of(id));
    expect(new Cite(cslJson([of(id)])).data[0]).toMatchObject(fields);
  });

  it('reads BibTeX with the capitals of the title', () => {
    expect(new Cite(bibtex(of(EN))).data[0]).toMatchObject({
      author: [{ family: 'Wang', given: 'Yi' }],
      issued: { 'date-parts': [[2024, 2]] },
      URL,
    });
  });
});

describe('@retorquere/bibtex-parser', () => {
  it.each([
    ['BibTeX', bibtex],
    ['BibLaTeX', biblatex],
  ])('reads %s of every kind of work without a fault', (_, write) => {
    for (const id of ALL) {
      const { entries, errors } = parseBib(write(of(id)), { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries).toHaveLength(1);
      const title = String(entries[0]?.fields.title).replaceAll(/<[^>]+>/gu, '');
      expect(title).toBe(cslItem(of(id)).title);
      expect(entries[0]?.fields.url).toBe(of(id).version.url);
    }
  });

  it('reads names and the event', () => {
    const [entry] = parseBib(biblatex(of(EN)), { sentenceCase: false }).entries;
    expect(entry?.fields.author).toEqual([{ firstName: 'Yi', lastName: 'Wang' }]);
    expect(String(entry?.fields.eventtitle)).toContain('55th Session of the United Nations');
    expect(entry?.fields.venue).toBe('Geneva');
    expect(entry?.fields.eventdate).toBe('2024-02-26');
  });
});

describe('biblatex-csl-converter', () => {
  it.each(ALL)('reads BibLaTeX of %s without a fault', (id) => {
    const { entries, errors } = parseBiblatex(biblatex(of(id)), { processUnknown: true });
    expect(errors).toEqual([]);
    const exported = Object.values(new CSLExporter(entries).parse())[0];
    const title = String(exported?.['title']).replaceAll(/<[^>]+>/gu, '');
    expect(title).toBe(cslItem(of(id)).title);
  });

  it('reads a Chinese name in its two parts', () => {
    const { entries } = parseBiblatex(biblatex(of('hrc55-zh-collection')), { processUnknown: true });
    const exported = Object.values(new CSLExporter(entries).parse())[0];
    expect(exported?.['author']).toEqual([{ family: '王', given: '毅' }]);
    expect(exported?.['event-date'] ?? exported?.['issued']).toBeDefined();
  });
});

describe.runIf(hasPandoc)('pandoc', () => {
  it.each(ALL)('reads BibLaTeX and CSL-JSON of %s', (id) => {
    const { title, author } = cslItem(of(id));
    const plain = (text: unknown): string =>
      String(text)
        .replaceAll(/<[^>]+>/gu, '')
        .replaceAll('’', "'");
    for (const [from, text] of [
      ['biblatex', biblatex(of(id))],
      ['csljson', cslJson([of(id)])],
    ] as const) {
      const read = pandoc(from, text);
      expect(plain(read['title'])).toBe(plain(title));
      if (author) expect(read['author']).toEqual(author);
      expect(read['URL']).toBe(of(id).version.url);
    }
  });

  it('reads the event and the place of a speech', () => {
    const read = pandoc('biblatex', biblatex(of(EN)));
    expect(read['event-place']).toBe('Geneva');
    expect(JSON.stringify(read)).toContain('55th Session');
    expect(read['issued']).toEqual({ 'date-parts': [[2024, 2, 26]] });
  });
});

describe('a speech', () => {
  it('has its event under both names', () => {
    expect(cslItem(of(EN))).toMatchObject({
      type: 'speech',
      event: EVENT,
      'event-title': EVENT,
      'event-place': 'Geneva',
    });
  });

  it('is no speech where a newspaper tells it', () => {
    expect(cslItem(of('hrc58-en-xinhua'))).toMatchObject({ type: 'article-newspaper' });
    expect(ris(of('hrc58-en-xinhua'))).toContain('TY  - NEWS');
  });

  it('keeps signs that the formats take for their own', () => {
    const nasty = { ...of(EN), title: 'A & B_{c} 100% #1 ~ $5 ^ \\d', venue: 'Basel\nStadt' };
    expect(parseBib(bibtex(nasty)).errors).toEqual([]);
    expect(bibtex(nasty)).toContain(
      '{{A \\& B\\_\\{c\\} 100\\% \\#1 \\textasciitilde{} \\$5 \\textasciicircum{} \\textbackslash{}d}}',
    );
    expect(ris(nasty)).toContain('\r\nCY  - Basel Stadt\r\n');
  });
});
