/** Documents of each kind, with what makes other readers lose text. */
import { strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../corpus/read/read-document.ts';
import { UnreadableFile } from '../../../corpus/read/reading.ts';
import { type Printed, docx, epub, odt, pdf, zipped } from './make-documents.ts';

const read = (name: string, bytes: Uint8Array) => readDocument(name, bytes);
const textOf = async (name: string, bytes: Uint8Array): Promise<string> => (await read(name, bytes)).text;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('DOCX', () => {
  it.each<readonly [what: string, body: string, text: string]>([
    [
      'paragraphs',
      p(r('The harbour ') + r('is open.')) + p(r('It was closed.')),
      'The harbour is open.\nIt was closed.',
    ],
    [
      'simple fields',
      p(r('Page ') + `<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>` + r('.')),
      'Page 7.',
    ],
    [
      'fields, what they show and not what they are',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Article 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      'Article 3',
    ],
    [
      'bdo and dir',
      p(`<w:bdo w:val="rtl">${r('אב')}</w:bdo><w:dir w:val="ltr">${r(' quay')}</w:dir>`),
      'אב quay',
    ],
    [
      'line breaks',
      p(`${r('Mr. President,')}<w:r><w:br/></w:r>${r('Colleagues,')}`),
      'Mr. President,\nColleagues,',
    ],
    [
      'a page break within a paragraph',
      p(`${r('the')}<w:r><w:br w:type="page"/></w:r>${r('ships')}`),
      'the ships',
    ],
    [
      'no-break hyphens, tabs',
      p(`${r('well')}<w:r><w:noBreakHyphen/></w:r>${r('known')}<w:r><w:tab/></w:r>${r('ships')}`),
      'well-known ships',
    ],
    [
      'insertions, and content controls',
      p(
        `<w:ins>${r('new ')}</w:ins><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('ships')}</w:sdtContent></w:sdt>`,
      ),
      'new ships',
    ],
    ['links', p(`<w:hyperlink>${r('the quay')}</w:hyperlink>`), 'the quay'],
    [
      'headings by level',
      p(`<w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r('At sea')}`) + p(r('It rains.')),
      '# At sea\nIt rains.',
    ],
    [
      'tables',
      `<w:tbl><w:tr><w:tc>${p(r('the port'))}</w:tc><w:tc>${p(r('港口'))}</w:tc></w:tr></w:tbl>`,
      'the port\n港口',
    ],
    ['a line that looks like a heading', p(r('#1 among ports.')), '\\#1 among ports.'],
    [
      'text boxes once',
      p(
        `${r('Before.')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('In the box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('After.')}`,
      ),
      'Before.\nIn the box.\nAfter.',
    ],
    [
      'blanks where a Chinese line was broken',
      p(r('渔民们划着小船， 把灯笼送到对岸 的村庄。')),
      '渔民们划着小船，把灯笼送到对岸的村庄。',
    ],
    ['blanks that are meant', p(r('王毅 外长')), '王毅 外长'],
    ['Korean keeps its blanks', p(r('항구는 열려 있다. 배가 온다.')), '항구는 열려 있다. 배가 온다.'],
  ])('%s', async (_what, body, text) => {
    expect(await textOf('a.docx', docx(body))).toBe(text);
  });

  it('reads ruby’s base characters, and names the reading it leaves', async () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('gǎng')}</w:rt><w:rubyBase>${r('港')}</w:rubyBase></w:ruby>`;
    const { text, left } = await read('a.docx', docx(p(`<w:r>${ruby}</w:r>${r('口')}`)));
    expect(text).toBe('港口');
    expect(left.get('reading aid')).toEqual(['gǎng']);
  });

  it('names what was taken out, hidden, noted and said over the pages', async () => {
    const body = p(
      `<w:del><w:r><w:delText>old </w:delText></w:r></w:del>${r('new')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>`,
    );
    const { text, left, facts } = await read(
      'a.docx',
      docx(body, {
        'word/footnotes.xml': `<w:footnotes>${p(r('See page 3.'))}</w:footnotes>`,
        'word/header1.xml': `<w:hdr>${p(r('Ministry of Ports'))}</w:hdr>`,
        'docProps/core.xml':
          '<cp:coreProperties><dc:title>On ports</dc:title><dc:creator>Ada Marsh</dc:creator><dcterms:created>2024-02-26T10:00:00Z</dcterms:created></cp:coreProperties>',
      }),
    );
    expect(text).toBe('new');
    expect(Object.fromEntries(left)).toEqual({
      deleted: ['old '],
      hidden: ['unseen'],
      note: ['See page 3.'],
      'running head': ['Ministry of Ports'],
    });
    expect(facts).toMatchObject({ title: 'On ports', author: 'Ada Marsh', date: '2024-02-26' });
  });

  it('tells headings by the name of their style, whatever the style’s id is in', async () => {
    const styles =
      '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const body = p(`<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>${r('Am Kai')}`);
    expect(await textOf('a.docx', docx(body, { 'word/styles.xml': styles }))).toBe('# Am Kai');
  });
});

describe('ODT', () => {
  it('reads paragraphs, headings, spaces and lists, and names what it leaves', async () => {
    const { text, left } = await read(
      'a.odt',
      odt(
        '<text:tracked-changes><text:deletion><office:change-info><dc:creator>Ada</dc:creator></office:change-info><text:p>gone</text:p></text:deletion></text:tracked-changes>' +
          '<text:h>At sea</text:h>\n<text:p>The<text:s text:c="2"/>old<text:tab/>quay<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Or pier.</text:p></text:note-body></text:note>.</text:p>' +
          '<text:list><text:list-item><text:p>one<text:line-break/>two</text:p></text:list-item></text:list><text:p><text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>gǎng</text:ruby-text></text:ruby>口</text:p>',
      ),
    );
    expect(text).toBe('# At sea\nThe old quay.\none\ntwo\n港口');
    expect(Object.fromEntries(left)).toEqual({
      deleted: ['gone'],
      note: ['1Or pier.'],
      'reading aid': ['gǎng'],
    });
  });

  it('says that it is protected', async () => {
    const file = odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' });
    await expect(read('a.odt', file)).rejects.toMatchObject({ fault: 'encrypted' });
  });
});

describe('EPUB', () => {
  const CHAPTERS = {
    'one one.xhtml': '<h1>One</h1><p>It&nbsp;rains &mdash; still.<br/>Here.</p>',
    '二.xhtml': '<div>港<ruby>口<rt>kǒu</rt></ruby></div>',
  };

  it('reads the chapters in order, whatever way the manifest writes their names', async () => {
    for (const names of [
      (name: string) => name,
      encodeURIComponent,
      (name: string) => `./${encodeURI(name)}#top`,
    ])
      expect(await textOf('a.epub', epub(CHAPTERS, names))).toBe('# One\nIt rains — still.\nHere.\n港口');
  });

  it('says which chapter is not there', async () => {
    await expect(
      read(
        'a.epub',
        epub({ 'a.xhtml': '<p>x</p>' }, () => 'b.xhtml'),
      ),
    ).rejects.toMatchObject({ fault: 'damaged', detail: 'b.xhtml' });
  });
});

/** Lines one below the other. */
const lines = (x: number, texts: readonly string[], top = 700): Printed[] =>
  texts.map((text, i) => ({ x, y: top - i * 14, text }));

describe('PDF', () => {
  it('joins pieces of words, and parts words that a gap parts', async () => {
    const page = [
      { x: 50, y: 700, text: 'The ' },
      { x: 70, y: 700, text: 'of' },
      { x: 80, y: 700, text: 'fi' },
      { x: 90, y: 700, text: 'ce' },
      { x: 105, y: 700, text: 'opens.' },
    ];
    expect(await textOf('a.pdf', pdf([page]))).toBe('The office opens.');
  });

  it('writes characters for radicals, and letters for the ligatures of old fonts', async () => {
    expect(await textOf('a.pdf', pdf([[{ x: 50, y: 700, text: '\u2f08\u2ea0在\u2f34东' }]]))).toBe(
      '人民在广东',
    );
    expect(await textOf('a.pdf', pdf([[{ x: 50, y: 700, text: 'o\u000ece' }]]))).toBe('office');
  });

  it('takes the blanks out of a justified Chinese line', async () => {
    const page = Array.from('渔民们划着小船，把灯笼送到对岸的村庄。').map((text, i) => ({
      x: 50 + i * 13,
      y: 700,
      text,
    }));
    expect(await textOf('a.pdf', pdf([page]))).toBe('渔民们划着小船，把灯笼送到对岸的村庄。');
  });

  it.each([24, 9])('reads one column after the other, %d pt apart, under a heading across', async (gap) => {
    const left = lines(50, [
      'The ships that left the',
      'harbour in the morning',
      'came back at night and',
      'nobody was missing.',
    ]);
    const other = lines(50 + 23 * 5 + gap, [
      'The keeper counted',
      'them twice, and wrote',
      'it down in the book',
      'of the lighthouse.',
    ]);
    const heading = { x: 80, y: 730, text: 'A night at the old lighthouse of Vellmar', size: 11 };
    const rows = left.flatMap((piece, i) => [piece, ...other.slice(i, i + 1)]);
    expect((await textOf('a.pdf', pdf([[heading, ...rows]]))).split('\n').filter(Boolean)).toEqual(
      [heading, ...left, ...other].map(({ text }) => text),
    );
  });

  it('parts paragraphs by the page’s gaps, and pages by form feeds', async () => {
    const page = [
      ...lines(50, ['One line of it', 'and another one.']),
      ...lines(50, ['A new paragraph', 'of two lines.'], 650),
    ];
    expect(await textOf('a.pdf', pdf([page, lines(50, ['Page two.'])]))).toBe(
      'One line of it\nand another one.\n\nA new paragraph\nof two lines.\fPage two.',
    );
  });

  it('says that there is no text, that it is cut off, and that it was cancelled', async () => {
    await expect(read('a.pdf', pdf([[]]))).rejects.toMatchObject({ fault: 'no-text' });
    await expect(read('a.pdf', strToU8('%PDF-1.7 and nothing'))).rejects.toMatchObject({ fault: 'damaged' });
    let pages = 0;
    const many = pdf(Array.from({ length: 300 }, () => lines(50, ['A page.'])));
    const cancelled = readDocument('a.pdf', many, {
      cancelled: () => pages >= 3,
      progress: (done) => (pages = done),
    });
    await expect(cancelled).rejects.toMatchObject({ fault: 'cancelled' });
    expect(pages).toBe(3);
  });
});

describe('web pages', () => {
  const PAGE = '<html><body><nav>Home</nav><h1>At sea</h1><p>It rains.</p><p hidden>no</p></body></html>';
  it('are their article, and what is beyond it is named', async () => {
    const readArticle = () => ({ text: 'At sea\nIt rains.', headline: true, facts: { title: 'At sea' } });
    const whole = PAGE.replace('</body>', '<footer>All rights reserved</footer></body>');
    const { text, left } = await readDocument('a.html', strToU8(whole), { readArticle });
    expect(text).toBe('# At sea\nIt rains.');
    expect(left.get('beyond the article')).toEqual(['All rights reserved']);
    expect(left.get('navigation')).toEqual(['Home']);
  });

  it('that have none are read whole', async () => {
    expect(await textOf('a.html', strToU8(PAGE))).toBe('# At sea\nIt rains.');
  });
});

describe('what cannot be read', () => {
  it.each<readonly [name: string, bytes: Uint8Array, fault: string]>([
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-word'],
    ['a.rtf', strToU8('{\\rtf1 x}'), 'unknown-format'],
    ['a.docx', strToU8('not zipped'), 'damaged'],
    ['a.docx', docx('<w:p>').subarray(0, 80), 'damaged'],
    ['a.docx', docx('<w:p>'), 'damaged'],
    ['a.zip', zipped({ 'a.txt': 'x' }), 'damaged'],
    ['a.txt', strToU8('  \n'), 'no-text'],
    ['a.epub', zipped({ mimetype: 'application/epub+zip' }), 'damaged'],
    ['deep.docx', docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), 'damaged'],
  ])('%s', async (name, bytes, fault) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ fault });
  });

  it('is said of broken files, and never thrown as anything else', async () => {
    const whole = [
      docx(p(r('The harbour is open.'))),
      odt('<text:p>The harbour</text:p>'),
      epub({ 'a.xhtml': '<p>x</p>' }),
      pdf([lines(50, ['A page.'])]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async (which, changes, share) => {
          const bytes = Uint8Array.from(whole[which] ?? []);
          for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
          const file = bytes.subarray(0, Math.ceil(bytes.length * share));
          const error = await readDocument('a.bin', file).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (error !== undefined && !(error instanceof UnreadableFile)) throw error;
        },
      ),
      { numRuns: 150 },
    );
  });
});
