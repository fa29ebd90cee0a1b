/** Reads the text of an ODT file (OpenDocument). */
import { PassageWriter } from './passage-writer.ts';
import { type ReadDocument, UnreadableFile } from './reading.ts';
import { type XmlElement, type XmlNode, allOf, firstOf, parseXml, textOf } from './xml.ts';
import { unpack } from './zip.ts';

const WANTED = /^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$/;
/** More spaces than this in a row are none of a text. */
const MAX_SPACES = 100;

const isHidden = ({ name, attributes }: XmlElement): boolean =>
  name === 'hidden-text' ||
  name === 'hidden-paragraph' ||
  (name === 'section' && attributes.get('display') === 'none');

function writeAll(nodes: readonly XmlNode[], writer: PassageWriter): void {
  for (const node of nodes) {
    if (typeof node === 'string') writer.write(node);
    else writeElement(node, writer);
  }
}

function writeElement(element: XmlElement, writer: PassageWriter): void {
  const { name, attributes, children } = element;
  if (isHidden(element))
    return writer.leave('hidden', textOf(element) || (attributes.get('string-value') ?? ''));
  switch (name) {
    case 's':
    case 'tab':
      return writer.write(' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, MAX_SPACES)));
    case 'line-break':
      return writer.end();
    case 'h':
      writer.heading(true);
      writeAll(children, writer);
      return writer.heading(false);
    case 'p':
    case 'text-box':
      writer.end();
      writeAll(children, writer);
      return writer.end();
    case 'ruby':
      writer.leave('reading aid', textOf(firstOf(element, 'ruby-text') ?? ''));
      return writeAll(firstOf(element, 'ruby-base')?.children ?? [], writer);
    case 'note':
      return writer.leave('note', textOf(element));
    case 'annotation':
      return writer.leave('comment', textOf(element));
    case 'tracked-changes':
      // Who changed it and when is none of the text.
      return allOf(element, 'deletion').forEach((deletion) =>
        writer.leave(
          'deleted',
          deletion.children
            .filter((child) => typeof child !== 'string' && child.name !== 'change-info')
            .map(textOf)
            .join(''),
        ),
      );
    case 'title':
    case 'desc':
      return writer.leave('picture description', textOf(element));
    case 'forms':
    case 'sequence-decls':
    case 'variable-decls':
    case 'user-field-decls':
    case 'index-source':
    case 'table-of-content-source':
      return;
    default:
      return writeAll(children, writer);
  }
}

/** @throws UnreadableFile if the file is none, damaged or protected */
export function readOdt(bytes: Uint8Array): ReadDocument {
  const files = unpack(bytes, WANTED);
  if (files.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new UnreadableFile('encrypted');
  const source = files.text('content.xml');
  const body = source ? firstOf(parseXml(source), 'text') : undefined;
  if (!body) throw new UnreadableFile('damaged', 'content.xml');
  const writer = new PassageWriter();
  // What the source breaks between elements is no blank of the text: only paragraphs and headings have text.
  writeAll(body.children, writer);
  const styles = files.text('styles.xml');
  for (const part of styles ? ['header', 'footer'].flatMap((name) => allOf(parseXml(styles), name)) : [])
    writer.leave('running head', textOf(part).replace(/\s+/g, ' ').trim());
  const meta = files.text('meta.xml');
  const facts = meta ? parseXml(meta) : undefined;
  const fact = (of: string): string | undefined =>
    (facts && textOf(firstOf(facts, of) ?? '').trim()) || undefined;
  return {
    format: 'odt',
    passages: true,
    ...writer.finish(),
    facts: {
      title: facts && titleOf(facts),
      author: fact('initial-creator') ?? fact('creator'),
      date: fact('creation-date')?.slice(0, 10),
      lang: fact('language'),
    },
  };
}

const titleOf = (facts: XmlElement): string | undefined =>
  textOf(firstOf(facts, 'title') ?? '').trim() || undefined;
