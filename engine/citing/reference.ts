/** Where a passage comes from, as data that every format of citation is written from. In the language of its version. */
import { primaryLanguage, quote, workOf } from '../edition/edition.ts';
import { sectionsOf } from '../edition/sections.ts';
import { addressAt } from '../edition/text-fragment.ts';
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
  /** The numbers of the passages, counted from 1. */
  passages: Span;
  /** The article or section that the words are from (*Article 3*, 第三条), both where it ends in another; empty where the text has none. */
  article: string;
  words: string;
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
  /** The publisher's page with a text fragment that leads to the words; empty where it is no address of the web. */
  address: string;
  /** The same words in another language, where the corpus has them. */
  translation?: Reference | undefined;
  /** SHA-256 of the version's text in UTF-8, in hexadecimal digits; empty where nobody has counted it. */
  hash: string;
}

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

/** Only addresses of the web are links. */
const isWeb = (url: string | undefined): url is string => /^https?:\/\//u.test(url ?? '');

/** The article that some sentences are from. */
function articleOf(corpus: Corpus, number: number, { start, end }: Span): string {
  const sections = sectionsOf(corpus, number);
  const titles = [sections[start], sections[end - 1]].flatMap((section) => section?.title ?? []);
  return [...new Set(titles)].join(' – ');
}

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
    article: articleOf(corpus, number, sentences),
    words: text.slice(place.start, place.end),
    place,
    text,
    title: inLang(work.titles, lang),
    authors: authorsOf(work, lang),
    event: inLang(work.occasion.name, lang),
    venue: work.occasion.place ? firstName(work.occasion.place, lang) : '',
    date: work.date,
    lang,
    address: isWeb(version.url) ? addressAt(version.url, text, place, lang) : '',
    translation: more.translation,
    hash: more.hash ?? '',
  };
}

/** Whether a version tells of the work in somebody else's words: a newspaper's article, and not the speech. */
export const isReport = ({ version }: Reference): boolean =>
  version.kind === 'news-report' || version.kind === 'agency-report';

/**
 * Where the words stand in the version, the addresses that lead to them and to their translation, the version's day and the hash of its text:
 * for formats that have no other place for these.
 */
export function placeNote({
  sentences,
  passages,
  article,
  address,
  translation,
  version,
  hash,
}: Reference): string {
  const range = (name: string, { start, end }: Span): string =>
    end - start > 1 ? `${name}s ${start}–${end - 1}` : `${name} ${start}`;
  const place = [
    article,
    range('passage', passages),
    range('sentence', { start: sentences.start + 1, end: sentences.end + 1 }),
  ].filter((part) => part !== '');
  return [
    place.join(', ').replace(/^p/u, 'P'),
    address,
    translation?.address ? `translation (${translation.version.publisher}): ${translation.address}` : '',
    version.date ? `text of ${version.date}` : '',
    hash ? `SHA-256 of the text ${hash}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** An ISO date in parts, as many as are known. */
export const dateParts = (iso: string): number[] =>
  /^\d{4}(-\d{2}){0,2}/u.exec(iso)?.[0].split('-').map(Number) ?? [];
