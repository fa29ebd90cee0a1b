/** Swedish. */
export const tag = 'sv';

export const imprintPatterns = '[Aa]v [A-ZÀ-ÞĀ-Ž]';
export const quotationMarks = '” ”, » »';
