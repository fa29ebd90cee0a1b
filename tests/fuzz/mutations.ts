/** Texts and markup changed as broken tools, odd editors and hostile pages change them. */
import * as fc from 'fast-check';

/** Characters that text handling stumbles over: invisible ones, halves of pairs, marks that join, directions, odd widths. */
const ODD = [
  '\0',
  '\t',
  '\u000B',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u0301',
  '\u0345',
  '\u061C',
  '\u180E',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2028',
  '\u2066',
  '\u3000',
  '\uD83D',
  '\uDE00',
  '\uFE0F',
  '\uFEFF',
  '\uFFFD',
  '\uFFFF',
  '\u{1F468}\u200D\u{1F469}',
  '\u{20BB7}',
  '\u{E0041}',
  'İ',
  'ß',
  'ﬁ',
  '（',
  '“',
  '”',
  '‘',
  '»',
  '「',
  '」',
  '"',
  '…',
  '[',
  ']',
  '&',
  '<',
  '>',
  '\n',
  '\r\n',
  '.',
  '。',
  '①',
  '½',
  '٣',
  '三',
];
/** Markup that opens, closes or hides something, in its wrong place. */
const MARKUP = [
  '<p>',
  '</p>',
  '</div>',
  '</body>',
  '<article>',
  '</article>',
  '<table><tr>',
  '<br>',
  '<q>',
  '<div hidden>',
  '<svg>',
  '<template>',
  '<math>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '</script>',
  '<style>',
  '<plaintext>',
  '<ruby>字<rt>zì',
  '<ol start="-5"><li>',
  '&#x110000;',
  '&nbsp;',
  '<p dir=rtl>',
  '<p lang="zh-Hant-TW-x-y">',
  '<a href="javascript:">',
  '<meta charset="x">',
  '<time datetime="32-13">',
  '<script type="application/ld+json">{"@type":[[{}]]}</script>',
  '<h1>',
  '<blockquote>',
  '<select><option>',
  '<details>',
  '<slot>',
];

type Edit =
  | { kind: 'delete' | 'repeat' | 'move'; at: number; length: number; to: number }
  | { kind: 'insert'; at: number; piece: string; times: number };

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edits = (pieces: readonly string[]): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('delete' as const, 'repeat' as const, 'move' as const),
        at: place,
        length: fc.oneof(fc.nat(12), fc.nat(400)),
        to: place,
      }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: place,
        piece: fc.constantFrom(...pieces),
        times: fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
          { weight: 1, arbitrary: fc.nat(500) },
        ),
      }),
    ),
    { minLength: 1, maxLength: 12 },
  );

function edited(text: string, edit: Edit): string {
  const at = Math.floor(edit.at * text.length);
  if (edit.kind === 'insert') return text.slice(0, at) + edit.piece.repeat(edit.times) + text.slice(at);
  const piece = text.slice(at, at + edit.length);
  if (edit.kind === 'repeat') return text.slice(0, at) + piece + text.slice(at);
  const rest = text.slice(0, at) + text.slice(at + edit.length);
  if (edit.kind === 'delete') return rest;
  const to = Math.floor(edit.to * rest.length);
  return rest.slice(0, to) + piece + rest.slice(to);
}

const applied = (bases: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...bases), edits(pieces)).map(([base, list]) => list.reduce(edited, base));

/** One of the texts with some edits. */
export const mutatedText = (bases: readonly string[]): fc.Arbitrary<string> => applied(bases, ODD);

/** One of the documents with some edits of text and markup. */
export const mutatedMarkup = (bases: readonly string[]): fc.Arbitrary<string> =>
  applied(bases, [...MARKUP, ...ODD]);

/** One of the files with some bytes changed, cut off, or doubled. */
export const mutatedBytes = (bases: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc
    .tuple(
      fc.constantFrom(...bases),
      fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }),
      fc.option(place, { freq: 4 }),
    )
    .map(([base, changes, cut]) => {
      const bytes = Uint8Array.from(cut === null ? base : base.subarray(0, Math.floor(cut * base.length)));
      for (const [at, by] of changes) {
        const i = Math.floor(at * bytes.length);
        if (i < bytes.length) bytes[i] = (bytes[i] ?? 0) ^ by;
      }
      return bytes;
    });
