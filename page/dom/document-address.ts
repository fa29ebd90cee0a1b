/** The address of a document: its canonical link, else where it was opened. */

/** A longer address is no address. UTF-16 code units. */
const MAX_ADDRESS = 1_000;

/** The address that the page calls its own, else the one it was opened at. */
export function readAddress(document: Document): string | undefined {
  // A document parsed from a file has no location, whatever the types say.
  const location = (document as { location?: Location | null }).location?.href;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const address = canonical ? URL.parse(canonical, location)?.href : undefined;
  const own = [address, location].find((each) => each !== undefined && /^https?:\/\//.test(each));
  return own !== undefined && own.length <= MAX_ADDRESS ? own : undefined;
}
