/**
 * Telling nodes apart by their type number, which holds across windows and parsers where `instanceof` does not; and the
 * way through a page as it is shown: open shadow trees in place of what they hide, and what is slotted into them.
 */
import { real } from './real.ts';

/** A form's field may be called `nodeType`: then it is an element, and forms are no texts. */
export const isText = (node: Node): node is Text => node.nodeType === 3;

export function isElement(node: Node): node is Element {
  const { nodeType }: { nodeType: unknown } = node;
  return nodeType === 1 || typeof nodeType !== 'number';
}

export const isShadowRoot = (node: Node): node is ShadowRoot => real(node).nodeType === 11 && 'host' in node;

/** Is this where styles and changes are each seen for themselves: a document, or a shadow root? */
export const isScope = (root: Node): root is Document | ShadowRoot =>
  real(root).nodeType === 9 || isShadowRoot(root);

/** Is what an event happened to a node? A window is none. */
export const isNode = (target: EventTarget | null | undefined): target is Node =>
  target !== null && target !== undefined && 'nodeType' in target;

const isSlot = (element: Element, tag = element.localName): element is HTMLSlotElement => tag === 'slot';

/** The first node that is shown in an element of this name. */
export function firstShown(element: Element, tag: string): Node | null {
  // Parsers other than browsers know of no shadow trees.
  const own = real(element, tag);
  const shadow = (own as { shadowRoot?: ShadowRoot | null }).shadowRoot;
  if (shadow) return shadow.firstChild;
  return (isSlot(element, tag) && element.assignedNodes()[0]) || own.firstChild;
}

function slotOf(node: Node): HTMLSlotElement | null {
  const { parentElement } = real(node);
  if (!parentElement || !real(parentElement).shadowRoot) return null;
  return isElement(node) || isText(node) ? real(node).assignedSlot : null;
}

/** The node that is shown after a node, in the same element. */
export function nextShown(node: Node): Node | null {
  const slot = slotOf(node);
  if (!slot) return real(node).nextSibling;
  const nodes = slot.assignedNodes();
  return nodes[nodes.indexOf(node) + 1] ?? null;
}

/** The element that a node is shown in. */
export function shownIn(node: Node): Element | null {
  const { parentNode } = real(node);
  const host = parentNode && isShadowRoot(parentNode) ? parentNode.host : null;
  return slotOf(node) ?? real(node).parentElement ?? host;
}
