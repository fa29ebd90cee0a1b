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
