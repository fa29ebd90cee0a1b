import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT, readArticle, type ReadArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';
import { CHINESE, ENGLISH, OTHERS } from '../pages.ts';

/** Reads a page that must be an article. */
function read(html: string): ReadArticle {
  const article = readArticle(parse(html));
  if (!article) throw new Error('No article was read.');
  return article;
}

const SENTENCE = 'One of many sentences, which says nothing in particular, but says it at some length. ';

describe('reading an article', () => {
  test('takes headline and body of an English page, and nothing else', () => {
    expect(read(ENGLISH.html).article).toEqual({
      text: [ENGLISH.headline, ...ENGLISH.paragraphs].join('\n'),
      lang: 'en-GB',
      title: ENGLISH.headline,
      url: 'https://quay.example/2024/02/27/council',
      date: '2024-02-26',
    });
  });

  test('takes the paragraphs of a Chinese page that are set off by line breaks and indents', () => {
    const { article } = read(CHINESE.html);
    expect(article.text.split('\n')).toEqual([CHINESE.headline, ...CHINESE.paragraphs]);
    expect(article).toMatchObject({ lang: 'zh-CN', date: '2024-02-27' });
  });

  test('takes paragraphs that are set off by two line breaks, and a single one for a space', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((letter) => `${letter}. ${SENTENCE.trim()}`);
    const { article } = read(`<div>${a}<br>${b}<br><br>${c}<br> <br/>${d}</div>`);
    expect(article.text).toBe(`${a} ${b}\n${c}\n${d}`);
  });

  test('takes headings, list items and quotations within the body', () => {
    const { article } = read(
      `<article><p>${SENTENCE}${SENTENCE}</p><h2>A heading</h2><ul><li>First point, made ${SENTENCE}</li></ul><blockquote>As they say: ${SENTENCE}</blockquote></article>`,
    );
    expect(
      article.text
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 11)),
    ).toEqual(['A heading', 'First point', 'As they say']);
  });

  test('reads broken HTML', () => {
    const { article } = read(`<p>A. ${SENTENCE}<div><b><p>B. ${SENTENCE}</i><table><p>C. ${SENTENCE}`);
    for (const letter of 'ABC') expect(article.text).toContain(`${letter}. One of many`);
  });

  test('keeps a body that calls itself an aside', () => {
    expect(
      read(`<div class="widget sidebar share"><p>${SENTENCE}</p><p>B. ${SENTENCE}${SENTENCE}</p></div>`)
        .article.text,
    ).toContain('B.');
  });

  test.each(Object.entries(OTHERS))('is not done for %s', (_name, html) => {
    expect(readArticle(parse(html))).toBeUndefined();
  });
});

// The other tests' DOM is too slow for these, and overflows by itself.
describe('hostile pages', () => {
  test('a page of one endless word is no article', () => {
    expect(readArticle(parse(`<p>${'x'.repeat(5_000_000)}</p>`))).toBeUndefined();
  });

  test('five megabytes of text are cut, on a page that is read all the same', () => {
    const paragraphs = Array.from(
      { length: 40_000 },
      (_, n) => `<p>${n}. ${SENTENCE}${SENTENCE.slice(0, 40)}</p>`,
    );
    const { document } = parseHTML(`<html><body>${paragraphs.join('')}</body></html>`);
    const text = readArticle(document)?.article.text ?? '';
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(text.length).toBeGreaterThan(MAX_TEXT - 10);
  });

  test('twenty thousand nested elements do not overflow', () => {
    const body = [1, 2, 3].map((n) => `<p>${n}. ${SENTENCE}</p>`).join('') + '<div>'.repeat(20_000);
    const { document } = parseHTML(`<html><body>${body}${SENTENCE}</body></html>`);
    expect(readArticle(document)?.article.text).toContain('3. One of many');
  });
});
