import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import table from 'opencc-js/dict/TSCharacters';
import { expect, it } from 'vitest';
import { takeApart } from '../../cli/compact-pairs.ts';

const load = async (code: string): Promise<string> => {
  const module: { default: string } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.default;
};

it('says the same of every character', async () => {
  const file = createRequire(import.meta.url).resolve('opencc-js/dict/TSCharacters');
  const code = readFileSync(join(dirname(file), '../../esm-lib/dict/TSCharacters.js'), 'utf8');
  const pairsOf = (text: string): string[] => text.split('|').toSorted();
  expect(pairsOf(await load(takeApart(code)))).toEqual(pairsOf(table));
});

it('refuses a table of another form', () => {
  expect(() => takeApart('export default { a: 1 };')).toThrow('compact-pairs.ts');
  expect(() => takeApart('export default "ab c|d e";')).toThrow('compact-pairs.ts');
});
