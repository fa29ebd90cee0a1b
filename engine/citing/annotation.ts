/**
 * Words of a text as a W3C Web Annotation (Recommendation of 2017), with a TextQuoteSelector and a TextPositionSelector. The quote is
 * letter for letter as the text has it, and positions count code points, as the model says.
 */
import type { Span } from '../types.ts';
import { type Reference, placeNote } from './reference.ts';

/** So much of the text stands in prefix and suffix. UTF-16 units. */
const CONTEXT = 32;

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};
/** Half a character is none. */
const wholeCharacters = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/u, '').replace(/[\ud800-\udbff]$/u, '');

/** @param source the address of the text @param place the words in it, in UTF-16 units */
export function targetOf(source: string, text: string, place: Span) {
  const before = text.slice(0, place.start);
  const exact = text.slice(place.start, place.end);
  const start = codePoints(before);
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector' as const,
        exact,
        prefix: wholeCharacters(before.slice(-CONTEXT)),
        suffix: wholeCharacters(text.slice(place.end, place.end + CONTEXT)),
      },
      { type: 'TextPositionSelector' as const, start, end: start + codePoints(exact) },
    ],
  };
}

/** Of a text without an address its name stands for it. */
const resourceOf = ({ version, text, place, lang }: Reference) => ({
  ...targetOf(version.url ?? `urn:variorum:${encodeURIComponent(version.id)}`, text, place),
  language: lang,
});

/** The words of a reference, annotated with who said them where, and with their translation. */
export function annotation(of: Reference, line: string) {
  const said = { type: 'TextualBody' as const, value: line, format: 'text/plain' as const };
  const place = { type: 'TextualBody' as const, value: placeNote(of), format: 'text/plain' as const };
  const translated = of.translation
    ? [{ type: 'SpecificResource' as const, purpose: 'linking' as const, ...resourceOf(of.translation) }]
    : [];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
    type: 'Annotation' as const,
    motivation: 'identifying' as const,
    body: [said, place, ...translated],
    target: resourceOf(of),
  };
}
