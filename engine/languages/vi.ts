/** Vietnamese. */
export const tag = 'vi';

export const sessionPrefixes = 'khóa, phiên họp';
export const ordinalPrefixes = 'lần thứ, thứ';
