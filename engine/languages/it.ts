/** Italian. */
export const tag = 'it';

export const sessionNouns = 'sessione';
export const ordinalSuffixes = 'esima';
export const commonWords = 'il, di, che, della, non, per, una, con, gli';
export const pointerPatterns = `
(leggi|lea)( anche)*`;
export const imprintPatterns = String.raw`
[Dd]i [A-ZÀ-ÞĀ-Ž]
[Pp]ubblicato\b`;
