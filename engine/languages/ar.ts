/** Arabic. */
export const tag = 'ar';

export const instruments = 'اتفاقية, العهد, الدستور, دستور, ميثاق, بروتوكول, معاهدة';

export const sessionPrefixes = 'الدورة';
export const ordinalPrefixes = 'ال, الـ';
