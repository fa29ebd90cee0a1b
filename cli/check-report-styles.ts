/** The styles of the report of checked drafts: screen, dark screen, forced colours and paper; Latin and Chinese. */
export const REPORT_STYLES = `
:root { color-scheme: light dark; --paper: #fbfaf7; --tint: #f2efe8; --ink: #1b1c1e; --soft: #575a60; --line: #e0dcd3; --same: #1c4e78; --edited: #8a5200; --other: #5b4691; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --tint: #22262b; --ink: #e8e6e1; --soft: #a7abb2; --line: #31353b; --same: #8fc3ec; --edited: #e3b465; --other: #c3b5f3; } }
@media print { :root { color-scheme: light; --paper: #fff; --tint: #eee; --ink: #000; --soft: #444; --line: #999; --same: #000; --edited: #000; --other: #000; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word; }
main { max-width: 44rem; margin-inline: auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.625rem; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; } small { font-weight: normal; color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 0 0 1rem; list-style: none; }
.res { border-block-start: 1px solid var(--line); padding-block: .875rem; break-inside: avoid; }
.no { color: var(--soft); font-weight: normal; margin-inline-end: .25rem; font-variant-numeric: tabular-nums; }
.verbatim .kind { color: var(--same); } .differs .kind { color: var(--edited); } .spliced .kind { color: var(--other); }
.kind { text-decoration: underline .125rem; text-underline-offset: .25em; }
.differs .kind { text-decoration-style: dashed; } .spliced .kind { text-decoration-thickness: .1875rem; } .in-no-version .kind { text-decoration-style: double; text-decoration-thickness: 1px; } .not-ours .kind { text-decoration-style: dotted; }
blockquote { margin: .375rem 0; padding-inline-start: .75rem; border-inline-start: .125rem solid var(--line); }
.source { font: 1.0625rem/1.6 Charter, "Noto Serif", Georgia, serif; border-color: var(--same); }
[lang|=zh] { font-family: "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", serif; line-height: 1.75; }
.unused, .place, .say, .label { color: var(--soft); } .place, .say { margin: .125rem 0 .375rem; font-size: .875rem; } .label { font-size: .8125rem; }
mark { background: var(--tint); color: inherit; text-decoration: underline dashed .125rem var(--edited); text-underline-offset: .2em; }
ul { margin: .25rem 0; padding-inline-start: 1.25rem; font-size: .9375rem; } a { color: inherit; }
@media (forced-colors: active) { mark { background: Canvas; color: CanvasText; } }
@media print { a[href]::after { content: " <" attr(href) ">"; font-size: .75rem; } body { font-size: 10.5pt; } }
`;
