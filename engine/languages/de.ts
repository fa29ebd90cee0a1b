/** German. */
export const tag = 'de';

export const sessionNouns = 'sitzung, tagung';
export const quotationMarks = '„ “, ‚ ‘, » «, › ‹';
export const commonWords = 'der, die, und, das, den, nicht, ist, mit, von';
export const callPatterns = `
abonnieren sie
jetzt weiterlesen`;
export const pointerPatterns = `
(lesen|lies|mehr)( sie| auch| zum thema)*`;
export const imprintPatterns = String.raw`
[Vv]on [A-ZÀ-ÞĀ-Ž]
([Vv]eröffentlicht|[Aa]ktualisiert)\b`;
