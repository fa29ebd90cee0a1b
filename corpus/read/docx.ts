/** Reads the text of a DOCX file (Office Open XML), with what fields show and with ruby's base characters. */
import { PassageWriter } from './passage-writer.ts';
import { type ReadDocument, UnreadableFile } from './reading.ts';
import { type XmlElement, type XmlNode, firstOf, parseXml, textOf } from './xml.ts';
import { type ZippedFiles, unpack } from './zip.ts';

const WANTED = /\.rels$|\.xml$/i;
/** What Word marks as taken out, or as standing elsewhere now. */
const DELETED = new Set(['del', 'moveFrom']);
/** What describes text, and is none. */
const PROPERTIES = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'instrText',
  'sdtPr',
  'rubyPr',
  'pict',
  'object',
]);

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element && firstOf(element, name)?.attributes.get('val');

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.get('val') ?? '');

/** Styles of headings: by the name that is the same in all languages of Word, or by their level in the outline. */
function headingStyles(files: ZippedFiles, place: string): ReadonlySet<string> {
  const source = files.text(`${place}styles.xml`);
  const styles = source ? firstOf(parseXml(source), 'styles') : undefined;
  const found = new Set<string>();
  for (const style of styles?.children ?? []) {
    if (typeof style === 'string' || style.name !== 'style') continue;
    const name = style.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === 'name',
    );
    const id = style.attributes.get('styleId');
    if (
      id &&
      (/^(?:heading \d|title|subtitle)$/i.test(name?.attributes.get('val') ?? '') ||
        /^[0-8]$/.test(valueOf(style, 'outlineLvl') ?? ''))
    )
      found.add(id);
  }
  return found;
}

class Body {
  readonly #writer: PassageWriter;
  readonly #headings: ReadonlySet<string>;

  constructor(writer: PassageWriter, headings: ReadonlySet<string>) {
    this.#writer = writer;
    this.#headings = headings;
  }

  all(nodes: readonly XmlNode[]): void {
    for (const node of nodes) if (typeof node !== 'string') this.#element(node);
  }

  #paragraph(element: XmlElement): void {
    const properties = firstOf(element, 'pPr');
    const style = valueOf(properties, 'pStyle') ?? '';
    const level = valueOf(properties, 'outlineLvl');
    const isHeading = this.#headings.has(style) || /^[0-8]$/.test(level ?? '');
    this.#writer.heading(isHeading);
    this.all(element.children);
    this.#writer.heading(false);
  }

  #run(element: XmlElement): void {
    const properties = element.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === 'rPr',
    );
    if (properties && isOn(firstOf(properties, 'vanish'))) this.#writer.leave('hidden', textOf(element));
    else this.all(element.children);
  }

  #element(element: XmlElement): void {
    const { name, attributes } = element;
    const writer = this.#writer;
    if (PROPERTIES.has(name)) {
      // Old text boxes are pictures that hold paragraphs.
      const box = name === 'pict' || name === 'object' ? firstOf(element, 'txbxContent') : undefined;
      if (box) this.#box(box);
      return;
    }
    if (DELETED.has(name)) return writer.leave('deleted', textOf(element));
    switch (name) {
      case 'p':
        return this.#paragraph(element);
      case 'r':
        return this.#run(element);
      case 't':
        return writer.write(textOf(element));
      case 'tab':
      case 'ptab':
        return writer.write(' ');
      case 'br':
        return attributes.get('type') === undefined || attributes.get('type') === 'textWrapping'
          ? writer.end()
          : writer.write(' ');
      case 'cr':
        return writer.end();
      case 'noBreakHyphen':
        return writer.write('-');
      case 'sym': {
        const code = Number.parseInt(attributes.get('char') ?? '', 16);
        // What stands in the private area is the picture of a font.
        if (code >= 0xe000 && code <= 0xf8ff) return writer.leave('symbol', String.fromCharCode(code));
        return Number.isNaN(code) ? undefined : writer.write(String.fromCodePoint(code));
      }
      case 'ruby':
        writer.leave('reading aid', textOf(firstOf(element, 'rt') ?? ''));
        return this.all(firstOf(element, 'rubyBase')?.children ?? []);
      case 'docPr':
        return writer.leave('picture description', attributes.get('descr') ?? '');
      case 'txbxContent':
        return this.#box(element);
      case 'AlternateContent':
        return this.#alternative(element);
      default:
        return this.all(element.children);
    }
  }

  /** A text box stands beside its paragraph: between what is before and what is after it. */
  #box(element: XmlElement): void {
    this.#writer.end();
    this.all(element.children);
    this.#writer.end();
  }

  /** The same in two forms: the newer one, or the older one where only that has text. */
  #alternative(element: XmlElement): void {
    const [choice, fallback] = ['Choice', 'Fallback'].map((name) =>
      element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name),
    );
    const taken = choice && (firstOf(choice, 't') || !fallback) ? choice : fallback;
    this.all(taken?.children ?? []);
  }
}

/** Where the document itself is in the file. */
function placeOf(files: ZippedFiles): string | undefined {
  const relations = files.text('_rels/.rels');
  const target = relations
    ? /Target="([^"]+)"[^>]*Type="[^"]*\/officeDocument"|Type="[^"]*\/officeDocument"[^>]*Target="([^"]+)"/.exec(
        relations,
      )
    : undefined;
  const named = (target?.[1] ?? target?.[2])?.replace(/^\//, '');
  return [named, 'word/document.xml'].find((name) => name !== undefined && files.names.includes(name));
}

/** The text of the document's other parts, which stand in no place of it. */
function leaveParts(files: ZippedFiles, place: string, writer: PassageWriter): void {
  for (const name of files.names) {
    const part = name.startsWith(place) ? name.slice(place.length) : '';
    const reason = /^(?:foot|end)notes\.xml$/.test(part)
      ? 'note'
      : /^(?:header|footer)\d*\.xml$/.test(part)
        ? 'running head'
        : part === 'comments.xml'
          ? 'comment'
          : undefined;
    if (reason)
      writer.leave(
        reason,
        textOf(parseXml(files.text(name) ?? ''))
          .replace(/\s+/g, ' ')
          .trim(),
      );
  }
}

/** @throws UnreadableFile if the file is none, or damaged */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const files = unpack(bytes, WANTED);
  const name = placeOf(files);
  const source = name && files.text(name);
  if (!name || !source) throw new UnreadableFile('damaged', 'word/document.xml');
  const body = firstOf(parseXml(source), 'body');
  if (!body) throw new UnreadableFile('damaged', name);
  const place = name.slice(0, name.lastIndexOf('/') + 1);
  const writer = new PassageWriter();
  new Body(writer, headingStyles(files, place)).all(body.children);
  leaveParts(files, place, writer);
  const core = files.text('docProps/core.xml');
  const facts = core ? parseXml(core) : undefined;
  const fact = (of: string): string | undefined =>
    (facts && textOf(firstOf(facts, of) ?? '').trim()) || undefined;
  return {
    format: 'docx',
    passages: true,
    ...writer.finish(),
    facts: {
      title: fact('title'),
      author: fact('creator'),
      date: fact('created')?.slice(0, 10),
      lang: fact('language'),
    },
  };
}
