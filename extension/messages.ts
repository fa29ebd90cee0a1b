/**
 * What the parts of the extension say to each other. Every message is parsed with zod where it arrives: a page can make
 * its content script say anything.
 *
 * - `match` content script → background: match this article. The answer is a `MatchReply`.
 * - `look-up` any part → background: where does this text come from? The background stores the answer under the tab.
 * - `finding-clicked` content script → background: the reader clicked this highlight.
 * - `open-panel` content script → background: a click asked for the panel (a user gesture travels with it).
 * - `get-visit`, `relay`, `open-library`, `open-settings`, `reload` docked panel → background, where the browser confines
 *   the frame (see `confined.ts`): what is known of my tab; hand this message to its content script; open a page of the
 *   extension; load my tab again.
 * - `left` content script → background: the page is no longer there, or no longer an article: forget its visit.
 * - `show-finding` panel → content script of its tab: scroll to this finding.
 * - `get-selection` background → content script: what is selected? The answer is a string.
 * - `docking` background → content script: dock the panel, fold it to its chip, or take it away. A content script does
 *   not know the number of its own tab, so it is told.
 * - `silence` background → content script: the reader turned this site off: take everything away.
 * - `panel-ready` docked panel → content script of its tab: the panel has drawn itself, the frame is not blank.
 * - `visit-changed` background → docked panel: what is known of your tab is another now. Panels that see the session
 *   storage themselves let it go by.
 */
import * as z from 'zod/mini';

/** More than any article; what is longer is cut by the reader of the page. UTF-16 code units. */
export const MAX_ARTICLE_LENGTH = 400_000;

const optionalText = z.optional(z.string().check(z.maxLength(4_000)));

export const ArticleSchema = z.object({
  text: z.string().check(z.maxLength(MAX_ARTICLE_LENGTH)),
  lang: optionalText,
  title: optionalText,
  url: optionalText,
  date: optionalText,
});

export const Docking = z.enum(['panel', 'chip', 'none']);
export type Docking = z.infer<typeof Docking>;

export const ToContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show-finding'), finding: z.number() }),
  z.object({ type: z.literal('get-selection') }),
  z.object({ type: z.literal('docking'), docking: Docking, tab: z.number() }),
  z.object({ type: z.literal('silence') }),
  z.object({ type: z.literal('panel-ready') }),
]);
export type ToContent = z.infer<typeof ToContent>;

/** Apart from `ToContent`: in the frame's tab both listen, and only the one a message is for may answer it. */
export const ToDockedPanel = z.object({ type: z.literal('visit-changed') });
export type ToDockedPanel = z.infer<typeof ToDockedPanel>;

export const ToBackground = z.discriminatedUnion('type', [
  z.object({ type: z.literal('match'), article: ArticleSchema }),
  z.object({
    type: z.literal('look-up'),
    text: z.string().check(z.maxLength(20_000)),
    tab: z.optional(z.number()),
  }),
  z.object({ type: z.literal('finding-clicked'), finding: z.number() }),
  z.object({ type: z.literal('open-panel') }),
  z.object({ type: z.literal('left') }),
  z.object({ type: z.literal('get-visit') }),
  z.object({ type: z.literal('relay'), message: ToContent }),
  z.object({ type: z.literal('open-library'), address: z.string().check(z.regex(/^(#.{0,400})?$/)) }),
  z.object({ type: z.literal('open-settings') }),
  z.object({ type: z.literal('reload') }),
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** What the content script needs of a match: what to paint, and whether to show the panel. */
export const MatchReply = z.object({
  tab: z.number(),
  findings: z.array(
    z.object({ start: z.number(), end: z.number(), kind: z.enum(['verbatim', 'edited', 'paraphrase']) }),
  ),
  docking: Docking,
});
export type MatchReply = z.infer<typeof MatchReply>;
