/** Swedish. */
export const tag = 'sv';

export const imprintPatterns = '[Aa]v [A-ZÀ-ÞĀ-Ž]';
export const shortWords = `
  och, att, det, i, en, ett, som, på, är, av, för, med, den, till, inte, om, de, har, han, var, sig, men, vi, så, från,
  eller, ingen, varje, skall, rätt, alla, vid, kan, hans, hon`;
