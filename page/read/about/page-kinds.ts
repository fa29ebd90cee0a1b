/** Kinds of pages that hold prose and are no articles, told without reading them. */

/** A site's front page: its address has no path. */
export function isFrontPage(document: Document): boolean {
  const location = (document as { location?: Location | null }).location;
  return (
    location !== null &&
    location !== undefined &&
    /^https?:$/.test(location.protocol) &&
    location.pathname === '/' &&
    location.search === ''
  );
}

/** What programs in a page are made of, and articles are not: a mail program's folders, a table of accounts. */
const PROGRAM = '[role="application"], [role="tree"], [role="treegrid"], [role="grid"]';
const ARTICLE = 'article, [itemprop="articleBody"]';

/** A program in a page, such as one for mail. */
export const isProgram = (scope: ParentNode): boolean =>
  scope.querySelector(PROGRAM) !== null && scope.querySelector(ARTICLE) === null;

/** A page that is itself being written. */
export const isWritten = (document: Document): boolean =>
  (document as { designMode?: string }).designMode === 'on';
