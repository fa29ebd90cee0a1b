/**
 * Compiles the reader's own documents into one edition. A work that another pack has, too, is compiled with that pack's
 * versions beside one's own, so that all of them are aligned; they keep their ids, and are taken as they are.
 */
import { versionsOf } from '../../engine/edition/edition.ts';
import type { Corpus, Version, Work } from '../../engine/types.ts';
import { type Compilation, type SourceDocument, compile } from '../compile/compile.ts';
import type { LanguageResources } from '../compile/likeness.ts';
import { type DocumentMetadata, OWN_PACK, type OwnDocument } from '../schema.ts';

/** A version of another pack as a document that marks its structure. */
function borrowed(
  corpus: Corpus,
  number: number,
  version: Version,
): { document: DocumentMetadata; text: string } {
  const { id, work, kind, lang, complete, note, terms, publisher, url, date, title } = version;
  // What begins like a heading or a name of a place is one in such a document.
  const text = corpus.text(number).replace(/^(?=#)/gm, '\\');
  return {
    document: {
      file: `pack/${id}`,
      publisher,
      ...(url && { url }),
      ...(date && { date }),
      ...(terms && { terms }),
      marked: true,
      versions: [{ id, work, kind, lang, complete, ...(note && { note }) }],
    },
    text: title ? `# ${title}\n${text}` : text,
  };
}

/** The works of documents, each as the newest of them has it. */
function worksOf(documents: readonly OwnDocument[]): Work[] {
  const works = new Map<string, Work>();
  for (const { work } of documents.toSorted((a, b) => a.added - b.added)) works.set(work.id, work);
  return [...works.values()];
}

/**
 * @param documents at least one
 * @param others the packs whose works may have versions among one's own
 * @param name what the pack is called
 * @throws CompileError if a document and what is known of it do not fit each other
 */
export function compileOwn(
  documents: readonly OwnDocument[],
  others: readonly Corpus[],
  name: string,
  resources: LanguageResources,
): Compilation {
  const works = worksOf(documents);
  const own = new Set(documents.flatMap(({ versions }) => versions.map(({ id }) => id)));
  const sources: SourceDocument[] = [];
  const described: DocumentMetadata[] = [];
  for (const work of works) {
    const corpus = others.find((each) => each.works.some(({ id }) => id === work.id));
    for (const number of corpus ? versionsOf(corpus, work.id) : []) {
      const version = corpus?.versions[number];
      if (!corpus || !version || own.has(version.id)) continue;
      const { document, text } = borrowed(corpus, number, version);
      sources.push({ file: document.file, text });
      described.push(document);
    }
  }
  for (const { id, versions, publisher, url, date, text, passages } of documents) {
    sources.push({ file: id, text });
    described.push({ file: id, publisher, ...(url && { url }), ...(date && { date }), versions, passages });
  }
  return compile(sources, { id: OWN_PACK, name, works, documents: described }, resources);
}
