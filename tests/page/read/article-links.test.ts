/** Passages that are links: to a note on the same page they are the article's own, to elsewhere they are not. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';

const ELSEWHERE = '/news/another.html';
const p = (words: string): string =>
  `<p>${words} on the other side of the river, and of the boats that were there, and of the people in them.</p>`;
const TEXT = ['A word', 'Another word', 'A third'].map(p).join('');
const verse = (name: string, href: string): string =>
  `<p><a href="${href}">${name} of the boats upon the river,<br>and of the people on the shore,<br>who have been waiting there forever,<br>and who will wait for evermore</a></p>`;

const page = (body: string, head = ''): string =>
  `<html><head><title>The boats</title>${head}</head><body><main><h1>The boats</h1>${body}</main></body></html>`;
const read = (html: string): string => readArticle(parse(html))?.article.text ?? '';

describe('passages that are links', () => {
  const verses = (href: string): string => ['One', 'Two', 'Three'].map((name) => verse(name, href)).join('');

  test.each([
    ['in the page', '#note-1', ''],
    ['at its address', '/news/story.html#note-1', ''],
    ['by its file', 'story.html#note-1', ''],
    [
      'at the address that it calls its own',
      '//news.example/boats#note-1',
      '<link rel="canonical" href="https://news.example/boats">',
    ],
  ])('are read where they lead to a place %s', (_where, href, head) => {
    expect(read(page(`${TEXT}${verses(href)}`, head))).toContain('One of the boats upon the river');
  });

  test.each([
    ['to another page', ELSEWHERE],
    ['to a place in another page', `${ELSEWHERE}#note-1`],
    ['to a place in the front page', '/#note-1'],
  ])('are not read where they lead %s', (_where, href) => {
    expect(read(page(`${TEXT}${verses(href)}`))).not.toContain('upon the river');
  });

  test('the text after such a link is no link, nor is a link after it a passage', () => {
    const text = read(
      page(
        `${TEXT}${verses('#note-1')}<ul><li><a href="${ELSEWHERE}">Other boats</a></li><li><a href="#top">To the top</a></li></ul>`,
      ),
    );
    expect(text).toContain('Three of the boats');
    expect(text).not.toContain('Other boats');
    expect(text).not.toContain('To the top');
  });

  test('a long line above the first paragraph is read with a link in it, a short one is not', () => {
    const line =
      'They went down to the river <a href="/who">all of them</a> and did not see the boats that came along with people in them';
    expect(read(page(`<p>${line}</p>${TEXT}`))).toContain('They went down');
    expect(
      read(page(`<p>Of the river <a href="/who">Our man there</a> in the harbour</p>${TEXT}`)),
    ).not.toContain('Our man');
  });
});
