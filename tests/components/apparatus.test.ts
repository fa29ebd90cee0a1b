/** The variants of a text, against what was written down by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackFile } from '../../cli/packs.ts';
import { apparatusOf, witnessesOf } from '../../components/passages/apparatus.ts';
import { quote, versionNumber } from '../../engine/edition/edition.ts';
import type { Bead, Corpus } from '../../engine/types.ts';
import { makeCorpus } from '../engine/small-corpus.ts';
import { GOLDEN } from '../corpus/golden-beads.ts';
import { CORPUS } from './fixture.ts';

const bead = (a: readonly [number, number], b: readonly [number, number]): Bead => ({
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
  confidence: 1,
});

/** The text and two other versions of it; the last is shorter, and thanks. */
function threeVersions(): Corpus {
  const [work] = CORPUS.works;
  if (!work) throw new Error('The fixture has no work.');
  const text = (id: string, sentences: string[]) =>
    ({ work: work.id, id, lang: 'en', kind: 'full-text', sentences }) as const;
  const corpus = makeCorpus(
    [work],
    [
      text('a', [
        'It is a common cause for all humanity.',
        'We met in the old town.',
        'Much was said on that day.',
      ]),
      text('b', [
        'It is a common cause for all mankind.',
        'We met in the old town.',
        'Nobody remembers any of it.',
      ]),
      text('c', ['It is a common cause for all mankind!', 'Much was said that day.', 'Thank you all.']),
    ],
  );
  const beads: Record<string, Bead[]> = {
    '0 1': [bead([0, 1], [0, 1]), bead([1, 2], [1, 2]), bead([2, 3], [2, 3])],
    '0 2': [bead([0, 1], [0, 1]), bead([1, 2], [1, 1]), bead([2, 3], [1, 2]), bead([3, 3], [2, 3])],
  };
  return { ...corpus, bitext: (a, b) => beads[`${a} ${b}`] ?? [] };
}

describe('the apparatus', () => {
  it('has each reading once, with all versions that have it', () => {
    expect(apparatusOf(threeVersions(), 0).map(({ variants }) => variants)).toEqual([
      [{ kind: 'words', lemma: 'humanity', reading: 'mankind', versions: [1, 2] }],
      [{ kind: 'left-out', lemma: '', reading: '', versions: [2] }],
      [
        { kind: 'rewritten', lemma: '', reading: 'Nobody remembers any of it.', versions: [1] },
        { kind: 'words', lemma: 'on', reading: '', versions: [2] },
        { kind: 'added', lemma: '', reading: 'Thank you all.', versions: [2] },
      ],
    ]);
  });
});

describe('the apparatus of the seeds', () => {
  let seeds: Corpus;
  beforeAll(async () => {
    seeds = await openPackFile('public/packs/seeds.pack');
  });

  it('covers the text, and leaves out of the readout what the beads by hand leave out', () => {
    const text = versionNumber(seeds, 'hrc55-en-qiushi');
    const readout = versionNumber(seeds, 'hrc55-readout-en');
    const rows = apparatusOf(seeds, text);
    expect(
      rows
        .map(({ sentences }) => quote(seeds, text, sentences).text)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe(seeds.text(text).replace(/\s+/g, ' '));
    expect(witnessesOf(seeds, text)).toContain(readout);
    const golden = GOLDEN.find(({ a, b }) => a === 'hrc55-en-qiushi' && b === 'hrc55-readout-en');
    const leftOut = rows
      .filter(({ variants }) =>
        variants.some(({ kind, versions }) => kind === 'left-out' && versions.includes(readout)),
      )
      .flatMap(({ sentences: { start, end } }) => Array.from({ length: end - start }, (_, n) => start + n));
    expect(leftOut).toEqual(
      golden?.beads.filter(([, there]) => there.length === 0).flatMap(([here]) => here),
    );
  });
});
