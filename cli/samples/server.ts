/** Serves the sample pages on localhost, below `/csp` and `/coep` with strict security headers. */
import { type Server, createServer } from 'node:http';
import { samplePages } from './pages.ts';
import { SITE_CSS, renderFront, renderSample } from './site.ts';

/** The same pages below these paths come with these headers. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  csp: { 'content-security-policy': "default-src 'none'" },
  coep: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
};

export interface SampleServer {
  /** `http://localhost:PORT` */
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Starts the server on `port`, or on a free one. `extra` are further pages by path, for tests.
 * @throws if the port is taken.
 */
export async function serveSamples(
  port = 0,
  extra: Readonly<Record<string, string>> = {},
): Promise<SampleServer> {
  const pages = samplePages();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const [, first = '', rest] = /^\/(csp|coep)(\/.*)$/.exec(path) ?? [];
    const wanted = rest ?? path;
    const page = pages.find(({ id }) => wanted === `/${id}.html`);
    const html =
      extra[wanted] ?? (page ? renderSample(page) : wanted === '/' ? renderFront(pages) : undefined);
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...HEADERS[first] }).end(html);
    } else if (wanted === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (wanted === '/site.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(SITE_CSS);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}`,
    requests,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
