/**
 * The cases of the end-to-end tests as a table, by browser: what `docs/browsers.md` shows.
 * `node tests/e2e/cases.ts` writes it there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseAst } from 'vite';
import { NOT_YET, SKIPPED } from './skips.ts';

const FOLDER = 'tests/e2e';
export const DOCUMENT = 'docs/browsers.md';
const [BEGIN, END] = ['<!-- cases -->', '<!-- end of cases -->'];

interface Node {
  type: string;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The name that a call begins with: `it` of `it(…)`, and of `it.each(…)(…)`. */
function calleeOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type === 'MemberExpression') return calleeOf(node['object']);
  if (node.type === 'CallExpression') return calleeOf(node['callee']);
  return undefined;
}

const titleOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;

/** The titles of all tests under a node, each after those of the groups that it is in. */
function titlesIn(node: unknown, groups: readonly string[]): string[] {
  if (Array.isArray(node)) return node.flatMap((each: unknown) => titlesIn(each, groups));
  if (!isNode(node)) return [];
  if (node.type === 'CallExpression' && Array.isArray(node['arguments'])) {
    const name = calleeOf(node['callee']);
    const title = titleOf(node['arguments'][0]);
    if (title !== undefined && name === 'it') return [[...groups, title].join(' › ')];
    if (title !== undefined && name === 'describe') return titlesIn(node['arguments'][1], [...groups, title]);
  }
  return Object.values(node).flatMap((each) => titlesIn(each, groups));
}

const casesOf = (file: string): string[] =>
  titlesIn(parseAst(readFileSync(join(FOLDER, file), 'utf8'), { lang: 'ts' }), []);

/** The document with the table as it ought to be. */
export async function withCases(document: string): Promise<string> {
  const rows = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      casesOf(file).map((title) => {
        const told = (browser: string): string => {
          const n = SKIPPED.findIndex(
            (each) => each.browser === browser && each.file === file && title.startsWith(each.test),
          );
          if (browser === 'firefox' && NOT_YET.includes(file)) return 'not yet';
          return n < 0 ? 'yes' : `no (${n + 1})`;
        };
        return `| ${file.replace('.test.ts', '')} | ${title.replaceAll('|', '\\|')} | ${told('chromium')} | ${told('firefox')} |`;
      }),
    );
  const reasons = SKIPPED.map(
    ({ browser, file, test, reason }, n) =>
      `${n + 1}. ${browser}: \`${file}\`${test === '' ? '' : `, “${test}”`}: ${reason}`,
  );
  const table = ['| file | case | Chromium | Firefox |', '| --- | --- | --- | --- |', ...rows];
  const before = document.slice(0, document.indexOf(BEGIN) + BEGIN.length);
  const after = document.slice(document.indexOf(END));
  const text = [before, '', ...reasons, '', ...table, '', after].join('\n');
  return format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
}

if (import.meta.main) writeFileSync(DOCUMENT, await withCases(readFileSync(DOCUMENT, 'utf8')));
