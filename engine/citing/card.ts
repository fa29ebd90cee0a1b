/**
 * An evidence card: words of a page or a draft, what stands in the source, and where, so that anybody can look again. It says what
 * stands where, and not who is right.
 */
import { readVersion, placeOf } from '../difference/attested.ts';
import { exactWords } from '../difference/exact-words.ts';
import type { CheckedWords } from '../draft/checked.ts';
import type { QuotedPlace } from '../draft/quoted-places.ts';
import { corpusOf } from '../difference/judge-wording.ts';
import { counterpart, primaryLanguage, quote, versionNumber, versionsOf } from '../edition/edition.ts';
import type { Corpus, Flag, Quotation, Span } from '../types.ts';
import { isReport, referenceOf } from './reference.ts';

/** One place of a source, with all that it takes to find it again. */
export interface CardSource {
  work: string;
  version: string;
  title: string;
  /** Who spoke or issued it; of a newspaper's article, who published it. */
  by: string[];
  event: string;
  /** ISO 8601: of the work, and of the version. Empty where they are not known. */
  date: string;
  published: string;
  publisher: string;
  /** With a text fragment; empty where it has none. */
  url: string;
  lang: string;
  /** Half-open range of sentence numbers in the version, from 0. */
  sentences: Span;
  /** The words that stand where the page has its own, and the sentences around them. */
  words: string;
  text: string;
  /** The same in another language, where the corpus has it. */
  translation?: { lang: string; text: string; publisher: string; url: string } | undefined;
  /** SHA-256 of the version's text in UTF-8, in hexadecimal digits. */
  sha256: string;
}

export interface Card {
  format: 'variorum-card/1';
  /** The words in question, and where they were read. */
  words: string;
  status: Quotation['status'];
  flags: Flag[];
  /** The page's address, where it has one. */
  page?: string | undefined;
  sources: CardSource[];
  /** When the card was made: ISO 8601, a day. */
  made: string;
}

/** Another language's version of a place, official ones first. */
function translationOf(corpus: Corpus, number: number, sentences: Span): CardSource['translation'] {
  const { version } = quote(corpus, number, sentences);
  for (const other of versionsOf(corpus, version.work)) {
    const own = corpus.versions[other];
    if (!own || primaryLanguage(own.lang) === primaryLanguage(version.lang)) continue;
    const found = counterpart(corpus, number, sentences, other);
    if (!found) continue;
    const { address } = referenceOf(corpus, other, found.sentences);
    return { lang: own.lang, text: found.text, publisher: own.publisher, url: address };
  }
  return undefined;
}

async function sourceOf(
  corpora: readonly Corpus[],
  place: QuotedPlace,
  sha256: (text: string) => Promise<string>,
): Promise<CardSource[]> {
  const corpus = corpusOf(corpora, place.work);
  if (!corpus) return [];
  const number = versionNumber(corpus, place.version);
  const { wording, sentences } = place;
  const of = referenceOf(corpus, number, sentences, { wording });
  const { version, work } = of;
  return [
    {
      work: work.id,
      version: version.id,
      title: of.title,
      by: isReport(of) ? [version.publisher] : of.authors.map(({ name }) => name),
      event: of.event,
      date: work.date,
      published: version.date ?? '',
      publisher: version.publisher,
      url: of.address,
      lang: version.lang,
      sentences,
      words: of.words,
      text: place.text,
      translation: translationOf(corpus, number, sentences),
      sha256: await sha256(of.text),
    },
  ];
}

/**
 * The card of some checked words.
 *
 * @param sha256 of a text in UTF-8, in hexadecimal digits: what counts it differs by platform
 * @param made the day, ISO 8601
 */
export async function cardOf(
  corpora: readonly Corpus[],
  { text, status, flags, places }: CheckedWords,
  sha256: (text: string) => Promise<string>,
  made: string,
  page?: string,
): Promise<Card> {
  const sources = await Promise.all(places.map((place) => sourceOf(corpora, place, sha256)));
  return {
    format: 'variorum-card/1',
    words: text,
    status,
    flags,
    ...(page ? { page } : {}),
    sources: sources.flat(),
    made,
  };
}

/**
 * Whether a source still stands as the card has it: the version is the same letter for letter; its text is another now and has the words
 * all the same; it no longer has them; or the packs have no such version.
 */
export type Standing = 'stands' | 'text-changed' | 'words-gone' | 'no-such-version';

/** Looks a card's source up again. */
export async function standingOf(
  corpora: readonly Corpus[],
  source: Pick<CardSource, 'version' | 'words' | 'sha256'>,
  sha256: (text: string) => Promise<string>,
): Promise<Standing> {
  const corpus = corpora.find((each) => versionNumber(each, source.version) >= 0);
  if (!corpus) return 'no-such-version';
  const number = versionNumber(corpus, source.version);
  const stands = placeOf(readVersion(corpus, number), exactWords(source.words)) >= 0;
  if (!stands) return 'words-gone';
  return (await sha256(corpus.text(number))) === source.sha256 ? 'stands' : 'text-changed';
}
