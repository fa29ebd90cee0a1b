/** Telling nodes apart by their type number, which holds across windows and parsers where `instanceof` does not. */

export const isText = (node: Node): node is Text => node.nodeType === 3;

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** Is what an event happened to a node? A window is none. */
export const isNode = (target: EventTarget | null | undefined): target is Node =>
  target !== null && target !== undefined && 'nodeType' in target;
