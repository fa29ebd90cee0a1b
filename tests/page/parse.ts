/** Parses a page into the test's own document, which has a window and a layout of sorts, as a live page has. */
export function parse(html: string): Document {
  // A site's front page is no article; the test's own address would be one.
  history.replaceState(null, '', '/news/story.html');
  document.open();
  document.write(html || '<html><head></head><body></body></html>');
  document.close();
  // What every browser's own style sheet says, and this DOM's does not.
  if (!/\shidden\b/.test(html)) return document;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('[hidden] { display: none }');
  document.adoptedStyleSheets = [sheet];
  return document;
}
