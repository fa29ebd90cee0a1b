/** The formats in which passages are cited. Loaded when the first one is: who reads a page needs none of it. */
import { annotation } from '../../engine/citing/annotation.ts';
import { bibtex, biblatex } from '../../engine/citing/bibtex.ts';
import { cslJson } from '../../engine/citing/csl.ts';
import { asHtml, asMarkdown, asPlainText } from '../../engine/citing/quoted.ts';
import { type Reference, referenceOf } from '../../engine/citing/reference.ts';
import { ris } from '../../engine/citing/ris.ts';
import type { I18n } from '../parts/messages.ts';
import { sha256 } from '../parts/sha256.ts';
import type { CitedPassage, CiteFormat } from './cited-passage.ts';
import { dateWords, localised, placeInText, whoWords } from './wording.ts';

interface Cited {
  of: Reference;
  /** Who, what, where, when, and who published it. */
  line: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
const each =
  (write: (of: Reference, line: string) => string, between: string) =>
  (all: readonly Cited[]): string =>
    all.map(({ of, line }) => write(of, line)).join(between);

const WRITERS: Readonly<Record<CiteFormat, (all: readonly Cited[]) => string>> = {
  text: each(asPlainText, '\n'),
  Markdown: each(asMarkdown, '\n'),
  HTML: each(asHtml, ''),
  RIS: each(ris, '\r\n'),
  'CSL-JSON': (all) => cslJson(all.map(({ of }) => of)),
  BibTeX: each(bibtex, '\n'),
  BibLaTeX: each(biblatex, '\n'),
  'Web Annotation': (all) => {
    const made = all.map(({ of, line }) => annotation(of, line));
    return json(made.length === 1 ? made[0] : made);
  },
};

/** The hash of a text; empty where the browser counts none: beside a page that came without encryption. */
const hashOf = (text: string): Promise<string> => sha256(text).catch(() => '');

async function citedOf({ corpus, number, sentences, wording, translation }: CitedPassage, i18n: I18n) {
  const { t, locale } = i18n;
  const of = referenceOf(corpus, number, sentences, {
    hash: await hashOf(corpus.text(number)),
    ...(wording && { wording }),
    ...(translation && { translation: referenceOf(corpus, translation.number, translation.sentences) }),
  });
  const { work, version } = of;
  const line = [
    whoWords(work, i18n),
    localised(work.titles, version.lang).text,
    localised(work.occasion.name, locale).text,
    dateWords(work.date, locale),
    placeInText(corpus, number, sentences, i18n),
    version.publisher,
  ]
    .filter((part) => part !== '')
    .join(t('citationComma'));
  return { of, line };
}

/** Passages with their sources, in one format: one after the other, or as one list where it has lists. */
export async function cite(
  passages: readonly CitedPassage[],
  format: CiteFormat,
  i18n: I18n,
): Promise<string> {
  return WRITERS[format](await Promise.all(passages.map((passage) => citedOf(passage, i18n))));
}
