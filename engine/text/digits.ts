/**
 * Figures as they are written in other places: digits of other scripts, and digits grouped by points, apostrophes or
 * spaces where English has commas.
 */

/** The zeros of scripts with digits of their own in the first plane, each followed by its one to nine (Unicode, `Nd`). */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０';
const DIGITS = new Map(
  Array.from(ZEROS, (zero) => zero.charCodeAt(0)).flatMap((zero) =>
    Array.from({ length: 10 }, (_, value) => [String.fromCharCode(zero + value), String(value)] as const),
  ),
);
const OTHER_DIGIT = new RegExp(`[${[...DIGITS.keys()].join('')}]`, 'g');
const ANY_OTHER = /[\u0660-\uffff]/;

/** What stands between groups of three digits: a comma, a point, an apostrophe, a space of some width, and Arabic and wide forms. */
export const GROUPING = " \\u00a0\\u2007\\u2009\\u202f'’٬，";

/** Digits of any script as those of ASCII, and Arabic and wide points and commas as ASCII's; one UTF-16 unit for one. */
export const asciiDigits = (text: string): string =>
  ANY_OTHER.test(text)
    ? text
        .replace(OTHER_DIGIT, (digit) => DIGITS.get(digit) ?? digit)
        .replace(/(?<=\d)[٫．](?=\d)/g, '.')
        .replace(/(?<=\d)[٬，](?=\d)/g, ',')
    : text;

/** A figure in groups of three, all with the same sign between; the first group has no zero before it. */
const GROUPED = new RegExp(
  `(?<![\\d.,])[1-9]\\d{0,2}([${GROUPING}])\\d{3}(?:\\1\\d{3})*(?!\\d|[.,]\\d{3})`,
  'g',
);
/** Scales and shares: a single point before them is a decimal one, as in `1.412 billion`. */
const SCALED = String.raw`\s?(?:%|per\s?cent|[百千万亿]|hundred|thousand|mill|bill|trill|[mbt]n\b|mio|mrd|млн|млрд|милл)`;
/** Several points between groups, or one that is no decimal point. */
const POINTED = new RegExp(
  String.raw`(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.\d{3}(?!${SCALED}))(?![\d.]\d|\d|,\d{3})`,
  'giu',
);

/** Groups of digits with commas between, as English has them; one UTF-16 unit for one. */
export const groupedByCommas = (text: string): string =>
  text
    .replace(GROUPED, (figure) => figure.replace(/\D/g, ','))
    .replace(POINTED, (figure) => figure.replace(/\./g, ','));

/** A figure of a text as it is compared: `30 000`, `30.000`, `٣٠٬٠٠٠` are `30000`, and `1,4` is `1.4`. */
export function plainFigure(raw: string): string {
  const figure = asciiDigits(raw.normalize('NFKC')).replace(/[.,]$/, '');
  if (/^[1-9]\d{0,2}(?:[^\d]\d{3})+$/.test(figure) || /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(figure))
    return figure.replace(/\D/g, '');
  return figure.replace(/,(?=\d{3}(?!\d))/g, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2');
}
