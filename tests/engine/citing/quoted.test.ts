/** Words with their source for people, addresses with text fragments, and Web Annotations. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../../cli/packs.ts';
import { annotation, targetOf } from '../../../engine/citing/annotation.ts';
import { asHtml, asMarkdown, asPlainText } from '../../../engine/citing/quoted.ts';
import { type Reference, referenceOf } from '../../../engine/citing/reference.ts';
import { withTextFragment } from '../../../engine/citing/text-fragment.ts';
import { versionNumber } from '../../../engine/edition/edition.ts';

let of: Reference;
beforeAll(async () => {
  const [corpus] = await openPackFiles([BUNDLED_FILES[0] ?? '']);
  if (!corpus) throw new Error('No pack.');
  of = referenceOf(
    corpus,
    versionNumber(corpus, 'hrc55-en-qiushi'),
    { start: 1, end: 2 },
    {
      translation: {
        words: '保护和促进人权是全人类的共同事业。',
        lang: 'zh-Hans',
        url: 'https://example.org/zh',
        publisher: 'A publisher',
      },
    },
  );
});
const LINE = 'Wang Yi <Geneva>';

describe('words with their source', () => {
  it('are plain text with both addresses', () => {
    const [words, translation, line, url, other] = asPlainText(of, LINE).split('\n');
    expect(words).toBe('Protecting and promoting human rights is a common cause for all humanity.');
    expect(translation).toMatch(/人权/u);
    expect(line).toBe('— Wang Yi <Geneva>');
    expect(url).toMatch(/#:~:text=Protecting%20and/u);
    expect(other).toMatch(/^https:\/\/example\.org\/zh#:~:text=/u);
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
    const evil = { ...of, version: { ...of.version, url: 'javascript:alert(1)' } };
    expect(asHtml(evil, LINE)).not.toContain('javascript');
    expect(asMarkdown(evil, LINE)).not.toContain('javascript');
  });
});

describe('an address with a text fragment', () => {
  it.each([
    ['https://a.org/x', 'co-operation, and more', 'https://a.org/x#:~:text=co%2Doperation%2C%20and%20more'],
    ['https://a.org/x#top', '人权', 'https://a.org/x#top:~:text=%E4%BA%BA%E6%9D%83'],
    [
      'https://a.org/x',
      'a b c d e f g h i j k',
      'https://a.org/x#:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k',
    ],
    ['https://a.org/x', '  ', 'https://a.org/x'],
  ])('%s with “%s”', (url, words, address) => {
    expect(withTextFragment(url, words)).toBe(address);
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
    expect(body.value).toBe(LINE);
  });
});
