/** German. */
export const tag = 'de';

export const sessionNouns = 'sitzung, tagung';
export const abbreviations = `
  bzw, z.b, d.h, u.a, u.ä, o.ä, i.d.r, nr, vgl, evtl, ggf, sog, bd, hrsg, mio, mrd, tel, gest, inkl, zzgl,
  dipl, ing, jan, feb, aug, sept, okt, nov, dez`;
export const sentenceStarters = `
  der, die, das, den, dem, ein, eine, es, er, sie, wir, ich, man, dies, diese, dieser, dann, danach, doch, aber, auch, im, in, am,
  zum, zur, bei, mit, nach, so, jetzt, heute, damit, dabei, dort, niemand, alle`;
export const quotationMarks = '„ “, ‚ ‘, » «, › ‹';
export const commonWords = 'der, die, und, das, den, nicht, ist, mit, von';
export const callPatterns = `
abonnieren sie
jetzt weiterlesen`;
export const pointerPatterns = `
(lesen|lies|mehr)( sie| auch| zum thema)*`;
export const imprintPatterns = String.raw`
[Vv]on [A-ZÀ-ÞĀ-Ž]
([Vv]eröffentlicht|[Aa]ktualisiert)\b`;
export const shortWords = `
  der, die, das, den, dem, des, ein, eine, einen, einem, einer, und, in, zu, ist, nicht, mit, von, auf, für, sich, im,
  an, auch, es, als, wird, werden, sind, hat, haben, wir, sie, er, ihr, jeder, niemand, oder, aus, bei, nach, durch,
  über, kein, keine`;
