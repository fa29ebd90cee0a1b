/** Indonesian. */
export const tag = 'id';
export const articleNouns = 'pasal';

export const sessionPrefixes = 'sesi, sidang';
export const ordinalPrefixes = 'ke-';

export const stopWords = `
  yang, dan, di, ke, dari, untuk, dengan, pada, dalam, oleh, sebagai, adalah, ini, itu, tidak, bukan, atau, juga, akan, telah, sudah,
  harus, dapat, bisa, para, setiap, semua, antara, bahwa, tersebut, ia, dia, mereka, kami, kita, nya, serta, secara, terhadap, atas,
  bagi, lebih, lain, seperti, agar, karena, ketika, saat, hari, kata, katanya, menurut, ujar, ujarnya, menyatakan, mengatakan, menegaskan,
  menambahkan, jangan, boleh, ada, tanpa, tetapi, namun, sedang, masih, pernah, hanya, sebuah, suatu, satu`;
export const endings = 'kan, an, i, nya, lah, kannya, annya, inya';
export const prefixes =
  'me, mem, men, meng, meny, ber, ter, di, ke, pe, pem, pen, peng, per, se, memper, keber, ketidak';
export const cognates = `
  si tion, itas ty, isme ism, ik ic, is ic, if ive, al al, asi ation, or or, i y, ensi ence, ansi ance`;
export const shortWords = `
  yang, dan, di, dari, untuk, dengan, pada, ini, itu, tidak, dalam, akan, ke, setiap, orang, atas, hak, atau, oleh,
  sebagai, adalah, tak, seorang, juga, telah, karena, bagi`;
