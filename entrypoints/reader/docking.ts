/** The docked panel of a page: whether it is wanted, where the reader has put it, and what its chip says. */
import { getMessage } from '../../extension/i18n.ts';
import type { Docking } from '../../extension/messages.ts';
import type { Dock, DockSize } from '../../page/dock/dock.ts';
import type { Showing } from './showing.ts';

export interface DockedPanel {
  /** Is it to be seen in this page, open or folded? */
  readonly wanted: boolean;
  /** Has the reader asked for it on this page? A page that reports nothing does not take it away again. */
  readonly asked: boolean;
  /** Is it folded to its chip? */
  readonly folded: boolean;
  /** How much of the window's height is under it, from below. CSS pixels. */
  covered(): number;
  /** Shows it as an answer says; `anew` where it is the first about what the page says. */
  answered(shown: Showing | undefined, docking: Docking, anew: boolean): void;
  /** Shows it as it was chosen elsewhere, or takes it away. */
  chosen(docking: Docking): Promise<void>;
  /** Opens it at a click in the page. */
  open(shown: Showing): void;
  resize(size: DockSize): void;
  /** Takes the focus into the panel, or back. */
  focus(): void;
  fold(): void;
  /** The panel's page has said hello. */
  ready(): void;
  /** Makes up for what the page has done to it. */
  check(): void;
  /** Takes it away, and forgets who had asked for it. */
  leave(): void;
  /** The reader has closed it for this page, … */
  close(): void;
  /** … and has gone on to another page since. */
  reopen(): void;
}

const chipLabel = (count: number): string => {
  if (count === 0) return getMessage('extensionName', []);
  return count === 1 ? getMessage('chipOne', []) : getMessage('chipMany', [String(count)]);
};

/**
 * @param toShow brings what shows things into the page; undefined where that is not to be had
 * @param count how many findings there are
 */
export function dockPanel(toShow: () => Promise<Showing | undefined>, count: () => number): DockedPanel {
  let dock: Dock | undefined;
  let docking: Docking = 'none';
  let size: DockSize | undefined;
  /** What the reader has closed or folded stays so, whatever the page does, until the reader goes on to another page. */
  let closed = false;
  let folded = false;
  let asked = false;

  /** The dock, which is made when it is needed first. */
  const dockOf = (shown: Showing): Dock => {
    dock ??= shown.makeDock();
    if (size) dock.resize(size);
    dock.label(chipLabel(count()));
    return dock;
  };

  return {
    get wanted() {
      return docking !== 'none';
    },
    get asked() {
      return asked;
    },
    get folded() {
      return dock?.state === 'chip';
    },
    covered: () => dock?.covered() ?? 0,
    answered(shown, answer, anew) {
      docking = asked && answer === 'none' ? 'panel' : answer;
      if (docking === 'none') dock?.show('none');
      // A panel that the reader has folded or closed stays so when the page only grows.
      else if (shown && !closed && (anew || !dock || dock.state === 'none'))
        dockOf(shown).show(folded ? 'chip' : docking);
      else dock?.label(chipLabel(count()));
    },
    async chosen(choice) {
      docking = choice;
      asked = docking === 'panel';
      const shown = docking === 'none' ? undefined : await toShow();
      if (docking === 'none') dock?.show('none');
      else if (shown && (docking === 'panel' || !closed)) dockOf(shown).show(docking);
    },
    open(shown) {
      folded = false;
      dockOf(shown).open();
    },
    resize(to) {
      size = to;
      dock?.resize(to);
    },
    focus: () => dock?.focus(),
    fold: () => void dock?.fold(),
    ready: () => dock?.ready(),
    check: () => dock?.check(),
    leave() {
      folded ||= dock?.state === 'chip';
      dock?.show('none');
      docking = 'none';
      asked = false;
    },
    close() {
      closed = true;
    },
    reopen() {
      closed = false;
      folded = false;
    },
  };
}
