/** Danish. */
export const tag = 'da';

export const imprintPatterns = '[Aa]f [A-ZÀ-ÞĀ-Ž]';
export const shortWords = `
  og, at, det, i, en, et, som, på, er, af, for, med, den, til, ikke, om, de, har, han, var, sig, men, vi, så, fra, eller,
  ingen, enhver, skal, ret, alle, ved, kan, hans, hun, blev`;
