/** The founding texts: whole, in their articles, and told apart from the addresses that quote them. Needs the packs of `npm run corpus`. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../bench/quality/page-data.ts';
import { lexiconOf } from '../../cli/lexicons.ts';
import { openPackFile, openPackFiles } from '../../cli/packs.ts';
import { BUNDLED_PACKS, bundledPath } from '../../corpus/bundled.ts';
import type { Pack } from '../../corpus/pack.ts';
import { sectionsOf } from '../../engine/edition/sections.ts';
import { type Matcher, createMatcher } from '../../engine/match.ts';

const documentOf = (name: string): string => readFileSync(`corpus/sources/founding/${name}.txt`, 'utf8');

describe('the documents', () => {
  test('the Constitution has its preamble, seven articles and 27 amendments, each once and in order', () => {
    const headings = Array.from(
      documentOf('constitution').matchAll(/^## (.+)$/gm),
      ([, title = '']) => title,
    );
    expect(headings[0]).toBe('Preamble');
    const numerals = (kind: string): string[] => [
      ...new Set(headings.flatMap((title) => new RegExp(`^${kind} ([IVX]+)`).exec(title)?.[1] ?? [])),
    ];
    const roman = (count: number): string[] =>
      Array.from(
        { length: count },
        (_, i) => 'X'.repeat(Math.floor((i + 1) / 10)) + (UNITS[(i + 1) % 10] ?? ''),
      );
    expect(numerals('Article')).toEqual(roman(7));
    expect(numerals('Amendment')).toEqual(roman(27));
    expect(new Set(headings).size).toBe(headings.length);
  });

  test.each([
    ['constitution', 'provide for the common defence, promote the general Welfare'],
    ['constitution', 'the Representation from each State having one Vote'],
    ['constitution', 'give to the Congress Information of the State of the Union'],
    ['constitution', 'following the ratification of this article.'],
    ['independence', 'For Quartering large bodies of armed troops among us:'],
    ['independence', 'The history of the present King of Great Britain is a history'],
  ])('%s: where its source errs, the text is as on the parchment: “%s”', (name, words) =>
    expect(documentOf(name).split(words)).toHaveLength(2),
  );
});

const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

test('a passage of the Constitution is in its section', async () => {
  const pack = await openPackFile(`public${bundledPath('founding')}`);
  const number = pack.versions.findIndex(({ work }) => work === 'us-constitution');
  const text = pack.text(number);
  const at = pack
    .sentences(number)
    .findIndex(({ start, end }) => text.slice(start, end).startsWith('No Bill of Attainder'));
  expect(sectionsOf(pack, number)[at]?.title).toBe('Article I, Section 9');
});

/** A page in Chinese with one translated sentence is no longer than that: nothing sure enough for a title abroad. */
const MISSED = ['f-zh-15'];

describe('with every pack on', () => {
  let matcher: Matcher;
  let packs: Pack[];
  beforeAll(async () => {
    packs = await openPackFiles(
      BUNDLED_PACKS.filter((id) => id !== 'udhr').map((id) => `public${bundledPath(id)}`),
    );
    matcher = createMatcher(packs, lexiconOf);
  });

  const pages = readPages('bench/quality/founding');
  const quotes = pages.filter(({ kind, id }) => kind === 'positive' && !MISSED.includes(id));
  const others = pages.filter((page) => !quotes.includes(page));
  const worksOf = ({ text, lang, title, date }: (typeof pages)[number]) =>
    matcher
      .match({ text, lang, ...(title && { title }), ...(date && { date }) })
      .attributions.map(({ work }) => work);

  test.each(quotes.map((page) => [page.id, page] as const))(
    '%s is of the text that it quotes, and of no other',
    (_, page) => expect(worksOf(page)).toEqual([page.work]),
  );
  test.each(others.map((page) => [page.id, page] as const))('%s is of none', (_, page) =>
    expect(worksOf(page)).toEqual([]),
  );
});
