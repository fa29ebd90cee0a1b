/**
 * `match --verify CARD.json`: whether the words of evidence cards still stand in the versions of the packs. A line a source:
 * `{card, version, words, standing}`, where the standing is `stands`, `text-changed`, `words-gone` or `no-such-version`.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { standingOf } from '../engine/citing/card.ts';
import type { Corpus } from '../engine/types.ts';
import { Failure } from './failure.ts';
import { printJsonLine } from './json-lines.ts';

/** What is looked up again; the rest of a card is for people. */
const CardFile = z.object({
  format: z.literal('variorum-card/1'),
  sources: z.array(
    z.object({
      version: z.string(),
      words: z.string().check(z.minLength(1)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
    }),
  ),
});

/** The card of a whole page has one for each of its passages. */
const PageFile = z.object({ format: z.literal('variorum-page-card/1'), cards: z.array(CardFile) });

/** In hexadecimal digits. */
export const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** The cards of a file: one, a list of them, or those of a page. @throws {Failure} */
async function readCards(file: string): Promise<z.infer<typeof CardFile>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`The file ${file} cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`The file ${file} is not JSON.`);
  }
  const page = PageFile.safeParse(value);
  if (page.success) return page.data.cards;
  const parsed = z.array(CardFile).safeParse(Array.isArray(value) ? value : [value]);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(`The file ${file} is no evidence card: ${issue?.path.join('.')}: ${issue?.message}.`);
}

/**
 * @returns the exit status: 1 where the words of a source no longer stand in a version of the packs
 * @throws {Failure} if a file cannot be read or is no card
 */
export async function verifyCards(corpora: readonly Corpus[], files: readonly string[]): Promise<number> {
  let status = 0;
  for (const file of files) {
    for (const { sources } of await readCards(file)) {
      for (const source of sources) {
        const standing = await standingOf(corpora, source, sha256);
        await printJsonLine({ card: basename(file), version: source.version, words: source.words, standing });
        if (standing === 'words-gone' || standing === 'no-such-version') status = 1;
      }
    }
  }
  return status;
}
