/** Makes a document of one's own of its text and of what a reader has said of it. */
import { hashTerm } from '../../engine/text/hash.ts';
import type { Corpus, Lang, VersionKind, Work, WorkKind } from '../../engine/types.ts';
import type { OwnDocument } from '../schema.ts';
import { knownSpeaker } from './recognise.ts';

/** What a reader says of a document. */
export interface Described {
  title: string;
  speaker: string;
  occasion: string;
  /** ISO 8601: a day, a month or a year. */
  date: string;
  lang: Lang;
  /** The other language of a document in two scripts. */
  secondLang?: Lang | undefined;
  kind: VersionKind;
  workKind: WorkKind;
  publisher: string;
  url?: string | undefined;
  /** The id of the work that it is a version of; undefined for a new one. */
  work?: string | undefined;
}

const filled = (lang: Lang, text: string): Record<Lang, string> => (text === '' ? {} : { [lang]: text });

/** A new work as it was described. */
function newWork(
  id: string,
  { title, speaker, occasion, date, lang, workKind }: Described,
  corpora: readonly Corpus[],
): Work {
  const known = knownSpeaker(speaker, corpora);
  return {
    id,
    kind: workKind,
    titles: { [lang]: title },
    speakers: speaker === '' ? [] : [known ?? { names: { [lang]: [speaker] } }],
    parties: [],
    occasion: { name: filled(lang, occasion) },
    date,
    publications: [],
  };
}

/** The known work, with the title in a language that it has none in. */
function withTitle(work: Work, { lang, title }: Described): Work {
  return work.titles[lang] ? work : { ...work, titles: { ...work.titles, [lang]: title } };
}

/**
 * @param now ms since 1970
 * @param corpora the packs that may have the work, or know the speaker
 * @param before the document that it takes the place of, and whose ids it keeps
 */
export function ownDocument(
  { text, passages }: Pick<OwnDocument, 'text' | 'passages'>,
  described: Described,
  corpora: readonly Corpus[],
  now: number,
  before?: OwnDocument,
): OwnDocument {
  const id =
    before?.id ?? `own-${hashTerm(`${now} ${described.title} ${text}`).toString(36)}-${now.toString(36)}`;
  const known = corpora.flatMap(({ works }) => works).find((work) => work.id === described.work);
  const work = known ? withTitle(known, described) : newWork(before?.work.id ?? id, described, corpora);
  const { lang, secondLang, kind, publisher, url, date } = described;
  const languages = secondLang && secondLang !== lang ? [lang, secondLang] : [lang];
  return {
    id,
    added: before?.added ?? now,
    work,
    versions: languages.map((each, i) => ({
      id: before?.versions.find(({ lang: of }) => of === each)?.id ?? (i === 0 ? id : `${id}-${each}`),
      work: work.id,
      kind: i === 0 ? kind : 'official-translation',
      lang: each,
      complete: kind === 'full-text' || kind === 'official-translation',
    })),
    publisher,
    ...(url && { url }),
    ...(date && { date }),
    text,
    passages,
  };
}
