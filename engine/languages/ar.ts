/** Arabic. */
export const tag = 'ar';

export const sessionPrefixes = 'الدورة';
export const ordinalPrefixes = 'ال, الـ';
