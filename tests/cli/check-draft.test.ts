/** `match --check` as a desk or a build uses it: real processes, real files. Needs the packs of `npm run corpus`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const folder = mkdtempSync(join(tmpdir(), 'variorum-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const check = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['cli/match.ts', '--check', ...args], { encoding: 'utf8' });

const Line = z.object({
  id: z.string(),
  error: z.optional(z.string()),
  counts: z.optional(z.record(z.string(), z.number())),
  quotations: z.optional(
    z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        text: z.string(),
        status: z.string(),
        correct: z.optional(z.string()),
        places: z.array(z.object({ version: z.string(), publisher: z.string(), url: z.optional(z.url()) })),
      }),
    ),
  ),
});
const Standing = z.object({ standing: z.string() });
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));

const exact = file(
  'exact.txt',
  'Wang Yi said: “Protecting and promoting human rights is a common cause for all humanity.”',
);
const changed = file(
  'changed.md',
  '# A draft\n\nWang Yi said: “Consensus must be built through dialogue, and mutual learning enhanced through exchanges.”\n',
);
const page = file(
  'page.html',
  '<nav>Home</nav><p>Ilse Brandvold said: “We will rebuild the <i>harbour</i> &amp; the quay soon.”</p><p>“56个民族像石榴籽一样紧紧抱在一起。”</p>',
);

describe('several threads', () => {
  it('answer as one does, in the order of the files, and name what cannot be read', () => {
    const files = [changed, join(folder, 'missing.txt'), exact, page];
    const plain = (stdout: string) =>
      lines(stdout).map(({ id, error, quotations }) => ({ id, error, quotations }));
    const one = check(...files);
    const two = check('--workers', '2', ...files);
    expect(plain(two.stdout)).toEqual(plain(one.stdout));
    expect(plain(one.stdout).map(({ error }) => error === undefined)).toEqual([true, false, true, true]);
    expect([one.status, two.status]).toEqual([2, 2]);
  });
});

describe('evidence cards', () => {
  const cards = join(folder, 'cards.json');
  const verify = (path: string) =>
    spawnSync(process.execPath, ['cli/match.ts', '--verify', path], { encoding: 'utf8' });
  const standings = (stdout: string): string[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => Standing.parse(JSON.parse(line)).standing);

  it('stand as long as the words stand in their version', () => {
    expect(check('--cards', cards, exact, changed, page).status).toBe(0);
    const { stdout, status } = verify(cards);
    expect(standings(stdout)).toEqual(['stands', 'stands', 'stands']);
    expect(status).toBe(0);
  });

  it('of a whole page are verified, too', () => {
    const two = join(folder, 'two-cards.json');
    check('--cards', two, exact, changed);
    const list: unknown = JSON.parse(readFileSync(two, 'utf8'));
    const whole = file('page.json', JSON.stringify({ format: 'variorum-page-card/1', cards: list }));
    const { stdout, status } = verify(whole);
    expect(standings(stdout)).toEqual(['stands', 'stands']);
    expect(status).toBe(0);
  });

  it('say what no longer stands, and where the text is another', () => {
    const text = readFileSync(cards, 'utf8');
    const tampered = file('tampered.json', text.replaceAll('common cause', 'common task'));
    expect(standings(verify(tampered).stdout)).toEqual(['words-gone', 'stands', 'stands']);
    expect(verify(tampered).status).toBe(1);
    const other = file('other.json', text.replaceAll(/"sha256": "\w/gu, '"sha256": "0'));
    expect(standings(verify(other).stdout)).toContain('text-changed');
    const unknown = file('unknown.json', text.replaceAll('"version": "hrc55', '"version": "hrc99'));
    expect(standings(verify(unknown).stdout)).toEqual(Array(3).fill('no-such-version'));
  });
});

describe('match --check', () => {
  it('prints a line a document, with places and the wording to copy', () => {
    const { stdout, status } = check(exact, changed, page);
    const [first, second, third] = lines(stdout);
    expect(status).toBe(0);
    expect(first?.counts).toMatchObject({ verbatim: 1, differs: 0 });
    expect(second?.quotations?.[0]).toMatchObject({
      status: 'differs',
      correct: 'Consensus should be built through dialogue, and mutual learning enhanced through exchanges.',
    });
    expect(second?.quotations?.[0]?.places[0]?.url).toMatch(/^https:/u);
    expect(third?.quotations?.map(({ status: each }) => each)).toEqual(['not-ours', 'verbatim']);
    expect(third?.quotations?.[0]?.text).toBe('We will rebuild the harbour & the quay soon.');
  });

  it('ends with 1 only where a status is failed on', () => {
    expect(check('--fail-on', 'differs,in-no-version', exact, page).status).toBe(0);
    expect(check('--fail-on', 'differs,in-no-version', exact, changed).status).toBe(1);
  });

  it('names a file that cannot be read, goes on, and ends with 2', () => {
    const { stdout, status } = check('--fail-on', 'differs', join(folder, 'none.txt'), changed);
    expect(lines(stdout)[0]?.error).toContain('cannot be read');
    expect(lines(stdout)[1]?.counts).toMatchObject({ differs: 1 });
    expect(status).toBe(2);
  });

  it.each([
    [['--fail-on', 'wrong', exact], 'verbatim, differs'],
    [['--fail-on', '', exact], 'verbatim, differs'],
    [['--look-up', exact], 'do not go together'],
    [['--cards', join(folder, 'no', 'such', 'cards.json'), exact], 'cannot be written'],
    [['--html', join(folder, 'no', 'such', 'folder.html'), exact], 'cannot be written'],
  ])('says what is wrong with %j', (args, sentence) => {
    const { stderr, status } = check(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('writes a report that needs nothing else and takes a draft for text', () => {
    const report = join(folder, 'report.html');
    const nasty = file(
      'nasty.txt',
      '<script>alert(1)</script> Ilse said: “I <b>never</b> & never will say it.”',
    );
    expect(check('--html', report, exact, changed, nasty, page).status).toBe(0);
    const html = readFileSync(report, 'utf8');
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, link, img, b > b')).toHaveLength(0);
    expect(html).not.toMatch(/src=|url\(/u);
    const kinds = Array.from(document.querySelectorAll('.res .kind'), (each) => each.textContent);
    expect(kinds).toEqual([
      'Word for word',
      'Differs here',
      'Nobody’s in this corpus',
      'Nobody’s in this corpus',
      'Word for word',
    ]);
    expect(document.querySelector('.differs mark')?.textContent).toBe('must');
    expect(document.querySelector('.not-ours .page')?.textContent).toContain('I <b>never</b> & never');
    expect(html).not.toMatch(/\b(?:false|fake|true|wrong|lie)\b/iu);
  });
});
