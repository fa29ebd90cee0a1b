/** Which elements are inline, and which are headings, by their names. Apart, so that the first look at a page needs no more. */

/** Elements that stand within a line of text. All others begin and end a block. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

export const isInline = (tag: string): boolean => INLINE.has(tag) || tag.includes('-');

export const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);
