/**
 * Reading properties of forms past their fields. A field of a form is also a property of it by its name, before the form's
 * own (WebIDL’s [LegacyOverrideBuiltIns]): in `<form><input name="parentNode"></form>` the parent is an input. That holds
 * in the world of an extension, too. No other element that a page can make does it.
 */

/** `localName` may be hidden itself, by an element. */
const isForm = (node: Node & { localName?: unknown }): boolean => {
  const { localName } = node;
  return localName === 'form' || typeof localName === 'object';
};

/** A property as the classes of an object define it, whatever stands on the object itself. */
function inherited(object: object, name: PropertyKey): unknown {
  for (let at: unknown = object; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const found = at === object ? undefined : Object.getOwnPropertyDescriptor(at, name);
    if (!found) continue;
    const value: unknown = found.get ? found.get.call(object) : found.value;
    return typeof value === 'function' ? value.bind(object) : value;
  }
  return Reflect.get(object, name);
}

/** The name of an element, or of a form past its fields. Asked of every element of a page: reads it once. */
export function nameOf(element: Element): string {
  const { localName }: { localName: unknown } = element;
  return typeof localName === 'string' ? localName : real(element).localName;
}

const views = new WeakMap<Node, Node>();
const PAST_FIELDS: ProxyHandler<Node> = { get: inherited };

/**
 * What to read a node's properties from, and to call its methods on: `real(node).parentNode`. For all but forms it is the
 * node itself. What is read is real; what is handed on to the DOM must be the node.
 *
 * @param tag the name of the node, where it is known: then it need not be asked
 */
export function real<N extends Node>(node: N, tag?: string): N;
export function real(node: Node, tag?: string): Node {
  if (tag === undefined ? !isForm(node) : tag !== 'form') return node;
  const view = views.get(node) ?? new Proxy(node, PAST_FIELDS);
  views.set(node, view);
  return view;
}
