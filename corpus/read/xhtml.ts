/** The passages of HTML as books have it; of a web page, all that is text in it, whatever part of the page it is. */
import type { PassageWriter } from './passage-writer.ts';
import { type XmlElement, textOf } from './xml.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What is no text of the document, or is shown in other ways. */
const SILENT = new Set(
  'head script style template noscript svg math iframe object audio video canvas select button input textarea'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** What `epub:type` and `role` call notes. */
const NOTE = /\b(?:foot|end|rear)notes?\b|\bdoc-(?:foot|end)notes?\b/;
const NOTE_MARK = /\bnoteref\b|\bdoc-noteref\b/;

const isHidden = ({ attributes }: XmlElement): boolean =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '');

/** Writes the passages below an element. */
export function writeXhtml(element: XmlElement, writer: PassageWriter): void {
  for (const child of element.children) {
    if (typeof child === 'string') writer.write(child);
    else writeElement(child, writer);
  }
}

function writeElement(element: XmlElement, writer: PassageWriter): void {
  const { name, attributes } = element;
  const kind = `${attributes.get('type') ?? ''} ${attributes.get('role') ?? ''}`;
  if (SILENT.has(name)) {
    if (name === 'math') writer.write(textOf(element));
    return;
  }
  if (isHidden(element)) return writer.leave('hidden', textOf(element));
  if (name === 'rt' || name === 'rp') return writer.leave('reading aid', textOf(element));
  if (NOTE_MARK.test(kind) || NOTE.test(kind)) return writer.leave('note', textOf(element));
  if (name === 'nav') return writer.leave('navigation', textOf(element));
  if (name === 'img') return writer.leave('picture description', attributes.get('alt') ?? '');
  if (name === 'br') return writer.end();
  if (!BLOCKS.has(name)) return writeXhtml(element, writer);
  if (HEADING.test(name)) writer.heading(true);
  else writer.end();
  writeXhtml(element, writer);
  if (HEADING.test(name)) writer.heading(false);
  else writer.end();
}
