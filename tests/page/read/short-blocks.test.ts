/** Which short blocks belong to an article: by their neighbours, and by their first words. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';

const p = (name: string): string =>
  `<p>${name}. A paragraph of some length, which says nothing in particular, but says it in a whole sentence.</p>`;
const link = (text: string): string => `<a href="/${text}">${text}</a>`;

/** What is read of a page, line by line; of long lines the first word. */
const linesRead = (html: string): string[] =>
  (readArticle(parse(html))?.article.text ?? '')
    .split('\n')
    .map((line) => (line.length > 60 ? (line.split('.')[0] ?? '') : line));

const H1 = '<h1>Headline of it all</h1>';
const TEXT = `${p('A')}${p('B')}${p('C')}`;

describe('short blocks', () => {
  test.each<readonly [rule: string, html: string, read: readonly string[]]>([
    [
      'a list after the last paragraph, where the paragraphs stand',
      `<div>${H1}${TEXT}<ul><li>One thing</li><li>Another thing</li></ul></div>`,
      ['Headline of it all', 'A', 'B', 'C', 'One thing', 'Another thing'],
    ],
    [
      'no list of links after the last paragraph',
      `<div>${H1}${TEXT}<ul><li>${link('One story')}</li><li>${link('Another story')}</li></ul></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'items that are all link, in a list that is not',
      `<div>${H1}${p('A')}<ul><li>Something that was done by somebody</li><li>${link('Something else')}</li></ul>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'Something that was done by somebody', 'Something else', 'B', 'C'],
    ],
    [
      'a table with its cells in elements of their own',
      `<div>${H1}${p('A')}<table><tr><td><div>${link('Boats')}</div></td><td><div>12 of them in all</div></td></tr></table>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'Boats', '12 of them in all', 'B', 'C'],
    ],
    [
      'a standfirst below the headline that ends without a stop, and no byline there',
      `<article><header>${H1}<p>The council wants to take down the crane before the regatta</p><p>By Anna Quay, correspondent for the harbours of the north</p><div>Monday, 12 April 2021, twelve o’clock in the afternoon</div></header><div>${TEXT}</div></article>`,
      ['Headline of it all', 'The council wants to take down the crane before the regatta', 'A', 'B', 'C'],
    ],
    [
      'the caption of a picture above the headline, where both stand in one part',
      `<article><div><figure><figcaption>The crane in spring</figcaption></figure><header>${H1}</header></div><div>${TEXT}</div></article>`,
      ['Headline of it all', 'The crane in spring', 'A', 'B', 'C'],
    ],
    [
      'no caption of a picture that stands elsewhere above the headline',
      `<div><figure><figcaption>The crane in spring</figcaption></figure></div><div>${H1}<div>${TEXT}</div></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'no label of a line that is half a link, after the text',
      `<div>${H1}${TEXT}<p>Contact</p><p>Anna Quay | ${link('quay.example')}</p></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'a last line that is no sentence',
      `<div>${H1}${TEXT}<p>Yours, as ever</p></div>`,
      ['Headline of it all', 'A', 'B', 'C', 'Yours, as ever'],
    ],
    [
      'the headings of the first section and of the last',
      `<div>${H1}<h2>First things</h2>${TEXT}<h2>Last things</h2><p>Yours, as ever</p></div>`,
      ['Headline of it all', 'First things', 'A', 'B', 'C', 'Last things', 'Yours, as ever'],
    ],
    [
      'no heading with nothing below it',
      `<div>${H1}${TEXT}<h2>Last things</h2></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'what stands below a picture, in whatever element',
      `<div>${H1}${p('A')}<div class="center">The boats of the harbour, with people on them</div>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'The boats of the harbour, with people on them', 'B', 'C'],
    ],
    [
      'a caption that is half link',
      `<div>${H1}${p('A')}<figure><figcaption>Boats: ${link('Photographer')}</figcaption></figure>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'Boats: Photographer', 'B', 'C'],
    ],
    [
      'a caption that is a link to the larger picture, together with it',
      `<div>${H1}${p('A')}<figure><a href="./photo/1"><img src="1.png"><figcaption>Boats</figcaption></a></figure>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'Boats', 'B', 'C'],
    ],
    [
      'no figure that is a link as a whole, nor one in a list: they are teasers',
      `<div>${H1}${p('A')}<a href="/2"><figure><img src="1.png"><figcaption>Other boats</figcaption></figure></a>` +
        `<ul><li><figure><a href="/3"><img src="1.png"><figcaption>More boats</figcaption></a></figure></li></ul>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'no caption that is a link beside the picture, which leads to whoever took it',
      `<div>${H1}${p('A')}<figure><img src="1.png"><figcaption>${link('Photographer')}</figcaption></figure>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'a sentence that is nearly all link',
      `<div>${H1}${p('A')}<p>${link('The harbour will be closed')} today.</p>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'The harbour will be closed today.', 'B', 'C'],
    ],
    [
      'a row of short paragraphs between the headline and the text',
      `<main>${H1}<div><p>By Anna Writer on Monday morning</p>${['Length', 'Weight', 'Height', 'Colour'].map((name) => `<p>${name} of the boat: nobody knows</p>`).join('')}</div><div>${TEXT}</div></main>`,
      [
        'Headline of it all',
        'Length of the boat: nobody knows',
        'Weight of the boat: nobody knows',
        'Height of the boat: nobody knows',
        'Colour of the boat: nobody knows',
        'A',
        'B',
        'C',
      ],
    ],
    [
      'no two of them',
      `<main>${H1}<div><p>Posted in the harbour on Monday</p><p>Length of the boat: nobody knows</p></div><div>${TEXT}</div></main>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'no line that names another article',
      `<div>${H1}${p('A')}<p>Read more: boats of the harbour.</p><p>À lire aussi : les bateaux.</p>${p('B')}${p('C')}</div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'no paragraph that asks to subscribe',
      `<div>${H1}${TEXT}<p>To read the whole of this story about boats and people, please subscribe to the paper of the harbour, every day.</p><p>If you are seeing this and are already a subscriber of the paper of the harbour, you have to sign in, every day.</p></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'a paragraph on those who do',
      `<div>${H1}${p('A')}<p>To keep the paper of the harbour alive, its readers registered their boats, and not a member of them said no.</p>${p('B')}</div>`,
      [
        'Headline of it all',
        'A',
        'To keep the paper of the harbour alive, its readers registered their boats, and not a member of them said no',
        'B',
      ],
    ],
    [
      'no line that says who wrote it, though it is called a standfirst',
      `<div>${H1}<p class="subhead">By Anna Writer on the 13th of December, 2016</p>${TEXT}</div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'what goes on beside a box that is headed Related',
      `<div>${H1}${p('A')}${p('B')}${p('C')}${p('D')}${p('E')}<div><h3>Related</h3><ul><li>${link('A story')}</li></ul></div>${p('F')}</div>`,
      ['Headline of it all', 'A', 'B', 'C', 'D', 'E', 'F'],
    ],
    [
      'nothing below a heading Related of the text’s own',
      `<div>${H1}${p('A')}${p('B')}${p('C')}${p('D')}${p('E')}<h3>Related</h3>${p('F')}</div>`,
      ['Headline of it all', 'A', 'B', 'C', 'D', 'E'],
    ],
    [
      'a Chinese line with a word in it that others begin with',
      `<div>${H1}${TEXT}<p>他对此发表了评论。</p></div>`,
      ['Headline of it all', 'A', 'B', 'C', '他对此发表了评论。'],
    ],
    [
      'no Chinese line that begins with it',
      `<div>${H1}${TEXT}<p>■ 评论。</p></div>`,
      ['Headline of it all', 'A', 'B', 'C'],
    ],
    [
      'a section with a heading for its id, whatever words are in it',
      `<div>${H1}${TEXT}${p('D')}<div id="sharing-boats-with-others">${p('E')}</div></div>`,
      ['Headline of it all', 'A', 'B', 'C', 'D', 'E'],
    ],
    [
      'short lines above references that are longer than the text',
      `<main>${H1}<div>${p('Z')}<p>Boats were counted.</p></div><div class="references"><ol><li>${TEXT}</li><li>${p('D')}${p('E')}${p('F')}</li></ol></div></main>`,
      ['Headline of it all', 'Z', 'Boats were counted.', 'A', 'B', 'C', 'D', 'E', 'F'],
    ],
  ])('%s', (_, html, read) => {
    expect(linesRead(html)).toEqual(read);
  });
});

describe('the headline', () => {
  const titled = (title: string, body: string): string =>
    `<html><head><title>${title}</title></head><body>${body}</body></html>`;

  test('of the second rank, where that of the first is the section', () => {
    const html = titled(
      'Boats in the harbour',
      `<h1>Sea and shore</h1><div><h2>Boats in the harbour</h2>${TEXT}</div>`,
    );
    expect(linesRead(html)).toEqual(['Boats in the harbour', 'A', 'B', 'C']);
  });

  test('is not the site’s name, which leads home and stands in the title', () => {
    const html = titled(
      'Boats in the harbour - The Daily Boat',
      `<h1>${link('The Daily Boat')}</h1><div><h2>Boats in the harbour</h2>${TEXT}</div>`,
    );
    expect(linesRead(html)).toEqual(['Boats in the harbour', 'A', 'B', 'C']);
  });
});
