/** What an oddity is: a way in which pages set a text that reads as if they had not. */

export interface Oddity {
  name: string;
  /** The paragraphs as the page has them. Undefined where it says nothing to this text. */
  set: (paragraphs: readonly string[]) => string | undefined;
  /** The paragraphs as they are set without the oddity, where that is not simply as paragraphs. */
  clean?: (paragraphs: readonly string[]) => string;
  /** What becomes of the whole body. */
  body?: (html: string) => string;
}
