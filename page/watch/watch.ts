/**
 * Watches a page for changes of its text, and has it looked at again. What does not change the text is let by; what does is answered when
 * the page has come to rest, in an idle moment, and the more rarely the more often it happens: a live page must not keep
 * the reader's machine busy. Nothing is done for a page that nobody sees.
 */
import { isElement, isNode, isText } from '../dom/nodes.ts';
import { listen } from '../dom/listen.ts';
import { whenIdle } from '../dom/idle.ts';
import { real } from '../dom/real.ts';
import { type HiddenText, hiddenText } from './hidden-text.ts';

/** How long a page must be quiet before it is looked at again, in ms: where its text changes, … */
const QUIET = 800;
/** … and where what is painted has lost its ground, or the page has another address: that is seen at once. */
const QUIET_URGENT = 150;
/** A page that is never quiet, such as one with a ticking clock, is looked at after this many times as long. */
const IMPATIENCE = 4;
/** Each look that the page itself has caused makes the next one wait longer, up to the longest, in ms. */
const GROWTH = 1.4;
const LONGEST = 30_000;
/** A page that has been quiet for so long has earned a quick look again, in ms. */
const CALM = 60_000;
/** Looking takes no more than this share of the main thread's time, whatever happens; a little more where it is urgent. */
const BUDGET = 0.01;
const BUDGET_URGENT = 0.05;
/** How long a look waits for an idle moment at most, in ms. */
const PATIENCE = 1_000;
/** Less new text than this is no paragraph: a price, a counter, a caption. UTF-16 code units. */
const MIN_NEW_TEXT = 200;
/** Text of elements is added up in this many steps at most: more is text enough. */
const MAX_STEPS = 400;

/** What the page was found to be: the element that holds its article, if it has one, and where else its text stands. */
interface Seen {
  root?: Element | undefined;
  /** Shadow roots and documents of frames that hold text of the article: changes in them are not seen from outside. */
  scopes?: readonly (Document | ShadowRoot)[] | undefined;
  /** What looking has cost, in ms. */
  cost: number;
}

export interface Watch {
  /** The page has been looked at. */
  settle(seen: Seen): void;
  /** Ends it. */
  stop(): void;
  /** Something has happened after which pages often change: a new address, a click. Urgent forgets past unrest. */
  suspect(urgent: boolean): void;
}

/** What is listened to on a document beside the changes of its nodes. */
const EVENTS = ['visibilitychange', 'click', 'load'] as const;
/** What comes and goes in a page without being text of it. */
const NO_TEXT = ' script style link meta noscript template iframe img picture svg video audio canvas ';
const isWithoutText = (element: Element | null): boolean =>
  NO_TEXT.includes(` ${element ? real(element).localName : '-'} `);

/** How much text a node holds; counting stops when it is enough. */
function textIn(node: Node): number {
  if (isText(node)) return node.data.trim().length;
  if (!isElement(node) || isWithoutText(node)) return 0;
  const walker = real(node).ownerDocument.createTreeWalker(node, 4);
  let length = 0;
  for (let step = 0; step < MAX_STEPS && length < MIN_NEW_TEXT; step++) {
    const text = walker.nextNode();
    if (!text || !isText(text)) return length;
    if (!isWithoutText(text.parentElement)) length += text.data.trim().length;
  }
  return Math.max(length, 1);
}

/** Has the page taken an element away? */
const isTakenAway = (element: Element | undefined): boolean =>
  element !== undefined && !real(element).isConnected;

const textOfAll = (nodes: NodeList): number => {
  let length = 0;
  for (const node of nodes) length += textIn(node);
  return length;
};

/**
 * @param look looks at the page and reports with `settle`, now or later
 * @param broken has what is painted lost the text it stood on?
 */
export function watchChanges(document: Document, look: () => void, broken: () => boolean): Watch {
  let stopped = false;
  let root: Element | undefined;
  /** Is more than the document observed? */
  let wide = false;
  let settled = false;
  /** The page has to be looked at, and this is how soon. */
  let due: 'no' | 'soon' | 'urgent' = 'no';
  let dueSince = 0;
  let newText = 0;
  /** How much that was hidden has come into sight. */
  let shownText = 0;
  let unrest = 0;
  let lastLook = 0;
  let lastCost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: (() => void) | undefined;

  const run = (): void => {
    idle = undefined;
    if (stopped || due === 'no' || document.hidden) return;
    due = 'no';
    newText = 0;
    shownText = 0;
    settled = false;
    look();
  };

  /** Waits for the page to come to rest. */
  const schedule = (): void => {
    clearTimeout(timer);
    idle?.();
    if (due === 'no' || !settled || document.hidden || stopped) return;
    const now = Date.now();
    const quiet = due === 'urgent' ? QUIET_URGENT : Math.min(LONGEST, QUIET * GROWTH ** unrest);
    const wait = Math.min(quiet, Math.max(0, dueSince + quiet * IMPATIENCE - now));
    const rest = lastCost / (due === 'urgent' ? BUDGET_URGENT : BUDGET);
    // No longer than the whole rest, though somebody should have set the clock back.
    const left = Math.min(rest, lastLook + rest - now);
    timer = setTimeout(
      () => {
        idle = whenIdle(run, PATIENCE);
      },
      Math.max(wait, left),
    );
  };

  const need = (how: 'soon' | 'urgent'): void => {
    if (due === 'no') {
      dueSince = Date.now();
      if (dueSince - lastLook > CALM) unrest = 0;
    }
    if (due !== 'urgent') due = how;
    schedule();
  };

  /** Does a change concern the text that was read, or bring enough to be worth reading? */
  const concerns = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (type === 'childList' && textOfAll(addedNodes) + textOfAll(removedNodes) === 0) return false;
    // Of a shadow root or a frame only those are observed that hold text of the article.
    const inside = root && (real(root).contains(target) || real(target).getRootNode() !== document);
    // While the page is being read, what is read and what is not is not known yet.
    if (inside || (!settled && type === 'childList')) return true;
    newText += type === 'childList' ? textOfAll(addedNodes) : isText(target) ? target.data.length : 0;
    return newText >= MIN_NEW_TEXT;
  };

  let hidden: HiddenText | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;

  /** Has a change of attributes brought text into sight? Attributes change all the time: it is asked now and then. */
  const askHidden = (): void => {
    asking = undefined;
    if (stopped || document.hidden || due !== 'no') return;
    shownText += (hidden?.shownSince() ?? []).reduce((sum, each) => sum + textIn(each), 0);
    if (shownText < MIN_NEW_TEXT) return;
    unrest++;
    need('soon');
  };

  const changed = (all: readonly MutationRecord[]): void => {
    const records = all.filter(({ type }) => type !== 'attributes');
    if (records.length < all.length) asking ??= setTimeout(askHidden, QUIET);
    if (records.length === 0) return;
    // What comes while a look is due only keeps the page from being quiet.
    if (due === 'urgent' || (due === 'soon' && !isTakenAway(root))) return schedule();
    const lost = root !== undefined && (isTakenAway(root) || broken());
    if (!lost && !records.some(concerns)) return;
    if (due === 'no') unrest++;
    need(lost ? 'urgent' : 'soon');
  };

  const observer = new MutationObserver(changed);
  const observed = { childList: true, characterData: true, attributes: true, subtree: true };
  observer.observe(document, observed);

  const happened = ({ type, target }: Event): void => {
    if (type === 'visibilitychange') schedule();
    // Layers open and texts unfold at a click, often by a mere change of a class.
    else if (type === 'click') suspect(false);
    // A frame that has loaded may hold the text. The event does not rise, but it can be caught on its way down.
    else if (isFrame(target) && (target.contentDocument?.body?.childElementCount ?? 0) > 0) suspect(false);
  };
  const deafen = EVENTS.map((type) => listen(document, type, happened, { capture: true }));

  const suspect = (urgent: boolean): void => {
    if (urgent) unrest = 0;
    need(urgent ? 'urgent' : 'soon');
  };

  return {
    suspect,
    settle(seen) {
      if (stopped) return;
      root = seen.root;
      lastCost = seen.cost;
      lastLook = Date.now();
      settled = true;
      hidden = hiddenText(document);
      const missed = observer.takeRecords();
      const scopes = seen.scopes?.filter((scope) => scope !== document) ?? [];
      if (wide) observer.disconnect();
      if (wide || scopes.length > 0)
        for (const scope of [document, ...scopes]) observer.observe(scope, observed);
      wide = scopes.length > 0;
      changed(missed);
      if (due !== 'no') schedule();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(asking);
      observer.disconnect();
      for (const stop of deafen) stop();
    },
  };
}

const isFrame = (target: EventTarget | null): target is HTMLIFrameElement =>
  isNode(target) && isElement(target) && real(target).localName === 'iframe' && 'contentDocument' in target;
