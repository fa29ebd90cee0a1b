/** Questions to a page and its frames, as expressions to be evaluated there: highlights belong to a window each. */

/** All windows of the page that can be seen into. */
const WINDOWS = `[window, ...Array.from(window.frames)].filter(({ location }) => location.protocol === 'http:')`;

/** The ranges of our highlights but the emphasis, with the window and the frame they stand in. */
const RANGES = `${WINDOWS}.flatMap((view) =>
  [...view.CSS.highlights]
    .filter(([name]) => name.startsWith('variorum-') && name !== 'variorum-focus')
    .flatMap(([, highlight]) => [...highlight])
    .filter(({ collapsed, startContainer }) => !collapsed && startContainer.isConnected)
    .map((range) => ({ range, view, offset: view.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 } })))`;

/** What the highlights say, in the order of the page. */
export const PAINTED_TEXTS = `${RANGES}
  .sort(({ range: a }, { range: b }) =>
    a.startContainer.getRootNode() === b.startContainer.getRootNode() ? a.compareBoundaryPoints(0, b) : 0)
  .map(({ range }) => range.toString().replace(/\\s+/g, ' ').trim())`;

/** How many highlights begin or end where nothing is shown. */
export const PAINTED_UNSEEN = `${RANGES}.filter(({ range }) =>
  !range.startContainer.parentElement?.checkVisibility() || !range.endContainer.parentElement?.checkVisibility()).length`;

/** A point on a highlight that is in view, and what the highlight says. */
export const POINT_ON_HIGHLIGHT = `${RANGES}
  .map(({ range, offset }) => {
    const [{ left, top, height, width }] = range.getClientRects();
    return { x: offset.left + left + 2, y: offset.top + top + height / 2, wide: width > 4, text: range.toString() };
  })
  .find(({ y, wide }) => wide && y > 0 && y < innerHeight)`;

/** Where the emphasised highlight is: in view, or where else. */
export const EMPHASISED = `(${WINDOWS}
  .flatMap((view) => [...(view.CSS.highlights.get('variorum-focus') ?? [])].map((range) => {
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const offset = view.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const inside = left >= 0 && right <= view.innerWidth && top >= 0 && bottom <= view.innerHeight;
    const seen = left + offset.left < innerWidth && top + offset.top < innerHeight && top + offset.top >= 0;
    return inside && seen ? 'in view' : JSON.stringify({ left, right, top, bottom });
  }))[0] ?? 'nowhere')`;

/** In the extension's worker: how often what was matched has been stored since this was first asked. */
export const MATCHES_STORED = `(() => {
  if (globalThis.matchesStored === undefined) {
    globalThis.matchesStored = 0;
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const { newValue } of Object.values(changes)) if (newValue !== undefined) globalThis.matchesStored++;
    });
  }
  return globalThis.matchesStored;
})()`;
