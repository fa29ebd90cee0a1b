import { describe, expect, test } from 'vitest';
import { readArticle, type ReadArticle } from '../../../page/read/article.ts';
import { holdFindings } from '../../../page/show/findings.ts';
import { ENGLISH } from '../pages.ts';
import { parse } from '../parse.ts';

const read = (): ReadArticle => {
  const article = readArticle(document);
  if (!article) throw new Error('No article was read.');
  return article;
};

/** The findings of the page's second and last paragraph. */
function hold(): ReturnType<typeof holdFindings> {
  parse(ENGLISH.html);
  const { text } = read().article;
  const spot = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return holdFindings(text, [
    { ...spot('protecting the old boats is a common cause'), kind: 'verbatim' },
    { ...spot('will be taken down before the regatta'), kind: 'edited' },
  ]);
}

const says = (range: Range | undefined): string | undefined => range?.toString().replace(/\s+/g, ' ');

describe('findings', () => {
  test('stand where they were found', () => {
    const findings = hold();
    expect(findings.count).toBe(2);
    expect(findings.painted(read()).map(({ index, kind, range }) => [index, kind, says(range)])).toEqual([
      [0, 'verbatim', 'protecting the old boats is a common cause'],
      [1, 'edited', 'will be taken down before the regatta'],
    ]);
  });

  test('move with their words when text comes before them', () => {
    const findings = hold();
    document
      .querySelector('.article-body')
      ?.insertAdjacentHTML(
        'afterbegin',
        `<p>${ENGLISH.paragraphs[0]} This was not known before, the chair said.</p>`,
      );
    expect(says(findings.rangeOf(1, read()))).toBe('will be taken down before the regatta');
  });

  test('stand in the new nodes where the page has drawn the same anew', () => {
    const findings = hold();
    const body = document.querySelector('.article-body');
    const html = body?.innerHTML ?? '';
    if (body) body.innerHTML = html;
    const range = findings.rangeOf(0, read());
    expect(range?.startContainer.isConnected).toBe(true);
    expect(says(range)).toBe('protecting the old boats is a common cause');
  });

  test('are left out where their words are gone, and keep their numbers', () => {
    const findings = hold();
    for (const p of document.querySelectorAll('.article-body p'))
      if (p.textContent.includes('old boats'))
        p.textContent =
          'The chair said nothing of the kind, and nobody asked her to, as far as those who were there can tell.';
    expect(findings.painted(read()).map(({ index }) => index)).toEqual([1]);
  });
});
