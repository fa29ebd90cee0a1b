/** Builds the elements of the docked panel and of its chip; `dock.ts` makes them work. */

import { isRightToLeft } from '../dom/direction.ts';
import { makeElement } from '../dom/make.ts';
import { listen } from '../dom/listen.ts';

/** What the dock says, in the reader's language. */
export interface DockStrings {
  /** Name of the region and title of the frame. */
  title: string;
  fold: string;
  unfold: string;
  close: string;
  /** Name of the edge by which the panel is made larger. */
  resize: string;
}

/** What the reader can ask for with a button. */
export interface DockActions {
  fold(): void;
  unfold(): void;
  close(): void;
}

export interface DockParts {
  root: HTMLElement;
  panel: HTMLElement;
  chip: HTMLElement;
  unfold: HTMLButtonElement;
}

/** Builds panel and chip, both of them shown. */
export function buildDock(
  document: Document,
  strings: DockStrings,
  actions: DockActions,
  edge: HTMLElement,
  chipText: string,
): DockParts {
  const make = (name: string, parent?: HTMLElement): HTMLElement => {
    const element = makeElement(document, 'div');
    element.className = name;
    parent?.append(element);
    return element;
  };
  const button = (name: keyof DockActions): HTMLButtonElement => {
    const element = makeElement(document, 'button');
    element.type = 'button';
    element.className = name;
    element.title = strings[name];
    listen(element, 'click', () => actions[name]());
    return element;
  };
  /** A button with a sign in place of words, which the styles draw. */
  const icon = (name: 'fold' | 'close'): HTMLButtonElement => {
    const element = button(name);
    element.classList.add('icon');
    element.setAttribute('aria-label', strings[name]);
    return element;
  };
  // One landmark for both: the panel and its chip are the same thing, open and folded.
  const root = make('dock');
  root.dir = isRightToLeft(document) ? 'rtl' : 'ltr';
  root.setAttribute('role', 'complementary');
  root.setAttribute('aria-label', strings.title);
  const panel = make('panel', root);
  make('tools', panel).append(icon('fold'), icon('close'));
  panel.append(edge);
  const chip = make('chip', root);
  const unfold = button('unfold');
  unfold.textContent = chipText;
  chip.append(unfold, icon('close'));
  return { root, panel, chip, unfold };
}
