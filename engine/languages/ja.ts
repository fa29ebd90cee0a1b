/** Japanese. */
export const tag = 'ja';
export const articleNouns = '条';

export const sessionPrefixes = '第';
export const pointerPatterns = `
もっと読む
関連記事`;

export const stopWords = `
  外相, 氏, 同氏, 述べ, 強調, 指摘, 語, 表明, 訴, 呼, 同日, 日, 月, 年, 人, 者, 的, 中, 上, 下, 同, 今回, 会議, 演説, 発言`;
