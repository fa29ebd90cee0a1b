import { describe, expect, it, test } from 'vitest';
import { buildLikeness, likenessesIn } from '../../../engine/lexicon/likeness.ts';
import { createMatcher } from '../../../engine/match.ts';
import { wordSentence, wordsIn } from '../../../engine/alignment/word-sentence.ts';
import { weightOf } from '../../../engine/lexicon/rarity.ts';
import { hashTerm } from '../../../engine/text/hash.ts';
import type { Corpus } from '../../../engine/types.ts';
import { corpus, makeCorpus } from '../small-corpus.ts';

const PAIRS = [
  ['拒绝', 'reject'],
  ['干涉', 'interfer'],
  ['内政', 'intern'],
  ['内政', 'affair'],
  ['借口', 'pretext'],
  ['人权', 'human'],
  ['人权', 'right'],
  ['主权', 'sovereignti'],
  ['无视', 'disregard'],
  ['行动', 'action'],
  ['他国', 'countri'],
  ['他国', 'other'],
  ['坚决', 'firmli'],
] as const;

/** The small corpus with a bilingual table, read from Chinese to English. */
const bilingual: Corpus = {
  ...corpus,
  translations: likenessesIn(
    buildLikeness(
      PAIRS.map(([word, stem]) => ({ term: hashTerm(word), target: hashTerm(stem), strength: 0.8 })),
    ),
  ),
};

const article = {
  text: '王毅周一以视频方式在人权理事会第58届会议上致辞。\n他说，中国坚决拒绝以人权为借口干涉他国内政、无视国家主权的行动。',
  date: '2025-02-25',
};

describe('a page in Chinese on a text that is there in English alone', () => {
  it('is led to its sentence by a bilingual table, and not without', () => {
    expect(createMatcher([corpus]).match(article).attributions).toEqual([]);
    const { attributions, findings } = createMatcher([bilingual]).match(article);
    expect(attributions.map(({ work }) => work)).toEqual(['address']);
    expect(findings.map(({ kind, sources }) => [kind, sources[0]?.version])).toEqual([
      ['paraphrase', 'address-report'],
    ]);
  });

  it('is not led anywhere by a sentence on something else', () => {
    const text = `${article.text.split('\n')[0]}\n他说，今年的大白菜比去年便宜，农民都在田里忙着收割。`;
    expect(createMatcher([bilingual]).match({ ...article, text }).findings).toEqual([]);
  });
});

test('a pack of many works in English is searched by a page in Chinese, too', () => {
  const works = Array.from({ length: 20 }, (_, i) => ({
    id: `work-${i}`,
    kind: 'address' as const,
    titles: { en: `Address ${i}` },
    speakers: [{ names: { en: [`Speaker ${i}`] } }],
    parties: [],
    occasion: { name: {} },
    date: '2025-02-24',
    publications: [],
  }));
  const large = makeCorpus(
    works,
    works.map(({ id }, i) => ({
      work: id,
      id: `${id}-en`,
      lang: 'en',
      kind: 'full-text' as const,
      sentences: [
        i === 7
          ? 'China firmly rejects actions that interfere in the internal affairs of other countries under the pretext of human rights.'
          : `The harbour of town ${i} froze over in winter, and the fishermen waited for spring.`,
      ],
    })),
  );
  const { sentences, candidateWorks } = createMatcher([
    { ...large, translations: bilingual.translations },
  ]).read(article);
  expect(sentences).toHaveLength(2);
  expect(candidateWorks.map(({ work }) => work.id)).toEqual(['work-7']);
});

describe('a sentence as words', () => {
  const words = new Set(['生存权', '发展权', '人权', '王毅', '中国人', '国人', '人民']);
  const isWord = (word: string): boolean => words.has(word);
  const of = (text: string, silent = new Set<number>()) =>
    wordSentence(wordsIn(text, isWord), corpus, silent);

  it('has the fewest words that the dictionary knows, in simplified characters', () => {
    const { terms } = of('生存權和發展權是中国人民的人权');
    expect(terms).toEqual(['生存权', '和', '发展权', '是', '中国人', '民', '的', '人权'].map(hashTerm));
  });

  it('has figures that are the same in all languages', () => {
    expect(of('14亿人').terms[0]).toBe(hashTerm('1400000000'));
    expect(of('1.4 billion people').terms[0]).toBe(hashTerm('1400000000'));
    expect(of('近3万名平民').terms).toContain(hashTerm('30000'));
  });

  it('does not count who speaks, nor a dateline', () => {
    expect(of('王毅', new Set([hashTerm('王毅')])).total).toBe(0);
    const { weights } = wordSentence(wordsIn('日内瓦电 人权', isWord), corpus, new Set(), 4);
    expect(weights.slice(0, -1).every((weight) => weight === 0)).toBe(true);
    expect(weights.at(-1)).toBeGreaterThan(0);
  });

  it('counts a long word by its rarest pair of characters', () => {
    const pairs = ['生存', '存权'].map((pair) => weightOf(corpus.rarity, hashTerm(pair)));
    expect(of('生存权').weights).toEqual([Math.max(...pairs)]);
  });
});
