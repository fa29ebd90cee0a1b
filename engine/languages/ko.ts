/** Korean. */
export const tag = 'ko';

export const sessionPrefixes = '제';
