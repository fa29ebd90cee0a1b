/**
 * Across languages: a page in a language that a work has no version in, held against the English versions, word by word through
 * the bilingual lexicon of the page's language, as across-scripts.ts does for Chinese. How rare a word is says what it means:
 * there is no count of ordinary use of its own language.
 */
import { primaryLanguage, versionsOf } from '../edition/edition.ts';
import { specificityOfTerm } from '../index/term-specificity.ts';
import type { PostingLists } from '../index/postings.ts';
import type { BilingualLexicon, Meaning } from '../lexicon/bilingual-lexicon.ts';
import { weightOf } from '../lexicon/rarity.ts';
import type { ForeignWord } from '../text/foreign-words.ts';
import { hashTerm } from '../text/hash.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Corpus, Lang } from '../types.ts';
import type { AlignedRun } from './align.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { type Translated, type Translation, translatedBy } from './word-alignment.ts';
import { textOf } from './across-scripts.ts';
import type { TranslatedCandidate, WordSources } from './word-sources.ts';

/** The weight of a word that the lexicon does not have, in nats: what the words that it has weigh on average. */
const UNKNOWN = 4;
/** What a word that is like a translation counts for, beside the translation itself. */
const LIKE = 0.6;

/** A lexicon with the language that it is of. */
export interface PageLexicon {
  lang: Lang;
  lexicon: BilingualLexicon;
}

/** What a pack's English texts have for a page in another language. */
export class AcrossLanguages {
  readonly #corpus: Corpus;
  readonly #sources: WordSources;
  /** By language, whether a version is English and of a work that has none in that language. */
  readonly #asked = new Map<Lang, readonly boolean[]>();

  constructor(corpus: Corpus, sources: WordSources) {
    this.#corpus = corpus;
    this.#sources = sources;
  }

  #askedFor(lang: Lang): readonly boolean[] {
    const known = this.#asked.get(lang);
    if (known) return known;
    const { versions, works } = this.#corpus;
    const languageOf = (version: number): Lang => primaryLanguage(versions[version]?.lang ?? '');
    const own = new Set(
      works
        .filter(({ id }) => versionsOf(this.#corpus, id).some((version) => languageOf(version) === lang))
        .map(({ id }) => id),
    );
    const asked = versions.map(({ work }, version) => languageOf(version) === 'en' && !own.has(work));
    this.#asked.set(lang, asked);
    return asked;
  }

  /** Whether the corpus has English texts of works that have none in a language. */
  hasOther = ({ lang }: PageLexicon): boolean => {
    const { shard } = this.#corpus;
    if (!shard) return this.#askedFor(lang).includes(true);
    const has = (work: readonly Lang[], wanted: Lang): boolean =>
      work.some((each) => primaryLanguage(each) === wanted);
    return shard.languages.some((work) => has(work, 'en') && !has(work, lang));
  };

  /** What a word means: as the lexicon has it, or in Japanese as the pack's table has it of a Chinese word that is written so. */
  #meaningsOf(word: ForeignWord, { lang, lexicon }: PageLexicon): readonly Meaning[] {
    const meanings = lexicon.meaningsOf(word, (term) => this.#sources.placeOf(term) >= 0);
    if (meanings.length > 0 || lang !== 'ja') return meanings;
    return this.#corpus.translations
      .of(hashTerm(word.folded))
      .map(({ target: term, strength }) => ({ term, strength }));
  }

  /** The translations of a word, and what the pack's own words are like them. */
  #translations(meanings: readonly Meaning[]): Translation[] {
    const best = new Map<number, number>();
    const add = (target: number, strength: number): void => {
      if (strength > (best.get(target) ?? 0)) best.set(target, strength);
    };
    for (const { term, strength } of meanings) {
      add(term, strength);
      for (const like of this.#corpus.likeness.of(term)) add(like.target, strength * like.strength * LIKE);
    }
    return Array.from(best, ([target, strength]) => ({ target, strength }));
  }

  /** What a word weighs in nats: as much as what it means does, by how surely it means it. */
  #weigh(meanings: readonly Meaning[], weightOfTerm: (term: number) => number): number {
    let sum = 0;
    let total = 0;
    for (const { term, strength } of meanings) {
      sum += strength * weightOfTerm(term);
      total += strength;
    }
    return total > 0 ? sum / total : UNKNOWN;
  }

  #translated(text: string, { units, weights, start }: QuerySentence, page: PageLexicon): Translated {
    const { rarity, index } = this.#corpus;
    const words = {
      terms: [] as number[],
      weights: [] as number[],
      specific: [] as number[],
      total: 0,
      specificTotal: 0,
    };
    const translations: (readonly Translation[])[] = [];
    const add = (term: number, weight: number, specific: number, list: readonly Translation[]): void => {
      words.terms.push(term);
      words.weights.push(weight);
      words.specific.push(specific);
      words.total += weight;
      words.specificTotal += specific;
      translations.push(list);
    };
    const isEnglish = (term: number): boolean => this.#sources.placeOf(term) >= 0;
    let unit = 0;
    /** Names of who speaks, and datelines, count for nothing here as elsewhere. */
    const isSilent = ({ start: from, end }: { start: number; end: number }): boolean => {
      while ((units[unit]?.end ?? Infinity) <= start + from) unit++;
      return (units[unit]?.start ?? Infinity) < start + end && weights[unit] === 0;
    };
    const addTerm = (term: number): void => {
      const weight = weightOf(rarity, term);
      add(term, weight, weight * specificityOfTerm(index, term), []);
    };
    const addWord = (word: ForeignWord): void => {
      if (word.isStop || isSilent(word)) return;
      const meanings = this.#meaningsOf(word, page);
      const name = hashTerm(tokenise(text.slice(word.start, word.end))[0]?.norm ?? '');
      if (meanings.length === 0 && isEnglish(name)) {
        addTerm(name);
        return;
      }
      const weight = this.#weigh(meanings, (term) => weightOf(rarity, term));
      const specificity = this.#weigh(meanings, (term) => specificityOfTerm(index, term));
      const specific = weight * (meanings.length > 0 ? specificity : 1);
      add(hashTerm(`${word.folded} `), weight, specific, this.#translations(meanings));
    };
    for (const word of page.lexicon.words(text, this.#sources.isWord)) addWord(word);
    for (const { type, norm } of tokenise(text)) if (type === 'number') addTerm(hashTerm(norm));
    return translatedBy(words, translations);
  }

  /** The best candidates among the English sentences for a page sentence: parameters as of `runs`. */
  candidates(text: string, query: QuerySentence, page: PageLexicon, limit: number): TranslatedCandidate[] {
    const asked = this.#askedFor(page.lang);
    return this.#sources.candidates(
      this.#translated(textOf(text, query), query, page),
      (version) => asked[version] === true,
      limit,
    );
  }

  /**
   * The best runs of each English version for a page sentence, best first.
   *
   * @param text the page's
   * @param limit how many candidates are aligned at the most
   */
  runs(
    text: string,
    query: QuerySentence,
    page: PageLexicon,
    limit: number,
    within?: PostingLists,
  ): AlignedRun[] {
    const asked = this.#askedFor(page.lang);
    const translated = this.#translated(textOf(text, query), query, page);
    return this.#sources.runs(translated, (version) => asked[version] === true, limit, within);
  }
}
