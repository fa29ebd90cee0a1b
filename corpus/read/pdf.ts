/**
 * Reads the text of a PDF with pdf.js, which is loaded when the first one comes. Radicals that stand for Chinese characters
 * become those, and signs that old fonts of TeX have in the place of ligatures become letters.
 */
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hanVariants, isHanVariant } from '../../engine/text/han-radicals.ts';
import { type Piece, linesOfPage } from './pdf-layout.ts';
import { type LeftReason, type ReadDocument, UnreadableFile } from './reading.ts';

/** What a host gives to the reading of a PDF. */
export interface PdfOptions {
  /** Where the tables of Chinese, Japanese and Korean encodings are (pdf.js's `cmaps/`), with a slash at the end. */
  cMapUrl?: string | undefined;
  /** Is true once the reading is to stop. It is asked for every page. */
  cancelled?: (() => boolean) | undefined;
  /** Is told how many pages of how many are read. */
  progress?: ((done: number, all: number) => void) | undefined;
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000d': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
};
/** Other control characters, and what a font has without saying what it is. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u0010-\u001f\u007f-\u009f\ufffe\uffff]/g;

let variants: ReadonlyMap<string, string> | undefined;

/** The letters that signs stand for. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- TeX's fonts have ligatures in their place
  const whole = text.replace(/[\u000b-\u000f]/g, (sign) => LIGATURES[sign] ?? '').replace(CONTROLS, '');
  variants ??= hanVariants();
  // Arabic letters as they look at the beginning, within and at the end of words.
  const letters = whole.replace(/[\ufb50-\ufdff\ufe70-\ufefc]/g, (shape) => shape.normalize('NFKC'));
  let result = '';
  for (const character of letters)
    result += isHanVariant(character.charCodeAt(0)) ? (variants.get(character) ?? character) : character;
  return result;
}

/** One matrix after another, as PDF writes them. */
function after(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  m: readonly number[],
): number[] {
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = m;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * x + c * y + e, b * x + d * y + f];
}

type Library = Pick<typeof pdfjs, 'getDocument'>;
let library: Promise<Library> | undefined;

async function load(): Promise<Library> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Why pdf.js did not open it. */
function faultOf(cause: unknown): UnreadableFile {
  if (cause instanceof UnreadableFile) return cause;
  const name = cause instanceof Error ? cause.name : '';
  return new UnreadableFile(name === 'PasswordException' ? 'encrypted' : 'damaged', undefined, { cause });
}

/** `D:20240226…` → `2024-02-26`. */
const dateOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^D:(\d{4})(\d\d)(\d\d)/.exec(value)?.slice(1).join('-') : undefined;
const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** @throws UnreadableFile if it is none, damaged, protected, has no text, or was cancelled */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<ReadDocument> {
  library ??= load();
  const { getDocument } = await library;
  const left = new Map<LeftReason, string[]>();
  const task = getDocument({
    // pdf.js takes the bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    ...(options.cMapUrl === undefined ? {} : { cMapUrl: options.cMapUrl, cMapPacked: true }),
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (options.cancelled?.()) throw new UnreadableFile('cancelled');
      // oxlint-disable-next-line no-await-in-loop -- one page after another: memory holds one
      const page = await document.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      // oxlint-disable-next-line no-await-in-loop -- of the same page
      const { items } = await page.getTextContent({ disableNormalization: false });
      const pieces: Piece[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = after(transform, item.transform);
        const text = plain(item.str);
        // A mark along the margin, or across the page, is none of the text.
        if (Math.abs(b) > Math.abs(a)) leave(left, 'turned text', text);
        else
          pieces.push({
            text,
            x,
            y,
            width: item.width,
            size: Math.hypot(c, d) || Math.abs(item.height),
            rightToLeft: item.dir === 'rtl',
          });
      }
      pages.push(linesOfPage(pieces).join('\n'));
      page.cleanup();
      options.progress?.(number, document.numPages);
    }
    const text = pages.join('\f');
    if (text.trim() === '') throw new UnreadableFile('no-text');
    const { info } = await document.getMetadata();
    return {
      format: 'pdf',
      text,
      passages: false,
      facts: {
        title: wordsOf(info['Title']),
        author: wordsOf(info['Author']),
        date: dateOf(info['CreationDate']),
        lang: wordsOf(info['Language']),
      },
      left,
    };
  } catch (cause) {
    throw faultOf(cause);
  } finally {
    await task.destroy();
  }
}

function leave(left: Map<LeftReason, string[]>, reason: LeftReason, text: string): void {
  const list = left.get(reason);
  if (list) list.push(text);
  else left.set(reason, [text]);
}
