/** Makes elements of HTML in whatever document: in one of XML, `createElement` makes elements of no kind, which have no style. */

const HTML = 'http://www.w3.org/1999/xhtml';

/** With this namespace an element is of the class that its name has in HTML. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
): HTMLElementTagNameMap[K];
export function makeElement(document: Document, name: string): HTMLElement {
  return document.createElementNS(HTML, name);
}
