/** Styles and measures of the docked panel and its chip. */
import { TOP } from '../show/host.ts';

/** What the page keeps beside the panel: a column of text with a picture. CSS pixels. */
export const LEAST_PAGE = 440;
/** The least that a panel can be made beside the page. CSS pixels. */
export const LEAST_WIDTH = 320;
/** In a window of less there is no beside: the panel comes from below. CSS pixels. */
export const ROOMY = LEAST_WIDTH + LEAST_PAGE;
/** A panel that is wished wider than the window allows leaves the page what it needs. */
export const widthOf = (wished: string): string => `min(${wished}, 100vw - ${LEAST_PAGE}px)`;
/** The panel leaves this much free where the marks stand beside the page's scroll bar, which is at the right on every page. CSS pixels. */
const GUTTER = 12;

/**
 * The panel stands where the page's lines end: `dir` of the dock is the page's. Letters, and what stands around them, are in `em`, which goes by
 * the size that the reader has chosen in the browser (`host.ts`); what divides the window is in pixels of the window. Its
 * tools stand in the corner that the panel's own page leaves them, which no page's direction changes: no interface of ours is written from right to left.
 */
export const DOCK_STYLES = `
.dock { font-size: .875em; }
.panel {
  position: fixed; z-index: ${TOP - 1}; inset-block: 0; inset-inline: auto 0; width: ${widthOf('var(--width)')};
  box-sizing: border-box; padding-inline-end: ${GUTTER}px; --shift: 24px;
  background: var(--ground); border-inline-start: 1px solid var(--line); box-shadow: 0 0 16px rgb(0 0 0 / .16);
}
[dir=rtl] > .panel { padding-inline-end: 0; --shift: -24px; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--ground); }
.splitter {
  position: absolute; z-index: 1; inset-block: 0; inset-inline: -5px auto; width: 10px; cursor: ew-resize; touch-action: none;
}
.splitter::before {
  content: ""; position: absolute; inset-block: 0; inset-inline: 4px auto; width: 3px; background: var(--accent); opacity: 0;
}
.splitter:hover::before, .splitter:active::before, .splitter:focus-visible::before { opacity: 1; }
.splitter:focus-visible { outline: none; }
.splitter:active ~ iframe { pointer-events: none; }
.tools { position: absolute; z-index: 2; top: 3px; right: ${GUTTER + 4}px; display: flex; }
[dir=rtl] > .panel > .tools { right: 4px; }
.tools button { border-radius: 6px; }
button:hover { background: var(--hover); }
.icon { display: grid; place-items: center; width: 2.15em; height: 2.15em; color: var(--soft); }
.icon::before { font-size: 1.57em; line-height: 1; }
.fold::before { content: "\\203a"; }
[dir=rtl] .fold::before { transform: scaleX(-1); }
.close::before { content: "\\d7"; }
.chip {
  position: fixed; z-index: ${TOP - 1}; inset-inline-end: 16px; bottom: 16px; display: flex; max-width: calc(100vw - 32px);
  background: var(--ground); border: 1px solid var(--line); border-radius: 1.43em; overflow: hidden;
  box-shadow: 0 2px 14px rgb(0 0 0 / .18);
}
.unfold { padding-block: .72em; padding-inline: 1.15em .43em; unicode-bidi: plaintext; }
.unfold::before {
  content: ""; display: inline-block; width: .57em; height: .57em; margin-inline-end: .64em; border-radius: 50%;
  background: var(--accent);
}
.chip .icon { width: 2.57em; height: auto; }
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: slide .18s ease-out; }
  .chip { animation: rise .18s ease-out; }
  .splitter::before { transition: opacity .1s .1s; }
  @keyframes slide { from { transform: translateX(var(--shift)); opacity: 0; } }
  @keyframes rise { from { transform: translateY(12px); opacity: 0; } }
}
@media (max-width: ${ROOMY - 1}px) {
  .panel {
    inset-block: auto 0; inset-inline: 0; width: auto; height: var(--height); border-inline-start: 0;
    border-block-start: 1px solid var(--line); padding-block-start: 32px;
  }
  .splitter { inset-block: -6px auto; inset-inline: 0; width: auto; height: 38px; cursor: ns-resize; }
  .splitter::before {
    inset-block: 19px auto; inset-inline: calc(50% - 20px) auto; width: 40px; height: 4px; border-radius: 2px; opacity: 1;
    background: var(--line);
  }
  .splitter:hover::before, .splitter:active::before, .splitter:focus-visible::before { background: var(--accent); }
  .tools { top: 0; right: ${GUTTER}px; }
  .icon { width: 40px; height: 32px; }
  .fold::before, [dir=rtl] .fold::before { transform: rotate(90deg); }
}
@media (forced-colors: active) {
  .panel, .chip { border-color: CanvasText; }
  .unfold::before, .splitter::before { forced-color-adjust: none; background: Highlight; }
}
`;
