/**
 * Adds style sheets to documents and shadow roots by adopting them: no node is inserted, and no content security policy is in
 * the way.
 */

/**
 * Adopts a style sheet into a document or a shadow root, also of a frame: a sheet belongs to the window it was made in.
 * @returns takes it away again
 */
export function adoptSheet(into: Document | ShadowRoot, css: string): () => void {
  const { defaultView } = 'host' in into ? into.ownerDocument : into;
  const sheet = new (defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  into.adoptedStyleSheets = [...into.adoptedStyleSheets, sheet];
  return () => {
    into.adoptedStyleSheets = into.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
