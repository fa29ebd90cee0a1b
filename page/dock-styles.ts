/** How the docked panel and its chip look, apart from everything that the page says about styles. */

/** Width of the docked panel in CSS pixels: a column of about sixty letters. */
const WIDTH = 400;
/** From this width of the viewport on, the article still has a column of its own beside the panel. CSS pixels. */
const ROOMY = 1000;
/** Up to this width there is no beside: the panel comes from below. CSS pixels. */
const NARROW = 640;

/** Moves the page aside, on the screen and where there is room for both. */
export const MAKE_ROOM = `@media screen and (min-width: ${ROOMY}px) {
  :root { margin-right: ${WIDTH}px !important; }
}`;

/** The largest number there is: pages put their own bars very high. */
const TOP = 2147483647;

export const DOCK_STYLES = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  --ground: #fcfbf8; --ink: #1c1d1f; --line: #d8d3c8; --accent: #1d4d74; --hover: #eef3f7;
}
@media (prefers-color-scheme: dark) {
  :host { --ground: #15171a; --ink: #e9e7e2; --line: #3a4047; --accent: #8cc0ea; --hover: #20272e; }
}
[hidden] { display: none !important; }
.panel {
  position: fixed; z-index: ${TOP}; inset: 0 0 0 auto; width: ${WIDTH}px; max-width: 90vw;
  background: var(--ground); border-left: 1px solid var(--line); box-shadow: -2px 0 16px rgb(0 0 0 / .12);
}
iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--ground); }
.tools {
  position: absolute; top: 12px; right: 100%; display: flex; flex-direction: column;
  background: var(--ground); border: 1px solid var(--line); border-right: 0; border-radius: 8px 0 0 8px;
  overflow: hidden; box-shadow: -3px 2px 8px rgb(0 0 0 / .1);
}
button {
  all: unset; box-sizing: border-box; cursor: pointer; color: var(--ink);
  font: 500 14px/1.3 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif;
}
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.icon { display: grid; place-items: center; width: 30px; height: 32px; }
.icon svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.chip {
  position: fixed; z-index: ${TOP}; right: 16px; bottom: 16px; display: flex; max-width: calc(100vw - 32px);
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
  @keyframes slide { from { transform: translateX(24px); opacity: 0; } }
  @keyframes rise { from { transform: translateY(12px); opacity: 0; } }
}
@media (max-width: ${NARROW}px) {
  .panel { inset: auto 0 0 0; width: auto; max-width: none; height: 60vh; border-left: 0; border-top: 1px solid var(--line); }
  .tools {
    top: auto; bottom: 100%; right: 12px; flex-direction: row; border-right: 1px solid var(--line); border-bottom: 0;
    border-radius: 8px 8px 0 0;
  }
  .fold svg { transform: rotate(90deg); }
}
@media (forced-colors: active) {
  .panel, .tools, .chip { border-color: CanvasText; }
  .unfold::before { forced-color-adjust: none; background: Highlight; }
}
@media print { :host { display: none !important; } }
`;
