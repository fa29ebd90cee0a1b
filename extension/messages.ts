/**
 * What the parts of the extension say to each other. Every message is parsed with zod where it arrives: a page can make
 * its content script say anything.
 *
 * - `match` content script → background: match this article. The answer is a `MatchReply`.
 * - `look-up` any part → background: where does this text come from? The background stores the answer under the tab.
 * - `finding-clicked` content script → background: the reader clicked this highlight.
 * - `open-panel` content script → background: a click asked for the panel (a user gesture travels with it).
 * - `panel-token` content script → background: a word by which one docked panel may show what is known of my
 *   tab. The answer is a string. `claim-panel` docked panel → background: I was given this word; which tab am I about? The
 *   answer is a `PanelClaim` (see `panel-token.ts`).
 * - `get-visit`, `relay`, `open-library`, `open-settings`, `reload` docked panel → background, where the browser confines
 *   the frame (see `confined.ts`): what is known of my tab; hand this message to its content script; open a page of the
 *   extension; load my tab again.
 * - `get-packs` docked panel → background: the packs that the reader has added (see `own/handed-packs.ts`).
 * - `get-card` content script → background: what does this finding come from, in words? The answer is a `CardReply`.
 * - `in-view` content script → background and panels: the reader has scrolled to this finding. The background hands it on
 *   to the docked panel, the other panels hear it themselves.
 * - `panel-size` content script → background: the reader made the docked panel wider or narrower, higher or lower.
 * - `left` content script → background: the page is no longer there, or no longer an article: forget its visit.
 * - `show-finding` panel → content script of its tab: scroll to this finding.
 * - `step-finding` background → content script: a keyboard command asks for the next finding or the one before.
 * - `get-selection` background → content script: what is selected? The answer is a string.
 * - `get-reading` panel → content script of its tab: is this page an article? The answer is a `ReadingReply`.
 * - `get-article` library → content script of a tab: what does this page say? The answer is an `ArticleReply`.
 * - `look-again` background → content script: the packs are others now, or this page is to be read again; ask once more about it.
 * - `docking` background → content script: dock the panel, fold it to its chip, or take it away.
 * - `preferences` background → content script: the settings that matter in the page are others now.
 * - `fold` docked panel → content script of its tab: Escape was pressed in the frame.
 * - `focus-panel` background → content script: a keyboard command asks for the focus in the docked panel, or back in the page.
 * - `silence` background → content script: the reader does not want this page read any more: take everything away.
 * - `panel-ready` docked panel → content script of its tab: the panel has drawn itself, the frame is not blank.
 * - `visit-changed` background → docked panel: what is known of your tab is another now. Panels that see the session
 *   storage themselves let it go by.
 *
 * A content script stands in every page there is, where zod would be a third of it: it checks the few messages that it
 * gets by hand, in `content-messaging.ts`.
 */
import * as z from 'zod/mini';
import { PANEL_SIZE } from './settings.ts';

/** More than any article; what is longer is cut by the reader of the page. UTF-16 code units. */
export const MAX_ARTICLE_LENGTH = 400_000;

const optionalText = z.optional(z.string().check(z.maxLength(4_000)));

const ArticleSchema = z.object({
  text: z.string().check(z.maxLength(MAX_ARTICLE_LENGTH)),
  lang: optionalText,
  title: optionalText,
  url: optionalText,
  date: optionalText,
});

export const Docking = z.enum(['panel', 'chip', 'none']);
export type Docking = z.infer<typeof Docking>;

const kind = z.enum(['verbatim', 'edited', 'paraphrase']);

/** The settings that matter in the page. */
export const Preferences = z.object({ ...PANEL_SIZE, hoverCard: z.boolean() });
export type Preferences = z.infer<typeof Preferences>;

export const ToContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show-finding'), finding: z.number() }),
  z.object({ type: z.literal('get-selection') }),
  z.object({ type: z.literal('step-finding'), by: z.number() }),
  z.object({ type: z.literal('get-reading') }),
  z.object({ type: z.literal('get-article') }),
  z.object({ type: z.literal('look-again') }),
  z.object({ type: z.literal('docking'), docking: Docking, preferences: Preferences }),
  z.object({ type: z.literal('preferences'), preferences: Preferences }),
  z.object({ type: z.literal('fold') }),
  z.object({ type: z.literal('focus-panel') }),
  z.object({ type: z.literal('silence') }),
  z.object({ type: z.literal('panel-ready') }),
]);
export type ToContent = z.infer<typeof ToContent>;

/** Apart from `ToContent`: in the frame's tab both listen, and only the one a message is for may answer it. */
export const ToDockedPanel = z.discriminatedUnion('type', [
  z.object({ type: z.literal('visit-changed') }),
  z.object({ type: z.literal('in-view'), finding: z.number() }),
]);
export type ToDockedPanel = z.infer<typeof ToDockedPanel>;

/** The parts of the content script that come later than the first: where there is something to read, and to show. */
export const ReaderPart = z.enum(['visit', 'showing']);
export type ReaderPart = z.infer<typeof ReaderPart>;

export const ToBackground = z.discriminatedUnion('type', [
  z.object({ type: z.literal('load-part'), part: ReaderPart }),
  z.object({ type: z.literal('match'), article: ArticleSchema }),
  z.object({
    type: z.literal('look-up'),
    text: z.string().check(z.maxLength(20_000)),
    tab: z.optional(z.number()),
  }),
  z.object({ type: z.literal('finding-clicked'), finding: z.number() }),
  z.object({ type: z.literal('get-card'), finding: z.number() }),
  z.object({ type: z.literal('in-view'), finding: z.number() }),
  z.object({
    type: z.literal('panel-size'),
    width: z.optional(PANEL_SIZE.width),
    height: z.optional(PANEL_SIZE.height),
  }),
  z.object({ type: z.literal('open-panel') }),
  z.object({ type: z.literal('panel-token') }),
  z.object({ type: z.literal('claim-panel'), token: z.string().check(z.maxLength(100)) }),
  z.object({ type: z.literal('left') }),
  z.object({ type: z.literal('get-visit') }),
  z.object({ type: z.literal('get-packs') }),
  z.object({ type: z.literal('relay'), message: ToContent }),
  z.object({ type: z.literal('open-library'), address: z.string().check(z.regex(/^(#.{0,400})?$/)) }),
  z.object({ type: z.literal('open-settings') }),
  z.object({ type: z.literal('reload') }),
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** Which tab a docked panel is about. */
export const PanelClaim = z.object({ tab: z.number() });
export type PanelClaim = z.infer<typeof PanelClaim>;

/** What the content script needs of a match: what to paint, and whether to show the panel. */
export const MatchReply = z.object({
  findings: z.array(z.object({ start: z.number(), end: z.number(), kind })),
  docking: Docking,
  preferences: Preferences,
  /** What the answer has cost the background, in ms: a page that asks often asks the more rarely for it. */
  cost: z.number(),
});
export type MatchReply = z.infer<typeof MatchReply>;

/** The article of a page as it was read, for the reader who adds it; undefined parts are not known. */
export const ArticleReply = z.object({
  ...ArticleSchema.shape,
  /** Where the body begins in the text, after the headline. */
  bodyStart: z.number(),
  author: optionalText,
  site: optionalText,
});
export type ArticleReply = z.infer<typeof ArticleReply>;

/** What the card over a highlight says, in words: a content script has no pack. */
export const CardReply = z.object({
  kind,
  /** “Edited”. */
  kindWords: z.string(),
  /** “Sentence 3 of 57”. */
  place: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** The source's own words; what the page says otherwise is `changed`, what it leaves out `unused`. */
  pieces: z.array(z.object({ text: z.string(), look: z.enum(['same', 'changed', 'unused', 'agrees']) })),
  /** What differs, in sentences. */
  flags: z.array(z.string()),
  /** Who, which work, when. */
  work: z.string(),
});
export type CardReply = z.infer<typeof CardReply>;

/** What a page is to its reader. */
export const ReadingReply = z.object({
  article: z.boolean(),
  /** Why it is no article, by the name that the page's reader has for it. */
  reason: z.optional(z.string()),
});
export type ReadingReply = z.infer<typeof ReadingReply>;
