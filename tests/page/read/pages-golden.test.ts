import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../golden-page.ts';

const FOLDER = 'tests/pages';

/** Pages and what a person reads on them; `node tests/page/golden-page.ts` adds one. */
describe('golden pages', () => {
  test.each(readdirSync(FOLDER))('%s', (name) => {
    const file = (each: string): string => readFileSync(join(FOLDER, name, each), 'utf8');
    expect(readingOf(file('page.html'))).toEqual(JSON.parse(file('expected.json')));
  });
});
