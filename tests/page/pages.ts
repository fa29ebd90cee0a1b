/** Hand-made pages with the usual clutter, and the paragraphs that are their article. */

export const ENGLISH = {
  headline: 'Harbour council opens its spring session with a call for patience',
  paragraphs: [
    'The harbour council opened its spring session on Monday with a call for patience, as the repairs to the north quay go into their third year.',
    'The chair said that protecting the old boats is a common cause for all who live by the water, and that no one should be left behind.',
    'She said: “No.”',
    'Members heard that the crane, which has stood still since autumn, will be taken down before the regatta; its parts go to a museum in the next town.',
  ],
  html: `<!doctype html><html lang="en-GB"><head>
    <title>Harbour council opens its spring session with a call for patience | The Quay</title>
    <meta property="og:title" content="Harbour council opens its spring session with a call for patience">
    <meta property="og:type" content="article">
    <link rel="canonical" href="https://quay.example/2024/02/27/council">
    <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2024-02-26T23:10:00+08:00"}]}</script>
    </head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport, weather, tides and everything else that the quay has on offer for you today</a></li></ul></nav></header>
    <div class="cookie-banner"><p>We use cookies, and so do our partners, to measure how you read; you can change your mind at any time, in the settings, on every page.</p></div>
    <main><article class="post has-comments">
      <h1>Harbour council opens its <em>spring</em> session with a call for patience</h1>
      <p class="byline">By A. Writer</p>
      <div class="share-buttons"><a href="#">Share</a><p>Share this story with your friends, your family, and everybody else whom you think it may concern, by mail or otherwise.</p></div>
      <div class="article-body">
        <p>The harbour council   opened its
           spring session on Monday with a <a href="/call">call for patience</a>, as the repairs to the north quay go into their third year.</p>
        <aside class="related"><h3>Related</h3><p><a href="/crane">The crane that would not move, and the people who tried to move it</a></p></aside>
        <p>The chair said that protecting the old boats is a common cause for all who live by the water, and that no one should be left behind.</p>
        <div class="ad">Advertisement: buy three ropes, pay for two, only this week, while stocks last, at the chandler by the bridge, every day.</div>
        <p>She said: “No.”</p>
        <p hidden>This paragraph is hidden, and nobody reads it, but it is long enough to be taken for an article if one does not look.</p>
        <p>Members heard that the crane, which has stood still since autumn, will be taken down before the regatta; its parts go to a museum in the next town.</p>
        <p><a href="/next">Read next: ten walks along the river, with a map for each of them, and a list of inns</a></p>
      </div>
    </article>
    <section id="comments"><p>I read the whole thing twice, and I still do not know who was in the room; could the editors please say so, for once?</p></section>
    </main>
    <footer><p>The Quay is no newspaper, and it is not responsible for what other people write, say, sing or think about the harbour.</p></footer>
    </body></html>`,
};

export const CHINESE = {
  headline: '港务委员会春季会议开幕',
  paragraphs: [
    '港务委员会春季会议星期一开幕，主席呼吁各方保持耐心，北码头的修缮工程已经进入第三个年头。',
    '她说，保护老船是所有依水而居的人的共同事业，不应让任何一个人掉队，也不应忘记那些已经离开的人。',
    '委员们获悉，自去年秋天以来一直停用的起重机将在赛船会之前拆除，零部件将送往邻镇的博物馆收藏。',
  ],
  html: `<html><head><meta charset="utf-8"><title>港务委员会春季会议开幕-码头网</title><meta http-equiv="content-language" content="zh-CN"></head><body>
    <div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/sports">体育</a></div>
    <h1>港务委员会春季会议开幕</h1><div class="info">2024年2月27日 08:15　来源：码头网</div>
    <div id="zoom">　　港务委员会春季会议星期一开幕，主席呼吁各方保持耐心，北码头的修缮工程已经进入第三个年头。<br>
　　她说，保护老船是所有依水而居的人的共同事业，不应让任何一个人掉队，也不应忘记那些已经离开的人。<br>　　委员们获悉，自去年秋天以来一直停用的起重机将在赛船会之前拆除，零部件将送往邻镇的博物馆收藏。<br><br>责任编辑：某某</div>
    <div class="related"><h3>相关新闻</h3><ul><li><a href="/a">起重机为什么不动了，谁来负责，读者来信选登</a></li></ul></div>
    <div class="footer">版权所有，未经许可不得转载，违者必究，联系电话请见网站首页，欢迎来信来函。</div></body></html>`,
};

const teaser = (n: number): string =>
  `<div class="item"><h2><a href="/${n}">Story number ${n}, of which there are many more today</a></h2>
   <p>A few words on story number ${n}, enough to make a reader click, but not enough to know what it is about, or why.</p></div>`;

/** Pages that are no article. */
export const OTHERS: Readonly<Record<string, string>> = {
  empty: '',
  'a form':
    '<form><label>Name</label><input><label>Why do you write to us, and what should we do about it, in your own words?</label><textarea>A long text that a person has typed, and that is nobody’s business but theirs, whatever it says, and however long it is.</textarea><button>Send</button></form>',
  'a list of teasers': `<div>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</div>`,
  'a mail being written': `<div contenteditable="true">${'<p>Dear colleague, this is a letter, and it is nobody’s business, however long it may be or become in the end.</p>'.repeat(6)}</div>`,
  'a menu': `<ul>${'<li><a href="/x">An entry of a menu, which is rather long, for an entry of a menu, but not an article</a></li>'.repeat(30)}</ul>`,
  'a one-line notice': '<p>The page you are looking for, dear reader, is no longer here.</p>',
};
