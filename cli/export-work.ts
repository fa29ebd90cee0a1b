/** A work in two of its versions, as `export` hands it on; and what works there are. */
import packageJson from '../package.json' with { type: 'json' };
import { primaryLanguage, versionsOf } from '../engine/edition/edition.ts';
import { type BilingualText, bilingualText } from '../engine/exchange/bilingual.ts';
import { docx } from '../engine/exchange/docx.ts';
import { tsv } from '../engine/exchange/tables.ts';
import { tmx } from '../engine/exchange/tmx.ts';
import { bilingualRows, twoColumnHtml } from '../engine/exchange/two-columns.ts';
import type { Corpus, Span } from '../engine/types.ts';
import { Failure } from './failure.ts';

export const TEXT_FORMATS: Readonly<Record<string, (text: BilingualText) => string | Uint8Array>> = {
  tmx: (text) => tmx(text, packageJson.version),
  tsv: (text) => tsv(bilingualRows(text)),
  html: twoColumnHtml,
  docx,
};

/** `3-9` and `3`, counted from 1. @throws {Failure} */
export function sentencesOf(typed: string | undefined): Span | undefined {
  if (typed === undefined) return undefined;
  const [, first, last = first] = /^(\d+)(?:[-–](\d+))?$/u.exec(typed) ?? [];
  const span = { start: Number(first) - 1, end: Number(last) };
  if (first === undefined || span.start < 0 || span.end <= span.start)
    throw new Failure(`--sentences takes the numbers of the first and the last one, such as 3-9.`);
  return span;
}

/** The number of a version of a work by its id or its language. @throws {Failure} */
function versionIn(corpus: Corpus, work: string, wanted: string): number {
  const numbers = versionsOf(corpus, work);
  const found =
    numbers.find((number) => corpus.versions[number]?.id === wanted) ??
    numbers.find((number) => corpus.versions[number]?.lang === wanted) ??
    numbers.find((number) => primaryLanguage(corpus.versions[number]?.lang ?? '') === wanted);
  if (found !== undefined) return found;
  const all = numbers.map((number) => `${corpus.versions[number]?.id} (${corpus.versions[number]?.lang})`);
  throw new Failure(`The work ${work} has no version ${wanted}; it has ${all.join(', ')}.`);
}

interface Asked {
  from: string | undefined;
  to: string | undefined;
  sentences: Span | undefined;
}

/** @throws {Failure} where there is no such work or no bitext of it */
export function textOf(
  corpora: readonly Corpus[],
  work: string,
  { from, to, sentences }: Asked,
): BilingualText {
  const corpus = corpora.find(({ works }) => works.some(({ id }) => id === work));
  if (!corpus) throw new Failure(`No pack has the work ${work}; --works lists all.`);
  const a = from === undefined ? versionsOf(corpus, work)[0] : versionIn(corpus, work, from);
  const lang = primaryLanguage(corpus.versions[a ?? -1]?.lang ?? '');
  const b =
    to === undefined
      ? versionsOf(corpus, work).find(
          (number) =>
            primaryLanguage(corpus.versions[number]?.lang ?? '') !== lang &&
            corpus.bitext(a ?? 0, number).length > 0,
        )
      : versionIn(corpus, work, to);
  if (a === undefined || b === undefined)
    throw new Failure(`The work ${work} is there in one language only.`);
  const text = bilingualText(corpus, a, b, sentences);
  if (text.units.length === 0)
    throw new Failure(`${text.a.id} and ${text.b.id} are not aligned, or have no such sentences.`);
  return text;
}

export function listWorks(corpora: readonly Corpus[]): string {
  const lines = corpora.flatMap((corpus) =>
    corpus.works.flatMap(({ id, titles }) => [
      `${id}\t${titles['en'] ?? Object.values(titles)[0] ?? ''}`,
      ...versionsOf(corpus, id).map((number) => {
        const version = corpus.versions[number];
        return `  ${version?.id}\t${version?.lang}\t${corpus.sentences(number).length} sentences`;
      }),
    ]),
  );
  return `${lines.join('\n')}\n`;
}
