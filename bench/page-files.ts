/** HTML files of real pages, and a server on localhost that serves them byte for byte, with or without their scripts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../cli/failure.ts';

export interface PageFile {
  /** Its path below the folder, without its endings. */
  name: string;
  /** The page itself, or the file it is in. */
  html?: string;
  file?: string;
}

/** What a page is supposed to be read as, beside the page itself. */
const EXPECTED = /^expected\./;

/**
 * All `.html` and `.html.gz` files under a folder, by name.
 * @throws {Failure} if there is no such folder, or no page in it
 */
export function findPages(folder: string): PageFile[] {
  if (!existsSync(folder)) throw new Failure(`There is no folder ${folder}: name one with --html FOLDER.`);
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?(\.gz)?$/i.test(entry.name) && !EXPECTED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: relative(folder, file).replace(/(\/source)?\.html?(\.gz)?$/i, '') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (pages.length === 0) throw new Failure(`There is no HTML page in ${folder}.`);
  return pages;
}

function bytesOf({ html, file }: PageFile): Buffer {
  if (file === undefined) return Buffer.from(html ?? '');
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export interface PageServer {
  /** The address of a page as it is. */
  live(page: PageFile): string;
  /** The address of a page with its own scripts forbidden, so that every change of its DOM is from somebody else. */
  still(page: PageFile): string;
  close(): Promise<void>;
}

/** Serves pages on a free port of this machine. What they ask for from the same place is not found. */
export async function servePages(pages: readonly PageFile[]): Promise<PageServer> {
  const server = createServer((request, response) => {
    const [, mode, number] = /^\/(live|still)\/(\d+)\//.exec(request.url ?? '') ?? [];
    const page = request.url?.endsWith('/story.html') ? pages[Number(number)] : undefined;
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    // Without a charset in the header the browser goes by what the page says, as it was made to be read.
    response
      .writeHead(200, {
        'content-type': 'text/html',
        ...(mode === 'still' ? { 'content-security-policy': "script-src 'none'" } : {}),
      })
      .end(bytesOf(page));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const at = (mode: string, page: PageFile): string =>
    `http://localhost:${port}/${mode}/${pages.indexOf(page)}/story.html`;
  return {
    live: (page) => at('live', page),
    still: (page) => at('still', page),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
