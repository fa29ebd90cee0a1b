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

/** What of the Web Cryptography API is used: in Node, and in browsers that know Ed25519. */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: 'raw' | 'pkcs8',
    data: Uint8Array,
    algorithm: 'Ed25519',
    extractable: boolean,
    uses: readonly ('sign' | 'verify')[],
  ): Promise<object>;
  sign(algorithm: 'Ed25519', key: object, data: Uint8Array): Promise<ArrayBuffer>;
  verify(algorithm: 'Ed25519', key: object, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}
declare const crypto: { subtle: Subtle };

export const subtle = (): Subtle => crypto.subtle;

declare const btoa: (binary: string) => string;
declare const atob: (text: string) => string;

export const toBase64 = (bytes: Uint8Array): string => btoa(latin1(bytes));

/** @throws where it is no Base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Bytes as hexadecimal figures. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Each byte as the character of its number, for what is ASCII anyway. */
export const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
