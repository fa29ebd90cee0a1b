/**
 * Ways in which real pages set a text that reads as if they had not: each turns plain paragraphs into the HTML of one of
 * them. What is found in the one must be found in the other.
 */

import {
  HAN,
  ARABIC,
  escape,
  attribute,
  asParagraphs,
  each,
  withStyle,
  mapWords,
  within,
  lines,
  hyphenated,
  spaced,
  noted,
  FROM_IDEOGRAPH,
  SUPPLEMENT,
  swap,
  onlyWhere,
  GROUPED,
  ARABIC_DIGITS,
  CLIPPED,
  MEDIA,
  quoted,
  inWords,
  unseen,
} from './odd-text.ts';

export interface Oddity {
  name: string;
  /** The paragraphs as the page has them. Undefined where it says nothing to this text. */
  set: (paragraphs: readonly string[]) => string | undefined;
  /** The paragraphs as they are set without the oddity, where that is not simply as paragraphs. */
  clean?: (paragraphs: readonly string[]) => string;
  /** What becomes of the whole body. */
  body?: (html: string) => string;
}

export const ODDITIES: readonly Oddity[] = [
  {
    name: 'a name around paragraphs',
    set: each((text, at) => `<p><a name="_Toc${at}">${escape(text)}</a></p>`),
  },
  { name: 'a id around paragraphs', set: each((text, at) => `<p><a id="n${at}">${escape(text)}</a></p>`) },
  {
    name: 'display: contents',
    set: each((text) => `<p><span style="display:contents">${escape(text)}</span></p>`),
  },
  {
    name: 'Bootstrap d-none d-md-block',
    set: withStyle(
      `.d-none{display:none!important}${MEDIA('.d-md-block{display:block!important}')}`,
      (all) => `<div class="d-none d-md-block">${asParagraphs(all)}</div>`,
    ),
  },
  {
    name: 'Tailwind hidden md:block',
    set: withStyle(
      `.hidden{display:none}${MEDIA('.md\\:block{display:block}')}`,
      (all) => `<div class="hidden md:block">${asParagraphs(all)}</div>`,
    ),
  },
  {
    name: 'Tailwind md:hidden copy in a sentence',
    set: withStyle(
      MEDIA('.md\\:hidden{display:none}'),
      each((text) => `<p>${spaced(text, '<span class="md:hidden">copy for telephones </span>')}</p>`),
    ),
  },
  {
    name: 'Bootstrap hidden-xs',
    set: (all) => `<div class="hidden-xs hidden-print">${asParagraphs(all)}</div>`,
  },
  {
    name: 'aria-hidden words under an aria-label',
    set: each(
      (text) =>
        `<p aria-label="${attribute(text)}">${mapWords(text, (word) => `<span aria-hidden="true" style="display:inline-block">${escape(word)}</span>`)}</p>`,
    ),
  },
  {
    name: 'aria-hidden characters in words',
    set: each(
      (text) =>
        `<p aria-label="${attribute(text)}">${mapWords(text, (word) => `<span aria-hidden="true" style="display:inline-block">${[...word].map((c) => `<span style="display:inline-block">${escape(c)}</span>`).join('')}</span>`)}</p>`,
    ),
  },
  {
    name: 'aria-hidden words beside a clipped copy',
    set: each(
      (text) =>
        `<p><span style="${CLIPPED}">${escape(text)}</span><span aria-hidden="true">${escape(text)}</span></p>`,
    ),
  },
  {
    name: 'words in div with display: inline-block',
    set: each(
      (text) =>
        `<h5>${mapWords(text, (word) => `<div style="display:inline-block">${escape(word)}</div>`)}</h5>`,
    ),
    clean: each((text) => `<h5>${escape(text)}</h5>`),
  },
  {
    name: 'lines in span with display: block',
    set: each(
      (text) =>
        `<p>${lines(text)
          .map((line) => `<span style="display:block">${escape(line)}</span>`)
          .join('')}</p>`,
    ),
  },
  { name: 'every word in a span', set: inWords((word) => `<span>${escape(word)}</span>`) },
  {
    name: 'terms in buttons',
    set: each(
      (text) =>
        `<p>${mapWords(text, (word, at) => (at % 10 === 4 ? `<button>${escape(word)}</button>` : escape(word)))}</p>`,
    ),
  },
  {
    name: 'terms in role=button',
    set: each(
      (text) =>
        `<p>${mapWords(text, (word, at) => (at % 10 === 4 ? `<span role="button" tabindex="0">${escape(word)}</span>` : escape(word)))}</p>`,
    ),
  },
  { name: 'paragraphs in labels', set: each((text) => `<div><label>${escape(text)}</label></div>`) },
  {
    name: 'open details',
    set: (all) => `<details open><summary>More</summary>${asParagraphs(all)}</details>`,
  },
  {
    name: 'custom elements as paragraphs',
    set: withStyle('x-p{display:block;margin:1em 0}', (all) =>
      all.map((text) => `<x-p>${escape(text)}</x-p>`).join(''),
    ),
  },
  {
    name: 'a slot in a shadow root',
    set: (all) =>
      `<x-box><template shadowrootmode="open"><section><slot></slot></section></template>${asParagraphs(all)}</x-box>`,
  },
  {
    name: 'a shadow root',
    set: (all) => `<x-box><template shadowrootmode="open">${asParagraphs(all)}</template></x-box>`,
  },
  { name: 'role=log around all', set: asParagraphs, body: (html) => `<div role="log">${html}</div>` },
  { name: 'role=status around all', set: asParagraphs, body: (html) => `<div role="status">${html}</div>` },
  { name: 'role=feed', set: (all) => `<div role="feed">${asParagraphs(all)}</div>` },
  {
    name: 'a frame around all',
    set: asParagraphs,
    body: (html) => `<iframe width="900" height="700" srcdoc="${attribute(html)}"></iframe>`,
  },
  {
    name: 'a dialog around all',
    set: asParagraphs,
    body: (html) => `<p>Home of the paper.</p><dialog open><article>${html}</article></dialog>`,
  },
  { name: 'clipped words', set: each((text) => unseen(text, CLIPPED)) },
  { name: 'words at left: -9999px', set: each((text) => unseen(text, 'position:absolute;left:-9999px')) },
  { name: 'words of no size', set: each((text) => unseen(text, 'font-size:0')) },
  {
    name: 'words out by text-indent',
    set: each((text) => unseen(text, 'display:inline-block;width:1px;overflow:hidden;text-indent:-9999px')),
  },
  {
    name: 'a large first letter that floats',
    set: each(
      (text) =>
        `<p><span style="float:left;font-size:3em">${escape([...text][0] ?? '')}</span>${escape([...text].slice(1).join(''))}</p>`,
    ),
  },
  {
    name: 'notes [1] as links',
    set: each((text) => `<p>${noted(text, (n) => `<sup><a href="#n${n}">[${n}]</a></sup>`)}</p>`),
  },
  {
    name: 'notes 1 as links',
    set: each((text) => `<p>${noted(text, (n) => `<sup><a href="#n${n}">${n}</a></sup>`)}</p>`),
  },
  { name: 'notes [1] as text', set: each((text) => `<p>${noted(text, (n) => `[${n}]`)}</p>`) },
  { name: 'notes ¹ as text', set: each((text) => `<p>${noted(text, () => '¹')}</p>`) },
  { name: 'notes * and † as text', set: each((text) => `<p>${noted(text, (n) => (n % 2 ? '*' : '†'))}</p>`) },
  { name: 'line breaks', set: each((text) => `<p>${lines(text).map(escape).join('<br>\n')}</p>`) },
  {
    name: 'hyphens at line breaks',
    set: each((text) => `<p>${hyphenated(text).map(escape).join('<br>')}</p>`),
  },
  {
    name: 'hyphens at lines of pre',
    set: (all) => `<pre>${all.map((text) => escape(hyphenated(text).join('\n'))).join('\n\n')}</pre>`,
  },
  {
    name: 'caption lines',
    set: (all) =>
      `<div>${lines(all.join(' '))
        .map((line) => `<p>${escape(line)}</p>`)
        .join('\n')}</div>`,
  },
  {
    name: 'caption lines with times',
    set: (all) =>
      `<div>${lines(all.join(' '))
        .map(
          (line, at) =>
            `<div class="cue"><time>0:${String(at + 10)}</time> <span>${escape(line)}</span></div>`,
        )
        .join('\n')}</div>`,
  },
  {
    name: 'the text layer of a PDF',
    set: (all) =>
      `<div style="position:relative;height:900px;line-height:1">${all
        .flatMap((text) => [...lines(text, 60), ''])
        .map((line, at) =>
          line === ''
            ? '<br role="presentation">'
            : `<span role="presentation" dir="ltr" style="position:absolute;left:10px;top:${at * 20}px;font-size:14px">${escape(line)}</span><br role="presentation">`,
        )
        .join('')}</div>`,
  },
  { name: 'soft hyphens', set: (all) => asParagraphs(all.map((text) => within(text, '\u00ad'))) },
  { name: 'zero-width spaces', set: (all) => asParagraphs(all.map((text) => within(text, '\u200b'))) },
  { name: 'zero-width non-joiners', set: onlyWhere(/^[^\u0600-\u06ff]*$/, (text) => within(text, '\u200c')) },
  { name: 'zero-width joiners', set: onlyWhere(/^[^\u0600-\u06ff]*$/, (text) => within(text, '\u200d')) },
  { name: 'invisible separators', set: (all) => asParagraphs(all.map((text) => within(text, '\u2063'))) },
  {
    name: 'marks of direction',
    set: (all) => asParagraphs(all.map((text) => within(text, '\u200e\u2068\u2069'))),
  },
  { name: 'variation selectors', set: (all) => asParagraphs(all.map((text) => within(text, '\ufe00'))) },
  { name: 'variation selectors of ideographs', set: onlyWhere(HAN, (text) => within(text, '\u{e0100}')) },
  { name: 'Kangxi radicals', set: onlyWhere(HAN, (text) => swap(text, FROM_IDEOGRAPH)) },
  { name: 'radicals of the supplement', set: onlyWhere(HAN, (text) => swap(text, SUPPLEMENT)) },
  {
    name: 'ruby',
    set: (all) =>
      all.some((text) => HAN.test(text))
        ? all
            .map(
              (text) =>
                `<p>${[...text].map((c) => (HAN.test(c) ? `<ruby>${c}<rp>(</rp><rt>ㄅ</rt><rp>)</rp></ruby>` : escape(c))).join('')}</p>`,
            )
            .join('\n')
        : undefined,
  },
  {
    name: 'tatweel',
    set: onlyWhere(ARABIC, (text) => text.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L}{2})/gu, '$1ـ')),
  },
  {
    name: 'Arabic vowel signs',
    set: onlyWhere(ARABIC, (text) => text.replace(/([بتثجحخسشصضطظعغفقكلمنهي])(?=\p{L})/gu, '$1َ')),
  },
  {
    name: 'figures grouped by narrow spaces',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1\u202f')),
  },
  {
    name: 'figures grouped by points',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1.')),
  },
  {
    name: 'figures grouped by apostrophes',
    set: onlyWhere(GROUPED, (text) => text.replace(/(\d),(?=\d{3})/g, '$1’')),
  },
  {
    name: 'wide figures',
    set: onlyWhere(/\d/, (text) =>
      text.replace(/[\d,](?=[\d,]*\d)|\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ),
  },
  { name: 'Arabic figures', set: onlyWhere(/\d/, ARABIC_DIGITS) },
  { name: 'German quotation marks', set: quoted('„', '“'), clean: quoted('“', '”') },
  { name: 'Polish quotation marks', set: quoted('„', '”'), clean: quoted('“', '”') },
  { name: 'Swedish quotation marks', set: quoted('”', '”'), clean: quoted('“', '”') },
  { name: 'Danish quotation marks', set: quoted('»', '«'), clean: quoted('“', '”') },
  { name: 'French quotation marks', set: quoted('«\u00a0', '\u00a0»'), clean: quoted('“', '”') },
  { name: 'Swiss quotation marks', set: quoted('‹', '›'), clean: quoted('“', '”') },
  { name: 'East Asian quotation marks', set: quoted('『', '』'), clean: quoted('“', '”') },
  { name: 'q elements', set: each((text) => `<p><q>${escape(text)}</q></p>`), clean: quoted('“', '”') },
  {
    name: 'spaces that do not break',
    set: (all) => asParagraphs(all.map((text) => text.replace(/ /g, '\u00a0'))),
  },
];
