/** Reads folders of labelled pages, and the passages that their labels point to. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '../../cli/failure.ts';

const flags = z._default(z.array(z.string()), []);

/** Folders differ in their flags: in some of them a flag is a field of its own. */
const sentenceSchema = z.looseObject({
  text: z.string(),
  label: z.string(),
  source: z._default(z.array(z.string()), []),
  flags,
});

const pageSchema = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.nullish(z.string()),
  date: z.nullish(z.string()),
  url: z.nullish(z.string()),
  kind: z.string(),
  work: z.nullish(z.string()),
  /** Another name of `work`. */
  event: z.nullish(z.string()),
  also: z.nullish(z.array(z.string())),
  text: z.string(),
  sentences: z._default(z.array(sentenceSchema), []),
});

const passagesSchema = z.object({
  passages: z.array(
    z.object({ id: z.string(), text: z.string(), aligned: z._default(z.array(z.string()), []) }),
  ),
});

export type ScoredSentence = z.infer<typeof sentenceSchema>;
export type ScoredPage = z.infer<typeof pageSchema>;
export type Passage = z.infer<typeof passagesSchema>['passages'][number];

/** @throws {Failure} if the file is not of the form. */
function parseFile<T>(
  file: string,
  schema: { safeParse(value: unknown): z.core.util.SafeParseResult<T> },
): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Failure(`${file} cannot be read as JSON.`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Failure(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The pages of a folder, or of the folder `pages` in it, by name. @throws {Failure} if there are none. */
export function readPages(folder: string): ScoredPage[] {
  const inner = join(folder, 'pages');
  const from = existsSync(inner) ? inner : folder;
  const files = readdirSync(from).filter((file) => file.endsWith('.json') && file !== 'passages.json');
  if (files.length === 0) throw new Failure(`There are no pages (*.json) in ${from}.`);
  return files.sort().map((file) => parseFile(join(from, file), pageSchema));
}

/** The passages that stand in a folder of pages or above it; empty where there are none. */
export function readPassages(folder: string): Passage[] {
  const file = [join(folder, 'passages.json'), join(folder, '..', 'passages.json')].find((each) =>
    existsSync(each),
  );
  return file === undefined ? [] : parseFile(file, passagesSchema).passages;
}
