/** Scroll-bar marks, hover card, and keyboard steps between the findings of a page; and which of them is in view. */
import { createCard, type CardText } from './card.ts';
import { createFollowing } from './following.ts';
import type { Painted } from './highlight.ts';
import type { Host } from './host.ts';
import { createMarks } from './marks.ts';
import { listen, onAbort } from '../dom/listen.ts';
import { isNode } from '../dom/nodes.ts';
import { inWindow, placeOf } from '../dom/place.ts';
import { real } from '../dom/real.ts';

export interface NavigationOptions {
  /** What the card over a finding says. */
  cardOf(finding: number): Promise<CardText | undefined>;
  /** “3 of 11” */
  count(finding: number, total: number): string;
  /** Brings a finding into view, and emphasises it. */
  reveal(finding: number): void;
  /** The reader chose a finding, by its mark or by the keyboard. */
  onChoose(finding: number): void;
  /** How much of the window's height is under the panel, from below. CSS pixels. */
  covered(): number;
  /** The reader has scrolled to a finding. */
  onInView(finding: number): void;
}

export interface FindingNavigation {
  /** These are painted now, in the page's order. */
  update(findings: readonly Painted[]): void;
  /** May the card come up where the pointer rests? */
  hovering(wanted: boolean): void;
  /** Goes to the next finding, or to the one before: `by` is 1 or -1. */
  step(by: number): void;
  /** A finding is about to be shown, and the panel knows of it. */
  hold(finding: number): void;
  /** Says what is in view. */
  tell(): void;
  /** Hides the card. @returns false where none is shown. */
  dismiss(): boolean;
}

/** Pointers that rest so long on a passage ask for its card; those that come past do not. In ms. */
const REST = 350;
/** As long the card stays while the pointer is on the way to it. In ms. */
const GRACE = 300;

/** The line of the range under a point of the viewport, if the point is on its text and nothing is over it. */
function lineAt({ range }: Painted, x: number, y: number, under: Node): DOMRect | undefined {
  if (!range.startContainer.isConnected || !range.intersectsNode(under)) return undefined;
  return [...range.getClientRects()].find(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - 2 && y <= bottom + 2,
  );
}

/**
 * Where a step leads, as a place in the list, which may be before its beginning or after its end. It goes from the finding
 * that was shown last, as long as that can be seen; else from where the reader is.
 */
function nextOf(findings: readonly Painted[], current: number | undefined, by: number): number {
  const places = findings.map(({ range }) => placeOf(range));
  const from = findings.findIndex(({ index }) => index === current);
  const { top = 0, bottom = 0 } = places[from] ?? {};
  if (bottom > 0 && top < innerHeight) return from + by;
  const ahead = places.findIndex((place) => place.top >= 0);
  if (by > 0) return Math.max(0, ahead);
  return ahead < 0 ? -1 : ahead - 1;
}

export function createFindingNavigation(
  host: Host,
  options: NavigationOptions,
  signal: AbortSignal,
): FindingNavigation {
  const { document } = host;
  const texts = new Map<number, Promise<CardText | undefined>>();
  let findings: readonly Painted[] = [];
  let wanted = true;
  /** The finding whose card is shown or asked for, and whether the pointer asked. */
  let at: { finding: number; pointed: boolean } | undefined;
  /** The finding that was shown last, by whatever way. */
  let current: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: AbortController | undefined;

  const placeOfFinding = (finding: number): DOMRect | undefined => {
    const range = findings.find(({ index }) => index === finding)?.range;
    return range && placeOf(range);
  };

  const hide = (): void => {
    clearTimeout(timer);
    at = undefined;
    card.hide();
  };

  /** The pointer has gone: the card goes too, unless the pointer comes to it. */
  const linger = (): void => {
    clearTimeout(timer);
    if (at?.pointed) timer = setTimeout(hide, GRACE);
  };
  const card = createCard(host, {
    onPointer: (on) => {
      if (on) clearTimeout(timer);
      else linger();
    },
  });

  const show = async (finding: number, pointed: boolean, place: () => DOMRect | undefined): Promise<void> => {
    clearTimeout(timer);
    const asked = { finding, pointed };
    at = asked;
    const text = texts.get(finding) ?? options.cardOf(finding);
    texts.set(finding, text);
    const said = await text;
    const where = place();
    if (at !== asked || !said || !where) return;
    const count = options.count(findings.findIndex(({ index }) => index === finding) + 1, findings.length);
    card.show(said, where, pointed ? undefined : count);
  };

  const following = createFollowing(
    document,
    (finding) => options.onInView(finding),
    () => options.covered(),
    signal,
  );

  const go = (finding: number): void => {
    current = finding;
    following.hold(finding);
    options.reveal(finding);
    options.onChoose(finding);
  };

  const marks = createMarks(
    host,
    {
      onClick: go,
      onPoint: (finding, place) => {
        if (wanted) void show(finding, true, () => place);
      },
      onLeave: linger,
    },
    signal,
  );

  const rest = (x: number, y: number, under: Node): void => {
    const { ownerDocument } = real(under);
    if (ownerDocument?.getSelection()?.isCollapsed === false) return;
    for (const each of findings) {
      const line = lineAt(each, x, y, under);
      if (!line) continue;
      if (at?.finding !== each.index || !card.shown)
        void show(each.index, true, () => inWindow(new DOMRect(x, line.top, 1, line.height), ownerDocument));
      return;
    }
    if (at?.pointed) hide();
  };

  const moved = (event: PointerEvent): void => {
    // What happens in our own element is heard there.
    if (host.contains(event.target)) return;
    clearTimeout(timer);
    // A pressed button selects or drags; fingers have no pointer that rests.
    if (!wanted || event.buttons !== 0 || event.pointerType === 'touch') return;
    // The way of an event is known only as long as it is under way.
    const [under] = event.composedPath();
    if (!isNode(under)) return;
    timer = setTimeout(() => rest(event.clientX, event.clientY, under), card.shown ? GRACE : REST);
  };

  /** The page moves under a resting pointer; a card that was asked for by keyboard stays with its text. */
  const scrolled = (event: Event): void => {
    if (!at || host.contains(event.target)) return;
    const place = at.pointed ? undefined : placeOfFinding(at.finding);
    if (place && place.bottom > 0 && place.top < document.documentElement.clientHeight) card.move(place);
    else if (at.pointed) hide();
  };

  /** The page's own document, and those of its frames that findings stand in. */
  const heardIn = new Set<Document>();
  const hear = (frame: Document): void => {
    if (heardIn.has(frame) || signal.aborted) return;
    heardIn.add(frame);
    pointer ??= new AbortController();
    const heard = { passive: true, capture: true, signal: pointer.signal };
    listen(frame, 'pointermove', moved, heard);
    listen(frame, 'scroll', scrolled, heard);
    listen(
      frame,
      'pointerdown',
      (event) => {
        if (!host.contains(event.target)) hide();
      },
      heard,
    );
    listen(
      frame,
      'pointerover',
      (event) => {
        if (host.contains(event.target)) linger();
      },
      heard,
    );
    listen(frame.documentElement, 'pointerleave', linger, heard);
  };

  onAbort(signal, () => {
    pointer?.abort();
    hide();
  });
  return {
    update(next) {
      findings = next;
      texts.clear();
      following.watch(next);
      marks.show(next);
      if (at && !placeOfFinding(at.finding)) hide();
      for (const { range } of next) hear(range.startContainer.ownerDocument ?? document);
      if (next.length > 0) return;
      current = undefined;
      pointer?.abort();
      pointer = undefined;
      heardIn.clear();
      hide();
    },
    hovering(now) {
      wanted = now;
      if (!now && at?.pointed) hide();
    },
    step(by) {
      const finding = findings.at(nextOf(findings, current, by) % findings.length)?.index;
      if (finding === undefined) return;
      go(finding);
      void show(finding, false, () => placeOfFinding(finding));
    },
    hold(finding) {
      current = finding;
      following.hold(finding);
    },
    tell: () => following.tell(),
    dismiss() {
      const { shown } = card;
      hide();
      return shown;
    },
  };
}
