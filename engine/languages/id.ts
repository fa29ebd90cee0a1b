/** Indonesian. */
export const tag = 'id';

export const sessionPrefixes = 'sesi';
export const ordinalPrefixes = 'ke-';
export const shortWords = `
  yang, dan, di, dari, untuk, dengan, pada, ini, itu, tidak, dalam, akan, ke, setiap, orang, atas, hak, atau, oleh,
  sebagai, adalah, tak, seorang, juga, telah, karena, bagi`;
