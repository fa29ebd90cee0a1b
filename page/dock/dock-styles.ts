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
/** The panel leaves this much free at its right, where the marks stand beside the page's scroll bar. CSS pixels. */
const GUTTER = 12;

export const DOCK_STYLES = `
.panel {
  position: fixed; z-index: ${TOP - 1}; inset: 0 0 0 auto; width: ${widthOf('var(--width)')};
  box-sizing: border-box; padding-right: ${GUTTER}px;
  background: var(--ground); border-left: 1px solid var(--line); box-shadow: -2px 0 16px rgb(0 0 0 / .12);
}
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--ground); }
.splitter {
  position: absolute; z-index: 1; inset: 0 auto 0 -5px; width: 10px; cursor: ew-resize; touch-action: none;
}
.splitter::before {
  content: ""; position: absolute; inset: 0 auto 0 4px; width: 3px; background: var(--accent); opacity: 0;
}
.splitter:hover::before, .splitter:active::before, .splitter:focus-visible::before { opacity: 1; }
.splitter:focus-visible { outline: none; }
.splitter:active ~ iframe { pointer-events: none; }
.tools { position: absolute; z-index: 2; top: 3px; right: ${GUTTER + 4}px; display: flex; }
.tools button { border-radius: 6px; }
button:hover { background: var(--hover); }
.icon { display: grid; place-items: center; width: 30px; height: 30px; color: var(--soft); }
.icon::before { font-size: 22px; line-height: 1; }
.fold::before { content: "\\203a"; }
.close::before { content: "\\d7"; }
.chip {
  position: fixed; z-index: ${TOP - 1}; right: 16px; bottom: 16px; display: flex; max-width: calc(100vw - 32px);
  background: var(--ground); border: 1px solid var(--line); border-radius: 20px; overflow: hidden;
  box-shadow: 0 2px 14px rgb(0 0 0 / .18);
}
.unfold { padding: 10px 6px 10px 16px; border-radius: 20px 0 0 20px; }
.unfold::before {
  content: ""; display: inline-block; width: 8px; height: 8px; margin-right: 9px; border-radius: 50%;
  background: var(--accent);
}
.chip .icon { width: 36px; height: auto; border-radius: 0 20px 20px 0; }
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: slide .18s ease-out; }
  .chip { animation: rise .18s ease-out; }
  .splitter::before { transition: opacity .1s .1s; }
  @keyframes slide { from { transform: translateX(24px); opacity: 0; } }
  @keyframes rise { from { transform: translateY(12px); opacity: 0; } }
}
@media (max-width: ${ROOMY - 1}px) {
  .panel {
    inset: auto 0 0 0; width: auto; height: var(--height); border-left: 0;
    border-top: 1px solid var(--line); padding-top: 32px;
  }
  .splitter { inset: -6px 0 auto 0; width: auto; height: 38px; cursor: ns-resize; }
  .splitter::before {
    inset: 19px auto auto calc(50% - 20px); width: 40px; height: 4px; border-radius: 2px; opacity: 1;
    background: var(--line);
  }
  .splitter:hover::before, .splitter:active::before, .splitter:focus-visible::before { background: var(--accent); }
  .tools { top: 0; right: ${GUTTER}px; }
  .icon { width: 40px; height: 32px; }
  .fold::before { transform: rotate(90deg); }
}
@media (forced-colors: active) {
  .panel, .chip { border-color: CanvasText; }
  .unfold::before, .splitter::before { forced-color-adjust: none; background: Highlight; }
}
`;
