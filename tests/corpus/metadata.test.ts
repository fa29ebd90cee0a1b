import { expect, test } from 'vitest';
import { compile, CompileError } from '../../corpus/compile/compile.ts';
import { readMetadata } from '../../corpus/compile/metadata.ts';
import { RARITY, metadataJson, seedDocuments, seedMetadata } from './seeds.ts';

const documents = seedDocuments();

test.each([
  ['no JSON', (json: string) => json.slice(0, -3), /not JSON/],
  ['no works', (json: string) => json.replace('"works"', '"work"'), /works/],
  [
    'a date in words',
    (json: string) => json.replace('"2024-02-26"', '"26 February"'),
    /works\.0\.date.*2024-02-26/,
  ],
  [
    'an unknown kind',
    (json: string) => json.replace('"readout"', '"summary"'),
    /documents\.2\.versions\.0\.kind/,
  ],
  ['a link that is none', (json: string) => json.replace('"https://regional', '"regional'), /url.*http/],
  ['a misspelt key', (json: string) => json.replace('"until"', '"untill"'), /documents\.4.*untill/],
  ['an id twice', (json: string) => json.replace('"id": "hrc58"', '"id": "hrc55"'), /hrc55 is there twice/],
  [
    'a work that is not there',
    (json: string) => json.replace('"work": "hrc58"', '"work": "hrc59"'),
    /hrc59, which is not/,
  ],
])('%s is named', (_, spoil, message) => {
  const spoilt = spoil(metadataJson());
  expect(spoilt).not.toBe(metadataJson());
  expect(() => readMetadata(spoilt)).toThrow(CompileError);
  expect(() => readMetadata(spoilt)).toThrow(message);
});

test('all faults are named at once, each with its place and whose it is', () => {
  const spoilt = metadataJson()
    .replace('"2024-02-26"', '"26 February"')
    .replace('"readout"', '"summary"')
    .replace('"until"', '"untill"');
  const message =
    /^Metadata, at works\.0\.date \(hrc55\): .*\nMetadata, at documents\.2\.versions\.0\.kind \(hrc55-readout-en.*\): .*\nMetadata, at documents\.4 \(hrc58.*\): .*untill/;
  expect(() => readMetadata(spoilt)).toThrow(message);
  const misfit = metadataJson().replace('"id": "hrc58"', '"id": "hrc55"');
  expect(() => readMetadata(misfit)).toThrow(/hrc55 is there twice\.\n.*of work hrc58, which is not/);
});

test('lines that begin with two slashes are comments', () => {
  expect(
    readMetadata(`// what is known\n${metadataJson().replace('"works"', '\n  // the works\n"works"')}`),
  ).toEqual(seedMetadata());
});

test.each([
  [
    'a document that is not there',
    (all: typeof documents) => all.slice(1),
    /hrc55-remarks-en\.qiushi\.txt.*not there/,
  ],
  [
    'words that are not in the text',
    (all: typeof documents) => all.map((each) => ({ ...each, text: each.text.replace('Chen Xu', 'Chen') })),
    /pakistan-today\.txt.*until/,
  ],
  [
    'a title that is not in the text',
    (all: typeof documents) =>
      all.map((each) => ({ ...each, text: each.text.replaceAll('Joint Statement', 'Statement') })),
    /no text of sierra-leone-2024-en/,
  ],
])('%s is named', (_, spoil, message) => {
  const run = () => compile(spoil(documents), seedMetadata(), { rarity: RARITY });
  expect(run).toThrow(CompileError);
  expect(run).toThrow(message);
});
