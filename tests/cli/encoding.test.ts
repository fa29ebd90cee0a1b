/** Files in the encodings that older sites and programs save them in. The bytes were written by hand or by iconv. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../cli/encoding.ts';

/** Bytes from their hexadecimal form. */
const hex = (digits: string): Buffer => Buffer.from(digits.replace(/\s+/g, ''), 'hex');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** “码头的船明天一早出海，我们都去送行。” in GB 18030, and the same in Big5 with traditional characters. */
const GB = hex('C2EB CDB7 B5C4 B4AC C3F7 CCEC D2BB D4E7 B3F6 BAA3 A3AC CED2 C3C7 B6BC C8A5 CBCD D0D0 A1A3');
const BIG5 = hex('BD58 C059 AABA B2EE A9FA A4D1 A440 A6AD A558 AEFC A141 A7DA ADCC B3A3 A568 B065 A6E6 A143');

describe('the text of a file', () => {
  test.each<readonly [name: string, bytes: Uint8Array, text: string]>([
    ['UTF-8', Buffer.from('港口 – quay'), '港口 – quay'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffquay'), 'quay'],
    ['UTF-16, the lower byte first', Buffer.from('\ufeff港口', 'utf16le'), '港口'],
    ['UTF-16, the higher byte first', hex('FEFF 6E2F 53E3'), '港口'],
    ['UTF-16 without a mark', Buffer.from('<p>港口 quay</p>', 'utf16le'), '<p>港口 quay</p>'],
    [
      'a page in GB 2312, as it declares',
      Buffer.concat([latin1('<meta charset="gb2312"><p>'), GB, latin1('</p>')]),
      '<meta charset="gb2312"><p>码头的船明天一早出海，我们都去送行。</p>',
    ],
    [
      'a page in Big5, as it declares in the older form',
      Buffer.concat([latin1('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'), BIG5]),
      '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>碼頭的船明天一早出海，我們都去送行。',
    ],
    ['GB 18030 that nothing declares', GB, '码头的船明天一早出海，我们都去送行。'],
    ['Big5 that nothing declares', BIG5, '碼頭的船明天一早出海，我們都去送行。'],
    [
      'French of Windows that nothing declares',
      Buffer.concat([
        latin1('Le port a \xe9t\xe9 ferm\xe9 d\xe8s l\x92aube, et les p\xeacheurs sont rest\xe9s chez eux.'),
      ]),
      'Le port a été fermé dès l’aube, et les pêcheurs sont restés chez eux.',
    ],
    [
      'UTF-8 that still says it was something else',
      Buffer.from('<meta charset="gb2312"><p>港口</p>'),
      '<meta charset="gb2312"><p>港口</p>',
    ],
  ])('%s', (_name, bytes, text) => {
    expect(decodeText(bytes, 'page.html')).toBe(text);
  });

  test('has no zero bytes that a program has left in it', () => {
    expect(decodeText(latin1(`${'The quay is open. '.repeat(9)}\0\0`), 'quay.txt')).toBe(
      'The quay is open. '.repeat(9),
    );
  });

  test.each([
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['rich text (RTF)', '{\\rtf1\\ansi The quay is open.}'],
  ])('is none where the file is %s, and the fault says so', (name, text) => {
    expect(() => decodeText(latin1(text), 'quay.txt')).toThrow(`quay.txt is ${name}`);
  });

  test('is asked for where it cannot be told', () => {
    expect(() => decodeText(hex('81 8D 8F FF FE 80'), 'page.html')).toThrow(/page\.html is not UTF-8/);
    expect(() => decodeText(hex('89504E47 0D0A1A0A 0000000D 49484452 00'), 'boat.png')).toThrow(
      /boat\.png is no text/,
    );
  });
});
