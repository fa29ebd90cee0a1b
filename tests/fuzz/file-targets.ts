/** Packs, documents and metadata that were damaged or made to do harm: a clear error, or all that is said to be there. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { BUNDLED_PACKS, openTablesFile } from '../../cli/packs.ts';
import { readingTools } from '../../cli/reading-tools.ts';
import { CompileError, compile } from '../../corpus/compile/compile.ts';
import { PackError, openPack } from '../../corpus/pack.ts';
import { readDocument } from '../../corpus/read/read-document.ts';
import { UnreadableFile } from '../../corpus/read/reading.ts';
import { docx, epub, odt, pdf } from '../corpus/read/make-documents.ts';
import { RARITY, seedDocuments, seedMetadata } from '../corpus/seeds.ts';
import { mutatedBytes, mutatedMarkup, mutatedText } from './mutations.ts';
import { type Target, target } from './target.ts';

/** Runs what may fail in the ways that are foreseen, and in no other. */
async function allowing(
  foreseen: readonly (abstract new (...args: never[]) => Error)[],
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!foreseen.some((kind) => error instanceof kind)) throw error;
  }
}

const SENTENCES =
  'The harbour is open to all ships.\nNobody may be turned away from it. 港口向所有船只开放。';
const paragraphs = SENTENCES.split('\n')
  .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  .join('');
const ZIPPED: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['speech.docx', docx(paragraphs)],
  [
    'speech.odt',
    odt(
      SENTENCES.split('\n')
        .map((text) => `<text:p>${text}</text:p>`)
        .join(''),
    ),
  ],
  ['speech.epub', epub({ 'one.xhtml': `<p>${SENTENCES}</p>` })],
];

/** A zipped document, one of whose parts has been edited: its markup broken, the zip whole. */
const editedParts: fc.Arbitrary<{ name: string; bytes: Uint8Array }> = fc
  .constantFrom(...ZIPPED)
  .chain(([name, bytes]) => {
    const parts = unzipSync(bytes);
    return fc.constantFrom(...Object.keys(parts)).chain((part) =>
      mutatedMarkup([new TextDecoder().decode(parts[part])]).map((text) => ({
        name,
        bytes: zipSync({ ...parts, [part]: strToU8(text) }, { level: 0 }),
      })),
    );
  });

const damagedFiles: fc.Arbitrary<{ name: string; bytes: Uint8Array }> = fc
  .constantFrom(
    ...ZIPPED,
    ['speech.pdf', pdf([[{ text: 'The harbour is open to all ships.', x: 72, y: 700 }]])] as const,
    [
      'speech.html',
      strToU8(`<!doctype html><title>At sea</title><article><h1>At sea</h1><p>${SENTENCES}</article>`),
    ] as const,
    ['speech.txt', strToU8(SENTENCES)] as const,
  )
  .chain(([name, bytes]) => mutatedBytes([bytes]).map((damaged) => ({ name, bytes: damaged })));

async function readsOrSaysWhy({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  await allowing([UnreadableFile], async () => {
    const { text } = await readDocument(name, bytes, readingTools());
    if (text.trim() === '') throw new Error('a document without text was read without a word');
  });
}

export const fileTargets: readonly Target[] = [
  target(
    'packs',
    () => mutatedBytes(BUNDLED_PACKS.map((file) => readFileSync(file))),
    (bytes) =>
      allowing([PackError], async () => {
        const pack = await openPack(bytes.buffer, await openTablesFile());
        // What opened is whole: each sentence is within its text.
        for (const number of pack.versions.keys())
          for (const { start, end } of pack.sentences(number))
            if (!(0 <= start && start < end && end <= pack.text(number).length))
              throw new Error('a sentence lies outside its version');
      }),
  ),
  target('documents with broken markup', () => editedParts, readsOrSaysWhy),
  target('damaged files', () => damagedFiles, readsOrSaysWhy),
  target(
    'compiling',
    () => {
      const { works, ...metadata } = seedMetadata();
      return fc.constantFrom(...seedDocuments().entries()).chain(([i, document]) => {
        const described = metadata.documents.slice(i, i + 1);
        const its = new Set(described.flatMap(({ versions }) => versions.map(({ work }) => work)));
        return mutatedText([document.text]).map((text) => ({
          documents: [{ ...document, text }],
          metadata: { ...metadata, works: works.filter(({ id }) => its.has(id)), documents: described },
        }));
      });
    },
    ({ documents, metadata }) =>
      // The compiler itself fails where its account of a document's characters does not add up.
      allowing([CompileError], async () => {
        const { edition } = compile(documents, metadata, { rarity: RARITY });
        for (const { text, sentences } of edition.versions)
          for (const { start, end } of sentences)
            if (!(0 <= start && start < end && end <= text.length))
              throw new Error('a sentence lies outside its version');
      }),
  ),
];
