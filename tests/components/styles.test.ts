/** The stylesheets of the views: every class and every custom property in them is used. */
import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const COMMENT = /\/\*.*?\*\//gs;
const css = readSources('components', /\.css$/)
  .join('\n')
  .replaceAll(COMMENT, '');
const code = ['components', 'entrypoints'].flatMap((folder) => readSources(folder, /\.(tsx?|html)$/));

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The names in a value of `class`, a string or an expression with strings; `kind-${…}` gives `kind-`. */
const classNames = (value: string): string[] =>
  matches(value, /["'`]([^"'`]*)["'`]/g).flatMap(
    (text) => text.replace(/\$\{.*?\}/g, '\0').match(/[a-z][\w-]*/g) ?? [],
  );

const ATTRIBUTE = /\bclass(?:Name)?\s*=\s*("[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})/g;
const named = new Set(code.flatMap((text) => matches(text, ATTRIBUTE)).flatMap(classNames));
const isNamed = (name: string): boolean => named.has(name) || named.has(name.replace(/[^-]+$/, ''));

describe('the stylesheets', () => {
  it('have no class that no view names', () => {
    const classes = matches(css.replaceAll(/\{[^{}]*\}/g, '{}'), /\.([a-z][\w-]*)/g);
    expect(classes.length).toBeGreaterThan(100);
    expect([...new Set(classes)].filter((name) => !isNamed(name))).toEqual([]);
  });

  it('have no custom property that nothing reads, and read none that is not there', () => {
    const written = new Set(matches(css, /(--[\w-]+)\s*:/g));
    const read = new Set(matches(css, /var\((--[\w-]+)/g));
    expect(written.size).toBeGreaterThan(5);
    expect([...written].filter((name) => !read.has(name))).toEqual([]);
    expect([...read].filter((name) => !written.has(name))).toEqual([]);
  });
});
