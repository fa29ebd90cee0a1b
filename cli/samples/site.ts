/** Renders the sample pages as HTML: an article with a news site's usual clutter around it. */
import type { SamplePage } from './pages.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

interface Furniture {
  banner: string;
  sections: string[];
  share: string[];
  related: string;
  relatedStories: string[];
  mostRead: string;
  mostReadStories: string[];
  comments: string;
  commentTexts: [string, string][];
  cookies: string;
  accept: string;
  newsletter: string;
  footer: string;
}

const ENGLISH: Furniture = {
  banner: 'Sample page, made to try Variorum. Text of the article: ',
  sections: ['World', 'Politics', 'Business', 'Culture', 'Sport', 'Weather'],
  share: ['Share', 'Send by mail', 'Copy the link', 'Print'],
  related: 'Related stories',
  relatedStories: [
    'Budget talks go into a third night as ministers haggle over the regional fund',
    'What the council does, and what it cannot do: ten questions and answers',
    'Rail strike called off after a last-minute offer on rosters',
  ],
  mostRead: 'Most read',
  mostReadStories: [
    'Seven walks for a grey weekend',
    'The bakery that opens at midnight',
    'Why the river turned green, and why it will again',
    'House prices fall for a fifth month',
  ],
  comments: '3 comments',
  commentTexts: [
    ['harbour_light', 'I read the whole thing twice and I still do not know who was in the room.'],
    ['J. Okafor', 'Could the editors please link to the documents they quote? It is not so hard.'],
    ['old_type', 'Third paragraph has a stray quotation mark.'],
  ],
  cookies:
    'We and our 214 partners would like to use cookies to measure how you read. You can change your mind at any time.',
  accept: 'Accept all',
  newsletter: 'The morning letter: five stories before breakfast. Subscribe for free.',
  footer: 'The Daily Sample is no newspaper. It exists on this machine only.',
};

const CHINESE: Furniture = {
  banner: '样例页面，用来试用本扩展。文章来源：',
  sections: ['国际', '时政', '财经', '文化', '体育', '天气'],
  share: ['分享', '邮件发送', '复制链接', '打印'],
  related: '相关新闻',
  relatedStories: ['预算谈判进入第三夜', '人权理事会能做什么，不能做什么', '铁路罢工在最后一刻取消'],
  mostRead: '点击排行',
  mostReadStories: ['阴天适合走的七条路', '半夜开门的面包店', '河水为什么又变绿了', '房价连跌五个月'],
  comments: '网友评论（3）',
  commentTexts: [
    ['港口灯', '看了两遍，还是不知道当时谁在场。'],
    ['老铅字', '第三段的引号好像多了一个。'],
    ['路过', '希望以后都附上原文链接。'],
  ],
  cookies: '本站使用 Cookie 统计阅读情况，您可以随时更改选择。',
  accept: '全部接受',
  newsletter: '晨间简报：早餐前读完五条新闻，免费订阅。',
  footer: '《样例日报》不是报纸，只存在于这台电脑上。',
};

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li><a href="#">${escape(item)}</a></li>`).join('')}</ul>`;

/** The page as HTML. Everything it needs is in it: a sample page asks for nothing from anywhere. */
export function renderSample(page: SamplePage): string {
  const words = page.lang.startsWith('zh') ? CHINESE : ENGLISH;
  const date = new Intl.DateTimeFormat(page.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(page.date),
  );
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)} | ${escape(page.site)}</title>
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(page.title)}">
<meta property="article:published_time" content="${page.date}T08:30:00Z">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<p class="sample">${escape(words.banner)}${escape(page.credit)}</p>
<header class="masthead">
  <a class="brand" href="/">${escape(page.site)}</a>
  <nav aria-label="sections">${list(words.sections)}</nav>
</header>
<div class="columns">
<main>
  <article>
    <h1>${escape(page.title)}</h1>
    <p class="byline"><time datetime="${page.date}">${escape(date)}</time></p>
    <div class="share" role="group">${words.share.map((label) => `<button type="button">${escape(label)}</button>`).join('')}</div>
    <div class="body">
${page.paragraphs.map((paragraph) => `      <p>${escape(paragraph)}</p>`).join('\n')}
    </div>
  </article>
  <section class="comments" id="comments">
    <h2>${escape(words.comments)}</h2>
    ${words.commentTexts.map(([name, text]) => `<div class="comment"><b>${escape(name)}</b><p>${escape(text)}</p></div>`).join('\n    ')}
  </section>
</main>
<aside>
  <section class="related"><h2>${escape(words.related)}</h2>${list(words.relatedStories)}</section>
  <section class="most-read"><h2>${escape(words.mostRead)}</h2>${list(words.mostReadStories)}</section>
  <section class="newsletter"><p>${escape(words.newsletter)}</p></section>
</aside>
</div>
<footer><p>${escape(words.footer)}</p></footer>
<div class="cookie-bar" role="dialog" aria-label="cookies"><p>${escape(words.cookies)}</p><button type="button">${escape(words.accept)}</button></div>
</body>
</html>
`;
}

/** The front page: a list of links, and so no article. */
export const renderFront = (pages: readonly SamplePage[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Daily Sample</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"></head>
<body><p class="sample">Sample pages, made to try Variorum.</p><header class="masthead"><a class="brand" href="/">The Daily Sample</a></header>
<main class="front"><ul>${pages
  .map(({ id, lang, title }) => `<li><a lang="${lang}" href="/${id}.html">${escape(title)}</a></li>`)
  .join('')}</ul></main></body></html>
`;

export const SITE_CSS = `
:root { color-scheme: light dark; --paper: #fff; --ink: #222; --soft: #666; --line: #ddd; --accent: #7a1f2b }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e6e4df; --soft: #a5a39d; --line: #383a3d; --accent: #e39aa4 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, 'Noto Serif', 'Liberation Serif', 'Noto Serif CJK SC', serif }
a { color: inherit }
.sample { margin: 0; padding: 6px 24px; background: #fff3c4; color: #4a3b00; font: 13px/1.5 system-ui, 'Noto Sans CJK SC', sans-serif }
.masthead { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: baseline; padding: 18px 24px; border-bottom: 3px double var(--line) }
.brand { font-size: 30px; font-weight: 700; text-decoration: none }
.masthead ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0; padding: 0; list-style: none; font-size: 15px }
.masthead li a { text-decoration: none }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 260px; gap: 48px; max-width: 1060px; padding: 24px }
@media (max-width: 900px) { .columns { grid-template-columns: minmax(0, 1fr) } }
h1 { margin: 8px 0; font-size: 32px; line-height: 1.2; text-wrap: balance }
.byline { color: var(--soft); font-size: 15px }
.share button, .cookie-bar button { margin-inline-end: 8px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 4px; background: none; color: inherit; font: 13px system-ui, sans-serif }
.body { max-width: 660px }
aside h2, .comments h2 { font-size: 16px; border-top: 2px solid var(--accent); padding-top: 8px }
aside ul { padding-inline-start: 18px; font-size: 15px }
.comments { margin-top: 40px; font-size: 15px } .comment p { margin: 0 0 12px }
.newsletter { padding: 12px; background: color-mix(in srgb, var(--accent) 12%, transparent); font-size: 15px }
.front { padding: 24px } .front li { margin: 10px 0 }
footer { padding: 24px 24px 96px; border-top: 1px solid var(--line); color: var(--soft); font-size: 14px }
.cookie-bar { position: fixed; inset: auto 0 0 0; display: flex; gap: 16px; align-items: center; padding: 10px 24px; background: var(--paper); border-top: 1px solid var(--line); font: 14px/1.4 system-ui, 'Noto Sans CJK SC', sans-serif }
.cookie-bar p { margin: 0 }
`;
