/**
 * In the test's DOM nobody presses a key or moves a pointer: what tests dispatch stands for what the browser itself would.
 * An event that is to stand for one of the page's own goes through `forged`.
 */
const byThePage = new WeakSet<Event>();

/** The class of the test's DOM that all targets descend from. */
let root: unknown = document;
while (typeof root === 'object' && root !== null && !Object.hasOwn(root, 'dispatchEvent'))
  root = Object.getPrototypeOf(root);
if (typeof root !== 'object' || root === null) throw new Error('Nothing can be dispatched.');

const dispatched: unknown = Reflect.get(root, 'dispatchEvent');
if (typeof dispatched !== 'function') throw new Error('Nothing can be dispatched.');
Reflect.set(root, 'dispatchEvent', function dispatch(this: EventTarget, event: Event): unknown {
  Object.defineProperty(event, 'isTrusted', { value: !byThePage.has(event), configurable: true });
  return dispatched.call(this, event);
});

/** An event as a script of the page makes it. */
export function forged<E extends Event>(event: E): E {
  byThePage.add(event);
  return event;
}
