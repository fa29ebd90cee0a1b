/** Telling nodes apart by their type number, which holds across windows and parsers where `instanceof` does not. */

export const isText = (node: Node): node is Text => node.nodeType === 3;

export const isElement = (node: Node): node is Element => node.nodeType === 1;
