/** What is part of an article and what is not, one rule at a time. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';

const paragraph = (name: string): string =>
  `${name}. A paragraph of some length, which says nothing in particular, but says it in a whole sentence.`;
const p = (name: string): string => `<p>${paragraph(name)}</p>`;

/** What is read of a page: each paragraph by its first word, so that tests can be judged at a glance. */
function namesRead(html: string): string {
  const text = readArticle(parse(html))?.article.text ?? '';
  return text
    .split('\n')
    .map((line) => /^\p{L}+/u.exec(line)?.[0] ?? line)
    .join(' ');
}

describe('what is part of the article', () => {
  test.each<readonly [rule: string, html: string, read: string]>([
    [
      'a standfirst that stands outside of the text’s element',
      `<div><div><h1>Headline of it all</h1>${p('Lead')}</div><div>${p('A')}${p('B')}${p('C')}${p('D')}</div></div>`,
      'Headline Lead A B C D',
    ],
    [
      'a short standfirst by its name',
      `<div><h1>Headline of it all</h1><p class="article__dek">Dek of few words</p><div>${p('A')}${p('B')}${p('C')}</div></div>`,
      'Headline Dek A B C',
    ],
    [
      'no byline under the headline',
      `<div><h1>Headline of it all</h1><p>By A. Writer</p>${p('A')}${p('B')}${p('C')}</div>`,
      'Headline A B C',
    ],
    [
      'a caption, with its credit',
      `<div>${p('A')}<figure><img><figcaption>Caption of a boat</figcaption></figure>${p('B')}${p('C')}</div>`,
      'A Caption B C',
    ],
    [
      'no caption of a picture that leads elsewhere',
      `<div>${p('A')}<figure><a href="/x"><figcaption>Caption of another story</figcaption></a></figure>${p('B')}${p('C')}</div>`,
      'A B C',
    ],
    [
      'a quotation in large letters, though it is called an aside',
      `<div>${p('A')}${p('B')}<aside class="pull-quote"><p>Quotation in large letters</p></aside>${p('C')}</div>`,
      'A B Quotation C',
    ],
    [
      'no quotation of a discussion',
      `<div>${p('A')}${p('B')}<aside class="comments"><blockquote>Quotation of a reader, which is long enough to be taken in, and is not.</blockquote></aside>${p('C')}</div>`,
      'A B C',
    ],
    [
      'second parts that are called as the first',
      `<main><div class="part-1">${p('A')}${p('B')}${p('C')}${p('D')}${p('E')}${p('F')}${p('G')}</div><div><div><h2>Box</h2></div></div><div class="part-2">${p('H')}</div></main>`,
      'A B C D E F G H',
    ],
    [
      'text after a pointer to elsewhere',
      `<div>${p('A')}${p('B')}${p('C')}<p><a href="/x">Related: another story</a></p>${p('D')}</div>`,
      'A B C D',
    ],
    [
      'no text after an afterword',
      `<div>${p('A')}${p('B')}${p('C')}${p('D')}${p('E')}<h3>More from the harbour</h3>${p('Other')}</div>`,
      'A B C D E',
    ],
    [
      'no calls to subscribe',
      `<div>${p('A')}<p>Subscribe to our letter, which brings you the tides every morning, and a puzzle every Sunday.</p>${p('B')}${p('C')}</div>`,
      'A B C',
    ],
    [
      'short paragraphs, list items and code among others',
      `<div>${p('A')}<p>Short one</p><ul><li>Item of a list</li></ul><pre>code of a kind</pre>${p('B')}${p('C')}</div>`,
      'A Short Item code B C',
    ],
    ['no labels without letters', `<div>${p('A')}<p>18:20</p><p>***</p>${p('B')}${p('C')}</div>`, 'A B C'],
    [
      'no second copy of a paragraph',
      `<div>${p('A')}${p('B')}${p('C')}<div class="narrow">${p('B')}</div>${p('D')}</div>`,
      'A B C D',
    ],
    [
      'paragraphs that a site sells',
      `<div>${p('A')}<p class="paywall">${paragraph('B')}</p><p class="paywall">${paragraph('C')}</p></div>`,
      'A B C',
    ],
    [
      'no row of teasers beside the text',
      `<main><div class="story">${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'].map(p).join('')}</div><div class="river">${['M', 'N', 'O', 'P', 'Q'].map((name) => `<div class="item"><h3><a href="/x">A story called ${name}</a></h3>${p(name)}</div>`).join('')}</div></main>`,
      'A B C D E F G H I J K',
    ],
  ])('%s', (_rule, html, read) => {
    expect(namesRead(html)).toBe(read);
  });
});

describe('the text of a line', () => {
  test.each<readonly [name: string, html: string, read: string]>([
    ['soft hyphens', 'har&shy;bour', 'harbour'],
    ['zero-width spaces and byte order marks', 'har&#8203;bour&#65279;', 'harbour'],
    ['marks of direction', '&#8207;&#8295;harbour&#8297;', 'harbour'],
    ['zero-width non-joiners, which are spelling', 'می&zwnj;خواهم', 'می\u200cخواهم'],
    ['inline elements within a word', '<b>har</b><i>b<u>o</u></i>ur<wbr>master', 'harbourmaster'],
    ['spaces of all kinds', 'the \n\t&nbsp;\u3000 harbour', 'the harbour'],
    ['a space between elements', '<b>the </b><i> harbour</i>', 'the harbour'],
    ['a space before what is not shown', 'the &#8203; harbour', 'the harbour'],
    ['a single line break', 'the<br>harbour', 'the harbour'],
    ['ruby, without its readings', '<ruby>港<rt>みなと</rt></ruby>', '港'],
    ['a custom element in a line', 'the <x-link>harbour</x-link>', 'the harbour'],
  ])('%s', (_name, html, read) => {
    const page = readArticle(parse(`<div>${p('A')}${p('B')}<p>${paragraph('C')} Here: ${html}!</p></div>`));
    const text = page?.article.text ?? '';
    const start = text.indexOf('Here: ') + 6;
    expect(text.slice(start)).toBe(`${read}!`);
    // Each unit stands where its range says, also around what was left out.
    for (let at = start; at < text.length; at++) {
      if (text[at]?.trim() === '') continue;
      expect(page?.rangeOf({ start: at, end: at + 1 })?.toString()).toBe(text[at]);
    }
  });
});
