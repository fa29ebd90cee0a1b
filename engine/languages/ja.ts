/** Japanese. */
export const tag = 'ja';

export const sessionPrefixes = '第';
export const pointerPatterns = `
もっと読む
関連記事`;
