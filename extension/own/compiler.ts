/** What the compiler's worker does: reads files, says what a text may be of, and compiles the reader's documents. */
import { CompileError } from '../../corpus/compile/compile.ts';
import { compileOwn } from '../../corpus/own/compile-own.ts';
import { describedDocuments } from '../../corpus/own/described.ts';
import { knownIn } from '../../corpus/own/known-passages.ts';
import { recognise } from '../../corpus/own/recognise.ts';
import { writePack } from '../../corpus/pack.ts';
import { readDocument } from '../../corpus/read/read-document.ts';
import { UnreadableFile } from '../../corpus/read/reading.ts';
import { createMatcher } from '../../engine/match.ts';
import { bothScripts } from '../../corpus/own/both-scripts.ts';
import { forgetPacks, loadPacks, loadTables, openBundled } from '../packs.ts';
import type { CompilerReply, CompilerRequest, Compiled, ReadFile, Survey } from './compiler-messages.ts';
import { languageResources } from './resources.ts';

/** How often progress is told, in ms: the library draws it each time. */
const PROGRESS_EVERY = 100;

async function read(
  name: string,
  bytes: ArrayBuffer,
  say: (reply: CompilerReply) => void,
): Promise<ReadFile> {
  let said = 0;
  const { format, text, passages, facts, left } = await readDocument(name, new Uint8Array(bytes), {
    cMapUrl: '/cmaps/',
    progress(done, all) {
      const now = performance.now();
      if (now - said < PROGRESS_EVERY) return;
      said = now;
      say({ type: 'progress', done, all });
    },
  });
  return { format, text, passages, facts, left: Array.from(left, ([reason, texts]) => [reason, [...texts]]) };
}

async function survey(text: string, facts: ReadFile['facts']): Promise<Survey> {
  // They may have changed since the last text.
  forgetPacks();
  const { packs } = await loadPacks();
  const recognised = recognise(text, facts, packs);
  const second = bothScripts(text);
  const { lang, title, date } = recognised;
  const known = knownIn(text, createMatcher(packs), { lang, title, ...(date && { date }) });
  return {
    recognised: { ...recognised, ...(second && { lang: second[0], secondLang: second[1] }) },
    ...known,
  };
}

async function compileAll({
  documents,
  name,
}: Extract<CompilerRequest, { type: 'compile' }>): Promise<Compiled> {
  const [resources, bundled, tables] = await Promise.all([languageResources(), openBundled(), loadTables()]);
  const others = bundled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const { edition, accounts, warnings } = compileOwn(documents, others, name, resources);
  const bytes = writePack(edition, tables);
  return {
    bytes: bytes.buffer,
    warnings: [...warnings],
    accounts: accounts.map(({ droppedBy, ...account }) => ({
      ...account,
      droppedBy: Array.from(droppedBy, ([reason, texts]) => [reason, [...texts]]),
    })),
  };
}

/** Answers one request; never rejects. @param say takes what is said before the end */
export async function answerRequest(
  request: CompilerRequest,
  say: (reply: CompilerReply) => void,
): Promise<CompilerReply> {
  try {
    switch (request.type) {
      case 'read':
        return { type: 'done', value: await read(request.name, request.bytes, say) };
      case 'described': {
        const bytes = new Uint8Array(request.bytes);
        return { type: 'done', value: await describedDocuments(request.name, bytes, Date.now()) };
      }
      case 'survey':
        return { type: 'done', value: await survey(request.text, request.facts) };
      default:
        return { type: 'done', value: await compileAll(request) };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UnreadableFile) return { type: 'failed', fault: error.fault, message };
    if (error instanceof CompileError) return { type: 'failed', fault: 'compile', message };
    return { type: 'failed', message };
  }
}
