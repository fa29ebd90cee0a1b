/** Parses a page into the test's own document, which has a window and a layout of sorts, as a live page has. */
export function parse(html: string): Document {
  // A site's front page is no article; the test's own address would be one.
  history.replaceState(null, '', '/news/story.html');
  document.open();
  document.write(html || '<html><head></head><body></body></html>');
  document.close();
  return document;
}
