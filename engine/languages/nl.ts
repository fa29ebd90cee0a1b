/** Dutch. */
export const tag = 'nl';

export const commonWords = 'het, een, van, niet, zijn, voor, met, dat, de';
export const imprintPatterns = '[Dd]oor [A-ZÀ-ÞĀ-Ž]';
export const shortWords = `
  de, het, een, van, en, in, is, dat, niet, op, te, zijn, met, voor, aan, er, die, als, of, bij, ook, door, uit, over,
  naar, heeft, hebben, wordt, worden, wij, zij, hij, ieder, niemand, recht, om, deze, geen`;
