/** Made-up pages that are no article, of the kinds that most of the web consists of, to measure what they cost. */

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('\n');

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header><nav><ul>${times(30, (n) => `<li><a href="/${n}">Section ${n}</a></li>`)}</ul></nav></header>${body}
<footer><ul>${times(40, (n) => `<li><a href="/f${n}">About ${n}</a></li>`)}</ul></footer></body></html>`;

/** The HTML of each page by its name. */
export const PLAIN_PAGES: Readonly<Record<string, string>> = {
  'sign-in': page(
    'Sign in',
    '<form><label>Name <input name="name"></label><label>Password <input type="password"></label><button>Sign in</button></form><p>Forgotten?</p>',
  ),
  search: page(
    'Results',
    `<main>${times(20, (n) => `<div class="result"><h3><a href="/r${n}">Result number ${n}</a></h3><cite>site${n}.example</cite><p>A line or two.</p></div>`)}</main>`,
  ),
  mail: page(
    'Inbox (12)',
    `<div role="application"><ul role="tree">${times(20, (n) => `<li role="treeitem">Folder ${n}</li>`)}</ul><table role="grid">${times(300, (n) => `<tr><td><input type="checkbox"></td><td>Sender ${n}</td><td>Subject of letter ${n}</td><td>10:${n % 60}</td></tr>`)}</table></div>`,
  ),
  bank: page(
    'Accounts',
    `<table>${times(250, (n) => `<tr><td>2024-02-${(n % 28) + 1}</td><td>Card payment ${n}</td><td>${n * 3}.20</td><td>${n * 7}.00</td></tr>`)}</table>`,
  ),
  shop: page(
    'All shoes',
    `<ul>${times(200, (n) => `<li><img alt="Shoe ${n}"><h3><a href="/s${n}">Shoe ${n}</a></h3><span>${n}.99</span><button>Buy</button></li>`)}</ul>`,
  ),
  editor: page('A document', `<div contenteditable="true"><p>Dear all,</p><p></p></div>`),
  board: page(
    'Board',
    `<main>${times(600, (n) => `<div><span>Card ${n}</span><button>…</button></div>`)}</main>`,
  ),
  code: page(
    'Files',
    `<table>${times(400, (n) => `<tr><td>${n}</td><td><span>const</span> <span>x${n}</span> = <span>${n}</span>;</td></tr>`)}</table>`,
  ),
  empty: '<!doctype html><title>Nothing</title>',
};
