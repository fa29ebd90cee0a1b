/** What can be cited, and as what. */
import { counterpart } from '../../engine/edition/edition.ts';
import type { Corpus, Span } from '../../engine/types.ts';
import { partnerOf } from './parallel-text.ts';

export interface CitedPassage {
  corpus: Corpus;
  /** Number of the version. */
  number: number;
  /** Half-open range of sentence numbers in the version. */
  sentences: Span;
  /** The words within the sentences, where not all of them are meant. */
  wording?: Span | undefined;
  /** The same in another language. */
  translation?: { number: number; sentences: Span } | undefined;
}

/** With the ending of its files and their media type. Their names are the same in every language but for plain text. */
export const CITE_FORMATS = [
  { id: 'text', ending: 'txt', type: 'text/plain' },
  { id: 'Markdown', ending: 'md', type: 'text/markdown' },
  { id: 'HTML', ending: 'html', type: 'text/html' },
  { id: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
  { id: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  { id: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  { id: 'BibLaTeX', ending: 'bib', type: 'application/x-bibtex' },
  { id: 'Web Annotation', ending: 'jsonld', type: 'application/ld+json' },
] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number]['id'];

/** The same sentences in the version in another language that a reader sees beside them. */
export function translationOf(corpus: Corpus, number: number, sentences: Span): CitedPassage['translation'] {
  const partner = partnerOf(corpus, number);
  const found = partner === undefined ? undefined : counterpart(corpus, number, sentences, partner);
  return found && { number: found.number, sentences: found.sentences };
}
