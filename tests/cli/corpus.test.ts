/** Packs of one's own as they are made from a shell: real processes, folders and files, all of them made up here. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSignature } from '../../corpus/signature.ts';
import { docx, epub, odt, pdf } from '../corpus/read/make-documents.ts';
import { openPackFile } from '../../cli/packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content);
  return path(name);
};
const node = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const corpus = (...args: string[]) => node('cli/corpus.ts', args);
const open = (name: string) => openPackFile(path(name));
const jsonLines = (...lines: (object | string)[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

const HARBOUR = {
  id: 'HARBOUR-1985',
  lang: 'en',
  title: 'At the opening of the harbour',
  speaker: 'Ada Marsh',
  date: '1985',
  url: 'https://harbour.example/1985',
  text: 'The old lighthouse keepers of Vellmar never counted the ships they saved.\nToday we count them. Four hundred and twelve crews came home by that lamp.',
};
const LANTERNS = {
  id: 'lanterns-1990-05-03',
  lang: 'zh-Hans',
  title: '在灯会上的讲话',
  date: '1990-05-03',
  text: '灯火照亮了整条河岸。渔民们划着小船，把灯笼送到对岸的村庄。',
};

describe('a collection', () => {
  it('becomes a pack that says what was written, with progress on standard error', async () => {
    const input = file('two.jsonl.gz', gzipSync(jsonLines(HARBOUR, LANTERNS)));
    const { status, stdout, stderr } = corpus('--jsonl', input, '--out', path('two.pack'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/2 texts, 0 malformed/);
    expect(stderr).toMatch(/two\.jsonl\.gz: 2 texts/);
    const pack = await open('two.pack');
    expect([pack.id, pack.name]).toEqual(['two', 'two']);
    expect(pack.works.map(({ id, date }) => [id, date])).toEqual([
      ['HARBOUR-1985', '1985'],
      ['lanterns-1990-05-03', '1990-05-03'],
    ]);
    expect(pack.versions.map(({ id, work, kind, publisher }) => [id, work, kind, publisher])).toEqual([
      ['HARBOUR-1985', 'HARBOUR-1985', 'full-text', 'harbour.example'],
      ['lanterns-1990-05-03', 'lanterns-1990-05-03', 'full-text', 'two'],
    ]);
    expect(pack.text(0)).toBe(HARBOUR.text);
    expect(
      pack.sentences(0).map(({ start, end, passage }) => [pack.text(0).slice(start, end), passage]),
    ).toEqual([
      ['The old lighthouse keepers of Vellmar never counted the ships they saved.', 0],
      ['Today we count them.', 1],
      ['Four hundred and twelve crews came home by that lamp.', 1],
    ]);
    expect([...pack.index.versionStart]).toEqual([0, 3, 5]);
    expect(pack.bitext(0, 1)).toEqual([]);
  });

  it('is matched as any pack is', () => {
    corpus('--jsonl', file('match.jsonl', jsonLines(HARBOUR, LANTERNS)), '--out', path('match.pack'));
    const page = `Ada Marsh spoke in the harbour. ${HARBOUR.text}\nThe weather was fine and many people came to see it.`;
    const { stdout } = node('cli/match.ts', ['--pack', path('match.pack'), file('page.txt', page)]);
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({ attributions: [{ work: 'HARBOUR-1985' }] });
    expect(stdout).toContain('Four hundred and twelve crews came home by that lamp.');
  });

  it('gives the same bytes each time, wherever it is written to and however it is packed', () => {
    const lines = jsonLines(HARBOUR, LANTERNS);
    corpus('--jsonl', file('same.jsonl', lines), '--out', path('once.pack'));
    corpus('--jsonl', file('same.jsonl.gz', gzipSync(lines)), '--out', path('again.pack'));
    expect(readFileSync(path('again.pack')).equals(readFileSync(path('once.pack')))).toBe(true);
  });

  const MALFORMED = jsonLines(
    HARBOUR,
    '{"id": "cut',
    '',
    { ...LANTERNS, lang: 'Chinese' },
    { ...LANTERNS, id: HARBOUR.id },
    LANTERNS,
  );

  it('names malformed lines by file and line, and leaves them out', async () => {
    const input = file('some.jsonl', MALFORMED);
    const { status, stdout, stderr } = corpus('--jsonl', input, '--out', path('some.pack'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/2 texts, 3 malformed/);
    const faults = stderr.split('\n').filter((line) => line.includes(', line '));
    expect(faults).toEqual([
      `${input}, line 2: is not JSON.`,
      expect.stringMatching(/some\.jsonl, line 4: lang: .*BCP 47/),
      `${input}, line 5: id: HARBOUR-1985 is there already (${input}, line 1).`,
    ]);
    expect((await open('some.pack')).works.map(({ id }) => id)).toEqual([HARBOUR.id, LANTERNS.id]);
  });

  it('stops at the first malformed line with --strict, and writes nothing', () => {
    const input = file('strict.jsonl', MALFORMED);
    const { status, stdout, stderr } = corpus('--jsonl', input, '--out', path('strict.pack'), '--strict');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).toBe(`${input}, line 2: is not JSON.`);
    expect(existsSync(path('strict.pack'))).toBe(false);
  });

  it('may lie in several files; an id counts in all of them, and the pack has the name it is given', async () => {
    const first = file('first.jsonl', jsonLines(HARBOUR));
    const second = file('second.jsonl', jsonLines(HARBOUR, LANTERNS));
    const out = path('both.pack');
    const { stderr } = corpus(
      '--jsonl',
      first,
      '--jsonl',
      second,
      '--out',
      out,
      '--name',
      'Harbours & lanterns',
    );
    expect(stderr).toContain(`${second}, line 1: id: HARBOUR-1985 is there already (${first}, line 1).`);
    const pack = await open('both.pack');
    expect([pack.id, pack.name, pack.works.length]).toEqual(['harbours-lanterns', 'Harbours & lanterns', 2]);
  });

  it('has versions of one work where its lines name it, aligned with one another', async () => {
    const french = {
      id: 'harbour-fr',
      lang: 'fr',
      title: 'À l’ouverture du port',
      work: 'harbour',
      kind: 'official-translation',
      text: 'Les vieux gardiens du phare de Vellmar n’ont jamais compté les navires qu’ils ont sauvés.\nAujourd’hui nous les comptons. Quatre cent douze équipages sont rentrés à la lumière de cette lampe.',
    };
    const lines = jsonLines({ ...HARBOUR, work: 'harbour' }, LANTERNS, french, {
      ...LANTERNS,
      id: 'clash',
      work: LANTERNS.id,
    });
    const { status, stderr } = corpus('--jsonl', file('works.jsonl', lines), '--out', path('works.pack'));
    expect(status).toBe(0);
    expect(stderr).toContain(`line 4: work: ${LANTERNS.id} is also the id of a line that names no work`);
    const pack = await open('works.pack');
    expect(pack.works.map(({ id }) => id)).toEqual(['harbour', LANTERNS.id]);
    expect(pack.versions.map(({ work }) => work)).toEqual(['harbour', LANTERNS.id, 'harbour']);
    const beads = pack.bitext(0, 2) ?? [];
    expect(beads.map(({ a, b }) => [a, b])).toEqual([
      [
        { start: 0, end: 1 },
        { start: 0, end: 1 },
      ],
      [
        { start: 1, end: 2 },
        { start: 1, end: 2 },
      ],
      [
        { start: 2, end: 3 },
        { start: 2, end: 3 },
      ],
    ]);
    expect(pack.bitext(0, 1)).toEqual([]);
  });

  it('of which nothing is left makes no pack', () => {
    const { status, stderr } = corpus('--jsonl', file('none.jsonl', '{}'), '--out', path('none.pack'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/no text .*no pack is written/);
    expect(existsSync(path('none.pack'))).toBe(false);
  });
});

describe('a folder of documents', () => {
  const METADATA = {
    id: 'village',
    name: 'A village',
    works: [
      {
        id: 'bridge',
        kind: 'address',
        titles: { en: 'The bridge', 'zh-Hans': '桥' },
        speakers: [{ names: { en: ['Ada Marsh'] } }],
        parties: [],
        occasion: { name: { en: 'The opening of the bridge' } },
        date: '1985',
        publications: [],
      },
    ],
    documents: [
      {
        file: 'bridge-en.txt',
        publisher: 'The village',
        versions: [{ id: 'bridge-en', work: 'bridge', kind: 'full-text', lang: 'en', complete: true }],
      },
      {
        file: 'bridge-zh.txt',
        publisher: 'The village',
        versions: [
          { id: 'bridge-zh', work: 'bridge', kind: 'official-translation', lang: 'zh-Hans', complete: true },
        ],
      },
    ],
  };
  const village = (name: string, files: Record<string, string>): string => {
    mkdirSync(path(name));
    for (const [each, content] of Object.entries(files)) file(join(name, each), content);
    return path(name);
  };
  const FILES = {
    'metadata.json': JSON.stringify(METADATA),
    'bridge-en.txt':
      'The bridge\n\nMay 3, 1985\n\nThis bridge joins two villages. We built it together in 12 years.\n',
    'bridge-zh.txt': '桥\n\n1985年5月3日\n\n这座桥连接两个村庄。我们用12年共同建造了它。\n',
  };

  it('becomes a pack by the same compiler, aligned, with an account of every character', async () => {
    const { status, stdout, stderr } = corpus(
      '--in',
      village('good', FILES),
      '--out',
      path('good.pack'),
      '--report',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/bridge-zh\.txt: \d+ characters = \d+ kept/);
    const pack = await open('good.pack');
    expect([pack.id, pack.name, pack.works[0]?.date]).toEqual(['village', 'A village', '1985']);
    expect(pack.text(0)).toBe('This bridge joins two villages. We built it together in 12 years.');
    expect(pack.bitext(0, 1).map(({ a, b }) => [a, b])).toEqual([
      [
        { start: 0, end: 1 },
        { start: 0, end: 1 },
      ],
      [
        { start: 1, end: 2 },
        { start: 1, end: 2 },
      ],
    ]);
  });

  it('in which a document is missing makes no pack', () => {
    const { 'bridge-zh.txt': _, ...rest } = FILES;
    const { status, stderr } = corpus('--in', village('missing', rest), '--out', path('missing.pack'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/bridge-zh\.txt cannot be read/);
    expect(existsSync(path('missing.pack'))).toBe(false);
  });

  const SECRET = 'Nobody but the keeper knows where the spare key of the lighthouse lies.';
  const naming = (document: string): string =>
    JSON.stringify(METADATA).replace('bridge-zh.txt', document.replaceAll('\\', '/'));

  it.each([
    ['by ../', () => naming('../secret.txt')],
    ['by a way in and out again', () => naming('inner/../../secret.txt')],
    ['by a symbolic link', () => naming('link.txt')],
    ['by a folder that is a symbolic link', () => naming('way-out/secret.txt')],
    ['by a folder whose name only begins like its own', () => naming('../outside-the-folder-2/secret.txt')],
  ])('takes nothing from elsewhere, named %s', (way, metadata) => {
    file('secret.txt', SECRET);
    mkdirSync(path('outside-the-folder-2'), { recursive: true });
    file('outside-the-folder-2/secret.txt', SECRET);
    rmSync(path('outside-the-folder'), { recursive: true, force: true });
    const home = village('outside-the-folder', { ...FILES, 'metadata.json': metadata() });
    mkdirSync(join(home, 'inner'));
    symlinkSync(path('secret.txt'), join(home, 'link.txt'));
    symlinkSync(folder, join(home, 'way-out'));
    const { status, stdout, stderr } = corpus('--in', home, '--out', path('outside.pack'));
    expect([way, status, stdout]).toEqual([way, 2, '']);
    expect(stderr).toMatch(/lies outside/);
    expect(existsSync(path('outside.pack'))).toBe(false);
  });

  it('does not take its metadata from elsewhere either', () => {
    const { 'metadata.json': metadata, ...rest } = FILES;
    const home = village('linked-metadata', rest);
    symlinkSync(file('metadata-elsewhere.json', metadata), join(home, 'metadata.json'));
    const { status, stderr } = corpus('--in', home, '--out', path('outside.pack'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/metadata\.json is not read: it lies outside/);
  });

  it('may itself be a symbolic link, and have links and folders within it', () => {
    const home = village('inside', { ...FILES, 'metadata.json': naming('inner/../link.txt') });
    mkdirSync(join(home, 'inner'));
    symlinkSync(join(home, 'bridge-zh.txt'), join(home, 'link.txt'));
    symlinkSync(home, path('inside-by-link'));
    const { status, stderr } = corpus('--in', path('inside-by-link'), '--out', path('inside.pack'));
    expect([status, stderr]).toEqual([0, '']);
  });

  it('may hold documents of word processors, books and PDFs, and web pages', () => {
    const text = ['The bridge', 'The old bridge of Vellmar is open again.', 'It was closed for nine years.'];
    const marked = text.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const html = text.map((line) => `<p>${line}</p>`).join('');
    const printed = [text.map((line, i) => ({ x: 50, y: 700 - i * 14, text: line }))];
    const files = {
      'a.docx': docx(marked),
      'b.odt': odt(text.map((line) => `<text:p>${line}</text:p>`).join('')),
      'c.epub': epub({ 'one.xhtml': html }),
      'd.pdf': pdf(printed),
      'e.html': `<html><body>${html}</body></html>`,
    };
    const kinds = ['full-text', 'official-translation', 'readout', 'agency-report', 'news-report'];
    const home = path('kinds');
    mkdirSync(home);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
    const metadata = {
      id: 'kinds',
      name: 'Kinds',
      works: [
        {
          id: 'bridge',
          kind: 'remarks',
          titles: { en: 'The bridge' },
          speakers: [],
          parties: [],
          occasion: { name: {} },
          date: '1985',
          publications: [],
        },
      ],
      documents: Object.keys(files).map((name, i) => ({
        file: name,
        publisher: 'Vellmar',
        versions: [{ id: name, work: 'bridge', kind: kinds[i], lang: 'en', complete: true }],
      })),
    };
    writeFileSync(join(home, 'metadata.json'), JSON.stringify(metadata));
    const { status, stdout, stderr } = corpus('--in', home, '--out', path('kinds.pack'), '--report');
    expect([status, stderr]).toEqual([0, '']);
    for (const name of Object.keys(files)) expect(stdout).toContain(`${name} (en`);
    expect(stdout.match(/2 passages, 2 sentences/g)).toHaveLength(5);
  });

  it('says what it does not read: a folder, a document beyond all measure', () => {
    const inner = village('with-folder', { ...FILES, 'metadata.json': naming('inner') });
    mkdirSync(join(inner, 'inner'));
    expect(corpus('--in', inner, '--out', path('odd.pack')).stderr).toMatch(
      /inner is not read: it is no file/,
    );
    const huge = village('huge', { ...FILES, 'bridge-zh.txt': '桥'.repeat(4_000_000) });
    const { status, stderr } = corpus('--in', huge, '--out', path('odd.pack'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/has 12000000 bytes, and a document may have \d+/);
  });
});

describe('--sign', () => {
  it('makes a key where there is none, and signs the pack with it each time', async () => {
    const input = file('signed.jsonl', jsonLines(HARBOUR));
    const sign = () => corpus('--jsonl', input, '--out', path('signed.pack'), '--sign', path('key.pem'));
    const first = sign();
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('a new key')]);
    const signature = () => readFileSync(path('signed.pack.sig'), 'utf8');
    const before = signature();
    const checked = await checkSignature(new Uint8Array(readFileSync(path('signed.pack'))), before);
    expect(first.stdout).toContain(`signed with the key ${'key' in checked ? checked.key : 'none'}`);
    expect(sign().stderr).not.toContain('a new key');
    expect(signature()).toBe(before);
    const changed = new Uint8Array(readFileSync(path('signed.pack')));
    changed[0] = 0;
    expect(await checkSignature(changed, before)).toEqual({ fault: 'other-bytes' });
  });

  it('says that a file is no key, and that a pack must be named', () => {
    const input = file('unsigned.jsonl', jsonLines(HARBOUR));
    const { status, stderr } = corpus(
      '--jsonl',
      input,
      '--out',
      path('u.pack'),
      '--sign',
      file('no-key.pem', 'x'),
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('is no key')]);
    expect(corpus('--sign', path('key.pem'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--out'),
    });
  });
});

describe('--init', () => {
  it('drafts a metadata file that compiles once it was looked over', () => {
    const home = path('drafted');
    mkdirSync(home);
    const body = [
      'Remarks by Ada Marsh at the opening of the bridge',
      'Vellmar, 2 March 2026',
      'The old bridge of Vellmar is open again, and nobody has to go the long way round.',
    ];
    writeFileSync(
      join(home, 'Bridge (final).docx'),
      docx(body.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')),
    );
    writeFileSync(join(home, 'old.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    const { status, stdout, stderr } = corpus('--init', home);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 documents')]);
    expect(stderr).toMatch(/old\.doc is a document of an older Word/);
    const drafted = readFileSync(join(home, 'metadata.json'), 'utf8');
    expect(drafted).toMatch(/"Ada Marsh"[^]*"date": "2026-03-02"[^]*"file": "Bridge \(final\)\.docx"/);
    expect(corpus('--in', home, '--out', path('drafted.pack')).stderr).toMatch(
      /documents\.0\.publisher \(Bridge/,
    );
    writeFileSync(join(home, 'metadata.json'), drafted.replace('"publisher": ""', '"publisher": "Vellmar"'));
    const compiled = corpus('--in', home, '--out', path('drafted.pack'));
    expect([compiled.status, compiled.stdout]).toEqual([
      0,
      expect.stringContaining('bridge-final-en (en, full-text): 1 passages'),
    ]);
    expect(corpus('--init', home)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is there already'),
    });
  });
});

describe('the command', () => {
  it('says how it is used', () => {
    const { status, stdout } = corpus('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('--init FOLDER')]);
  });

  it.each([
    ['no output', ['--jsonl', 'a.jsonl'], /--out/],
    [
      'both kinds of input',
      ['--in', 'a', '--jsonl', 'b', '--out', 'c'],
      /One of --in, --jsonl and --addresses/,
    ],
    ['an option that is none', ['--nonsense'], /Usage/],
    ['--strict for documents', ['--in', 'a', '--out', path('x.pack'), '--strict'], /--strict/],
    [
      'a folder that is not there',
      ['--in', path('nowhere'), '--out', path('x.pack')],
      /nowhere.* cannot be read/,
    ],
    [
      'a file that is not there',
      ['--jsonl', path('nowhere'), '--out', path('x.pack')],
      /nowhere cannot be read/,
    ],
  ])('says in one sentence what is wrong with %s', (_, args, message) => {
    const { status, stderr, stdout } = corpus(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  it('does not write over a file that is no pack', () => {
    const input = file('mine.jsonl', jsonLines(HARBOUR));
    const { status, stderr } = corpus('--jsonl', input, '--out', input);
    expect(status).toBe(2);
    expect(stderr).toMatch(/is no pack\. It is left as it is/);
    expect(readFileSync(input, 'utf8')).toBe(jsonLines(HARBOUR));
  });

  it('says that a gzipped file is damaged', () => {
    const whole = gzipSync(
      jsonLines(...Array.from({ length: 200 }, (_, i) => ({ ...HARBOUR, id: `h-${i}` }))),
    );
    const input = file('broken.jsonl.gz', whole.subarray(0, whole.length - 20));
    const { status, stderr } = corpus('--jsonl', input, '--out', path('broken.pack'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/broken\.jsonl\.gz is damaged/);
    expect(existsSync(path('broken.pack'))).toBe(false);
  });
});
