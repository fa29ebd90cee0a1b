/** Reads labelled pages and collections of ordinary news from folders outside of the repository. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Failure } from '../cli/failure.ts';

const LabelledSentence = z.object({
  text: z.string(),
  label: z.enum(['verbatim', 'edited', 'paraphrase', 'none']),
  /** Ids of the passages whose statement the sentence carries. */
  source: z._default(z.array(z.string()), []),
  flags: z._default(z.array(z.string()), []),
});
export type LabelledSentence = z.infer<typeof LabelledSentence>;

const LabelledPage = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  date: z.string(),
  kind: z.enum(['positive', 'hard-negative']),
  work: z.nullish(z.string()),
  also: z._default(z.array(z.string()), []),
  text: z.string(),
  sentences: z.array(LabelledSentence),
});
export type LabelledPage = z.infer<typeof LabelledPage>;

const Collected = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  text: z.string(),
  title: z.nullish(z.string()),
  lang: z.nullish(z.string()),
});
export type Collected = z.infer<typeof Collected>;

/** The works a page reports. */
export const goldWorks = ({ work, also }: LabelledPage): string[] => [...(work ? [work] : []), ...also];

/** All pages of a folder, by name. @throws {Failure} if one is not of the format. */
export function readLabelledPages(folder: string): LabelledPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const parsed = LabelledPage.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Failure(`${file} is no labelled page: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

/** At most `limit` records of a `.jsonl.gz`, spread evenly over it. */
export function readCollection(file: string, limit: number): Collected[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  const step = Math.max(1, Math.floor(lines.length / limit));
  return lines.filter((_, i) => i % step === 0).map((line) => Collected.parse(JSON.parse(line)));
}

/** An ordinary article as a page without a gold label of any kind. */
export const asNegative = ({ text, title, lang }: Collected, i: number): LabelledPage => ({
  id: `news-${i}`,
  lang: lang ?? 'en',
  title: title ?? '',
  date: '',
  kind: 'hard-negative',
  also: [],
  text,
  sentences: text.split('\n').map((line) => ({ text: line, label: 'none', source: [], flags: [] })),
});
