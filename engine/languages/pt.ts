/** Portuguese. */
export const tag = 'pt';
export const articleNouns = 'artigo, artigos';

export const sessionNouns = 'sessão, sessao';
export const ordinalSuffixes = 'o, a';
export const commonWords = 'os, dos, não, uma, para, que, com, em, da';
export const pointerPatterns = `
leia( também)*`;
export const imprintPatterns = String.raw`
[Pp]or [A-ZÀ-ÞĀ-Ž]
([Pp]ublicado|[Aa]ctualizado)\b`;

export const stopWords = `
  o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, em, no, na, nos, nas, num, numa, por, pelo, pela, pelos, pelas, para, com,
  sem, sobre, entre, até, desde, ao, à, aos, às, e, ou, não, nem, que, quem, qual, quais, cujo, cuja, onde, este, esta, estes, estas,
  esse, essa, esses, essas, isso, isto, aquele, aquela, seu, sua, seus, suas, se, lhe, lhes, nosso, nossa, nossos, nossas, ele, ela,
  eles, elas, é, são, ser, sido, era, eram, será, serão, seja, sejam, foi, foram, está, estão, estar, há, tem, têm, ter, tinha, mais,
  menos, muito, também, todo, todos, toda, todas, mesmo, mesma, outro, outra, outros, outras, como, mas, porque, quando, assim,
  segundo, após, antes, durante, disse, afirmou, acrescentou, sublinhou, destacou, declarou, ressaltou, salientou, cada, pode, podem,
  deve, devem, deveria, nunca, já, ainda, enquanto`;
export const endings = `
  s, es, a, as, o, os, ado, ada, ados, adas, ido, ida, idos, idas, ar, er, ir, am, em, ava, avam, ou, aram, eram, iram, ará, arão, erá,
  erão, e, ando, endo, indo, amente, mente, amos, emos, imos, amento, amentos, imento, imentos, al, ais, ivo, iva, ivos, ivas, oso,
  osa, osos, osas`;
export const cognates = `
  cao tion, coes tion, sao sion, soes sion, dade ty, dades ty, ico ic, ica ic, icos ic, icas ic, ismo ism, ia y, ias y, encia ence, encias ence,
  ancia ance, ancias ance, mente ly, mento ment, mentos ment, ario ary, aria ary, arios ary, arias ary, oso ous, osa ous, osos ous, osas ous,
  ivo ive, iva ive, ivos ive, ivas ive, izar ize, izacao ization, al al, ais al, or or, ores or, ar -, ar ate, er -, ir -, o -, a -, os -,
  as -, e -, es -`;
export const shortWords = `
  o, a, os, as, de, do, da, dos, das, um, uma, e, em, no, na, nos, nas, que, por, para, com, não, se, seu, sua, ao, à,
  são, é, tem, ou, mais, como, todo, toda, ninguém, pelo, pela, foi, sem, nem, ser, direito`;
