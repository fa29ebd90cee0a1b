/** Reads the text of an EPUB book: its chapters in the order of the spine. */
import { PassageWriter } from './passage-writer.ts';
import { type ReadDocument, UnreadableFile } from './reading.ts';
import { writeXhtml } from './xhtml.ts';
import { type XmlElement, allOf, firstOf, parseXml, textOf } from './xml.ts';
import { type ZippedFiles, unpack } from './zip.ts';

const WANTED = /\.(?:xml|opf|x?html?|htm)$|^mimetype$|^META-INF\//i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The name of a file in the book that a reference leads to: `Text/a%20b.xhtml#x` from `OEBPS/`. */
function resolve(folder: string, reference: string): string[] {
  const plain = reference.replace(/#.*$/, '');
  return [decoded(plain), plain].map((name) => {
    const parts: string[] = [];
    for (const part of (name.startsWith('/') ? name : folder + name).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    return parts.join('/');
  });
}

/** A file by its name; where there is none, by the name in other capitals or another normal form, as some programs pack it. */
function find(files: ZippedFiles, names: readonly string[]): string | undefined {
  const same = (a: string, b: string): boolean =>
    a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
  const exact = names.find((name) => files.names.includes(name));
  return exact ?? files.names.find((each) => names.some((name) => same(decoded(each), name)));
}

/** Fonts may be scrambled in any book; where texts are, it is protected. */
const isProtected = (files: ZippedFiles): boolean =>
  Array.from((files.text('META-INF/encryption.xml') ?? '').matchAll(/URI="([^"]+)"/g)).some(([, name = '']) =>
    WANTED.test(name),
  );

interface Chapter {
  href: string;
  isNavigation: boolean;
}

/** The chapters in the order in which they are read. */
function spineOf(book: XmlElement): Chapter[] {
  const items = new Map(
    allOf(book, 'item').map((item) => [item.attributes.get('id') ?? '', item.attributes]),
  );
  return allOf(book, 'itemref').map(({ attributes }) => {
    const item = items.get(attributes.get('idref') ?? '');
    const href = item?.get('href');
    if (!href) throw new UnreadableFile('damaged', attributes.get('idref'));
    return { href, isNavigation: / nav /.test(` ${item?.get('properties') ?? ''} `) };
  });
}

/** @throws UnreadableFile if the file is none, damaged or protected, or a chapter is not there */
export function readEpub(bytes: Uint8Array): ReadDocument {
  const files = unpack(bytes, WANTED);
  const container = files.text('META-INF/container.xml');
  const named = container && firstOf(parseXml(container), 'rootfile')?.attributes.get('full-path');
  const opf = named && find(files, [decoded(named), named]);
  const source = opf && files.text(opf);
  if (!source) throw new UnreadableFile('damaged', 'META-INF/container.xml');
  if (isProtected(files)) throw new UnreadableFile('encrypted');
  const folder = opf.slice(0, opf.lastIndexOf('/') + 1);
  const book = parseXml(source);
  const writer = new PassageWriter();
  for (const { href, isNavigation } of spineOf(book)) {
    const name = find(files, resolve(folder, href));
    const text = name === undefined ? undefined : files.text(name);
    if (text === undefined) throw new UnreadableFile('damaged', href);
    const page = parseXml(text, true);
    const body = firstOf(page, 'body') ?? page;
    if (isNavigation) writer.leave('navigation', textOf(body).replace(/\s+/g, ' ').trim());
    else writeXhtml(body, writer);
    writer.end();
  }
  const fact = (of: string): string | undefined => textOf(firstOf(book, of) ?? '').trim() || undefined;
  return {
    format: 'epub',
    passages: true,
    ...writer.finish(),
    facts: {
      title: fact('title'),
      author: fact('creator'),
      date: fact('date')?.slice(0, 10),
      lang: fact('language'),
    },
  };
}
