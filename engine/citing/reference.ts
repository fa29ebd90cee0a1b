/** Where a passage comes from, as data that every format of citation is written from. In the language of its version. */
import { primaryLanguage, quote, workOf } from '../edition/edition.ts';
import type { Corpus, Lang, Names, Span, Version, Work } from '../types.ts';

/** A person, or a body that issued something together with others. */
export interface Author {
  /** As it is written in the language, whole. */
  name: string;
  /** The name in parts; none for a body, and where it has only one. */
  parts?: { family: string; given: string } | undefined;
}

export interface Reference {
  work: Work;
  version: Version;
  /** Half-open range of sentence numbers in the version. */
  sentences: Span;
  /** The numbers of the passages (of a declaration: of its articles, where their headings have them), counted from 1. */
  passages: Span;
  /** The words, and what stands before and behind them in the version. */
  words: string;
  before: string;
  behind: string;
  /** Where the words stand in the version's text, in UTF-16 units, and that text. */
  place: Span;
  text: string;
  title: string;
  authors: readonly Author[];
  event: string;
  /** Where it was; empty where that is not known. */
  venue: string;
  /** ISO 8601; of the speech. Empty where it is not known. */
  date: string;
  /** `en`, `zh-Hans`. */
  lang: Lang;
  /** The same words in another language, where the corpus has them. */
  translation?: { words: string; lang: Lang; url?: string | undefined; publisher: string } | undefined;
  /** SHA-256 of the version's text in UTF-8, in hexadecimal digits; empty where nobody has counted it. */
  hash: string;
}

/** So much is told of what stands around a passage. UTF-16 units. */
const CONTEXT = 48;

/** Countries whose people write the family name first, in English too. */
const FAMILY_FIRST = new Set([
  'china',
  'korea',
  'south korea',
  'north korea',
  'vietnam',
  'viet nam',
  'hungary',
]);
/** Chinese family names of two characters. */
const LONG_FAMILIES = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫'.split(
    ' ',
  ),
);

/** A text in a language, in its language, or in any. */
const inLang = (texts: Readonly<Record<Lang, string>>, lang: Lang): string =>
  texts[lang] ??
  Object.entries(texts).find(([own]) => primaryLanguage(own) === primaryLanguage(lang))?.[1] ??
  Object.values(texts)[0] ??
  '';
const firstName = (names: Names, lang: Lang): string =>
  inLang(Object.fromEntries(Object.entries(names).map(([own, [first = '']]) => [own, first])), lang);

function partsOf(name: string, familyFirst: boolean): Author['parts'] {
  if (/^\p{Script=Han}{2,4}$/u.test(name)) {
    const long = name.length > 2 && LONG_FAMILIES.has(name.slice(0, 2));
    return { family: name.slice(0, long ? 2 : 1), given: name.slice(long ? 2 : 1) };
  }
  const words = name.split(/\s+/u);
  if (words.length < 2 || /\p{Script=Han}/u.test(name)) return undefined;
  const at = familyFirst ? 1 : words.length - 1;
  const [first, last] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return familyFirst ? { family: first, given: last } : { family: last, given: first };
}

/** Who spoke, or who issued it together, or the body that adopted it. */
function authorsOf({ speakers, parties, occasion }: Work, lang: Lang): Author[] {
  if (speakers.length > 0)
    return speakers.map(({ names, country }) => {
      const name = firstName(names, lang);
      const countries = Object.values(country ?? {}).flat();
      return {
        name,
        parts: partsOf(
          name,
          countries.some((each) => FAMILY_FIRST.has(each.toLowerCase())),
        ),
      };
    });
  if (parties.length > 0) return parties.map(({ names }) => ({ name: firstName(names, lang) }));
  return occasion.body ? [{ name: firstName(occasion.body, lang) }] : [];
}

/**
 * The reference of some sentences, or of some words within them.
 *
 * @param wording where the words stand in the text of the sentences; all of it where none is given
 */
export function referenceOf(
  corpus: Corpus,
  number: number,
  sentences: Span,
  more: { wording?: Span; translation?: Reference['translation']; hash?: string } = {},
): Reference {
  const { version, text: passage } = quote(corpus, number, sentences);
  const work = workOf(corpus, version.work);
  const text = corpus.text(number);
  const all = corpus.sentences(number);
  const from = all[sentences.start]?.start ?? 0;
  const wording = more.wording ?? { start: 0, end: passage.length };
  const place = { start: from + wording.start, end: from + wording.end };
  const { lang } = version;
  return {
    work,
    version,
    sentences,
    passages: {
      start: (all[sentences.start]?.passage ?? 0) + 1,
      end: (all[sentences.end - 1]?.passage ?? 0) + 2,
    },
    words: text.slice(place.start, place.end),
    before: text.slice(Math.max(0, place.start - CONTEXT), place.start),
    behind: text.slice(place.end, place.end + CONTEXT),
    place,
    text,
    title: inLang(work.titles, lang),
    authors: authorsOf(work, lang),
    event: inLang(work.occasion.name, lang),
    venue: work.occasion.place ? firstName(work.occasion.place, lang) : '',
    date: work.date,
    lang,
    translation: more.translation,
    hash: more.hash ?? '',
  };
}

/** Whether a version tells of the work in somebody else's words: a newspaper's article, and not the speech. */
export const isReport = ({ version }: Reference): boolean =>
  version.kind === 'news-report' || version.kind === 'agency-report';

/** `sentence 3, passage 2`: where the words stand in the version, for formats that have no other place for it. */
export function placeNote({ sentences, passages, hash }: Reference): string {
  const range = (name: string, { start, end }: Span): string =>
    end - start > 1 ? `${name}s ${start}–${end - 1}` : `${name} ${start}`;
  const places = `${range('Passage', passages)}, ${range('sentence', { start: sentences.start + 1, end: sentences.end + 1 })}`;
  return hash ? `${places}; SHA-256 of the text ${hash}` : places;
}

/** An ISO date in parts, as many as are known. */
export const dateParts = (iso: string): number[] =>
  /^\d{4}(-\d{2}){0,2}/u.exec(iso)?.[0].split('-').map(Number) ?? [];
