/**
 * Encoding and decoding of text. Node and browsers both have them beyond the language itself; they are typed here because this
 * folder is compiled without the types of either.
 */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string };

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @throws TypeError if the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/**
 * The text of bytes in an encoding, by its name in the Encoding Standard.
 *
 * @throws TypeError or RangeError if the bytes are not in it, or there is none of that name
 */
export const decodeBytes = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Each byte as the character of its number, for what is ASCII anyway. */
export const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
