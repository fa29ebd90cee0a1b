/** Italian. */
export const tag = 'it';
export const articleNouns = 'articolo, articoli';

export const sessionNouns = 'sessione';
export const ordinalSuffixes = 'esima';
export const commonWords = 'il, di, che, della, non, per, una, con, gli';
export const pointerPatterns = `
(leggi|lea)( anche)*`;
export const imprintPatterns = String.raw`
[Dd]i [A-ZÀ-ÞĀ-Ž]
[Pp]ubblicato\b`;

export const stopWords = `
  il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, degli, delle, dell, a, al, allo, alla, ai, agli, alle, all, da,
  dal, dalla, dai, dagli, dalle, dall, in, nel, nello, nella, nei, negli, nelle, nell, su, sul, sulla, sui, sugli, sulle, sull, con,
  per, tra, fra, e, ed, o, non, né, che, chi, cui, quale, quali, questo, questa, questi, queste, quello, quella, quelli, quelle, suo,
  sua, suoi, sue, loro, nostro, nostra, nostri, nostre, si, ci, ne, lui, lei, essi, è, sono, essere, stato, stata, stati, era, erano,
  sarà, sia, siano, fu, ha, hanno, avere, aveva, più, meno, molto, anche, tutto, tutti, tutta, tutte, stesso, stessa, altro, altri,
  altra, altre, come, se, ma, perché, quando, così, secondo, dopo, prima, durante, ogni, può, possono, deve, devono, dovrebbe, mai,
  ancora, d, detto, affermato, dichiarato, aggiunto, sottolineato, ribadito, ricordato, spiegato`;
export const endings = `
  a, e, i, o, ato, ata, ati, ate, ito, ita, iti, ite, uto, uta, uti, ute, are, ere, ire, ano, ono, ava, avano, iva, ivano, erà,
  eranno, ando, endo, amente, mente, amento, amenti, imento, imenti, ale, ali, ivo, iva, ivi, ive, oso, osa, osi, ose, iamo`;
export const cognates = `
  zione tion, zioni tion, sione sion, sioni sion, ta ty, ico ic, ica ic, ici ic, iche ic, ismo ism, ia y, ie y, enza ence, enze ence, anza ance,
  anze ance, mente ly, mento ment, menti ment, ario ary, aria ary, ari ary, oso ous, osa ous, osi ous, ivo ive, iva ive, ivi ive, ive ive,
  izzare ize, izzazione ization, ale al, ali al, ore or, ori or, are -, are ate, ere -, ire -, o -, a -, i -, e -, uale ual, uali ual`;
export const shortWords = `
  il, lo, la, i, gli, le, di, del, della, dei, delle, un, una, uno, e, è, in, nel, nella, che, per, con, non, si, da, al,
  alla, ha, hanno, sono, o, come, più, ogni, suo, sua, nessuno, individuo, diritto, ad, ed, anche, questo`;
