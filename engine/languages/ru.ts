/** Russian. */
export const tag = 'ru';

export const sessionNouns = 'сесси';
export const ordinalSuffixes = 'я, й, ю, ей, ой';
export const abbreviations = 'г, гг, ст, т.е, т.д, т.п, им, тыс, млн, млрд';
export const quotationMarks = '« »';
export const callPatterns = 'подпи(шитесь|сывайтесь)';
