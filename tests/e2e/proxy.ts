/** A proxy that all of a browser's requests go through: it lets this machine's own pages pass, and writes down everything. */
import { createServer, request as httpRequest } from 'node:http';

export interface RecordingProxy {
  url: string;
  /** Every address asked for, in order; `CONNECT host:port` for what would have been encrypted. */
  seen: string[];
  close(): Promise<void>;
}

/** Only `allowed` (an origin such as `http://localhost:4321`) is served; anything else is refused. */
export async function startProxy(allowed: string): Promise<RecordingProxy> {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    const address = incoming.url ?? '';
    seen.push(address);
    if (!address.startsWith(`${allowed}/`)) {
      response.writeHead(502).end();
      return;
    }
    const forwarded = httpRequest(
      address,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.on('error', () => response.writeHead(502).end());
    incoming.pipe(forwarded);
  });
  server.on('connect', (incoming, socket) => {
    seen.push(`CONNECT ${incoming.url ?? ''}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
