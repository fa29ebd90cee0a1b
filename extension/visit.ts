/**
 * The schema of a visit: what is known of the page in a tab, kept in session storage (in memory, never on disk) under `visit:<tab>`. The
 * background writes it, every panel watches it.
 */
import * as z from 'zod/mini';
import { FLAG_KINDS } from '../engine/types.ts';

const span = { start: z.number(), end: z.number() };
const kind = z.enum(['verbatim', 'edited', 'paraphrase']);

const FlagSchema = z.object({ kind: z.enum(FLAG_KINDS), page: z.string(), source: z.string() });

/** A finding without what a pack can give: see `stored-findings.ts`. */
export const StoredFindingSchema = z.object({
  ...span,
  kind,
  score: z.number(),
  /** A version's id, its first sentence and the one after the last, kind and score. */
  sources: z.array(z.tuple([z.string(), z.number(), z.number(), kind, z.number()])),
  /** What page and source differ in; left out where it is nothing. */
  flags: z.optional(z.array(FlagSchema)),
});
export type StoredFinding = z.infer<typeof StoredFindingSchema>;

/** What the page puts in quotation marks and no version has: the one kind of quotation that the panel lists by itself. */
const UnknownQuotationSchema = z.object({ ...span, text: z.string() });

const AttributionSchema = z.object({
  work: z.string(),
  confidence: z.number(),
  evidence: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('findings'), count: z.number(), sentences: z.number() }),
      z.object({ kind: z.literal('speaker'), name: z.string() }),
      z.object({ kind: z.literal('parties'), names: z.array(z.string()) }),
      z.object({ kind: z.literal('title'), name: z.string() }),
      z.object({ kind: z.literal('occasion'), name: z.string() }),
      z.object({ kind: z.literal('date'), days: z.number() }),
      z.object({ kind: z.literal('order') }),
    ]),
  ),
});

export const VisitSchema = z.object({
  url: z.string(),
  title: z.string(),
  lang: z.string(),
  /** `matched` also where nothing was found: then there are no findings. */
  state: z.enum(['matched', 'failed']),
  /** Why it failed, as a key of the messages in `_locales`. */
  failure: z.optional(z.string()),
  /** When it was matched, in ms since 1970: where there is no room left, the oldest goes. */
  at: z.number(),
  /** What of a page that is too long was left out: the end of its text, the findings after the first ones. */
  cut: z.optional(z.enum(['text', 'findings'])),
  attributions: z.array(AttributionSchema),
  findings: z.array(StoredFindingSchema),
  /** The words of the page under each finding, in the same order. */
  excerpts: z.array(z.string()),
  /** Quotations that stand in no version, in page order. */
  unknownQuotations: z.optional(z.array(UnknownQuotationSchema)),
  /** The finding the reader clicked last in the page; `at` (ms since 1970) makes a second click on it new. */
  focus: z.optional(z.object({ finding: z.number(), at: z.number() })),
  /** The last passage looked up in this tab. */
  lookup: z.optional(
    z.object({
      text: z.string(),
      lang: z.string(),
      findings: z.array(StoredFindingSchema),
      guesses: z.array(StoredFindingSchema),
      silence: z.optional(z.enum(['nothing-similar', 'unsure', 'too-short', 'language-not-in-corpus'])),
      at: z.number(),
    }),
  ),
});
export type Visit = z.infer<typeof VisitSchema>;

/** The key of a tab's visit in session storage. */
export const visitKey = (tab: number): string => `visit:${tab}`;
