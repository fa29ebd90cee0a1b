/**
 * The words of a sentence as a concordance compares them, in any language: forms, not stems, since *humanity* and *human* have one
 * stem and are two renderings. Linear in the length of the text.
 */
import * as all from '../languages/all.ts';
import { primaryLanguage } from '../edition/edition.ts';
import { findTerm } from '../index/search.ts';
import type { BilingualLexicon } from '../lexicon/bilingual-lexicon.ts';
import { segmentHan } from '../text/han-words.ts';
import { hashTerm } from '../text/hash.ts';
import { type Token, americanise, tokenise } from '../text/tokenise.ts';
import { entriesOf } from '../text/word-lists.ts';
import type { Corpus, Lang, Span } from '../types.ts';

/** A word where it stands. Two words of the same form are the same word. */
export interface Word extends Span {
  form: string;
  /** The English terms of the index that it may stand for, each with how surely: 0 to 1. */
  meanings: ReadonlyMap<number, number>;
  /** It stands in every sentence, and is rendered by nothing in particular. */
  isFunction: boolean;
}

/** The lexicon from a language (its primary subtag) to English, where there is one and it is loaded. */
export type LexiconOf = (lang: Lang) => BilingualLexicon | undefined;

const FUNCTION_WORDS = new Set(entriesOf(all.functionWords));
const NO_MEANING: ReadonlyMap<number, number> = new Map();

/** An English word without the ending of its plural. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/s$/, '');
}

/** A word in letters as it is compared: small, without marks and possessive, American. */
const plainForm = (raw: string): string =>
  americanise(
    raw
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’ʼ]s?$/, ''),
  );

/** Reads the words of a corpus's texts, and keeps those of sentences that it has read. */
export class WordReader {
  readonly corpus: Corpus;
  readonly #lexiconOf: LexiconOf;
  readonly #asked: string;
  readonly #others: WordReader | undefined;
  readonly #meanings = new Map<string, ReadonlyMap<number, number>>();
  readonly #forms = new Map<string, Pick<Word, 'form' | 'isFunction'>>();
  readonly #sentences = new Map<string, readonly Word[]>();

  /**
   * @param asked a Chinese word or phrase, folded, that is looked for: it begins and ends words wherever it stands
   * @param others reads what is not Chinese, where what is asked for makes no difference
   */
  constructor(corpus: Corpus, lexiconOf: LexiconOf, asked = '', others?: WordReader) {
    this.corpus = corpus;
    this.#lexiconOf = lexiconOf;
    this.#asked = asked;
    this.#others = others;
  }

  /** Whether anything is known of a language's words but their company: of English, Chinese, and what has a lexicon. */
  knows(language: Lang): boolean {
    return language === 'en' || language === 'zh' || this.#lexiconOf(language) !== undefined;
  }

  /** The words of some sentences of a version, with places in the version's text. */
  ofSentences(version: number, { start, end }: Span): Word[] {
    return Array.from({ length: end - start }, (_, n) => this.#ofSentence(version, start + n)).flat();
  }

  #ofSentence(version: number, sentence: number): readonly Word[] {
    const { lang } = this.corpus.versions[version] ?? { lang: '' };
    const language = primaryLanguage(lang);
    if (this.#others && language !== 'zh') return this.#others.#ofSentence(version, sentence);
    const key = `${version} ${sentence}`;
    const known = this.#sentences.get(key);
    if (known) return known;
    const span = this.corpus.sentences(version)[sentence] ?? { start: 0, end: 0 };
    const words = this.words(this.corpus.text(version).slice(span.start, span.end), lang).map((word) => ({
      ...word,
      start: word.start + span.start,
      end: word.end + span.start,
    }));
    // What is read before its lexicon is loaded will be read otherwise after it.
    if (this.knows(language)) this.#sentences.set(key, words);
    return words;
  }

  /** The words of a text in order. Chinese has no blanks between them: there the fewest words that the pack knows are taken. */
  words(text: string, lang: Lang): Word[] {
    const language = primaryLanguage(lang);
    const lexicon = language === 'en' ? undefined : this.#lexiconOf(language);
    if (lexicon && language !== 'zh') return this.#foreign(text, lexicon);
    const found: Word[] = [];
    let run: Token[] = [];
    const close = (): void => {
      found.push(...this.#hanWords(run));
      run = [];
    };
    for (const token of tokenise(text)) {
      if (token.type === 'han') {
        if (run.length > 0 && run.at(-1)?.end !== token.start) close();
        run.push(token);
        continue;
      }
      close();
      const { start, end, norm, type } = token;
      const meanings = new Map([[hashTerm(norm), 1]]);
      const form =
        type === 'number' ? { form: norm, isFunction: false } : this.#formOf(text.slice(start, end));
      found.push({ start, end, meanings, ...form });
    }
    close();
    return found;
  }

  /** Of languages without a lexicon nothing is known, and their words have the endings of English ones at the most. */
  #formOf(raw: string): Pick<Word, 'form' | 'isFunction'> {
    const known = this.#forms.get(raw);
    if (known) return known;
    const plain = plainForm(raw);
    const made = { form: singular(plain), isFunction: FUNCTION_WORDS.has(plain) };
    this.#forms.set(raw, made);
    return made;
  }

  /** A Chinese word or phrase as the words that it is made of; characters that are no word belong together: a name, 王毅. */
  #phrase(folded: string): string[] {
    const words: string[] = [];
    let isOpen = false;
    for (const word of segmentHan(folded, this.#isHanWord)) {
      if (isOpen && word.length === 1) words.push(`${words.pop() ?? ''}${word}`);
      else words.push(word);
      isOpen = word.length === 1;
    }
    return words;
  }

  #isHanWord = (word: string): boolean => this.corpus.translations.has(hashTerm(word));

  #hanWords(run: readonly Token[]): Word[] {
    const text = run.map(({ norm }) => norm).join('');
    const parts = this.#asked === '' ? [text] : text.split(this.#asked);
    const words = parts.flatMap((part, n) => [
      ...(n === 0 ? [] : this.#phrase(this.#asked)),
      ...segmentHan(part, this.#isHanWord),
    ]);
    let at = run[0]?.start ?? 0;
    return words.map((form) => {
      const start = at;
      at += form.length;
      return { start, end: at, form, meanings: this.#ofHan(form), isFunction: FUNCTION_WORDS.has(form) };
    });
  }

  #ofHan(form: string): ReadonlyMap<number, number> {
    const known = this.#meanings.get(form);
    if (known) return known;
    const links = this.corpus.translations.of(hashTerm(form));
    const meanings = new Map(links.map(({ target, strength }) => [target, strength]));
    this.#meanings.set(form, meanings);
    return meanings;
  }

  /** Words of a language with a lexicon to English; a word that it does not have may be a name that English writes alike. */
  #foreign(text: string, lexicon: BilingualLexicon): Word[] {
    const isEnglish = (term: number): boolean => findTerm(this.corpus.index.terms, term) >= 0;
    const words = lexicon.words(text).map((word): Word => {
      const { start, end, stem, isStop } = word;
      const meanings = new Map(
        lexicon.meaningsOf(word, isEnglish).map(({ term, strength }) => [term, strength]),
      );
      const own = tokenise(text.slice(start, end))[0]?.norm;
      if (meanings.size === 0 && own !== undefined) meanings.set(hashTerm(own), 1);
      return { start, end, form: stem, meanings: isStop ? NO_MEANING : meanings, isFunction: isStop };
    });
    const figures = tokenise(text)
      .filter(({ type }) => type === 'number')
      .map(({ start, end, norm }): Word => ({
        start,
        end,
        form: norm,
        meanings: new Map([[hashTerm(norm), 1]]),
        isFunction: false,
      }));
    return [...words, ...figures].sort((a, b) => a.start - b.start);
  }
}

/** How surely two words of two languages stand for each other, by what both may mean: 0 to 1. */
export function linkStrength(a: Word, b: Word): number {
  if (a.isFunction || b.isFunction) return 0;
  let best = 0;
  for (const [term, strength] of a.meanings) best = Math.max(best, strength * (b.meanings.get(term) ?? 0));
  return best;
}

const readers = new WeakMap<Corpus, WeakMap<LexiconOf, WordReader>>();

/** A reader of a corpus; what it has read for one question is there for the next, but for Chinese, where words go by what is asked for. */
export function wordReader(corpus: Corpus, lexiconOf: LexiconOf, asked: string): WordReader {
  const ofCorpus = readers.get(corpus) ?? new WeakMap<LexiconOf, WordReader>();
  readers.set(corpus, ofCorpus);
  const reader = ofCorpus.get(lexiconOf) ?? new WordReader(corpus, lexiconOf);
  ofCorpus.set(lexiconOf, reader);
  return asked === '' ? reader : new WordReader(corpus, lexiconOf, asked, reader);
}
