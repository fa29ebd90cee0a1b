/**
 * Subscribing to packs by their addresses. Fetching one is the reader's own act, and, beside a PDF that is added from its tab, the only request that the extension ever makes.
 * Nothing is kept before the reader has seen what it is and who has signed it; where anything is wrong, everything stays as it was.
 */
import { openPackBytes } from '../packs.ts';
import { type SignatureFault, checkSignature, hashOf } from '../../corpus/signature.ts';
import { browser } from '../browser.ts';
import type { KeptPack } from './kept.ts';

/** A pack of 10,000 speeches has about this much. Bytes. */
export const MAX_PACK = 300_000_000;
/** A signature is a line of text. Bytes. */
const MAX_SIGNATURE = 10_000;

export type SubscriptionFault =
  'address' | 'no-permission' | 'unreachable' | 'status' | 'too-large' | 'signature-missing' | SignatureFault;

/** A pack cannot be had from its address. `detail` is the status that the server gave. */
export class SubscriptionFailed extends Error {
  override name = 'SubscriptionFailed';
  readonly fault: SubscriptionFault;
  readonly detail: string | undefined;

  constructor(fault: SubscriptionFault, detail?: string, options?: ErrorOptions) {
    super(`The pack cannot be had: ${fault}.`, options);
    this.fault = fault;
    this.detail = detail;
  }
}

/** A pack that was fetched and checked, for the reader to decide upon. */
export interface Offer {
  pack: KeptPack;
  works: number;
  /** The key that signed the version that is kept, where this one is signed by another, or by none. */
  keyBefore?: string | undefined;
}

/** The address of a pack; a plain one only for the reader's own machine. @throws SubscriptionFailed */
export function packAddress(input: string): URL {
  const url = URL.parse(input.trim());
  const isLocal = url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  if (!url || !(url.protocol === 'https:' || isLocal) || url.username || url.password)
    throw new SubscriptionFailed('address');
  url.hash = '';
  return url;
}

/** The bytes of an answer, of which there may be so many. @throws SubscriptionFailed */
async function bytesOf(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('content-length') ?? 0) > most) throw new SubscriptionFailed('too-large');
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      length += part.value.length;
      if (length > most) throw new SubscriptionFailed('too-large');
      parts.push(part.value);
    }
  } catch (cause) {
    await reader?.cancel().catch(() => undefined);
    throw cause instanceof SubscriptionFailed
      ? cause
      : new SubscriptionFailed('unreachable', undefined, { cause });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Asks a server, without cookies and without saying where the question is from. @throws SubscriptionFailed where none answers */
async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  try {
    return await fetch(url, {
      headers,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  } catch (cause) {
    throw new SubscriptionFailed('unreachable', undefined, { cause });
  }
}

const signatureAddress = (url: URL): string => {
  const address = new URL(url);
  address.pathname += '.sig';
  return address.href;
};

/** The signature's text; undefined where there is none. */
async function signatureOf(url: URL): Promise<string | undefined> {
  const response = await ask(signatureAddress(url));
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new SubscriptionFailed('status', String(response.status));
  return new TextDecoder().decode(await bytesOf(response, MAX_SIGNATURE));
}

/** The key that has signed these bytes; undefined where there is no signature. */
async function signerOf(
  bytes: Uint8Array,
  text: string | undefined,
  before: KeptPack | undefined,
): Promise<string | undefined> {
  if (text === undefined) {
    // A pack that was signed once is not taken without a signature: that is how a stranger's would come.
    if (before?.source?.key !== undefined) throw new SubscriptionFailed('signature-missing');
    return undefined;
  }
  const checked = await checkSignature(bytes, text);
  if ('fault' in checked) throw new SubscriptionFailed(checked.fault);
  return checked.key;
}

/**
 * Asks the browser for leave to ask the host. To be called within a click, before anything is awaited.
 *
 * @throws SubscriptionFailed where the reader refuses it
 */
export async function allowHost(url: URL): Promise<void> {
  const origins = [`${url.protocol}//${url.hostname}/*`];
  // What was granted at the installation cannot be asked for in every browser.
  const granted = await browser.permissions
    .request({ origins })
    .catch(() => browser.permissions.contains({ origins }).catch(() => false));
  if (!granted) throw new SubscriptionFailed('no-permission');
}

/**
 * Fetches a pack and its signature, and checks both.
 *
 * @param before what is kept of it
 * @returns undefined where there is nothing newer
 * @throws SubscriptionFailed, or PackError where it is no pack
 */
export async function fetchOffer(url: URL, before?: KeptPack): Promise<Offer | undefined> {
  const etag = before?.source?.etag;
  const response = await ask(url.href, etag === undefined ? {} : { 'If-None-Match': etag });
  if (response.status === 304) return undefined;
  if (!response.ok) throw new SubscriptionFailed('status', String(response.status));
  const bytes = await bytesOf(response, MAX_PACK);
  const hash = await hashOf(bytes);
  if (hash === before?.source?.hash) return undefined;
  const key = await signerOf(bytes, await signatureOf(url), before);
  const { name, works } = await openPackBytes(bytes.buffer);
  const newTag = response.headers.get('etag');
  const keyBefore = before?.source?.key;
  return {
    works: works.length,
    ...(keyBefore !== undefined && keyBefore !== key && { keyBefore }),
    pack: {
      id: `url:${url.href}`,
      name,
      at: Date.now(),
      bytes: bytes.buffer,
      source: {
        url: url.href,
        hash,
        ...(newTag !== null && { etag: newTag }),
        ...(key !== undefined && { key }),
      },
    },
  };
}

/** A key as a person compares it: groups of four. */
export const keyWords = (key: string): string =>
  key
    .replace(/=+$/, '')
    .match(/.{1,4}/g)
    ?.join(' ') ?? key;
