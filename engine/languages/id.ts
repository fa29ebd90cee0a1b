/** Indonesian. */
export const tag = 'id';

export const sessionPrefixes = 'sesi';
export const ordinalPrefixes = 'ke-';
