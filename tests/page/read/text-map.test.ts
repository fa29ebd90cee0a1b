import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';
import { CHINESE, ENGLISH } from '../pages.ts';

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Paragraphs cut into inline elements, with white space of all kinds between and within them. */
const piece = fc.tuple(
  fc.constantFrom('', 'b', 'i', 'span'),
  fc.stringMatching(/^[a-z，。“”,.人权 \n\t\u00a0\u3000]{1,20}$/),
);
const torn = fc.array(piece, { minLength: 1, maxLength: 8 });
const page = fc.array(torn, { minLength: 1, maxLength: 6 }).map((paragraphs) => {
  const filler =
    'The rest of it is here, and it is long enough to be an article, whatever stands around it, before or after. ';
  const inner = paragraphs
    .map(
      (pieces, n) =>
        `<p>${n} ${pieces.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('')} ${n} ${filler}</p>`,
    )
    .join('\n');
  return `<main><p>${filler}${filler}</p>${inner}<p>${filler} The end.</p></main>`;
});

describe('offsets and ranges', () => {
  test('the range of any span of any page says what the span says', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (html, from, length) => {
        const document = parse(html);
        const read = readArticle(document);
        if (!read) throw new Error('No article was read.');
        const { text } = read.article;
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 60));
        const range = read.rangeOf({ start, end });
        const wanted = text.slice(start, end);
        // Newlines stand for the ends of blocks, where the page has no text at all.
        if (wanted.trim() === '') return;
        if (wanted.includes('\n'))
          expect(collapse(range?.toString() ?? '').replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
        else expect(collapse(range?.toString() ?? '')).toBe(wanted.trim());
      }),
    );
  });

  test('the place of any unit leads back to its offset', () => {
    fc.assert(
      fc.property(page, fc.nat(), (html, at) => {
        const read = readArticle(parse(html));
        if (!read) throw new Error('No article was read.');
        const start = at % read.article.text.length;
        if (/\s/.test(read.article.text[start] ?? '')) return;
        const range = read.rangeOf({ start, end: start + 1 });
        expect(range && read.offsetOf(range.startContainer, range.startOffset)).toBe(start);
      }),
    );
  });

  test.each([ENGLISH, CHINESE])(
    'every paragraph of $headline stands where its range says',
    ({ html, headline, paragraphs }) => {
      const read = readArticle(parse(html));
      let start = 0;
      for (const paragraph of [headline, ...paragraphs]) {
        const end = start + paragraph.length;
        expect(collapse(read?.rangeOf({ start, end })?.toString() ?? '')).toBe(paragraph);
        start = end + 1;
      }
    },
  );

  test('there is no range for what is outside of the text or gone from the page', () => {
    const document = parse(ENGLISH.html);
    const read = readArticle(document);
    const { length } = read?.article.text ?? '';
    expect(read?.rangeOf({ start: 5, end: 5 })).toBeUndefined();
    expect(read?.rangeOf({ start: -1, end: 5 })).toBeUndefined();
    expect(read?.rangeOf({ start: 0, end: length + 1 })).toBeUndefined();
    document.querySelector('h1')?.remove();
    expect(read?.rangeOf({ start: 0, end: 5 })).toBeUndefined();
    expect(read?.rangeOf({ start: length - 5, end: length })?.toString()).toBe('town.');
  });
});
