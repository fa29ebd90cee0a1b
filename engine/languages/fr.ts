/** French. */
export const tag = 'fr';
export const attributionVerbs = `
  a déclaré, déclare, a dit, dit, a affirmé, affirme, a ajouté, ajoute, a expliqué, explique, a souligné,
  souligne, a estimé, estime, a indiqué, a écrit, écrit, a répondu, répond`;
export const personPronouns = 'il, elle, ils, elles';
export const textNouns = 'déclaration, texte, document, communiqué, discours';
export const articleNouns = 'article, articles';

export const instruments = 'convention, pacte, constitution, charte, protocole, traité';

export const sessionNouns = 'session';
export const ordinalSuffixes = 'e, ème, eme';
export const abbreviations = 'mme, mmes, mlle, mgr, apr, janv, févr, juill, déc, éd, chap';
export const commonWords = 'les, des, est, dans, une, pour, que, du, et';
export const callPatterns = `
abonnez-vous
(article )?réservé (aux|à nos) abonnés`;
export const pointerPatterns = `
(lire|à lire)( aussi)*`;
export const imprintPatterns = String.raw`
[Pp]ar [A-ZÀ-ÞĀ-Ž]
[Pp]ublié\b`;

export const stopWords = `
  le, la, les, l, un, une, des, de, du, d, au, aux, à, et, ou, où, en, dans, sur, sous, par, pour, avec, sans, entre, vers, chez,
  ne, pas, ni, que, qu, qui, quoi, dont, ce, cet, cette, ces, c, se, s, son, sa, ses, leur, leurs, notre, nos, votre, vos, mon, ma,
  mes, il, elle, ils, elles, on, nous, vous, je, j, tu, lui, y, est, sont, être, été, était, étaient, sera, seront, soit, soient,
  a, ont, avoir, avait, avaient, ait, aient, fait, faire, plus, moins, très, aussi, tout, tous, toute, toutes, même, mêmes, autre,
  autres, comme, si, mais, donc, car, lorsque, quand, ainsi, alors, afin, selon, après, avant, depuis, lors, dit, déclaré, ajouté,
  affirmé, souligné, indiqué, estimé, rappelé, m, n, t, quelque, quelques, chaque, celui, celle, ceux, celles, peut, peuvent, doit,
  doivent, devrait, devraient, jamais, encore, non`;
export const endings = `
  s, x, e, es, é, ée, ées, és, er, ez, ent, ons, ant, ait, aient, era, eront, erait, ir, it, is, issent, issant, re, ment, ements,
  ement, aux, al, ale, ales, if, ive, ifs, ives, eux, euse, euses, ence, ance`;
export const cognates = `
  ique ic, iques ic, ite ty, ites ty, tion tion, tions tion, isme ism, eur or, eurs or, aire ary, aires ary, ie y, ies y, iser ize,
  isee ize, isees ize, ise ize, ises ize, isation ization, ement -, ements -, aux al, elle al, elles al, el al, els al, euse ous,
  eux ous, ance ance, ence ence, ment ment, ments ment, ifs ive, if ive, ive ive, ives ive, er -, ee -, ees -, es -, e -, re er`;
export const shortWords = `
  le, la, les, de, des, du, un, une, et, à, au, aux, est, dans, pour, que, qui, en, sur, par, ne, pas, il, elle, ce,
  cette, ces, se, son, sa, ses, leur, leurs, nul, tout, toute, tous, toutes, ou, avec, sont, a, ont, être, droit, nous,
  vous, plus, sans, l, d, n, qu, s, c`;
