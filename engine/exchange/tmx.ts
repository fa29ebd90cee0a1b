/**
 * A bilingual text as a translation memory: TMX 1.4b (LISA OSCAR, 2005). Plain segments, since few readers keep inline marks; the
 * source language is the one that the segments really have, since a reader finds no unit where it is another.
 */
import { type BilingualText, sourceOf } from './bilingual.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** @param tool the version of the extension that writes it */
export function tmx({ work, a, b, units }: BilingualText, tool: string): string {
  const title = work.titles[a.lang] ?? Object.values(work.titles)[0] ?? work.id;
  const variant = (lang: string, text: string): string =>
    `<tuv xml:lang="${xmlText(lang)}"><seg>${xmlText(text)}</seg></tuv>`;
  const body = units
    // A memory has no use for what one version leaves out.
    .filter((unit) => unit.a !== '' && unit.b !== '')
    .map(
      (unit) => `<tu tuid="${xmlText(unit.id)}">
<prop type="x-confidence">${unit.confidence.toFixed(2)}</prop>
${variant(a.lang, unit.a)}
${variant(b.lang, unit.b)}
</tu>`,
    );
  return `${XML_HEAD}
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Variorum" creationtoolversion="${xmlText(tool)}" segtype="sentence" o-tmf="variorum-pack" adminlang="en" srclang="${xmlText(a.lang)}" datatype="plaintext">
<note>${xmlText(title)}</note>
<note>${xmlText(sourceOf(a))}</note>
<note>${xmlText(sourceOf(b))}</note>
</header>
<body>
${body.join('\n')}
</body>
</tmx>
`;
}
