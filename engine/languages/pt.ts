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
export const shortWords = `
  o, a, os, as, de, do, da, dos, das, um, uma, e, em, no, na, nos, nas, que, por, para, com, não, se, seu, sua, ao, à,
  são, é, tem, ou, mais, como, todo, toda, ninguém, pelo, pela, foi, sem, nem, ser, direito`;
