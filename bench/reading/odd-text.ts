/** How a text is set in odd ways: broken into lines, split into words, with signs that are not shown, in other characters. */

export const HAN = /\p{Script=Han}/u;
export const ARABIC = /\p{Script=Arabic}/u;

export const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const attribute = (text: string): string => escape(text).replace(/"/g, '&quot;');
export const asParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
export const each =
  (set: (text: string, at: number) => string) =>
  (paragraphs: readonly string[]): string =>
    paragraphs.map(set).join('\n');
export const withStyle =
  (css: string, set: (paragraphs: readonly string[]) => string | undefined) =>
  (paragraphs: readonly string[]): string | undefined => {
    const html = set(paragraphs);
    return html === undefined ? undefined : `<style>${css}</style>${html}`;
  };

/** Words with the blanks between them; of Chinese, pieces of three characters. */
const pieces = (text: string): string[] =>
  HAN.test(text) ? (text.match(/[\s\S]{1,3}/gu) ?? []) : (text.match(/\s+|\S+/g) ?? []);
const isBlank = (piece: string): boolean => piece.trim() === '';
export const mapWords = (text: string, set: (word: string, at: number) => string): string =>
  pieces(text)
    .map((piece, at) => (isBlank(piece) ? piece : set(piece, at)))
    .join('');
/** A sign put into the middle of the longer words; between all characters of Chinese. */
export const within = (text: string, sign: string): string =>
  HAN.test(text)
    ? text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, `$1${sign}`)
    : text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, `$1${sign}`);

/** Lines of about as many characters, broken between words. */
export function lines(text: string, width = 38): string[] {
  if (HAN.test(text)) return text.match(/[\s\S]{1,16}/gu) ?? [];
  const result: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= width) {
      result.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...result, line];
}

/** Lines with their last words cut by a hyphen, where they are long enough. */
export function hyphenated(text: string): string[] {
  const all = lines(text, 44);
  for (let at = 0; at + 1 < all.length; at++) {
    const [first = '', ...rest] = (all[at + 1] ?? '').split(' ');
    const cut = /^(\p{Ll}{4})(\p{Ll}{4,}.*)$/u.exec(first);
    if (!cut) continue;
    all[at] += ` ${cut[1]}-`;
    all[at + 1] = [cut[2], ...rest].join(' ');
  }
  return all;
}

export const spaced = (text: string, hidden: string): string =>
  mapWords(text, (word, at) => (at % 12 === 4 ? `${hidden}${escape(word)}` : escape(word)));

/** Some sentences' stops with the mark of a note behind them. */
export const noted = (text: string, mark: (n: number) => string): string => {
  let n = 0;
  return escape(text).replace(
    /(?<=\p{L}[”’»]?)[.。](?=\s|$|\p{Script=Han})/gu,
    (stop) => `${stop}${mark(++n)}`,
  );
};

export const FROM_IDEOGRAPH: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, at) => {
    const radical = String.fromCharCode(0x2f00 + at);
    return [radical.normalize('NFKC'), radical] as const;
  }),
);
export const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from(
    '民⺠长⻓车⻋马⻢门⻔见⻅贝⻉页⻚风⻛飞⻜鱼⻥鸟⻦麦⻨黄⻩齐⻬龙⻰西⻄青⻘'.match(/../gu) ?? [],
    (pair) => {
      const [character = '', radical = ''] = pair;
      return [character, radical] as const;
    },
  ),
);
export const swap = (text: string, table: ReadonlyMap<string, string>): string =>
  [...text].map((character) => table.get(character) ?? character).join('');

export const onlyWhere =
  (pattern: RegExp, set: (text: string) => string) =>
  (paragraphs: readonly string[]): string | undefined =>
    paragraphs.some((text) => pattern.test(text))
      ? asParagraphs(paragraphs.map((text) => (pattern.test(text) ? set(text) : text)))
      : undefined;
export const GROUPED = /\d,\d{3}/;
export const ARABIC_DIGITS = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

export const CLIPPED = 'position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden';
export const MEDIA = (css: string): string => `@media (min-width: 600px) { ${css} }`;
export const quoted = (open: string, close: string) =>
  each((text) => `<p>${escape(`${open}${text}${close}`)}</p>`);
export const inWords = (set: (word: string) => string) => each((text) => `<p>${mapWords(text, set)}</p>`);
export const unseen = (text: string, style: string): string =>
  `<p>${spaced(text, `<span style="${style}"> (opens in a new window) </span>`)}</p>`;
