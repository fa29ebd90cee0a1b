/** The presidents' addresses: what is known of each fits the package, and every oddity of its texts is dealt with. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAddresses } from '../../cli/sotu.ts';
import { compileDocument } from '../../corpus/compile/document.ts';
import {
  AddressError,
  addressDocuments,
  addressesSchema,
  markedAddress,
} from '../../corpus/sotu/addresses.ts';
import { paragraphsOf } from '../../corpus/sotu/paragraphs.ts';

const known = addressesSchema.parse(JSON.parse(readFileSync('corpus/sotu/addresses.json', 'utf8')));
const { metadata, documents } = readAddresses('all');
const work = (id: string) => metadata.works.find((each) => each.id === id);

/** The text of an address and what became of its characters. */
function compiled(file: string) {
  const document = metadata.documents.find((each) => each.file === file);
  const source = documents.find((each) => each.file === file);
  if (!document || !source) throw new Error(`There is no ${file}.`);
  const { versions, account } = compileDocument(document, source.text, metadata.works);
  return { text: [...versions.values()][0]?.text ?? '', account };
}

describe('what is known of the addresses', () => {
  test('233 since 1790, and 62 of them since 1961', () => {
    expect(metadata.works).toHaveLength(233);
    expect(readAddresses('recent').metadata.works).toHaveLength(62);
  });

  test('their dates rise, and each has one of its own', () => {
    const dates = metadata.works.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  test.each([
    ['sotu-1790-washington', '1790-12-08', 'Annual Address to Congress, 1790'],
    ['sotu-1953-truman', '1953-01-07', 'State of the Union Message, 1953'],
    ['sotu-1953-eisenhower', '1953-02-02', 'State of the Union Address, 1953'],
    ['sotu-1961-eisenhower', '1961-01-12', 'State of the Union Message, 1961'],
    ['sotu-1961-kennedy', '1961-01-30', 'State of the Union Address, 1961'],
    ['sotu-1973-nixon', '1973-02-02', 'State of the Union Message, 1973'],
    ['sotu-1981-carter', '1981-01-16', 'State of the Union Message, 1981'],
    ['sotu-2009-obama', '2009-02-24', 'Address to a Joint Session of Congress, 2009'],
    ['sotu-2013-obama', '2013-02-12', 'State of the Union Address, 2013'],
    ['sotu-2021-biden', '2021-04-28', 'Address to a Joint Session of Congress, 2021'],
  ])('%s: %s, %s', (id, date, title) => {
    expect(work(id)).toMatchObject({ date, titles: { en: title } });
  });

  test('presidents are called as news calls them', () => {
    expect(work('sotu-2021-biden')?.speakers[0]?.names['en']).toContain('Joe Biden');
    expect(work('sotu-1999-clinton')?.speakers[0]?.names['zh-Hans']).toEqual(['克林顿']);
  });

  test('a text of another year or president is refused, and a correction that does not fit', () => {
    const address = known.addresses.find(({ file }) => file === '1890_benjamin_harrison_r');
    if (!address) throw new Error('There is no 1890.');
    const text = 'Nothing.';
    expect(() => markedAddress(known, address, { year: 1891, name: 'Benjamin Harrison', text })).toThrow(
      AddressError,
    );
    expect(() => markedAddress(known, address, { year: 1890, name: 'Benjamin Harrison', text })).toThrow(
      /once/,
    );
    const other = { ...known, addresses: [{ ...address, president: 'nobody' }] };
    expect(() => addressDocuments(other, 'all', () => ({ year: 1890, name: 'x', text }))).toThrow(/nobody/);
  });
});

describe('the texts', () => {
  test('of what was said nothing of the audience is left, and all that is dropped is named', () => {
    const reasons = new Set<string>();
    for (const { file } of metadata.documents) {
      const { text, account } = compiled(file);
      expect(/[[(](?:applause|laugh)|&\w+;|\p{Cc}(?<!\n)/iu.exec(text)?.[0], file).toBeUndefined();
      for (const reason of account.droppedBy.keys()) reasons.add(reason);
    }
    expect([...reasons].sort()).toEqual([
      'blank',
      'list mark',
      'markdown mark',
      'note mark',
      'stage direction',
    ]);
  }, 60_000);

  test('a dash stays where the audience came in between two', () => {
    const { text, account } = compiled('2021_joseph_r_biden_d');
    expect(text).toContain('Madam Vice President—no President has ever said those words');
    const directions = account.droppedBy.get('stage direction') ?? [];
    expect(directions.filter((each) => /applause/i.test(each))).toHaveLength(80);
  });

  test('what editors have put into brackets stays', () =>
    expect(compiled('1986_ronald_reagan_r').text).toContain('[former Senator Henry M.]'));

  test('a slip is put right, and signs written as entities are signs', () => {
    const { text } = compiled('1890_benjamin_harrison_r');
    expect(text).toContain('4 1/2 per cent');
    expect(text).toContain('The act "directing the');
  });

  test('sentences that run together, or stand two blanks apart, are paragraphs', () => {
    expect(compiled('2017_donald_j_trump_r').text).toContain('forms.\nEach American generation');
    expect(compiled('2018_donald_j_trump_r').text).toContain('for all Americans.\nOver the last year');
  });
});

describe('paragraphs of a text that has none', () => {
  const rivers =
    'The river rose in March. It took the bridge of the town with it. The bridge had stood for a century. ' +
    'Tonight the schools are empty. Teachers need schools with roofs. Their pupils sit in tents.';

  test('begin where the words change, and not with a pronoun', () =>
    expect(paragraphsOf(rivers)).toEqual([
      'The river rose in March. It took the bridge of the town with it. The bridge had stood for a century.',
      'Tonight the schools are empty. Teachers need schools with roofs. Their pupils sit in tents.',
    ]));

  test.each(['', 'One sentence.', 'no stop at all'])('of “%s” there is one', (text) =>
    expect(paragraphsOf(text).join('')).toBe(text),
  );
});
