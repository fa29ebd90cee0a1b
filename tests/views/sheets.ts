/** Contact sheets: all pictures of one state on one page, and an index of the states. */

/** One picture of a view in a state. */
export interface Shot {
  state: string;
  locale: string;
  /** Of the window, in CSS pixels. */
  width: number;
  scheme: string;
  /** The picture's file, beside the sheet. */
  file: string;
}

const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>
body { font: 14px/1.4 sans-serif; margin: 16px; background: #888; color: #000; }
section { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; margin-bottom: 24px; }
figure { margin: 0; } img { display: block; background: #fff; } figcaption { padding: 2px 0; }
.index img { max-width: 200px; max-height: 300px; }
</style></head><body><h1>${title}</h1>${body}</body></html>
`;

const figure = ({ file, locale, width, scheme }: Shot): string =>
  `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${locale} · ${width} · ${scheme}</figcaption></figure>`;

/** All pictures of a state, a row for each language and scheme. */
export function sheetOf(state: string, shots: readonly Shot[]): string {
  const rows = Map.groupBy(
    shots.filter((shot) => shot.state === state),
    ({ locale, scheme }) => `${locale} ${scheme}`,
  );
  return pageOf(
    state,
    [...rows.values()].map((row) => `<section>${row.map(figure).join('')}</section>`).join('\n'),
  );
}

/** The states, each with its first picture. */
export function indexOf(shots: readonly Shot[]): string {
  const states = Map.groupBy(shots, ({ state }) => state);
  const entries = [...states].map(
    ([state, [first]]) =>
      `<figure><a href="${state}.html"><img src="${first?.file ?? ''}" loading="lazy" alt=""></a><figcaption><a href="${state}.html">${state}</a></figcaption></figure>`,
  );
  return pageOf('Views', `<section class="index">${entries.join('\n')}</section>`);
}
