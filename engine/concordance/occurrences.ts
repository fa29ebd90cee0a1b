/** Where a word or a phrase stands in the texts of a language: by the index for English and Chinese, whose words it has, else text by text. */
import { primaryLanguage } from '../edition/edition.ts';
import { PostingReader } from '../index/postings.ts';
import { findTerm, versionOfSentence } from '../index/search.ts';
import { fold } from '../text/fold.ts';
import { unitsIn } from '../text/units.ts';
import type { Corpus, Lang, Span } from '../types.ts';
import { type LexiconOf, type Word, type WordReader, wordReader } from './words.ts';

/** A word or a phrase in a sentence of a version. */
export interface Occurrence extends Span {
  corpus: Corpus;
  /** Number of the version; `start` and `end` are places in its text. */
  version: number;
  sentence: number;
}

/** What is looked for in a corpus. */
export interface Phrase {
  lang: Lang;
  text: string;
  /** The forms of its words, in order. */
  forms: readonly string[];
  /** Reads the texts so that what is looked for stands in them as words of its own. */
  reader: WordReader;
}

const HAN = /\p{Script=Han}/u;

/** What a reader asks for, without what stands around it; undefined where it has no words. */
export function phraseOf(corpus: Corpus, text: string, lang: Lang, lexiconOf: LexiconOf): Phrase | undefined {
  const trimmed = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const isChinese = HAN.test(trimmed) && primaryLanguage(lang) === 'zh';
  const reader = wordReader(corpus, lexiconOf, isChinese ? fold(trimmed) : '');
  const forms = reader.words(trimmed, lang).map(({ form }) => form);
  return forms.length > 0 ? { lang, text: trimmed, forms, reader } : undefined;
}

/** Where the words of a phrase stand one behind the other, as the numbers of the words. */
export function runsOf(words: readonly Word[], { forms }: Phrase): Span[] {
  const runs: Span[] = [];
  for (let at = 0; at + forms.length <= words.length; at++) {
    if (!forms.every((form, n) => words[at + n]?.form === form)) continue;
    runs.push({ start: at, end: at + forms.length });
    at += forms.length - 1;
  }
  return runs;
}

/** All places of a phrase in the versions of its language, in their order. */
export function occurrencesOf(phrase: Phrase): Occurrence[] {
  const { corpus } = phrase.reader;
  return sentencesThatMayHave(phrase).flatMap(({ version, sentence }) => {
    const words = phrase.reader.ofSentences(version, { start: sentence, end: sentence + 1 });
    return runsOf(words, phrase).map((run) => ({
      corpus,
      version,
      sentence,
      start: words[run.start]?.start ?? 0,
      end: words[run.end - 1]?.end ?? 0,
    }));
  });
}

interface SentencePlace {
  version: number;
  sentence: number;
}

const INDEXED: ReadonlySet<string> = new Set(['en', 'zh']);

function sentencesThatMayHave({ reader: { corpus }, text, lang }: Phrase): SentencePlace[] {
  const works = new Set(corpus.works.map(({ id }) => id));
  const language = primaryLanguage(lang);
  const isOfLanguage = corpus.versions.map(
    (version) => primaryLanguage(version.lang) === language && works.has(version.work),
  );
  if (INDEXED.has(language)) {
    const terms = unitsIn(text).map(({ term }) => term);
    return sentencesWithTerms(corpus, terms).filter(({ version }) => isOfLanguage[version] === true);
  }
  return isOfLanguage.flatMap((wanted, version) =>
    wanted ? corpus.sentences(version).map((_, sentence) => ({ version, sentence })) : [],
  );
}

/** The sentences that have all of some terms, in order. */
export function sentencesWithTerms({ index }: Corpus, terms: readonly number[]): SentencePlace[] {
  const lists = [...new Set(terms)].map((term) => findTerm(index.terms, term));
  if (lists.length === 0 || lists.includes(-1)) return [];
  const reader = new PostingReader();
  const read = (list: number): number[] => {
    index.postings.read(list, reader);
    return [...reader.values.subarray(reader.from, reader.to)];
  };
  const [rarest = -1, ...others] = lists.sort(
    (a, b) => index.postings.countOf(a) - index.postings.countOf(b),
  );
  let sentences = read(rarest);
  for (const list of others) {
    const among = new Set(read(list));
    sentences = sentences.filter((each) => among.has(each));
  }
  return [...new Set(sentences)].map((each) => {
    const version = versionOfSentence(index, each);
    return { version, sentence: each - (index.versionStart[version] ?? 0) };
  });
}
