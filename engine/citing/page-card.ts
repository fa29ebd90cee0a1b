/** The evidence card of a whole page: what became of each of its passages, and of its quotations that stand in no version. */
import { corpusOf } from '../difference/judge-wording.ts';
import type { CheckedWords } from '../draft/checked.ts';
import { quote, versionNumber } from '../edition/edition.ts';
import type { Corpus, Finding, Quotation } from '../types.ts';
import { type Card, cardOf } from './card.ts';

export interface PageCard {
  format: 'variorum-page-card/1';
  /** The page's address; empty where it has none. */
  page: string;
  /** When the card was made: ISO 8601, a day. */
  made: string;
  /** In the order of the page. */
  cards: Card[];
}

/** A page as its findings are known without its text. */
export interface FoundPage {
  url: string;
  findings: readonly Finding[];
  /** The words of each finding. */
  excerpts: readonly string[];
  /** Quotations that stand in no version. */
  unknown: readonly Pick<Quotation, 'text' | 'start'>[];
}

/** What a finding is to a card: its words, and where its first source stands. */
export function checkedFinding(corpora: readonly Corpus[], finding: Finding, text: string): CheckedWords {
  const { start, end, kind, sources, flags = [] } = finding;
  const [source] = sources;
  const corpus = source && corpusOf(corpora, source.work);
  const places = corpus
    ? [source].map(({ work, version, lang, sentences }) => {
        const { text: words } = quote(corpus, versionNumber(corpus, version), sentences);
        return { work, version, lang, sentences, text: words, wording: { start: 0, end: words.length } };
      })
    : [];
  const isSpliced = flags.some((flag) => flag.kind === 'spliced');
  const status = kind === 'verbatim' ? 'verbatim' : isSpliced ? 'spliced' : 'differs';
  const works = [...new Set(sources.map(({ work }) => work))];
  return { start, end, kind: 'sentence', text, status, wording: kind, works, places, flags: [...flags] };
}

/** The page's passages and unknown quotations, in its order. */
export const checkedPage = (
  corpora: readonly Corpus[],
  { findings, excerpts, unknown }: FoundPage,
): CheckedWords[] =>
  [
    ...findings.map((finding, i) => checkedFinding(corpora, finding, excerpts[i] ?? '')),
    ...unknown.map(({ text, start }): CheckedWords => ({
      start,
      end: start + text.length,
      kind: 'quotation',
      text,
      status: 'in-no-version',
      works: [],
      places: [],
      flags: [],
    })),
  ].sort((a, b) => a.start - b.start);

/** @param sha256 as of `cardOf` @param made the day, ISO 8601 */
export async function pageCardOf(
  corpora: readonly Corpus[],
  page: FoundPage,
  sha256: (text: string) => Promise<string>,
  made: string,
): Promise<PageCard> {
  const cards = checkedPage(corpora, page).map((words) => cardOf(corpora, words, sha256, made, page.url));
  return { format: 'variorum-page-card/1', page: page.url, made, cards: await Promise.all(cards) };
}
