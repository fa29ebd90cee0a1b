/**
 * A small reader of XML, and of HTML that is written as books have it: a tree of elements and texts. Names are without
 * their prefixes. Document types are passed over, and no entity is fetched or expanded but those of characters.
 */
import { UnreadableFile } from './reading.ts';

export interface XmlElement {
  /** `p` for `w:p`. */
  name: string;
  /** By local name; of two that differ in their prefix only, the first. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** No document nests deeper; a file that was made to break a reader does. */
const MAX_DEPTH = 400;

/** U+00A0 to U+00FF in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← rarr → minus − OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ permil ‰ thinsp \u2009 ensp \u2002 emsp \u2003 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f';

const ENTITIES = new Map<string, string>([
  ...LATIN.split(' ').map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...Array.from(
    OTHERS.matchAll(/(\w+) (\S+|[\u2000-\u200f])/gu),
    ([, name = '', sign = '']) => [name, sign] as const,
  ),
]);

function characterOf(code: number, raw: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : raw;
}

/** The text with its references to characters resolved; others stay as they are. */
const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,10}));/gi,
        (raw, hex: string, decimal: string, name: string) => {
          if (hex) return characterOf(Number.parseInt(hex, 16), raw);
          if (decimal) return characterOf(Number(decimal), raw);
          return ENTITIES.get(name) ?? raw;
        },
      )
    : text;

/** `w:p` → `p`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const local = localName(name);
    if (!name.startsWith('xmlns') && !attributes.has(local))
      attributes.set(local, unescapeXml(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Elements of HTML that have no end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements of HTML whose text is none of the document's, and is not markup. */
const RAW = new Set(['script', 'style']);
/** What a new paragraph, item or cell of HTML ends, if it is open. */
const CLOSES: Readonly<Record<string, string>> = {
  p: 'p',
  li: 'li',
  td: 'td',
  th: 'th',
  tr: 'tr',
  dt: 'dt',
  dd: 'dd',
};

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>|<\/([^\s>]+)[^>]*>|<([^\s/>!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;

/**
 * The tree of a source.
 *
 * @param html take it as HTML: elements without an end, ends that were left out
 * @throws UnreadableFile if it is no XML, or nests without end
 */
export function parseXml(source: string, html = false): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  const top = (): XmlElement => open.at(-1) ?? root;
  let skipTo: string | undefined;
  for (const [, cdata, closed, opened, inner = '', text] of source.matchAll(TOKEN)) {
    if (closed !== undefined) {
      const name = html ? localName(closed).toLowerCase() : localName(closed);
      if (skipTo !== undefined && name !== skipTo) continue;
      skipTo = undefined;
      const at = open.findLastIndex((element, i) => i > 0 && element.name === name);
      if (at > 0 && (html || at === open.length - 1)) open.length = at;
      else if (!html) throw new UnreadableFile('damaged', `</${closed}>`);
    } else if (skipTo !== undefined) {
      continue;
    } else if (opened !== undefined) {
      const selfClosed = inner.endsWith('/');
      const name = html ? localName(opened).toLowerCase() : localName(opened);
      if (html && CLOSES[name] !== undefined && top().name === CLOSES[name]) open.pop();
      const element: XmlElement = {
        name,
        attributes: attributesOf(selfClosed ? inner.slice(0, -1) : inner),
        children: [],
      };
      top().children.push(element);
      if (selfClosed || (html && VOID.has(name))) continue;
      if (html && RAW.has(name)) skipTo = name;
      open.push(element);
      if (open.length > MAX_DEPTH) throw new UnreadableFile('damaged');
    } else if (cdata !== undefined) top().children.push(cdata);
    else if (text !== undefined) top().children.push(unescapeXml(text));
  }
  if (!html && open.length > 1) throw new UnreadableFile('damaged');
  return root;
}

/** The first element of that name below another, in the order of the document. */
export function firstOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : firstOf(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of that name below another. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === name
        ? [child, ...allOf(child, name)]
        : allOf(child, name),
  );
}

/** All text below an element. */
export const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
