/** Vietnamese. */
export const tag = 'vi';

export const sessionPrefixes = 'khóa, phiên họp';
export const ordinalPrefixes = 'lần thứ, thứ';
export const shortWords = `
  và, của, các, là, có, không, được, cho, trong, một, những, với, người, mọi, quyền, này, đã, để, khi, hay, bị, phải, về,
  theo, đều, ai`;
