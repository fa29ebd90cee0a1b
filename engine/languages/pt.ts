/** Portuguese. */
export const tag = 'pt';

export const sessionNouns = 'sessão, sessao';
export const ordinalSuffixes = 'o, a';
export const commonWords = 'os, dos, não, uma, para, que, com, em, da';
export const pointerPatterns = `
leia( também)*`;
export const imprintPatterns = String.raw`
[Pp]or [A-ZÀ-ÞĀ-Ž]
([Pp]ublicado|[Aa]ctualizado)\b`;
