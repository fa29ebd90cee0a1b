/**
 * The quotation marks of all languages, the opening and the closing one. Apart from the languages' other lists: the panel finds quotations,
 * and knows no more of a language.
 */

export const quotationMarks: readonly string[] = [
  // English and most others; Chinese, Japanese.
  '‘ ’, “ ”, 「 」, 『 』',
  // French, Spanish, Russian, Arabic.
  '« », ‹ ›',
  // German.
  '„ “, ‚ ‘, » «, › ‹',
  // Danish, Swedish.
  '” ”, » «, » »',
  // Dutch; the older way, which Polish, Hungarian and Romanian keep.
  '„ ”, ‚ ’',
];
