/** The address of a place in the library: `#/hrc55/hrc55-en-qiushi/12` is a work, a version, a sentence counted from 1; `#/hrc55/A/vs/B` are two versions of it, `#/hrc55/A/variants` is one with the variants of all. */

export interface Address {
  work: string;
  version?: string | undefined;
  /** Counted from 0, as everywhere in the code; the address that readers see counts from 1. */
  sentence?: number | undefined;
  /** The version that stands beside it. */
  against?: string | undefined;
  /** The variants of all other versions stand below it. */
  variants?: boolean;
}

/** The part after `library.html`. */
export function formatAddress({ work, version, sentence, against, variants }: Address): string {
  const parts = [work];
  if (version !== undefined) parts.push(version);
  if (version !== undefined && against !== undefined) parts.push('vs', against);
  else if (version !== undefined && variants) parts.push('variants');
  else if (version !== undefined && sentence !== undefined) parts.push(String(sentence + 1));
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Reads an address; undefined for none (the list of all works). What it names need not exist. */
export function parseAddress(hash: string): Address | undefined {
  const parts = hash.replace(/^#\/?/, '').split('/').map(decode);
  const [work, version, number, other] = parts;
  if (!work) return undefined;
  if (version && number === 'variants') return { work, version, variants: true };
  if (version && number === 'vs' && other) return { work, version, against: other };
  const sentence = number !== undefined && /^[1-9]\d{0,8}$/.test(number) ? Number(number) - 1 : undefined;
  return { work, ...(version ? { version } : {}), ...(sentence === undefined ? {} : { sentence }) };
}

/** Percent signs that mean nothing stay as they are: an address can be typed by hand. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
