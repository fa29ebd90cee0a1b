/** The scripts that the docked panel loads before it can draw anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StartScript {
  file: string;
  bytes: number;
  gzipped: number;
}

/** What the panel's page names: its own script, and those that are to be loaded with it. What comes later is in none of its lines. */
export function panelScripts(extension: string): StartScript[] {
  const html = readFileSync(join(extension, 'docked.html'), 'utf8');
  const files = [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+\.js)"/g)];
  return files.map(([, file = '']) => {
    const code = readFileSync(join(extension, file));
    return { file, bytes: code.length, gzipped: gzipSync(code).length };
  });
}
