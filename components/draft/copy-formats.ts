/** The formats in which a place is copied with its source. */
import { annotation } from '../../engine/citing/annotation.ts';
import { bibtex, biblatex } from '../../engine/citing/bibtex.ts';
import { cslJson } from '../../engine/citing/csl.ts';
import { asHtml, asMarkdown, asPlainText } from '../../engine/citing/quoted.ts';
import { type Reference, referenceOf } from '../../engine/citing/reference.ts';
import { ris } from '../../engine/citing/ris.ts';
import type { QuotedPlace } from '../../engine/draft/quoted-places.ts';
import { corpusOf } from '../../engine/difference/judge-wording.ts';
import { versionNumber } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import type { I18n } from '../parts/messages.ts';
import { dateWords, localised, sentenceWords, whoWords } from '../passages/wording.ts';

/** By what is written in them; their names are the same in every language but for plain text. */
const WRITERS = {
  text: asPlainText,
  Markdown: asMarkdown,
  HTML: asHtml,
  RIS: ris,
  'CSL-JSON': cslJson,
  BibTeX: bibtex,
  BibLaTeX: biblatex,
  'Web Annotation': (of: Reference, line: string) =>
    `${JSON.stringify(annotation(of, line), undefined, 2)}\n`,
} as const;

export type CopyFormat = keyof typeof WRITERS;

export const isCopyFormat = (name: string): name is CopyFormat => name in WRITERS;
export const COPY_FORMATS: readonly CopyFormat[] = Object.keys(WRITERS).filter(isCopyFormat);

/** Who, what, where, when, and who published it, in the language of the interface. */
function sourceLine({ work, version, sentences }: Reference, i18n: I18n): string {
  const { t, locale } = i18n;
  return [
    whoWords(work, i18n),
    localised(work.titles, version.lang).text,
    localised(work.occasion.name, locale).text,
    dateWords(work.date, locale),
    sentenceWords(sentences, i18n),
    version.publisher,
  ]
    .filter((part) => part !== '')
    .join(t('citationComma'));
}

/** Places with their sources, one after the other. */
export function withSource(
  places: readonly QuotedPlace[],
  corpora: readonly Corpus[],
  format: CopyFormat,
  i18n: I18n,
): string {
  return places
    .flatMap(({ work, version, sentences, wording }) => {
      const corpus = corpusOf(corpora, work);
      if (!corpus) return [];
      const of = referenceOf(corpus, versionNumber(corpus, version), sentences, { wording });
      return WRITERS[format](of, sourceLine(of, i18n));
    })
    .join('\n');
}
