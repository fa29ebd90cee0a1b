/**
 * A look at what the extension does in a page, for tests: what is painted, and what the docked panel shows. Pages are kept
 * from seeing either, so that it is asked by the browser's debugging protocol, in a world of its own beside the page's.
 */
import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { firefoxOf } from './firefox.ts';
import { evaluateBesideInFirefox, inShadowRootsInFirefox } from './firefox-probe.ts';

/**
 * An expression for a page's window: the ranges of our highlights in the page and in those of its frames that can be seen
 * into, with the window each stands in, and what it looks like. The names of highlights say nothing, and are skipped where
 * they are not of our making. Firefox's view beside a page's scripts has no iterators of the DOM, but `forEach`.
 */
const HIGHLIGHTS = `((entriesOf) => [window, ...Array.from(window.frames)]
  .filter((view) => { try { return /^(https?|about):$/.test(view.location.protocol); } catch { return false; } })
  .flatMap((view) => entriesOf(view.CSS.highlights).filter(([name]) => /^h[0-9a-z]{6,}$/.test(name)).flatMap(([name, highlight]) =>
    entriesOf(highlight).map(([range]) => range).filter(({ collapsed, startContainer }) => !collapsed && startContainer.isConnected).map((range) => {
      const element = range.startContainer.parentElement ?? range.startContainer.getRootNode().host;
      const style = view.getComputedStyle(element, '::highlight(' + name + ')');
      const lines = { solid: 'verbatim', dashed: 'edited', dotted: 'paraphrase' };
      const kind = style.textDecorationLine.includes('underline') ? lines[style.textDecorationStyle]
        : style.backgroundColor === 'rgba(0, 0, 0, 0)' ? undefined : 'focus';
      return { range, view, kind, color: style.textDecorationColor, tinted: style.backgroundColor !== 'rgba(0, 0, 0, 0)',
        offset: view.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 } };
    })))
  .filter(({ kind }) => kind !== undefined)
  )((collection) => { const entries = []; collection.forEach((value, key) => entries.push([key, value])); return entries; })`;

/** The highlights of findings, in the order of the page; the emphasis of one of them is none. */
export const PAINTED_RANGES = `${HIGHLIGHTS}.filter(({ kind }) => kind !== 'focus')
  .sort(({ range: a }, { range: b }) =>
    a.startContainer.getRootNode() === b.startContainer.getRootNode() ? a.compareBoundaryPoints(0, b) : 0)`;

/** The highlight that emphasises one finding, if there is one. */
export const EMPHASISED_RANGES = `${HIGHLIGHTS}.filter(({ kind }) => kind === 'focus')`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** A session of the debugging protocol with a page, one for each. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** What an expression comes to in the page's window, in a world that the page's scripts cannot reach. @throws what it throws */
export async function evaluateBeside(page: Page, expression: string): Promise<unknown> {
  const firefox = firefoxOf(page.context());
  if (firefox) return evaluateBesideInFirefox(page, firefox, expression);
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'probe',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const Painted = z.array(z.object({ kind: z.enum(['verbatim', 'edited', 'paraphrase']), text: z.string() }));

/** What is painted in a page and in its frames of the same origin, in the order of the page, as the kinds are painted. */
export const paintedIn = async (page: Page): Promise<z.infer<typeof Painted>> =>
  Painted.parse(
    await evaluateBeside(
      page,
      `${PAINTED_RANGES}.map(({ kind, range }) => ({ kind, text: range.toString().replace(/\\s+/g, ' ').trim() }))`,
    ),
  );

export interface PanelContents {
  /** The name of the tab that is chosen. */
  tab: string | undefined;
  /** The panel's answer to a lookup. */
  answer: string | undefined;
  found: { kind: string | undefined; notes: string[]; page: string }[];
}

/** The words of the page that are quoted for each finding. UTF-16 code units. */
const MAX_WORDS = 90;

/** What the docked panel of a page shows; null where none is open in it. */
export async function panelIn(page: Page): Promise<PanelContents | null> {
  const frame = page.frames().find((each) => each.url().includes('/docked.html'));
  if (!frame) return null;
  try {
    return await frame.evaluate((most) => {
      // A folded panel keeps its frame, which has no size then.
      if (!document.querySelector('.panel') || window.innerWidth === 0) return null;
      const textOf = (within: ParentNode, selector: string): string | undefined =>
        within.querySelector(selector)?.textContent ?? undefined;
      return {
        tab: textOf(document, '[role=tab][aria-selected=true]'),
        answer: textOf(document, 'h2.answer'),
        found: [...document.querySelectorAll('article.found')].map((finding) => ({
          kind: textOf(finding, '.kind'),
          notes: [...finding.querySelectorAll('.flag, .flags, .differs, li')].map((note) =>
            note.textContent.trim(),
          ),
          page: (textOf(finding, '.page-words') ?? '').slice(0, most),
        })),
      };
    }, MAX_WORDS);
  } catch {
    return null; // The frame went while it was looked at.
  }
}

interface Node {
  nodeId: number;
  nodeName: string;
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
}

/**
 * What a function makes of the shadow roots of our host elements in a page, of which there is one at the most. They are
 * closed, to the page and to Playwright alike; the browsers' own debugging protocols see into them.
 * @param take the function's text: it is handed the list of roots, and what it returns must be JSON
 */
export async function inShadowRoots(page: Page, take: string): Promise<unknown> {
  const firefox = firefoxOf(page.context());
  if (firefox) return inShadowRootsInFirefox(page, firefox, take);
  const session = await sessionOf(page);
  // No deeper than it stands: a page may be nested more deeply than the protocol can say.
  const { root }: { root: Node } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  // Whatever the root is called: a document may be XML, where names are not in capitals either.
  const children = (root.children ?? []).flatMap((each) => each.children ?? []);
  const roots = children.flatMap(({ nodeName, shadowRoots = [] }) =>
    nodeName.toUpperCase() === 'DIV'
      ? shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed')
      : [],
  );
  const resolved = await Promise.all(
    [root, ...roots].map(({ nodeId }) => session.send('DOM.resolveNode', { nodeId })),
  );
  const [document, ...arguments_] = resolved.map(({ object }) => ({ objectId: object.objectId ?? '' }));
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: document?.objectId ?? '',
    functionDeclaration: `function (...roots) { return (${take})(roots); }`,
    arguments: arguments_,
    returnByValue: true,
  });
  return result.value;
}

/** How many elements of ours stand in the page's DOM. */
export const hostElements = async (page: Page): Promise<number> =>
  z.number().parse(await inShadowRoots(page, '(roots) => roots.length'));
