/** The elements of the docked panel and of its chip. What they do is `dock.ts`. */

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

/** Arrow to the right, and a cross, on a field of 16. */
const ICONS = { fold: 'M6 3.5 10.5 8 6 12.5', close: 'M4 4 12 12M12 4 4 12' } as const;

function iconButton(
  document: Document,
  icon: keyof typeof ICONS,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `icon ${icon}`;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.append(svg);
  button.addEventListener('click', act);
  return button;
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
    const element = document.createElement('div');
    element.className = name;
    parent?.append(element);
    return element;
  };
  const icon = (name: 'fold' | 'close'): HTMLButtonElement =>
    iconButton(document, name, strings[name], () => actions[name]());
  // One landmark for both: the panel and its chip are the same thing, open and folded.
  const root = make('dock');
  root.setAttribute('role', 'complementary');
  root.setAttribute('aria-label', strings.title);
  const panel = make('panel', root);
  make('tools', panel).append(icon('fold'), icon('close'));
  panel.append(edge);
  const chip = make('chip', root);
  const unfold = document.createElement('button');
  unfold.type = 'button';
  unfold.className = 'unfold';
  unfold.title = strings.unfold;
  unfold.textContent = chipText;
  unfold.addEventListener('click', () => actions.unfold());
  chip.append(unfold, icon('close'));
  return { root, panel, chip, unfold };
}
