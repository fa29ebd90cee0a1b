/** The hover card over a highlight: the passage in its source's own words, with what differs underlined. */
import { makeElement } from '../dom/make.ts';
import type { FindingKind } from '../../engine/types.ts';
import { TOP, type Host } from './host.ts';
import { listen } from '../dom/listen.ts';

/** What a card says. The words come from the background, which has the texts. */
export interface CardText {
  kind: FindingKind;
  kindWords: string;
  place: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  pieces: readonly { text: string; look: 'same' | 'changed' | 'unused' | 'agrees' }[];
  flags: readonly string[];
  work: string;
}

export interface Card {
  readonly shown: boolean;
  /**
   * Shows a text beside a place of the viewport.
   * @param count “3 of 11”, for a reader who goes through the findings by keyboard: the card takes the focus then, so that it is read out
   *   and can be scrolled, and the next stop of the Tab key is the panel. When it goes, the focus is back where it was.
   */
  show(text: CardText, place: DOMRect, count?: string): void;
  /** Moves the card along with the text that it is about. */
  move(place: DOMRect): void;
  hide(): void;
}

export interface CardOptions {
  /** The pointer has come to the card, or has left it. */
  onPointer(on: boolean): void;
}

/** Between the card and its text, and between the card and the window's edges. CSS pixels. */
const GAP = 8;

/** The lengths of letters are in the card's own: 0.875 of what the reader has chosen. */
const CARD_STYLES = `
.card-place { position: fixed; z-index: ${TOP}; inset: 0 auto auto 0; font-size: .875em; }
.card {
  position: fixed; box-sizing: border-box; width: max-content; max-width: min(28.5em, calc(100vw - 16px));
  max-height: min(46vh, 27em); overflow: auto; padding: .8em 1em .86em;
  background: var(--ground); color: var(--ink); border: 1px solid var(--line); border-radius: 8px;
  box-shadow: 0 4px 20px rgb(0 0 0 / .2); overflow-wrap: break-word; text-align: start;
}
.head { display: flex; flex-wrap: wrap; gap: 2px 1em; justify-content: space-between; font-size: .89em; color: var(--soft); }
.kind { font-weight: 600; color: var(--ink); border-bottom: 2px solid; }
.kind.verbatim { border-color: var(--verbatim); }
.kind.edited { border-color: var(--edited); border-bottom-style: dashed; }
.kind.paraphrase { border-color: var(--paraphrase); border-bottom-style: dotted; }
.words {
  margin: .45em 0 0; font: 400 1.1em/1.5 Charter, "Source Serif 4", "Noto Serif", "Iowan Old Style", Georgia,
    "Liberation Serif", "DejaVu Serif", "Songti SC", "Noto Serif CJK SC", serif;
}
.words:lang(zh) { font: 400 1.07em/1.65 "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
.words:lang(zh-Hant) { font-family: "Songti TC", "Noto Serif CJK TC", PMingLiU, serif; }
mark { background: none; color: inherit; text-decoration: underline 1.5px var(--edited); text-underline-offset: .2em; }
mark.agrees { text-decoration: none; background: var(--line); }
.unused { color: var(--soft); }
.flag { margin: .55em 0 0; font-weight: 400; font-size: .89em; }
.work { margin: .65em 0 0; padding-top: .55em; border-top: 1px solid var(--line); font-weight: 400; font-size: .89em; color: var(--soft); }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .12s ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media (forced-colors: active) { .card { border-color: CanvasText; } mark { text-decoration-color: Highlight; } .unused { color: GrayText; } }
`;

export function createCard(host: Host, options: CardOptions): Card {
  const { document } = host;
  let region: HTMLElement | undefined;
  let card: HTMLElement | undefined;
  /** What had the focus in the page before the card took it. */
  let before: HTMLElement | undefined;

  const hasFocus = (): boolean => {
    const root = card?.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === card;
  };

  const takeFocus = (element: HTMLElement): void => {
    element.tabIndex = -1;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-labelledby', 'head');
    element.setAttribute('aria-describedby', 'words');
    element.focus({ preventScroll: true });
  };

  const giveFocusBack = (): void => {
    if (hasFocus() && before?.isConnected) before.focus({ preventScroll: true });
    before = undefined;
  };

  const add = (
    parent: HTMLElement,
    name: 'div' | 'p' | 'span' | 'mark',
    className: string,
    text = '',
  ): HTMLElement => {
    const element = makeElement(document, name);
    element.className = className;
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const move = (place: DOMRect): void => {
    if (!card) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = card.getBoundingClientRect();
    const above = place.top - GAP - height;
    const under = place.bottom + GAP;
    const top = under + height <= clientHeight - GAP || above < GAP ? under : above;
    const fits = (at: number, length: number, room: number): number =>
      Math.max(GAP, Math.min(at, room - length - GAP));
    card.style.left = `${fits(place.left, width, clientWidth)}px`;
    card.style.top = `${fits(top, height, clientHeight)}px`;
  };

  return {
    get shown() {
      return card !== undefined;
    },
    move,
    show(text, place, count) {
      region ??= makeElement(document, 'div');
      region.className = 'card-place';
      host.add(region, CARD_STYLES);
      const { activeElement } = document;
      if (!hasFocus()) before = activeElement instanceof HTMLElement ? activeElement : undefined;
      card = makeElement(document, 'div');
      card.className = 'card';
      listen(card, 'pointerenter', () => options.onPointer(true));
      listen(card, 'pointerleave', () => options.onPointer(false));
      const head = add(card, 'div', 'head');
      head.id = 'head';
      add(head, 'span', `kind ${text.kind}`, text.kindWords);
      add(head, 'span', 'where', [count, text.place].filter(Boolean).join(' · '));
      const words = add(card, 'p', 'words');
      words.id = 'words';
      words.lang = text.lang;
      words.dir = text.dir;
      for (const { text: piece, look } of text.pieces) {
        if (look === 'same') words.append(piece);
        else add(words, look === 'unused' ? 'span' : 'mark', look, piece);
      }
      for (const flag of text.flags) add(card, 'p', 'flag', flag);
      add(card, 'p', 'work', text.work);
      region.replaceChildren(card);
      move(place);
      if (count !== undefined) takeFocus(card);
    },
    hide() {
      giveFocusBack();
      card = undefined;
      if (region) host.remove(region);
    },
  };
}
