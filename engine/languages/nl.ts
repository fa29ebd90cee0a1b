/** Dutch. */
export const tag = 'nl';

export const commonWords = 'het, een, van, niet, zijn, voor, met, dat, de';
export const imprintPatterns = '[Dd]oor [A-ZÀ-ÞĀ-Ž]';
/** The older way, which Polish, Hungarian and Romanian keep. */
export const quotationMarks = '„ ”, ‚ ’';
