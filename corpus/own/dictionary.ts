/** A dictionary as lines of text, `word⇥meaning⇥meaning`: what of CC-CEDICT the compiler looks at, in its order. */
import type { DictionaryEntry } from '../compile/align/lexicon.ts';

export const writeDictionary = (entries: Iterable<DictionaryEntry>): string =>
  Array.from(entries, ({ simplified, english }) =>
    [simplified, ...english].map((each) => each.replace(/[\t\n]/g, ' ')).join('\t'),
  ).join('\n');

export const readDictionary = (text: string): DictionaryEntry[] =>
  text.split('\n').map((line) => {
    const [simplified = '', ...english] = line.split('\t');
    return { simplified, english };
  });
