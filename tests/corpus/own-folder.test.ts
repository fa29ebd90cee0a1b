/** One's own documents as a folder and back; documents from lines of JSON. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../cli/compile-folder.ts';
import { CompileError } from '../../corpus/compile/compile.ts';
import { describedDocuments } from '../../corpus/own/described.ts';
import { documentsOf, folderOf } from '../../corpus/own/folder.ts';
import { documentsOfLines } from '../../corpus/own/lines.ts';
import { ownDocument } from '../../corpus/own/own-document.ts';
import { ownDocumentSchema, type OwnDocument } from '../../corpus/schema.ts';
import { zipFiles } from '../../corpus/zip-files.ts';

const TEXT = '# At the harbour\nThe keepers counted every ship.\nNobody was turned away.';
const document: OwnDocument = ownDocument(
  { text: TEXT, passages: true },
  {
    title: 'At the harbour',
    speaker: 'Ada Marsh',
    occasion: 'the opening of the harbour',
    date: '2026-03-02',
    lang: 'en',
    kind: 'full-text',
    workKind: 'remarks',
    publisher: 'Vellmar Gazette',
    url: 'https://gazette.example/harbour',
  },
  [],
  1_000,
);
const bytesOf = (files: ReadonlyMap<string, string>, folder = ''): Uint8Array =>
  zipFiles(
    new Map(Array.from(files, ([name, text]) => [folder + name, new TextEncoder().encode(text)] as const)),
  );

describe('a folder of one’s own documents', () => {
  it('is read back, with the ids that they had', async () => {
    const files = folderOf([document], 'My texts');
    const [again] = await describedDocuments('texts.zip', bytesOf(files), 5_000);
    expect(again).toEqual({ ...document, added: 5_000 });
  });

  it('is found in a folder of the archive, beside what a system adds', async () => {
    const files = folderOf([document], 'My texts');
    const zip = bytesOf(new Map([...files, ['__MACOSX/metadata.json', 'x']]), '');
    expect(await describedDocuments('a.zip', zip, 5_000)).toHaveLength(1);
    expect(await describedDocuments('a.zip', bytesOf(files, 'my texts/'), 5_000)).toHaveLength(1);
  });

  it('is what the command line compiles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-own-'));
    try {
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of folderOf([document], 'My texts')) writeFileSync(join(folder, name), text);
      const { documents, metadata } = await readFolder(folder);
      expect(documents.map(({ text }) => text)).toEqual([TEXT]);
      expect(metadata.works).toEqual([document.work]);
      expect(metadata.documents[0]?.passages).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says all that is wrong with it at once', async () => {
    const files = folderOf(
      [
        document,
        { ...document, id: 'b', versions: document.versions.map((version) => ({ ...version, id: 'b' })) },
      ],
      'x',
    );
    const json = (files.get('metadata.json') ?? '').replace('"passages"', '"transcript"');
    const reading = documentsOf(json, () => Promise.resolve(undefined), 0);
    await expect(reading).rejects.toThrow(CompileError);
    await expect(reading).rejects.toThrow(/in more detail[\s\S]*b\.txt: there is no such file/);
    await expect(describedDocuments('a.zip', bytesOf(new Map([['a.txt', 'x']])), 0)).rejects.toThrow(
      'There is no metadata.json in it.',
    );
  });
});

const line = (more: object): string =>
  JSON.stringify({ id: 'a', lang: 'en', title: 'A', date: '2026-03-02', text: 'One.\n#2 is next.', ...more });

describe('lines of JSON', () => {
  it('are documents; those that name one work are its versions', () => {
    const made = documentsOfLines(
      `${line({ work: 'w', speaker: 'Ada Marsh' })}\n\n${line({ id: 'b', lang: 'fr', work: 'w', kind: 'official-translation', url: 'https://gazette.example/b' })}\n`,
      'speeches.jsonl',
      7,
    );
    for (const each of made) expect(ownDocumentSchema.safeParse(each).error).toBeUndefined();
    expect(made.map(({ work, versions }) => [work.id, versions.map(({ id, kind }) => [id, kind])])).toEqual([
      ['w', [['a', 'full-text']]],
      ['w', [['b', 'official-translation']]],
    ]);
    expect(made.map(({ publisher }) => publisher)).toEqual(['speeches.jsonl', 'gazette.example']);
    // What looks like a heading is none.
    expect(made[0]?.text).toBe('One.\n\\#2 is next.');
  });

  it('are refused together, each fault with its line', () => {
    const lines = `${line({})}\n{"id": "x"}\n${line({ id: 'c', date: null })}`;
    expect(() => documentsOfLines(lines, 'a', 0)).toThrow(/Line 2: .*\nLine 3: date: is missing/);
  });
});
