/** Datelines: where and when a report was filed, in front of its first sentence. They are the reporter's, also on a page. */

/**
 * The dateline that opens a report, with the space after it: `BEIJING, Feb. 24 (Xinhua) -- `, `BEIJING: `,
 * `新华社北京2月24日电（记者 某某）`. The place is written in capitals, so that `China: ` is none.
 */
const DATELINES = [
  /^\p{Lu}{2}[\p{Lu} .'’/-]*(?:, [\p{Lu}][\p{L} .]*)?(?:,? (?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?))?(?: \([\p{L} /.-]+\))?\s*(?:--|—|–|:)\s*/u,
  /^(?:\(?[\p{Script=Han}]{2,8}\)?[，, ]*)?[\p{Script=Han}]{2,12}(?:\d{1,2}月)?\d{1,2}日电(?:\s*[（(][^）)]{0,40}[）)])?[，,：:\s]*/u,
];

/** No dateline is longer, in UTF-16 units; of a longer paragraph no more is looked at. */
const LONGEST = 120;

/** The length of the dateline that a paragraph begins with, in UTF-16 units; 0 without one. */
export function datelineLength(paragraph: string): number {
  const opening = paragraph.slice(0, LONGEST);
  for (const pattern of DATELINES) {
    const length = pattern.exec(opening)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}
