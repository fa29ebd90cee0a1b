/** Reads drafts from files: a text or Markdown as it stands, a page with all that it shows, JSON lines one by one. */
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText } from './encoding.ts';
import { Failure } from './failure.ts';
import { type InputRecord, parseHtml, readInput } from './input.ts';
import { openInput } from './json-lines.ts';
import { wholeText } from '../page/read/whole-text.ts';

/** @throws {Failure} if the file cannot be read, or is in an encoding that cannot be told */
export async function* readDrafts(file: string): AsyncGenerator<InputRecord> {
  // A page that is no article to the extension is a draft all the same.
  if (!/\.x?html?$/i.test(file)) {
    yield* readInput(file);
    return;
  }
  const bytes = await buffer(await openInput(file)).catch(() => {
    throw new Failure(`The file ${file} cannot be read: it is damaged, or a folder.`);
  });
  const html = decodeText(bytes, file);
  // A fragment has a body in a browser, and none in this parser.
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  yield { id: basename(file), article: { text: wholeText(parseHtml(whole)) } };
}
