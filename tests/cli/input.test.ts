/** What the command line takes for a record, file by file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type InputRecord, readInput, recordOf, recordOfLine } from '../../cli/input.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function recordsOf(name: string, content: string | Uint8Array): Promise<InputRecord[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return Array.fromAsync(readInput(path), recordOf);
}

const LINES = '{"id":1,"text":"The quay."}\n{"id":2,"text":"港口。"}\n';
const RECORDS = [
  { id: '1', article: { text: 'The quay.' } },
  { id: '2', article: { text: '港口。' } },
];

describe('records', () => {
  test.each<readonly [name: string, content: string | Uint8Array]>([
    ['plain.jsonl', LINES],
    ['marked.jsonl', `\ufeff${LINES}`],
    ['wide.jsonl', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['unnamed', `\ufeff${LINES}`],
  ])('of JSON lines: %s', async (name, content) => {
    expect(await recordsOf(name, content)).toEqual(RECORDS);
  });

  test('of a text with a byte order mark', async () => {
    expect(await recordsOf('note.txt', '\ufeffThe quay.')).toEqual([
      { id: 'note.txt', article: { text: 'The quay.' } },
    ]);
  });

  test.each(['', ' ', '<!-- nothing -->', '<!doctype html>', '<html></html>', 'No element at all.'])(
    'of a page without a text: %j',
    (html) => {
      expect(recordOfLine(JSON.stringify({ id: 'page', html }), 1)).toEqual({
        id: 'page',
        article: { text: '' },
      });
    },
  );

  test('of a page without an element, as a browser would show it', () => {
    const text = 'The harbour council opened its spring session on Monday with a call for patience. '
      .repeat(4)
      .trim();
    expect(recordOfLine(JSON.stringify({ id: 'page', html: text }), 1)).toMatchObject({ article: { text } });
  });
});
