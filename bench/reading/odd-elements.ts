/** Odd elements and styles around a text: anchors, widgets, shadow trees, copies out of sight. */
import {
  escape,
  attribute,
  asParagraphs,
  each,
  withStyle,
  mapWords,
  lines,
  spaced,
  CLIPPED,
  MEDIA,
  inWords,
  unseen,
} from './odd-text.ts';
import type { Oddity } from './oddity.ts';

export const ELEMENTS: readonly Oddity[] = [
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
];
