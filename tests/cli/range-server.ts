/** Servers of a folder's files that answer ranges: nginx, where there is one, and one of our own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../archive/postgres.ts';

export interface RangeServer {
  url: string;
  stop: () => Promise<void> | void;
}

const NGINX = '/usr/sbin/nginx';
export const hasNginx = existsSync(NGINX);

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return true;
    await setTimeout(50);
  }
  return false;
}

/** @param folder has a `corpus.json` */
export async function startNginx(folder: string): Promise<RangeServer> {
  const home = mkdtempSync(join(tmpdir(), 'variorum-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(home, 'nginx.conf'),
    `${user} daemon off; pid ${home}/pid; error_log ${home}/error.log; events {}
     http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const nginx: ChildProcess = spawn(NGINX, ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  if (!(await answers(`${url}corpus.json`))) throw new Error('nginx does not answer.');
  return {
    url,
    async stop() {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * A server of our own.
 *
 * @param ranges whether it answers ranges, or each time with the whole file
 */
export async function startServer(folder: string, ranges: boolean): Promise<RangeServer> {
  const server = createServer((request, response) => {
    const file = join(folder, basename(request.url ?? ''));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(file);
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (!ranges || start === undefined || end === undefined) response.writeHead(200).end(bytes);
    else response.writeHead(206).end(bytes.subarray(Number(start), Number(end) + 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
