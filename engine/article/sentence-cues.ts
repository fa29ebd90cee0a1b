/** What each sentence of an article is like by itself, whatever it may come from: reported, demanding, quoted, asked. */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import type { SentenceCues } from '../models/page-evidence.ts';
import { foldForms } from '../text/quantities.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Span } from '../types.ts';

const isLatin = (entry: string): boolean => /[a-z]/u.test(entry);
const wordsOf = (entries: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?:${anyOf(entries.filter(isLatin))})(?![\\p{L}])|${anyOf(entries.filter((entry) => !isLatin(entry)))}`,
    'iu',
  );

const SPEAKS = wordsOf(entriesOf(all.speechVerbs));
const MODAL = wordsOf(
  [...en.modals, ...zh.modals].flatMap(({ words }) =>
    words.map((word) => (typeof word === 'string' ? word : word.word)),
  ),
);
const QUOTES = /[“"「『«„]/u;
const FIGURE = /\p{Nd}/u;
const ASKS = /[?？؟]/u;
/** Headings, datelines and interjections are shorter, in UTF-16 units; Chinese says the same in a third of the length. */
const SHORT = { words: 60, han: 20 };

/** The cues of the sentences of an article, in order. */
export const sentenceCuesIn = (text: string, sentences: readonly Span[]): SentenceCues[] =>
  sentences.map(({ start, end }, i) => {
    const sentence = foldForms(text.slice(start, end));
    const short = /\p{Script=Han}/u.test(sentence) ? SHORT.han : SHORT.words;
    return {
      speaks: SPEAKS.test(sentence),
      demands: MODAL.test(sentence),
      quotes: QUOTES.test(sentence),
      figures: FIGURE.test(sentence),
      asks: ASKS.test(sentence),
      first: i === 0,
      short: end - start < short,
    };
  });
