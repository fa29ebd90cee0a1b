/** Spanish. */
export const tag = 'es';

export const sessionNouns = 'sesión, sesion, período de sesiones, periodo de sesiones';
export const ordinalSuffixes = 'o, a';
export const abbreviations = 'sra, srta, dra, ud, uds, núm, pág';
export const quotationMarks = '« »';
export const commonWords = 'los, las, del, una, por, para, que, con, el';
export const callPatterns = 'suscríbe(te|ase)';
export const pointerPatterns = `
(lea|leer)( también)*`;
export const imprintPatterns = String.raw`
[Pp]or [A-ZÀ-ÞĀ-Ž]
([Pp]ublicado|[Aa]ctualizado)\b`;
export const shortWords = `
  el, la, los, las, de, del, un, una, y, a, al, en, es, que, por, para, con, no, se, su, sus, lo, como, más, o, este,
  esta, estos, ser, son, tiene, derecho, toda, todo, todos, nadie, sin, ni, le, les, ha, han, sobre, entre, cuando, muy,
  nuestro`;
