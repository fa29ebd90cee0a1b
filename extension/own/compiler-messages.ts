/** What the library and the compiler's worker say to each other. Both are ours, and both parse what comes. */
import * as z from 'zod/mini';
import { FINDING_KINDS } from '../../engine/types.ts';
import { ownDocumentSchema } from '../../corpus/schema.ts';

const facts = z.object({
  title: z.optional(z.string()),
  author: z.optional(z.string()),
  date: z.optional(z.string()),
  lang: z.optional(z.string()),
  url: z.optional(z.string()),
});

export const CompilerRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), name: z.string(), bytes: z.instanceof(ArrayBuffer) }),
  z.object({ type: z.literal('described'), name: z.string(), bytes: z.instanceof(ArrayBuffer) }),
  z.object({ type: z.literal('survey'), text: z.string(), facts }),
  z.object({ type: z.literal('compile'), documents: z.array(ownDocumentSchema), name: z.string() }),
]);
export type CompilerRequest = z.infer<typeof CompilerRequest>;

/** A file that was read, without its maps. */
export const ReadFile = z.object({
  format: z.string(),
  text: z.string(),
  passages: z.boolean(),
  facts,
  left: z.array(z.tuple([z.string(), z.array(z.string())])),
});
export type ReadFile = z.infer<typeof ReadFile>;

/** Whether a file describes the documents in it itself, by its name. */
export const isDescribed = (name: string): boolean => /\.(?:zip|jsonl|ndjson)$/i.test(name);

/** The documents of such a file. */
export const DescribedDocuments = z.array(ownDocumentSchema);

/** What is proposed for a text. */
export const Survey = z.object({
  recognised: z.object({
    title: z.string(),
    speaker: z.string(),
    occasion: z.string(),
    date: z.string(),
    lang: z.string(),
    /** The other language of a text in two scripts. */
    secondLang: z.optional(z.string()),
  }),
  /** The work that it is probably a version of, with the share of its sentences that are found there. */
  work: z.optional(z.object({ id: z.string(), confidence: z.number(), share: z.number() })),
  /** What of it is from known texts. */
  passages: z.array(
    z.object({
      page: z.optional(z.number()),
      words: z.string(),
      kind: z.enum(FINDING_KINDS),
      work: z.string(),
      version: z.string(),
      sentence: z.number(),
    }),
  ),
});
export type Survey = z.infer<typeof Survey>;

/** What became of the characters of a document. */
const AccountSummary = z.object({
  file: z.string(),
  total: z.number(),
  kept: z.number(),
  joined: z.number(),
  dropped: z.number(),
  droppedBy: z.array(z.tuple([z.string(), z.array(z.string())])),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

export const Compiled = z.object({
  bytes: z.instanceof(ArrayBuffer),
  accounts: z.array(AccountSummary),
  warnings: z.array(z.string()),
});
export type Compiled = z.infer<typeof Compiled>;

/** What the worker says: how far it is, or what came of it. `fault` is the name of a reader's fault. */
export const CompilerReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number(), all: z.number() }),
  z.object({ type: z.literal('done'), value: z.unknown() }),
  z.object({ type: z.literal('failed'), fault: z.optional(z.string()), message: z.string() }),
]);
export type CompilerReply = z.infer<typeof CompilerReply>;
