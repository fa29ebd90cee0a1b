/** Matching, looking up and checking of texts that are made of the corpus and mutilated. */
import type * as fc from 'fast-check';
import { openPackFiles, BUNDLED_PACKS } from '../../cli/packs.ts';
import { checkDraftInSteps } from '../../engine/check-draft.ts';
import { type Matcher, atOnce, createMatcher } from '../../engine/match.ts';
import type { Corpus, Finding, Span } from '../../engine/types.ts';
import { mutatedText } from './mutations.ts';
import { type Target, target } from './target.ts';

/** What the pages are made of: so many sentences in a row, in and out of quotation marks, with words of a reporter. */
const RUN = 4;
const LONGEST = 4_000;

function ensure(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const within = (text: string, { start, end }: Span): boolean =>
  0 <= start && start < end && end <= text.length;

function ensureFindings(
  text: string,
  findings: readonly Finding[],
  corpora: readonly Corpus[],
  apart: boolean,
): void {
  let last = 0;
  for (const finding of findings) {
    ensure(within(text, finding), 'a finding lies outside the text');
    ensure(!apart || finding.start >= last, 'findings overlap or are not in the order of the page');
    last = finding.end;
    ensure(finding.score >= 0 && finding.score <= 1, 'a score is not from 0 to 1');
    ensure(finding.sources.length > 0, 'a finding has no source');
    for (const source of finding.sources) {
      const corpus = corpora.find(({ versions }) => versions.some(({ id }) => id === source.version));
      const number = corpus?.versions.findIndex(({ id }) => id === source.version) ?? -1;
      ensure(corpus !== undefined && number >= 0, 'a source is in no pack');
      ensure(within(corpus.text(number), source), 'a source lies outside its version');
      ensure(source.sentences.start < source.sentences.end, 'a source has no sentence');
      ensure(
        source.sentences.end <= corpus.sentences(number).length,
        'a source has sentences that its version has not',
      );
    }
  }
}

interface Opened {
  corpora: readonly Corpus[];
  matcher: Matcher;
}
let opened: Promise<Opened> | undefined;
const open = (): Promise<Opened> =>
  (opened ??= openPackFiles(BUNDLED_PACKS).then((corpora) => ({ corpora, matcher: createMatcher(corpora) })));

async function pages(): Promise<fc.Arbitrary<string>> {
  const { corpora } = await open();
  const texts = corpora.flatMap((corpus) =>
    corpus.versions.flatMap((_, version) => {
      const text = corpus.text(version);
      const sentences = corpus.sentences(version);
      return sentences
        .filter((__, i) => i % RUN === 0)
        .map(({ start }, i) => {
          const words = text
            .slice(start, sentences[Math.min(i * RUN + RUN, sentences.length) - 1]?.end)
            .slice(0, LONGEST);
          return i % 2 === 0 ? `The minister said: “${words}”\nHe left on Monday.` : words;
        });
    }),
  );
  return mutatedText(texts);
}

export const engineTargets: readonly Target[] = [
  target('matching', pages, async (text) => {
    const { corpora, matcher } = await open();
    const result = matcher.match({ text });
    ensureFindings(text, result.findings, corpora, true);
    for (const quotation of result.quotations)
      ensure(within(text, quotation), 'a quotation lies outside the text');
    ensure(
      JSON.stringify(matcher.match({ text })) === JSON.stringify(result),
      'the same page is answered in two ways',
    );
  }),
  target('looking up', pages, async (text) => {
    const { corpora, matcher } = await open();
    const { findings, guesses, silence } = matcher.lookUp({ text });
    // Offsets are those of the passage as lines are joined, which is never longer.
    ensureFindings(text, findings, corpora, true);
    ensureFindings(text, guesses, corpora, false);
    ensure(
      (findings.length === 0) === (silence !== undefined),
      'a silence without its reason, or a reason without one',
    );
  }),
  target('checking a draft', pages, async (text) => {
    const { corpora, matcher } = await open();
    const { words } = atOnce(checkDraftInSteps(matcher, corpora, { text }));
    for (const each of words) ensure(within(text, each), 'checked words lie outside the draft');
  }),
];
