/** From what a reader has said of a text to a document of one's own, and back for a document that is edited. */
import type { DraftFields } from '../../components/library/add-props.ts';
import { ownDocument } from '../../corpus/own/own-document.ts';
import type { OwnDocument } from '../../corpus/schema.ts';
import type { Corpus, Work } from '../../engine/types.ts';

export const EMPTY: DraftFields = {
  title: '',
  speaker: '',
  occasion: '',
  date: '',
  lang: 'en',
  secondLang: undefined,
  kind: 'full-text',
  workKind: 'remarks',
  publisher: '',
  url: '',
  work: undefined,
};

const trimmed = (fields: DraftFields): DraftFields => ({
  ...fields,
  title: fields.title.trim(),
  occasion: fields.occasion.trim(),
  date: fields.date.trim(),
  publisher: fields.publisher.trim(),
  url: fields.url.trim(),
});

/** What is said of a work in a language, or in whatever language there is. */
const inLanguage = <T>(by: Readonly<Record<string, T>>, lang: string): T | undefined =>
  by[lang] ?? Object.values(by)[0];

/**
 * What was said of a document.
 *
 * @param isShared whether there are other versions of its work
 */
export function fieldsOf(
  { work, versions, publisher, url, date }: OwnDocument,
  isShared: boolean,
): DraftFields {
  const [first, second] = versions;
  const lang = first?.lang ?? EMPTY.lang;
  return {
    title: inLanguage(work.titles, lang) ?? '',
    speaker: inLanguage(work.speakers[0]?.names ?? {}, lang)?.[0] ?? '',
    occasion: inLanguage(work.occasion.name, lang) ?? '',
    date: date ?? work.date,
    lang,
    secondLang: second?.lang,
    kind: first?.kind ?? EMPTY.kind,
    workKind: work.kind,
    publisher,
    url: url ?? '',
    work: isShared ? work.id : undefined,
  };
}

/** A work with what was changed in what is said of it; what is not asked for (offices, other names) stays. */
function editedWork(
  work: Work,
  said: DraftFields,
  { title, speaker, occasion, date, lang, workKind }: DraftFields,
): Work {
  const spoken = speaker.trim() === '' ? [] : [{ names: { [lang]: [speaker.trim()] } }];
  return {
    ...work,
    kind: workKind,
    titles: title === said.title ? work.titles : { ...work.titles, [lang]: title },
    speakers: speaker === said.speaker ? work.speakers : spoken,
    occasion:
      occasion === said.occasion
        ? work.occasion
        : { ...work.occasion, name: { ...work.occasion.name, [lang]: occasion } },
    // The day of one version need not be that of what was said.
    date: said.date === work.date ? date : work.date,
  };
}

/**
 * @param corpora the packs that may have the work, or know the speaker
 * @param now ms since 1970
 */
export function documentOf(
  text: Pick<OwnDocument, 'text' | 'passages'>,
  fields: DraftFields,
  corpora: readonly Corpus[],
  now: number,
): OwnDocument {
  return ownDocument(text, trimmed(fields), corpora, now);
}

/**
 * A document after it was edited, and those of the same work, of which the same is said then.
 *
 * @param others all documents of one's own
 * @param corpora as of `documentOf`
 */
export function editedDocuments(
  before: OwnDocument,
  text: string,
  fields: DraftFields,
  others: readonly OwnDocument[],
  corpora: readonly Corpus[],
): OwnDocument[] {
  const { passages } = before;
  const made = ownDocument({ text, passages }, trimmed(fields), corpora, before.added, before);
  if (made.work.id !== before.work.id) return [made];
  const work = editedWork(before.work, fieldsOf(before, false), trimmed(fields));
  const same = others.filter((other) => other.work.id === work.id && other.id !== before.id);
  return [made, ...same].map((document) => ({ ...document, work }));
}
