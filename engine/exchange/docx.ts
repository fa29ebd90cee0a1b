/** A bilingual text as a word processor's document with a table of two columns: Office Open XML (ECMA-376, part 1), transitional. */
import { strToU8, zipSync } from 'fflate';
import { type BilingualText, sourceOf } from './bilingual.ts';
import { isFromRight, titleIn } from './two-columns.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A column's width in twentieths of a point: half of what an A4 page has between its margins. */
const COLUMN = 4513;

/** `w:lang` names the language of each script apart. */
const languageOf = (lang: string): string => {
  const attribute = /^(?:zh|ja|ko)\b/u.test(lang) ? 'eastAsia' : isFromRight(lang) ? 'bidi' : 'val';
  return `<w:lang w:${attribute}="${xmlText(lang)}"/>`;
};

function paragraph(text: string, lang: string, style = ''): string {
  const fromRight = isFromRight(lang);
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${fromRight ? '<w:bidi/>' : ''}</w:pPr><w:r><w:rPr>${fromRight ? '<w:rtl/>' : ''}${languageOf(lang)}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`;
}

const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${COLUMN}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const row = (a: string, b: string, isHead = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cell(a)}${cell(b)}</w:tr>`;

function documentXml(text: BilingualText): string {
  const { a, b, units } = text;
  const head = [a, b].map(
    (version) =>
      paragraph(titleIn(text, version.lang), version.lang, 'Heading2') + paragraph(sourceOf(version), 'en'),
  );
  const rows = units.map((unit) => row(paragraph(unit.a, a.lang), paragraph(unit.b, b.lang)));
  return `${XML_HEAD}
<w:document xmlns:w="${WORD}"><w:body>
<w:tbl><w:tblPr><w:tblStyle w:val="Columns"/><w:tblW w:w="${2 * COLUMN}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${COLUMN}"/><w:gridCol w:w="${COLUMN}"/></w:tblGrid>
${row(head[0] ?? '', head[1] ?? '', true)}
${rows.join('\n')}
</w:tbl><w:p/>
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
</w:body></w:document>`;
}

const STYLES_XML = `${XML_HEAD}
<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Columns"><w:name w:val="Columns"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D3C8"/></w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
</w:styles>`;

const CONTENT_TYPES = `${XML_HEAD}
<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;

const relationship = (type: string, target: string): string => `${XML_HEAD}
<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** The document as the bytes of its file; the same text gives the same bytes. */
export function docx(text: BilingualText): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationship('officeDocument', 'word/document.xml'),
    'word/document.xml': documentXml(text),
    'word/_rels/document.xml.rels': relationship('styles', 'styles.xml'),
    'word/styles.xml': STYLES_XML,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
  // The first date that a ZIP archive can have.
  return new Uint8Array(zipSync(bytes, { mtime: new Date(1980, 0, 1) }));
}
