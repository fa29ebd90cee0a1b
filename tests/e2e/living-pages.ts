/**
 * Made-up pages that change after they have loaded, or that hold their text in frames, shadow roots and the like. Each has a
 * button or a global function that makes the change, so that a test decides when.
 */
import { samplePages } from '../../cli/samples/pages.ts';
import { threeKinds } from './three-kinds.ts';

const sample = (id: string): { title: string; paragraphs: readonly string[] } => {
  const page = samplePages().find((each) => each.id === id);
  if (!page) throw new Error(`There is no sample page ${id}.`);
  return page;
};
export const READOUT = sample('hrc55-readout');
export const UNRELATED = sample('unrelated');
const CHINESE = sample('chinese');

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const article = ({ title, paragraphs: texts }: typeof READOUT): string =>
  `<article><h1>${title}</h1>${paragraphs(texts)}</article>`;

const html = (title: string, body: string, head = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<style>body { font: 18px/1.6 serif; max-width: 640px; margin: 0 0 0 24px }</style>${head}</head><body>${body}</body></html>`;

/** What the page's own scripts need, under a name that the tests use as well. */
const data = (value: unknown): string => `<script>const given = ${JSON.stringify(value)};</script>`;

const articles = { readout: article(READOUT), unrelated: article(UNRELATED) };

/** A site of one page: its links change the address, and the text comes a little later. */
const single = html(
  UNRELATED.title,
  `<nav><a href="/single.html">Ferry</a> <a href="/single.html?story=2">Geneva</a></nav><main id="root">${articles.unrelated}</main>
  ${data(articles)}<script>
    const draw = () => setTimeout(() => {
      const story = location.search === '?story=2' ? 'readout' : 'unrelated';
      document.getElementById('root').innerHTML = given[story];
    }, 1200);
    document.querySelector('nav').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', event.target.href);
      draw();
    });
    addEventListener('popstate', draw);
  </script>`,
);

/** The next story is put below the first, and takes over the address. */
const endless = (first: keyof typeof articles, next: keyof typeof articles): string =>
  html(
    first === 'readout' ? READOUT.title : UNRELATED.title,
    `<main id="stories"><div class="story">${articles[first]}</div></main>${data(articles[next])}<script>
      function more() {
        const story = document.createElement('div');
        story.className = 'story';
        story.innerHTML = given;
        document.getElementById('stories').append(story);
        history.replaceState({}, '', '?next');
      }
    </script>`,
  );

/** An empty shell with a clock that never stands still; the text comes piece by piece. */
const late = html(
  READOUT.title,
  `<p id="clock"></p><main><h1>${READOUT.title}</h1><div id="body"></div></main>${data(READOUT.paragraphs)}<script>
    setInterval(() => { document.getElementById('clock').textContent = new Date().toISOString(); }, 100);
    function fill() {
      const waiting = [...given];
      const next = () => {
        if (waiting.length === 0) return;
        const p = document.createElement('p');
        p.textContent = waiting.shift();
        document.getElementById('body').append(p);
        setTimeout(next, 120);
      };
      next();
    }
  </script>`,
);

/** Entries come on top. */
const liveBlog = html(
  'UN Human Rights Council: live updates from the high-level segment of the 55th session',
  `<article><h1>UN Human Rights Council: live updates from the high-level segment of the 55th session</h1>
  <p>Foreign ministers speak in Geneva on 26 February 2024. Wang Yi of China is among them; what he said stands below, the latest first.</p>
  <div id="entries">${READOUT.paragraphs
    .slice(2)
    .map((text, at) => `<section><time>10:${10 + at}</time><p>${text}</p></section>`)
    .join('')}</div></article>
  ${data(READOUT.paragraphs.slice(0, 2))}<script>
    function entry() {
      for (const text of given) {
        const section = document.createElement('section');
        section.innerHTML = '<time>11:00</time><p></p>';
        section.lastChild.textContent = text;
        document.getElementById('entries').prepend(section);
      }
    }
  </script>`,
);

/** A paywall that leaves the beginning of the text, or nothing at all. */
const paywall = html(
  READOUT.title,
  `<main id="root">${articles.readout}</main><script>
    function cut(left) {
      for (const p of [...document.querySelectorAll('article p')].slice(left)) p.remove();
      const wall = document.createElement('div');
      wall.className = 'paywall';
      wall.innerHTML = '<h2>Keep reading</h2><p>Subscribe now.</p>';
      document.querySelector('article').append(wall);
    }
  </script>`,
);

/** A list of stories that opens one in a layer over the page. */
const layer = html(
  'Today in the paper',
  `<main><ul>${Array.from({ length: 12 }, (_, n) => `<li><a href="/layer.html?story=${n}">Story number ${n} of the day, which opens in a layer over the list</a></li>`).join('')}</ul></main>
  ${data(articles.readout)}<script>
    document.querySelector('main').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', event.target.href);
      const layer = document.createElement('div');
      layer.className = 'reader-layer';
      layer.setAttribute('role', 'dialog');
      layer.setAttribute('aria-modal', 'true');
      layer.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white';
      layer.innerHTML = '<button>Close</button>' + given;
      layer.querySelector('button').addEventListener('click', () => {
        layer.remove();
        history.pushState({}, '', '/layer.html');
      });
      document.body.append(layer);
    });
  </script>`,
);

/** The page has the next one rendered ahead, and goes there a while later. */
const waiting = html(
  'A page before the page',
  `<p>A short page.</p>
  <script type="speculationrules">{"prerender": [{"source": "list", "urls": ["/ahead.html"], "eagerness": "immediate"}]}</script>
  <script>setTimeout(() => { location.href = '/ahead.html'; }, 5000);</script>`,
);

/** Tells the server when it is rendered ahead, and when it is shown. */
const ahead = html(
  READOUT.title,
  `${articles.readout}<script>
    const tell = (what) => fetch('/told/' + what);
    if (document.prerendering) {
      tell('rendered-ahead');
      setTimeout(() => { if (document.prerendering) tell('rendered-long-ago'); }, 2500);
      document.addEventListener('prerenderingchange', () => tell('activated'));
    }
  </script>`,
);

/** A framework throws all nodes away and draws the same anew. */
const drawn = html(
  READOUT.title,
  `<main id="root">${articles.readout}</main>${data(articles.readout)}<script>
    function redraw() { document.getElementById('root').innerHTML = given; }
    function address(to) { history.replaceState({}, '', to); }
  </script>`,
);

/** Every few letters stand in an element of their own, as in texts with tracked changes. */
const torn = (text: string): string =>
  text
    .split(/(?<=\s)/)
    .map((word, at) => {
      const half = Math.ceil(word.length / 2);
      return at % 3 === 0
        ? `<span>${word.slice(0, half)}</span><b>${word.slice(half)}</b>`
        : at % 3 === 1
          ? `<em>${word}</em>`
          : word;
    })
    .join('');

const copies = (text: string): string =>
  `<p><span class="narrow">${text}</span><span class="wide">${text}</span></p>`;

/** Pages that hold the readout in a way that is hard to read, by path. */
export const HARD: Readonly<Record<string, string>> = {
  '/torn.html': html(
    READOUT.title,
    `<article><h1>${READOUT.title}</h1>${READOUT.paragraphs.map((text) => `<p>${torn(text)}</p>`).join('')}</article>`,
  ),
  '/breaks.html': html(
    READOUT.title,
    `<h1>${READOUT.title}</h1><div class="text">${READOUT.paragraphs.join('<br><br>\n')}</div>`,
  ),
  '/copies.html': html(
    READOUT.title,
    `<article><h1>${READOUT.title}</h1><div class="mobile">${paragraphs(READOUT.paragraphs)}</div><div class="desktop">${paragraphs(READOUT.paragraphs)}</div></article>`,
    '<style>.mobile { display: none }</style>',
  ),
  '/inline-copies.html': html(
    READOUT.title,
    `<article><h1>${READOUT.title}</h1>${READOUT.paragraphs.map(copies).join('')}</article>`,
    '<style>.narrow { display: none }</style>',
  ),
  '/bidi.html': html(
    READOUT.title,
    `<article dir="rtl"><h1>${READOUT.title}</h1><p>قال وزير الخارجية الصيني وانغ يي في كلمة أمام مجلس حقوق الإنسان في جنيف ما يلي، كما نقلته الوكالة بالإنكليزية:</p>${READOUT.paragraphs
      .map((text) => `<p><bdi>${text.replace('Wang Yi', '\u2067وانغ يي\u2069 Wang Yi')}</bdi></p>`)
      .join('')}</article>`,
  ),
  '/no-selection.html': html(
    READOUT.title,
    articles.readout,
    '<style>* { user-select: none !important }</style>',
  ),
  '/shadow.html': html(
    READOUT.title,
    `<news-story></news-story>${data(READOUT)}<script>
      customElements.define('news-story', class extends HTMLElement {
        connectedCallback() {
          const body = given.paragraphs.map((text) => '<p>' + text + '</p>').join('');
          this.attachShadow({ mode: 'open' }).innerHTML = '<article><h1>' + given.title + '</h1>' + body + '</article>';
        }
      });
      function redraw() {
        const story = document.querySelector('news-story').shadowRoot;
        story.innerHTML = story.innerHTML;
      }
    </script>`,
  ),
  '/frame.html': html(
    READOUT.title,
    `<p>The paper of today.</p><iframe src="/framed.html" width="640" height="500"></iframe>`,
  ),
};

/** The Chinese page in lines that run downwards. */
const vertical = html(
  CHINESE.title,
  article(CHINESE),
  '<style>body { max-width: none; margin: 0 } article { writing-mode: vertical-rl; height: 90vh } p { margin: 0 3em }</style>',
  'zh',
);

/** All pages by path. */
export const LIVING_PAGES: Readonly<Record<string, string>> = {
  ...HARD,
  '/single.html': single,
  '/endless-after.html': endless('unrelated', 'readout'),
  '/endless-before.html': endless('readout', 'unrelated'),
  '/late.html': late,
  '/live-blog.html': liveBlog,
  '/paywall.html': paywall,
  '/layer.html': layer,
  '/waiting.html': waiting,
  '/ahead.html': ahead,
  '/rendered.html': html(READOUT.title, articles.readout),
  '/other.html': html('Another page', '<p>A short page.</p>'),
  '/drawn.html': drawn,
  '/three-kinds.html': threeKinds(),
  '/dark.html': threeKinds('<style>body { background: #111; color: oklch(0.9 0 0) }</style>'),
  '/framed.html': html(READOUT.title, articles.readout),
  '/vertical.html': vertical,
};
