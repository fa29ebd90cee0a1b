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
export const shortWords = `
  il, lo, la, i, gli, le, di, del, della, dei, delle, un, una, uno, e, è, in, nel, nella, che, per, con, non, si, da, al,
  alla, ha, hanno, sono, o, come, più, ogni, suo, sua, nessuno, individuo, diritto, ad, ed, anche, questo`;
