/** What all formats in XML share. */

/** What is no character of XML 1.0 (production 2). */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of an element or an attribute. */
export const xmlText = (text: string): string =>
  text.replaceAll(NO_XML, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
