/**
 * The consonants of a name in Latin letters, in classes that a transliteration keeps apart: Chinese has no Raab but a lā bù, no
 * Dominic but a duō mǐ ní kè. One letter a class: P (b, p), T (d, t), K (g, k, q), J (ch, j, soft g), S (s, sh, th, z, soft c),
 * L (l, r), M, N, F, W (v, w), H.
 */
const CLASSES: ReadonlyMap<string, string> = new Map(
  'bP pP dT tT kK gK jJ sS zS mM nN lL rL fF vW wW hH'
    .split(' ')
    .map(([letter = '', own = '']) => [letter, own]),
);

/** Spellings that are one sound, or none. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/ough|igh/g, ''],
  [/sch|tch|ch/g, 'j'],
  [/sh|th/g, 's'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/gh/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/dj/g, 'j'],
  // An h is heard before a vowel only.
  [/h(?![aeiouy])/g, ''],
];

/** The classes of a name's consonants in order: `Dominic` → `TMNK`. Empty for what has no Latin letters. */
export function consonantsOf(name: string): string {
  let letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  for (const [spelling, sound] of SOUNDS) letters = letters.replace(spelling, sound);
  return Array.from(letters, (letter) => CLASSES.get(letter) ?? '').join('');
}
