/** A pack of many works: it is narrowed to a few, and the work that a page makes does not grow with the pack. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, createMatcher } from '../../engine/match.ts';
import { SourceSentences } from '../../engine/alignment/best-runs.ts';
import { readSentences } from '../../engine/candidates/query.ts';
import { searchPage } from '../../engine/article/page-search.ts';
import { searchedPack } from '../../engine/article/pack-search.ts';
import { PROMISING } from '../../engine/article/chosen-works.ts';
import type { Corpus, Work } from '../../engine/types.ts';
import { makeCorpus } from './small-corpus.ts';

const WORDS =
  'harbour ferry lantern orchard treaty glacier drought vaccine teacher railway pension refinery cathedral monsoon sugar ' +
  'copper parliament fisheries lighthouse migrant quarry telescope bakery festival wheat satellite border canal museum judge';
const words = WORDS.split(' ');

/** A sentence that depends on its numbers alone; all sentences share their small words. */
function sentenceOf(work: number, number: number): string {
  const pick = (k: number): string =>
    words[(work * 7 + number * 11 + k * (work + 3) + number * k) % words.length] ?? '';
  return `We want the ${pick(1)} of ${pick(2)} number ${work}${number} to serve every ${pick(3)} and ${pick(4)} in our ${pick(5)}.`;
}

function corpusOf(works: number): Corpus {
  const ids = Array.from({ length: works }, (_, i) => `work-${i}`);
  return makeCorpus(
    ids.map((id, i): Work => ({
      id,
      kind: 'remarks',
      titles: { en: `Speech ${i}` },
      speakers: [{ names: { en: [`Speaker Number${i}`] } }],
      parties: [],
      occasion: { name: {} },
      date: '2020',
      publications: [],
    })),
    ids.map((id, i) => ({
      id,
      work: id,
      lang: 'en',
      kind: 'full-text' as const,
      sentences: Array.from({ length: 20 }, (_, number) => sentenceOf(i, number)),
    })),
  );
}

/** Counts the runs of source sentences that are aligned. */
class CountedSentences extends SourceSentences {
  runs = 0;
  override run(...place: Parameters<SourceSentences['run']>): ReturnType<SourceSentences['run']> {
    this.runs++;
    return super.run(...place);
  }
}

function effortOf(corpus: Corpus, text: string): { sentences: number; postings: number; runs: number } {
  const sources = new CountedSentences(corpus);
  const pack = { ...searchedPack(corpus), sources };
  const page = readSentences(text);
  atOnce(searchPage(pack, text, page, { least: PROMISING }));
  return { sentences: page.length, postings: pack.search.read, runs: sources.runs };
}

const small = corpusOf(60);
const large = corpusOf(600);
const matcher = createMatcher([large]);
const FILLER = 'The bakery opens at seven on weekdays, and the council meets after the summer.';

describe('a sentence quoted from one of 600 works', () => {
  it.each([0, 17, 301, 599])('is found at its place in work %i', (work) => {
    const said = sentenceOf(work, 9);
    const text = `${FILLER}\n“${said}” she said.\n${FILLER}`;
    const sources = matcher.lookUp({ text: said, lang: 'en' }).findings[0]?.sources ?? [];
    expect(sources[0]).toMatchObject({ work: `work-${work}`, sentences: { start: 9, end: 10 } });
    const runs = matcher
      .read({ text, lang: 'en' })
      .candidateWorks.find((each) => each.work.id === `work-${work}`)?.runs[1];
    expect(runs?.[0]?.sentences).toEqual({ start: 9, end: 10 });
  });

  it('is found with words left out', () => {
    const said = sentenceOf(301, 9).replace('We want the ', 'Want ').replace('to serve every ', 'serving ');
    const candidateWorks = matcher.read({ text: `${FILLER}\n“${said}”`, lang: 'en' }).candidateWorks;
    expect(candidateWorks.map(({ work }) => work.id)).toContain('work-301');
  });
});

describe('the effort for a page', () => {
  const page = Array.from({ length: 12 }, (_, i) => `${sentenceOf(i * 4, i)} ${FILLER}`).join('\n');

  it('does not grow with the pack', () => {
    const inSmall = effortOf(small, page);
    const inLarge = effortOf(large, page);
    expect(inLarge.runs).toBeLessThanOrEqual(inSmall.runs * 1.5);
    expect(inLarge.postings).toBeLessThanOrEqual(inSmall.postings * 4);
  });

  const bounded = (text: string): void => {
    const { sentences, postings, runs } = effortOf(large, text);
    // The survey's lists for a sentence, and those of six works; its candidates, and what is around them.
    expect(postings).toBeLessThanOrEqual(sentences * 20_000);
    expect(runs).toBeLessThanOrEqual(sentences * 200);
  };

  it.each([
    ['one word again and again', 'harbour '.repeat(20_000)],
    ['one sentence again and again', `${FILLER}\n`.repeat(300)],
    ['the corpus itself', Array.from({ length: 20 }, (_, i) => large.text(i)).join('\n')],
    ['its words in disorder', `${words.toReversed().join(' of the ')}. `.repeat(60)],
    ['no spaces', 'harbourferrylantern'.repeat(10_000)],
    ['Chinese characters', '港口与渡轮'.repeat(20_000)],
    ['stops and closing marks', '.” '.repeat(5_000)],
  ])('is bounded for each sentence: %s', (_, text) => bounded(text));

  it('is bounded for a page of very many sentences, also in a pack that is not narrowed', () => {
    const few = corpusOf(12);
    const headings = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) =>
          `${words[i % words.length]} ${words[(i * 7 + 3) % words.length]} of the ${words[(i * 11) % words.length]}`,
      ).join('\n');
    const [book, library] = [effortOf(few, headings(1_000)), effortOf(few, headings(4_000))];
    expect(book.sentences).toBe(1_000);
    expect(library.sentences).toBe(4_000);
    expect(library.runs).toBeLessThanOrEqual(book.runs * 2);
  });

  it('does not search for what is too light to be found', () => {
    expect(effortOf(corpusOf(12), 'of the\n'.repeat(500))).toEqual({ sentences: 500, postings: 0, runs: 0 });
  });

  it('is bounded for each sentence of whatever comes', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words, ' ', '. ', '\n', '“', '”', '的', '港', '。', 'We want the '),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const times = fc.integer({ min: 1, max: 400 });
    const text = fc
      .array(fc.tuple(piece, times), { maxLength: 10 })
      .map((pieces) => pieces.map(([part, count]) => part.repeat(count)).join(''));
    fc.assert(fc.property(text, bounded), { numRuns: 40 });
  });
});
