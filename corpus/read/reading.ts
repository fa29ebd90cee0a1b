/** What a reader makes of a file: its text, what the file says of itself, and what was left aside; or why it cannot be read. */

const FORMATS = ['text', 'markdown', 'html', 'docx', 'odt', 'epub', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Why characters of a file are not in its text. The words are what the report prints. */
const LEFT_REASONS = [
  'note',
  'reading aid',
  'running head',
  'deleted',
  'comment',
  'hidden',
  'navigation',
  'picture description',
  'symbol',
  'space between Chinese characters',
  'turned text',
  'beyond the article',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** What a file says of itself, as it says it. */
export interface FileFacts {
  title?: string | undefined;
  author?: string | undefined;
  /** ISO 8601. */
  date?: string | undefined;
  lang?: string | undefined;
  url?: string | undefined;
}

export interface ReadDocument {
  format: Format;
  /** UTF-16; lines are parted by `\n`, pages of a PDF by `\f`. */
  text: string;
  /** Every line is a passage and headings begin with `#`: the file says so, and no lines are to be joined. */
  passages: boolean;
  facts: FileFacts;
  /** What is not in the text, by reason, in the file's order. */
  left: ReadonlyMap<LeftReason, readonly string[]>;
}

const FAULTS = [
  'unknown-format',
  'old-word',
  'encrypted',
  'damaged',
  'no-text',
  'too-large',
  'encoding',
  'cancelled',
] as const;
export type Fault = (typeof FAULTS)[number];

const SENTENCES: Readonly<Record<Fault, string>> = {
  'unknown-format':
    'it is none of the kinds that can be read: text, Markdown, HTML, DOCX, ODT, EPUB and PDF. Save it as one of these',
  'old-word':
    'it is a document of an older Word, or protected by a password. Save it as DOCX, without a password',
  encrypted: 'it is protected: take the protection away, or save its text',
  damaged: 'it is damaged or cut off. Get it again',
  'no-text': 'it has no text that can be read; a scanned page is a picture. Have its text recognised first',
  'too-large': 'it is too large. Divide it',
  encoding:
    'it is not UTF-8, and its encoding cannot be told for sure: save it as UTF-8, or let it declare its encoding (<meta charset="…">)',
  cancelled: 'it was cancelled',
};

/** A file cannot be read. `detail` names the place in it, where there is one. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly fault: Fault;
  readonly detail: string | undefined;

  constructor(fault: Fault, detail?: string, options?: ErrorOptions) {
    super(`${SENTENCES[fault]}${detail ? ` (${detail})` : ''}.`, options);
    this.fault = fault;
    this.detail = detail;
  }
}
