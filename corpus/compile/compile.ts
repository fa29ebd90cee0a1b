/**
 * Documents in, an edition out: works, versions, sentences, bitexts and the index over them. Pure: the same documents
 * give the same edition, in Node and in the browser.
 */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { buildIndex } from '../../engine/index/build.ts';
import { addLanguages } from '../../engine/lexicon/rarity.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import { unitsIn } from '../../engine/text/units.ts';
import type { RarityTable } from '../../engine/tables.ts';
import type { Lang, Sentence } from '../../engine/types.ts';
import type { CompiledEdition, CompiledVersion } from '../edition.ts';
import type { DocumentMetadata, DocumentVersion, Metadata } from '../schema.ts';
import type { Account } from './account.ts';
import { type AlignTold, bitextsOf } from './bitexts.ts';
import { CompileError, compileDocument } from './document.ts';
import { type LanguageResources, likenessOf } from './likeness.ts';
import { type PackWords, addWords, hanTermsOf, translationsOf } from './translations.ts';
import { checkMetadata } from './metadata.ts';
import type { VersionText } from './passages.ts';

export { CompileError } from './document.ts';

/** A document as received. */
export interface SourceDocument {
  file: string;
  text: string;
}

export interface Compilation {
  edition: CompiledEdition;
  accounts: readonly Account[];
  warnings: readonly string[];
}

/** The sentences of a version's text, with the numbers of their passages. */
export function sentencesOf(text: string, lang?: Lang): Sentence[] {
  let passage = 0;
  let at = 0;
  return segmentSentences(text, lang).map(({ start, end }) => {
    for (; at < start; at++) if (text[at] === '\n') passage++;
    return { start, end, passage };
  });
}

function compileVersion(
  document: DocumentMetadata,
  version: DocumentVersion,
  made: VersionText,
): CompiledVersion {
  const { publisher, via, url, date, omits, terms } = document;
  return {
    version: {
      id: version.id,
      work: version.work,
      kind: version.kind,
      lang: version.lang,
      ...(made.title && { title: made.title }),
      publisher: via ? `${publisher} (${via})` : publisher,
      ...(url && { url }),
      ...(date && { date }),
      complete: version.complete && !made.cutOff,
      ...(omits && { omits: omits.length }),
      ...(version.note && { note: version.note }),
      ...(terms && { terms }),
    },
    text: made.text,
    sentences: sentencesOf(made.text, version.lang),
  };
}

const sentenceTexts = ({ text, sentences }: CompiledVersion): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end));

/** The rarity of terms, with those of languages that only the versions themselves show. */
function rarityOf(rarity: RarityTable, versions: readonly CompiledVersion[]): RarityTable {
  const languages = new Map<string, number[][]>();
  for (const { version, text, sentences } of versions) {
    const lang = primaryLanguage(version.lang);
    const terms = sentences.map(({ start, end }) => unitsIn(text, start, end).map(({ term }) => term));
    languages.set(lang, [...(languages.get(lang) ?? []), ...terms]);
  }
  return addLanguages(rarity, languages);
}

/** A version with what is known of its parts. */
type PlacedVersion = CompiledVersion & Pick<VersionText, 'places' | 'headings'>;

/** A sentence of fewer words or pairs of characters (“The General Assembly”, “Thank you.”) is no wording of anybody's. */
const LEAST_QUOTABLE = 4;
/** A sentence that goes on in the next line and has fewer: “Mr. President, Dear Colleagues,” says whom, and nothing else. */
const LEAST_CLAUSE = 10;
const GOES_ON = /[,，:：]\s*$/u;

/** What a page can be led to: a heading such as “Article 24” is in the text, and nothing that is quoted. */
const quotableTexts = (version: PlacedVersion): string[] =>
  sentenceTexts(version).map((text, i) => {
    const heading = version.headings.has(version.sentences[i]?.passage ?? -1);
    const words = unitsIn(text).filter(({ norm }) => norm.length > 1);
    const least = GOES_ON.test(text) ? LEAST_CLAUSE : LEAST_QUOTABLE;
    return heading || words.length < least ? '' : text;
  });

/** The first sentence of each named part. */
const placesOf = ({ places, sentences }: PlacedVersion): Map<string, number> =>
  new Map(
    Array.from(places, ([name, passage]) => [name, sentences.findIndex((each) => each.passage === passage)]),
  );

/**
 * Compiles documents. Versions stand in the order of the works, then of the documents that hold them.
 *
 * @throws CompileError if documents and metadata do not fit each other: the message says which and where.
 */
export function compile(
  documents: readonly SourceDocument[],
  metadata: Metadata,
  resources: LanguageResources,
  told: AlignTold = () => undefined,
): Compilation {
  checkMetadata(metadata);
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const compiled = metadata.documents.map((document) => {
    const text = texts.get(document.file);
    if (text === undefined)
      throw new CompileError(`${document.file}: the metadata names this document, but it is not there.`);
    return { document, ...compileDocument(document, text, metadata.works) };
  });
  const placed = metadata.works.flatMap((work) =>
    compiled.flatMap(({ document, versions: made }) =>
      document.versions.flatMap((version) => {
        const text = made.get(version.id);
        if (version.work !== work.id || !text) return [];
        return { ...compileVersion(document, version, text), places: text.places, headings: text.headings };
      }),
    ),
  );
  const versions = placed.map(({ version, text, sentences }) => ({ version, text, sentences }));
  const index = buildIndex(placed.map(quotableTexts));
  const words: PackWords = { han: new Set(), stems: new Set() };
  for (const { version, text } of versions) addWords(words, text, version.lang, resources.lexicon);
  const edition: CompiledEdition = {
    id: metadata.id,
    name: metadata.name,
    works: metadata.works,
    versions,
    bitexts: bitextsOf(
      placed.map((each, number) => {
        const { version, text, sentences } = each;
        const { id, work, lang } = version;
        return { number, id, work, lang, text, sentences, places: placesOf(each) };
      }),
      { hubs: metadata.hubs, lexicon: resources.lexicon, told },
    ),
    index,
    rarity: rarityOf(resources.rarity, versions),
    likeness: likenessOf(index.terms, resources),
    translations: translationsOf(index.terms, words, resources),
    hanWords: hanTermsOf(words),
  };
  return {
    edition,
    accounts: compiled.map((each) => each.account),
    warnings: compiled.flatMap((each) => each.warnings),
  };
}
