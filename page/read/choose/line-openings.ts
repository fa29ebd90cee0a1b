/** Lines that say by their first words that they are no part of a text: what follows it, what asks, points or signs. */

/**
 * Signs and emoji before the first word of a line. (`\W` would skip all that is not Latin, and find a Chinese word
 * anywhere in a line.)
 */
const SIGNS = String.raw`^[\s!-/:-@[-\x60{-~¿«»\u2010-\u2bff\u3001-\u301f\uff08\ud83c-\ud83e\udc00-\udfff]*`;

const beginning = (words: string, flags = 'i'): RegExp => new RegExp(`${SIGNS}(${words})`, flags);

/** A heading or a short line after which nothing of the article follows. */
export const AFTERWORD = beginning(
  'related|more (on|from|in|stories|news|about)|read (more|next|also)|see also|recommended|you (may|might) (also )?like|' +
    'comments?\\b|leave a (reply|comment)|share (this|on)|most (read|popular|viewed)|latest (news|stories)|' +
    'top stories|trending|sign up|about the author|copyright|editors?’? picks|相关(新闻|阅读|链接|报道|文章|推荐)|' +
    '延伸阅读|推荐阅读|热门|最新(新闻|文章)|更多(新闻|内容|报道)|网友评论|评论|分享(到|至)|责任编辑|責任編輯|版权声明',
);

/** What a site asks its readers to do, or to pay for, between the paragraphs of an article or below them. */
export const CALL = beginning(
  '(please )?(subscribe|sign up|register|log ?in|donate)\\b|(click|tap) here\\b|(follow|like|join) us\\b|' +
    '(support|supporting) (our|us)\\b|download (our|the) [\\w\\s]{0,20}\\bapp\\b|' +
    'for (the )?(latest|more) [\\w\\s,]{3,60}(download|subscribe|follow|visit|sign up)|' +
    '(get|sent?) [\\w\\s]{3,60}\\b(inbox|newsletter)|' +
    'to (continue|keep|view|read|see|finish|access|unlock)\\b[^.]{0,60}(please|must|need to|,) ' +
    '(subscribe|sign (in|up)|log ?in|register)\\b|' +
    '(if you[^.]{0,60})?\\b(already|not) (yet )?(a|our) subscriber|' +
    '(this|the) (article|story|content) is (only |exclusively )?(available |reserved )?' +
    '(for|to) [\\w\\s]{0,20}(subscriber|member)s|' +
    'advertisement$|abonnieren sie|abonnez-vous|(article )?réservé (aux|à nos) abonnés|jetzt weiterlesen|' +
    'suscríbe(te|ase)|подпи(шитесь|сывайтесь)|扫描二维码|扫码|关注(我们|微信)|下载[^，。]{0,12}(app|客户端)',
);

/** A line that names another article, with a colon or an arrow before its title. */
export const POINTER = beginning(
  '((read|learn|see|watch|more|related|lire|à lire|lesen|lies|leggi|lea|leer|leia|mehr)' +
    '( more| also| next| aussi| sie| auch| anche| também| también| zum thema| on this)*|check out|' +
    '相关阅读|延伸阅读|もっと読む|関連記事)\\s*([:：»>|▶→]|-\\s)',
);

/** A line that says who wrote an article, or when: “By” is followed by a name. */
export const IMPRINT = beginning(
  '([Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Aa]f|[Aa]v|[Dd]oor) [A-ZÀ-ÞĀ-Ž]|' +
    '([Ff]irst |[Ll]ast )?([Pp]ublished|[Uu]pdated|[Pp]osted|[Vv]eröffentlicht|[Aa]ktualisiert|[Pp]ublié|' +
    '[Pp]ublicado|[Aa]ctualizado|[Pp]ubblicato)\\b|发布时间|更新时间|来源|來源',
  '',
);
