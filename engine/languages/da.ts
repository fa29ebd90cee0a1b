/** Danish. */
export const tag = 'da';

export const imprintPatterns = '[Aa]f [A-ZÀ-ÞĀ-Ž]';
export const quotationMarks = '» «, ” ”';
