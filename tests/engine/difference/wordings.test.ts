/** A passage held against all versions of its work: quoted words that none of them has, and what is changed in it. */
import { describe, expect, it } from 'vitest';
import { readFinding } from '../../../engine/edition/edition.ts';
import { createMatcher } from '../../../engine/match.ts';
import { unattested } from '../../../engine/difference/wordings.ts';
import { corpus } from '../small-corpus.ts';

const matcher = createMatcher([corpus]);

/** The first finding of a page on the remarks, as it is read. */
function read(sentence: string, lang = 'en') {
  const frame =
    lang === 'en'
      ? 'GENEVA, Feb. 26 (Wire) -- Chinese Foreign Minister Wang Yi addressed the 55th session of the Human Rights Council.'
      : '王毅在人权理事会第55届会议上发表讲话。';
  const article = { text: `${frame}\n${sentence}`, date: '2024-02-26', lang };
  const finding = matcher.match(article).findings.find(({ start }) => start >= frame.length);
  const reading = finding && readFinding(corpus, finding, lang);
  if (!finding || !reading) throw new Error(`Nothing is found in ${sentence}`);
  return { reading, excerpt: article.text.slice(finding.start, finding.end) };
}

describe('words in quotation marks', () => {
  const words = (sentence: string, lang = 'en'): string[] => {
    const { reading, excerpt } = read(sentence, lang);
    return unattested(corpus, reading, excerpt, lang);
  };

  it.each([
    [
      'none where they are the source’s',
      '“Multilateral human rights bodies should serve as platforms for constructive engagement,” Wang said.',
      [],
    ],
    [
      'one that is exchanged',
      '“Multilateral human rights bodies should serve as arenas for constructive engagement and cooperation for all sides,” Wang said.',
      ['arenas'],
    ],
    [
      'the one quotation’s of several',
      'Wang said “multilateral human rights bodies” should serve as venues and “platforms for fruitful engagement and cooperation for all sides”.',
      ['fruitful'],
    ],
    [
      'none that the page itself marks as altered',
      '“[M]ultilateral human rights bodies should serve as [the] platforms for constructive engagement and cooperation,” he said.',
      [],
    ],
    [
      'none outside the marks',
      'Such bodies ought to be venues, or “platforms for constructive engagement and cooperation for all sides, rather than a battleground”.',
      [],
    ],
    [
      'none for a figure in words',
      'The conflict “has cost the lives of nearly thirty thousand civilians, and left close to 2 million people displaced”.',
      [],
    ],
    [
      'none that only a readout has',
      '“Protecting and promoting human rights is a common cause for all mankind,” Wang Yi said.',
      [],
    ],
    [
      'none that the text has at that place in another order',
      '“Multilateral human rights bodies should serve all sides as platforms for constructive engagement and cooperation, rather than a battleground,” he said.',
      [],
    ],
    [
      'one there that the text does not have',
      '“Multilateral human rights bodies should serve all parties as platforms for constructive engagement and cooperation, rather than a battleground,” he said.',
      ['all parties'],
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(words(sentence)).toEqual(expected);
  });

  it('are the same in traditional and in simplified characters', () => {
    expect(
      words(
        '王毅說：「多邊人權機構應當成為各方建設性交流與合作的舞台，而不是搞集團政治、陣營對抗的戰場。」',
        'zh-Hant',
      ),
    ).toEqual(['舞']);
  });
});

describe('flags', () => {
  it('hold a page against the version in its own language', () => {
    const { finding } = read(
      'The conflict “has cost the lives of nearly 13,000 civilians, and left close to two million people displaced”, he said.',
    ).reading;
    expect(finding.flags).toEqual([{ kind: 'number', page: '13,000', source: '30,000' }]);
  });
});
