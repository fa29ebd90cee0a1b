/** French. */
export const tag = 'fr';

export const sessionNouns = 'session';
export const ordinalSuffixes = 'e, ème, eme';
export const abbreviations = 'mme, mmes, mlle, mgr, apr, janv, févr, juill, déc, éd, chap';
export const quotationMarks = '« », ‹ ›';
export const commonWords = 'les, des, est, dans, une, pour, que, du, et';
export const callPatterns = `
abonnez-vous
(article )?réservé (aux|à nos) abonnés`;
export const pointerPatterns = `
(lire|à lire)( aussi)*`;
export const imprintPatterns = String.raw`
[Pp]ar [A-ZÀ-ÞĀ-Ž]
[Pp]ublié\b`;
export const shortWords = `
  le, la, les, de, des, du, un, une, et, à, au, aux, est, dans, pour, que, qui, en, sur, par, ne, pas, il, elle, ce,
  cette, ces, se, son, sa, ses, leur, leurs, nul, tout, toute, tous, toutes, ou, avec, sont, a, ont, être, droit, nous,
  vous, plus, sans, l, d, n, qu, s, c`;
