import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpart, readFinding } from '../../engine/edition/edition.ts';
import { createMatcher } from '../../engine/match.ts';
import type { Article, Finding } from '../../engine/types.ts';
import { corpus } from './small-corpus.ts';

const matcher = createMatcher([corpus]);
const FRAME =
  'Chinese Foreign Minister Wang Yi addressed the 55th session of the UN Human Rights Council on Monday.';

const sourceOf = ({ sources: [best] }: Finding): string => {
  if (!best) return '';
  const version = corpus.versions.findIndex(({ id }) => id === best.version);
  return corpus.text(version).slice(best.start, best.end);
};
/** The findings of an article as `[kind, words on the page, beginning of the source]`. */
const found = (article: Article): string[][] =>
  matcher
    .match(article)
    .findings.map((finding) => [
      finding.kind,
      article.text.slice(finding.start, finding.end),
      sourceOf(finding).slice(0, 24),
    ]);

describe('a page that reports remarks', () => {
  const lines = [
    FRAME,
    '“Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation,” Wang said.',
    'He said the conflict between Palestinians and Israelis has cost the lives of nearly 30,000 civilians and left about two million people displaced.',
    'The session runs until April 5, and a vote on the budget is due next week.',
  ];
  const article = { text: lines.join('\n'), title: 'Wang speaks in Geneva', date: '2024-02-26', lang: 'en' };

  it('is attributed to them, with the reasons', () => {
    const { attributions } = matcher.match(article);
    expect(attributions.map(({ work }) => work)).toEqual(['remarks']);
    expect(attributions[0]?.evidence.map(({ kind }) => kind)).toEqual([
      'findings',
      'speaker',
      'occasion',
      'date',
    ]);
    expect(attributions[0]?.confidence).toBeGreaterThan(0.6);
  });

  it('shows what comes from them and leaves the reporter’s own sentences alone', () => {
    expect(found(article)).toEqual([
      ['verbatim', lines[1], 'Multilateral human right'],
      ['edited', lines[2], 'The ongoing Palestinian-'],
    ]);
  });

  it('is not attributed to the address at another session', () => {
    expect(matcher.match(article).attributions.some(({ work }) => work === 'address')).toBe(false);
  });

  it('leads in traditional Chinese to the simplified text and on to the English one', () => {
    const text =
      '王毅在人權理事會第55屆會議上說：「多邊人權機構應當成為各方建設性交流與合作的平台，而不是搞集團政治、陣營對抗的戰場。」\n保護和促進人權是全人類的共同事業。';
    const { findings, attributions } = matcher.match({ text, date: '2024-02-27' });
    expect(attributions.map(({ work }) => work)).toEqual(['remarks']);
    const reading = findings[0] && readFinding(corpus, findings[0], 'zh-Hant');
    expect(reading?.source.text).toMatch(/^多边人权机构/);
    expect(reading?.counterparts[0]?.text).toMatch(/^Multilateral human rights bodies/);
  });

  it('leads from a readout’s wording to the full text’s', () => {
    const text = `${FRAME}\nWang Yi said that protecting and promoting human rights is a common cause for all mankind.`;
    const finding = matcher.match({ text, date: '2024-02-27' }).findings.at(-1);
    expect(finding?.kind).toBe('verbatim');
    const reading = finding && readFinding(corpus, finding, 'en');
    expect(reading?.source.version.id).toBe('remarks-en');
    expect(reading?.source.text).toBe(
      'Protecting and promoting human rights is a common cause for all humanity.',
    );
    expect(reading?.counterparts.map(({ version }) => version.id)).toEqual(['remarks-zh']);
  });
});

describe('pages that report nothing', () => {
  it.each([
    [
      'ordinary news',
      'The ferry that links the old harbour with the north shore will run every twelve minutes from Monday.',
    ],
    [
      'the same speaker elsewhere',
      'Wang Yi met his counterpart in Cairo on Sunday. They discussed trade, tourism and the canal.',
    ],
    [
      'the same theme',
      'Human rights groups said governance of the council is widening its work on civil and political rights.',
    ],
    ['a stock phrase', 'The minister of trade said that dialogue is a common cause for all.'],
    ['nothing', ''],
    ['white space', ' \n\n\t '],
  ])('%s', (_, text) => expect(matcher.match({ text }).attributions).toEqual([]));
});

describe('lookups', () => {
  const lookUp = (text: string) => matcher.lookUp({ text });

  it.each([
    [
      'a common cause for all mankind',
      'Wang Yi said that protecting and promoting human rights is a common cause for all mankind.',
    ],
    [
      'Protecting and promoting human rights is a common cause for all humanity.',
      'Protecting and promoting human rights is a common cause for all humanity.',
    ],
    [
      'politicize, exploit and weaponize',
      "We must also firmly reject any actions or rhetoric that seek to impose one's own models and preferences on others, or politicize, exploit and weaponize human rights.",
    ],
    [
      '搞集團政治、陣營對抗的戰場',
      '多边人权机构应当成为各方建设性交流与合作的平台，而不是搞集团政治、阵营对抗的战场。',
    ],
  ])('%s', (text, source) => {
    const { findings, silence } = lookUp(text);
    expect(silence).toBeUndefined();
    expect(findings.map(sourceOf)).toEqual([source]);
  });

  it('offers guesses, and calls them so, where it is unsure', () => {
    const { findings, guesses, silence } = lookUp('civilians have lost their lives and people are displaced');
    expect(findings).toEqual([]);
    expect(silence).toBe('unsure');
    expect(guesses.map(sourceOf)[0]).toMatch(/30,000 civilians/);
  });

  it.each([
    ['The cat sat on the mat and drank the milk.', 'nothing-similar'],
    ['the', 'too-short'],
    ['', 'too-short'],
    ['Правозащитные органы должны служить площадками для сотрудничества.', 'language-not-in-corpus'],
  ] as const)('says why there is no answer: %j is %s', (text, reason) =>
    expect(lookUp(text).silence).toBe(reason),
  );

  it('knows which languages it has', () => {
    const text = 'Les organes multilatéraux des droits de l’homme doivent servir de plateformes.';
    expect(matcher.lookUp({ text, lang: 'fr' }).silence).toBe('language-not-in-corpus');
  });
});

describe('bitexts', () => {
  it('say nothing where a version leaves a sentence out', () => {
    expect(counterpart(corpus, 0, { start: 5, end: 6 }, 1)).toBeUndefined();
    expect(counterpart(corpus, 1, { start: 2, end: 3 }, 0)?.sentences).toEqual({ start: 2, end: 4 });
  });
});

describe('hostile input', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(FRAME, '“', '”', '\n', '。', 'human rights ', '人权', corpus.text(0), '\ud800'),
  );
  it('gives findings inside the text, in order, each with a source inside its version', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { findings, attributions } = matcher.match({ text });
        let at = 0;
        for (const { start, end, score, sources } of findings) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(score >= 0 && score <= 1).toBe(true);
          expect(sources.length).toBeGreaterThan(0);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(attributions.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('answers one endless word, one word repeated and the corpus repeated', () => {
    expect(matcher.match({ text: 'a'.repeat(400_000) }).findings).toEqual([]);
    expect(matcher.match({ text: 'rights '.repeat(50_000) }).attributions).toEqual([]);
    expect(matcher.match({ text: `${corpus.text(0)}\n`.repeat(50) }).findings.length).toBeGreaterThan(100);
  });
});
