import { describe, expect, it } from 'vitest';
import { readCollectionLine } from '../../corpus/collection.ts';
import type { TextEntry } from '../../corpus/schema.ts';
import { expandEntries } from '../../corpus/text-entry.ts';
import { passagesOf } from '../../corpus/unwrap.ts';

const LINE = { id: 'a-1', lang: 'en', title: 'On peace', text: 'We agree.' };
const read = (fields: object) => readCollectionLine(JSON.stringify({ ...LINE, ...fields }));
const expandEntry = (entry: TextEntry, pack: string) => {
  const { works, versions } = expandEntries([entry], pack);
  return { work: works[0], version: versions[0] };
};
const entryOf = (fields: object): TextEntry => {
  const line = read(fields);
  if ('fault' in line) throw new Error(line.fault);
  return line.entry;
};

describe('a line of a collection', () => {
  it('gives an entry and a text; other fields are left aside', () => {
    expect(read({ speaker: 'A. Speaker', date: '1985', url: 'https://un.example/1', session: 40 })).toEqual({
      entry: {
        id: 'a-1',
        lang: 'en',
        title: 'On peace',
        speaker: 'A. Speaker',
        date: '1985',
        url: 'https://un.example/1',
      },
      text: 'We agree.',
    });
  });

  it.each([
    ['1985', '1985'],
    [1985, '1985'],
    ['1985-09', '1985-09'],
    ['1985-09-24', '1985-09-24'],
    ['1985-09-24T15:00:00Z', '1985-09-24'],
    [null, undefined],
    ['', undefined],
  ])('the date %j becomes %j', (date, expected) => expect(entryOf({ date }).date).toBe(expected));

  it('takes figures for an id, ids in capitals and in other scripts, and a title in several lines', () => {
    expect(entryOf({ id: 7 }).id).toBe('7');
    expect(entryOf({ id: 'UNGDC_AFG.1980:1' }).id).toBe('UNGDC_AFG.1980:1');
    expect(entryOf({ id: '讲话-1' }).id).toBe('讲话-1');
    expect(entryOf({ title: ' On\n  peace ' }).title).toBe('On peace');
  });

  it.each([
    ['no JSON', '{"id": ', /^is not JSON$/],
    ['a list', '[]', /^is no object/],
    ['nothing', 'null', /^is no object/],
    ['no id', JSON.stringify({ ...LINE, id: undefined }), /^id: /],
    ['an id with a blank', JSON.stringify({ ...LINE, id: 'a 1' }), /^id: .*without white space/],
    ['no text', JSON.stringify({ ...LINE, text: undefined }), /^text: /],
    ['a text of blanks', JSON.stringify({ ...LINE, text: ' \n\t\n' }), /^text: /],
    ['a text that is none', JSON.stringify({ ...LINE, text: ['We agree.'] }), /^text: .*string/],
    ['no title', JSON.stringify({ ...LINE, title: null }), /^title: /],
    ['a language in words', JSON.stringify({ ...LINE, lang: 'English' }), /^lang: .*BCP 47/],
    ['a date in words', JSON.stringify({ ...LINE, date: 'last year' }), /^date: .*2024-02-26/],
    ['a month that is none', JSON.stringify({ ...LINE, date: '2024-13' }), /^date: /],
    ['a link that is none', JSON.stringify({ ...LINE, url: 'un.example' }), /^url: .*http/],
    ['two faults', JSON.stringify({ ...LINE, title: 3, url: 4 }), /^title: .*; url: /],
  ])('says what is wrong with %s', (_, line, fault) => {
    expect(readCollectionLine(line)).toEqual({ fault: expect.stringMatching(fault) });
  });
});

describe('an entry', () => {
  it('stands for a work with one full text', () => {
    const { work, version } = expandEntry(entryOf({ speaker: 'A. Speaker', date: '1985' }), 'My pack');
    expect(work).toMatchObject({ id: 'a-1', titles: { en: 'On peace' }, date: '1985' });
    expect(work?.speakers).toEqual([{ names: { en: ['A. Speaker'] } }]);
    expect(version).toEqual({
      id: 'a-1',
      work: 'a-1',
      kind: 'full-text',
      lang: 'en',
      title: 'On peace',
      publisher: 'My pack',
      date: '1985',
      complete: true,
    });
  });

  it('is published where its address says; without a date it has none', () => {
    const { work, version } = expandEntry(entryOf({ url: 'https://www.un.example/en/1?x=2' }), 'My pack');
    expect(version?.publisher).toBe('un.example');
    expect(version).not.toHaveProperty('date');
    expect(work?.date).toBe('');
    expect(work?.speakers).toEqual([]);
  });
});

describe('entries that name a work', () => {
  const lines = [
    entryOf({ id: 'en', work: 'peace', speaker: 'A. Speaker' }),
    entryOf({ id: 'other' }),
    entryOf({
      id: 'fr',
      work: 'peace',
      lang: 'fr',
      title: 'De la paix',
      kind: 'official-translation',
      date: '1985',
    }),
    entryOf({ id: 3, work: 'peace', version: 'short', kind: 'readout', title: 'In short' }),
  ];

  it('are versions of one, which has what they say of it in their languages', () => {
    const { works, versions } = expandEntries(lines, 'My pack');
    expect(works.map(({ id }) => id)).toEqual(['peace', 'other']);
    expect(works[0]).toMatchObject({
      titles: { en: 'On peace', fr: 'De la paix' },
      speakers: [{ names: { en: ['A. Speaker'] } }],
      date: '1985',
    });
    expect(versions.map(({ id, work, kind, complete }) => [id, work, kind, complete])).toEqual([
      ['en', 'peace', 'full-text', true],
      ['other', 'other', 'full-text', true],
      ['fr', 'peace', 'official-translation', true],
      ['short', 'peace', 'readout', false],
    ]);
  });

  it.each([
    ['a kind that is none', { kind: 'speech' }, /^kind: /],
    ['a work with a blank', { work: 'a b' }, /^work: .*without white space/],
  ])('say what is wrong with %s', (_, fields, fault) => {
    expect(read(fields)).toEqual({ fault: expect.stringMatching(fault) });
  });
});

describe('the passages of a text', () => {
  it.each([
    ['a line each', 'One is here.\nTwo is here.', 'One is here.\nTwo is here.'],
    [
      'line ends of every system',
      'One.\r\nTwo.\rThree.\u2028Four.\fFive.',
      'One.\nTwo.\nThree.\nFour.\nFive.',
    ],
    ['blank lines and margins', '\n  One.  \n\n\t\n Two.\n', 'One.\nTwo.'],
    ['a list', 'The aims:\npeace\nsecurity\nrights for all', 'The aims:\npeace\nsecurity\nrights for all'],
    [
      'lines of a fixed width',
      'Peace is what all of us have come here\nto speak of. It is more than that wars\nhave come to an end. There is no peace\nwithout rights.\nThe second matter that I wish to raise\nis trade.',
      'Peace is what all of us have come here to speak of. It is more than that wars have come to an end. There is no peace without rights.\nThe second matter that I wish to raise is trade.',
    ],
    [
      'words cut at a line’s end',
      'We spoke of this at length in the com-\nmittee, which is a non-political body,\nand a body that is to remain as a non-\npolitical one for as long as it serves.',
      'We spoke of this at length in the committee, which is a non-political body, and a body that is to remain as a non-political one for as long as it serves.',
    ],
    [
      'names at the beginning of a line',
      'It was in this very hall that President\nMandela spoke of all that we have since\nthen been able to do, and of all that is\nstill to be done.',
      'It was in this very hall that President Mandela spoke of all that we have since then been able to do, and of all that is still to be done.',
    ],
    [
      'Chinese lines of a fixed width',
      '人权是全人类的共同事业，需要各国共同努\n力，在相互尊重的基础上开展交流合作，推\n动世界人权事业健康发展。',
      '人权是全人类的共同事业，需要各国共同努力，在相互尊重的基础上开展交流合作，推动世界人权事业健康发展。',
    ],
  ])('%s', (_, text, expected) => expect(passagesOf(text)).toBe(expected));

  it('keep every letter, in order', () => {
    const text =
      'Mr. President,\n\nWe are here to speak of what is on the\nminds of all, and\nnot of ourselves.\n1. Peace\n2. Trade';
    expect(passagesOf(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
