/** A glossary: words with what renders them in other languages, in how many places, and a sentence that has them. */
import type { Lang } from '../types.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** A term in one language. */
interface Term {
  text: string;
  lang: Lang;
  /** In so many places it stands, or renders the other one. */
  places: number;
  /** A sentence that has it; empty where there is none. */
  context: string;
}

/** A term and what renders it, that with the most places first. */
export interface GlossaryEntry {
  term: Term;
  renderings: readonly Term[];
}

const placesIn = ({ places }: Term): string => `${places} ${places === 1 ? 'place' : 'places'}`;

/** The terms of an entry by their language, as both versions of TBX group them. */
const byLanguage = ({ term, renderings }: GlossaryEntry): [Lang, Term[]][] => [
  ...Map.groupBy([term, ...renderings], ({ lang }) => lang),
];

interface Markup {
  entry: string;
  language: string;
  term: string;
}

const entries = (glossary: readonly GlossaryEntry[], tags: Markup): string =>
  glossary
    .map((entry, i) => {
      const languages = byLanguage(entry).map(([lang, terms]) => {
        const own = terms.map(
          (term) =>
            `<${tags.term}><term>${xmlText(term.text)}</term>${term.context === '' ? '' : `<descrip type="context">${xmlText(term.context)}</descrip>`}<note>${placesIn(term)}</note></${tags.term}>`,
        );
        return `<${tags.language} xml:lang="${xmlText(lang)}">\n${own.join('\n')}\n</${tags.language}>`;
      });
      return `<${tags.entry} id="c${i + 1}">\n${languages.join('\n')}\n</${tags.entry}>`;
    })
    .join('\n');

/** TBX version 2 (ISO 30042:2008, core structure): what most tools read. @param title what the terms are from */
export const tbx2 = (glossary: readonly GlossaryEntry[], title: string): string => `${XML_HEAD}
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><titleStmt><title>${xmlText(title)}</title></titleStmt><sourceDesc><p>Variorum</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
${entries(glossary, { entry: 'termEntry', language: 'langSet', term: 'tig' })}
</body></text>
</martif>
`;

/** TBX version 3 (ISO 30042:2019), dialect TBX-Basic in the style of categories as attributes. */
export const tbx3 = (glossary: readonly GlossaryEntry[], title: string): string => `${XML_HEAD}
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><titleStmt><title>${xmlText(title)}</title></titleStmt><sourceDesc><p>Variorum</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries(glossary, { entry: 'conceptEntry', language: 'langSec', term: 'termSec' })}
</body></text>
</tbx>
`;

/** A row a rendering, under the names of the columns. */
export const glossaryRows = (glossary: readonly GlossaryEntry[]): string[][] => [
  [
    'term',
    'language',
    'places',
    'rendering',
    'language of the rendering',
    'places of the rendering',
    'context',
    'context of the rendering',
  ],
  ...glossary.flatMap(({ term, renderings }) =>
    renderings.map((each) => [
      term.text,
      term.lang,
      String(term.places),
      each.text,
      each.lang,
      String(each.places),
      term.context,
      each.context,
    ]),
  ),
];
