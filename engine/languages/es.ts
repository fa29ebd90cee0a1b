/** Spanish. */
export const tag = 'es';
export const attributionVerbs = `
  dijo, dice, afirmó, afirma, declaró, declara, señaló, señala, añadió, añade, explicó, explica, escribió,
  escribe, respondió, subrayó`;
export const personPronouns = 'él, ella, ellos, ellas';
export const textNouns = 'declaración, texto, documento, comunicado, discurso';
export const articleNouns = 'artículo, artículos';

export const instruments = 'convención, pacto, constitución, carta, protocolo, tratado';

export const sessionNouns = 'sesión, sesion, período de sesiones, periodo de sesiones';
export const ordinalSuffixes = 'o, a';
export const abbreviations = 'sra, srta, dra, ud, uds, núm, pág';
export const commonWords = 'los, las, del, una, por, para, que, con, el';
export const callPatterns = 'suscríbe(te|ase)';
export const pointerPatterns = `
(lea|leer)( también)*`;
export const imprintPatterns = String.raw`
[Pp]or [A-ZÀ-ÞĀ-Ž]
([Pp]ublicado|[Aa]ctualizado)\b`;

export const stopWords = `
  el, la, los, las, lo, un, una, unos, unas, de, del, a, al, y, e, o, u, en, por, para, con, sin, sobre, entre, hacia, desde, hasta,
  no, ni, que, quien, quienes, cual, cuales, cuyo, cuya, cuyos, donde, este, esta, estos, estas, ese, esa, esos, esas, eso, esto,
  aquel, aquella, su, sus, se, le, les, nos, nuestro, nuestra, nuestros, nuestras, él, ella, ellos, ellas, es, son, ser, sido, era,
  eran, será, serán, sea, sean, fue, fueron, está, están, estar, ha, han, haber, había, hay, haya, más, menos, muy, también, todo,
  todos, toda, todas, mismo, misma, otro, otra, otros, otras, como, si, pero, porque, cuando, así, según, tras, ante, bajo, durante,
  dijo, señaló, afirmó, añadió, subrayó, indicó, declaró, sostuvo, agregó, expresó, manifestó, cada, puede, pueden, debe, deben,
  deberían, debería, nunca, ya, aún, sino, mientras`;
export const endings = `
  s, es, a, as, o, os, ado, ada, ados, adas, ido, ida, idos, idas, ar, er, ir, an, en, aba, aban, ó, aron, ieron, ará, arán, erá,
  erán, irá, irán, e, ando, iendo, amente, mente, amos, emos, imos, amiento, imiento, amientos, imientos, al, ales, ivo, iva, ivos,
  ivas, oso, osa, osos, osas`;
export const cognates = `
  cion tion, ciones tion, sion sion, siones sion, dad ty, dades ty, ico ic, ica ic, icos ic, icas ic, ismo ism, ia y, ias y, encia ence,
  encias ence, ancia ance, ancias ance, mente ly, mento ment, mentos ment, ario ary, aria ary, arios ary, arias ary, oso ous, osa ous, osos ous,
  osas ous, ivo ive, iva ive, ivos ive, ivas ive, izar ize, izacion ization, al al, ales al, or or, ores or, ado ate, ada ate, ar -, ar ate,
  er -, ir -, o -, a -, os -, as -, e -, es -`;
export const shortWords = `
  el, la, los, las, de, del, un, una, y, a, al, en, es, que, por, para, con, no, se, su, sus, lo, como, más, o, este,
  esta, estos, ser, son, tiene, derecho, toda, todo, todos, nadie, sin, ni, le, les, ha, han, sobre, entre, cuando, muy,
  nuestro`;
