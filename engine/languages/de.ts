/** German. */
export const tag = 'de';
export const attributionVerbs = `
  sagte, sagt, erklärte, erklärt, betonte, betont, schrieb, schreibt, fügte, meinte, meint, antwortete, fragte,
  so`;
export const personPronouns = 'er, sie';
export const textNouns = 'erklärung, text, dokument, rede';
export const articleNouns = 'artikel, artikeln, artikels';

export const instruments = `
  konvention, menschenrechtskonvention, kinderrechtskonvention, flüchtlingskonvention, pakt, zivilpakt, sozialpakt, grundgesetz, verfassung,
  bundesverfassung, charta, grundrechtecharta, protokoll, vertrag`;

export const sessionNouns = 'sitzung, tagung';
export const abbreviations = `
  bzw, z.b, d.h, u.a, u.ä, o.ä, i.d.r, nr, vgl, evtl, ggf, sog, bd, hrsg, mio, mrd, tel, gest, inkl, zzgl,
  dipl, ing, jan, feb, aug, sept, okt, nov, dez`;
export const sentenceStarters = `
  der, die, das, den, dem, ein, eine, es, er, sie, wir, ich, man, dies, diese, dieser, dann, danach, doch, aber, auch, im, in, am,
  zum, zur, bei, mit, nach, so, jetzt, heute, damit, dabei, dort, niemand, alle`;
export const commonWords = 'der, die, und, das, den, nicht, ist, mit, von';
export const callPatterns = `
abonnieren sie
jetzt weiterlesen`;
export const pointerPatterns = `
(lesen|lies|mehr)( sie| auch| zum thema)*`;
export const imprintPatterns = String.raw`
[Vv]on [A-ZÀ-ÞĀ-Ž]
([Vv]eröffentlicht|[Aa]ktualisiert)\b`;

export const stopWords = `
  der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, kein, keine, keinen, und, oder, aber, sondern, nicht, in, im,
  an, am, auf, aus, bei, beim, mit, nach, von, vom, vor, zu, zum, zur, über, unter, durch, für, gegen, ohne, um, zwischen, bis, seit,
  dass, daß, ob, wenn, weil, als, wie, so, auch, nur, noch, schon, mehr, sehr, er, sie, es, wir, ihr, ich, ihm, ihn, ihnen, ihre,
  ihren, ihrer, ihrem, sein, seine, seinen, seiner, seinem, unser, unsere, unseren, sich, man, dieser, diese, dieses, diesen, diesem,
  jener, jene, welche, welcher, welches, ist, sind, war, waren, gewesen, werden, wird, wurde, wurden, worden, hat, haben, hatte,
  hatten, kann, können, muss, müssen, soll, sollen, sollte, sollten, dürfe, dürfen, müsse, müssten, solle, sei, seien, habe, hätten, alle, allen, aller,
  alles, andere, anderen, anderer, jeder, jede, jedes, dabei, damit, dann, da, hier, dort, was, wer, wo, sagte, erklärte, betonte,
  sowie, zudem, ferner, während, laut, wobei, nie, niemals`;
export const endings = `
  e, en, er, es, em, ern, n, s, t, te, ten, st, et, est, ung, ungen, lich, liche, lichen, licher, liches, isch, ische, ischen, ischer,
  isches, end, ende, enden, ender, heit, heiten, keit, keiten, ig, ige, igen, iger, iges`;
export const compoundLinks = '-, s, es, n, en, e, er';
export const cognates = `
  tion tion, tionen tion, sion sion, tat ty, taten ty, isch ic, ische ic, ischen ic, ischer ic, isches ic, ismus ism, ie y, ien y, enz ence,
  enzen ence, anz ance, iv ive, ive ive, iven ive, ell al, elle al, ellen al, eller al, al al, ale al, alen al, or or, oren or, ieren ate, iert ate,
  ieren -, iert -, isieren ize, isierung ization, en -, e -`;
export const shortWords = `
  der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, in, zu, ist, nicht, mit, von, auf, für, sich, im,
  an, auch, es, als, wird, werden, sind, hat, haben, wir, sie, er, ihr, jeder, niemand, oder, aus, bei, nach, durch,
  über, kein, keine`;
