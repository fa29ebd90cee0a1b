/** Odd lines of a text, and what stands between and beside them: notes, line breaks, captions, margins. */
import { escape, each, lines, hyphenated, noted } from './odd-text.ts';
import type { Oddity } from './oddity.ts';

export const LINES: readonly Oddity[] = [
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
  {
    name: 'numbers in the margin of lines',
    set: (all) =>
      `<pre>${lines(all.join(' '), 50)
        .map((line, at) => `${String((at % 25) + 1).padStart(2)}   ${escape(line)}`)
        .join('\n')}</pre>`,
  },
  {
    name: 'quoted mail',
    set: (all) =>
      `<pre>${all
        .map((text) =>
          lines(text, 60)
            .map((line) => `&gt; ${escape(line)}`)
            .join('\n'),
        )
        .join('\n&gt;\n')}</pre>`,
  },
  {
    name: 'a file of captions',
    set: (all) =>
      `<pre>WEBVTT\n\n${lines(all.join(' '), 50)
        .map(
          (line, at) =>
            `${at + 1}\n00:${String(at + 10)}.000 --&gt; 00:${String(at + 10)}.900\n${escape(line)}`,
        )
        .join('\n\n')}</pre>`,
  },
];
