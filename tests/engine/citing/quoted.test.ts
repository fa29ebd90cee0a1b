/** Words with their source for people, addresses with text fragments, and Web Annotations. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../../cli/packs.ts';
import { annotation, targetOf } from '../../../engine/citing/annotation.ts';
import { asHtml, asMarkdown, asPlainText } from '../../../engine/citing/quoted.ts';
import { type Reference, referenceOf } from '../../../engine/citing/reference.ts';
import { versionNumber } from '../../../engine/edition/edition.ts';
import type { Corpus } from '../../../engine/types.ts';

let of: Reference;
let own: Corpus;
beforeAll(async () => {
  const [corpus] = await openPackFiles([BUNDLED_FILES[0] ?? '']);
  if (!corpus) throw new Error('No pack.');
  own = corpus;
  const zh = referenceOf(corpus, versionNumber(corpus, 'hrc55-zh-collection'), { start: 2, end: 3 });
  of = referenceOf(
    corpus,
    versionNumber(corpus, 'hrc55-en-qiushi'),
    { start: 1, end: 2 },
    {
      hash: 'a'.repeat(64),
      translation: {
        ...zh,
        words: '保护和促进人权是全人类的共同事业。',
        address: 'https://example.org/zh#:~:text=x',
      },
    },
  );
});
const LINE = 'Wang Yi <Geneva>';

describe('words with their source', () => {
  it('are plain text with both addresses', () => {
    const [words, translation, line, url, other, text] = asPlainText(of, LINE).split('\n');
    expect(words).toBe('Protecting and promoting human rights is a common cause for all humanity.');
    expect(translation).toMatch(/人权/u);
    expect(line).toBe('— Wang Yi <Geneva>');
    expect(url).toMatch(/#:~:text=Protecting%20and/u);
    expect(other).toBe('https://example.org/zh#:~:text=x');
    expect(text).toBe(`2024-02-28 · SHA-256 ${'a'.repeat(64)}`);
  });

  it('are a block quotation in HTML, in their languages, and markup in them is text', () => {
    const { document } = parseHTML(`<html><body>${asHtml(of, LINE)}</body></html>`);
    const paragraphs = [...document.querySelectorAll('blockquote p')];
    expect(paragraphs.map((each) => each.getAttribute('lang'))).toEqual(['en', 'zh-Hans']);
    expect(document.querySelector('figcaption a')?.textContent).toBe(LINE);
    expect(document.querySelector('blockquote')?.getAttribute('cite')).toBe(of.version.url);
  });

  it('are a quotation in Markdown, whatever signs they have', () => {
    const marked = asMarkdown({ ...of, words: '*Not* [a](link)\n1. or a list' }, LINE);
    expect(marked).toContain('> \\*Not\\* \\[a\\](link)\n> \\1. or a list');
    for (const line of marked.trimEnd().split('\n')) expect(line).toMatch(/^>/u);
  });

  it('never link what is no address of the web', () => {
    const corpus = {
      ...own,
      versions: own.versions.map((each) => ({ ...each, url: 'javascript:alert(1)' })),
    };
    const evil = referenceOf(corpus, versionNumber(corpus, 'hrc55-en-qiushi'), { start: 1, end: 2 });
    expect(asHtml(evil, LINE)).not.toContain('javascript');
    expect(asMarkdown(evil, LINE)).not.toContain('javascript');
  });
});

describe('a Web Annotation', () => {
  it('has the quote letter for letter, and positions in code points', () => {
    const text = '𝒜 line\nbreak and 人权 here';
    const place = { start: text.indexOf('line'), end: text.indexOf(' here') };
    const [quote, position] = targetOf('https://a.org', text, place).selector;
    expect(quote).toMatchObject({ exact: 'line\nbreak and 人权', prefix: '𝒜 ', suffix: ' here' });
    if (position?.type !== 'TextPositionSelector') throw new Error('No position.');
    expect(Array.from(text).slice(position.start, position.end).join('')).toBe('line\nbreak and 人权');
  });

  it('of a passage has its address, its context and who said it', () => {
    const { target, body } = annotation(of, LINE);
    expect(target.source).toBe(of.version.url);
    const [quote] = target.selector;
    if (quote?.type !== 'TextQuoteSelector') throw new Error('No quote.');
    expect(of.text).toContain(quote.prefix + quote.exact + quote.suffix);
    expect(body[0]).toMatchObject({ type: 'TextualBody', value: LINE });
    expect(body[1]).toMatchObject({ value: expect.stringContaining('SHA-256 of the text aaa') });
    expect(body[2]).toMatchObject({ type: 'SpecificResource', language: 'zh-Hans' });
  });
});
