/** Vietnamese. */
export const tag = 'vi';
export const articleNouns = 'điều';

export const sessionPrefixes = 'khóa, khóa họp, phiên họp';
export const ordinalPrefixes = 'lần thứ, thứ';

export const stopWords = `
  và, của, là, có, các, những, một, trong, cho, với, được, không, người, này, đó, khi, đã, sẽ, phải, cần, để, từ, về, ở, tại, theo, như,
  cũng, mọi, hay, hoặc, mà, thì, bị, bởi, vì, do, nên, ra, vào, trên, dưới, đến, ông, bà, nói, rằng, cho rằng, nhấn mạnh, khẳng định, nêu, thêm, sự, việc, đang, rất, nhiều, hơn, chỉ, đều, nếu, nhưng, giữa, sau, trước, ngày, tháng, năm`;
export const shortWords = `
  và, của, các, là, có, không, được, cho, trong, một, những, với, người, mọi, quyền, này, đã, để, khi, hay, bị, phải, về,
  theo, đều, ai`;
