/** A work in two of its versions as a file. Loaded when it is asked for: it brings what zips a DOCX. */
import { version as tool } from '../../package.json';
import { bilingualText } from '../../engine/exchange/bilingual.ts';
import { docx } from '../../engine/exchange/docx.ts';
import { tsv } from '../../engine/exchange/tables.ts';
import { tmx } from '../../engine/exchange/tmx.ts';
import { bilingualRows, twoColumnHtml } from '../../engine/exchange/two-columns.ts';
import type { Corpus, Span } from '../../engine/types.ts';

export function workFile(
  format: 'TMX' | 'TSV' | 'DOCX' | 'HTML',
  corpus: Corpus,
  a: number,
  b: number,
  sentences: Span,
): string | Blob {
  const text = bilingualText(corpus, a, b, sentences);
  if (format === 'TMX') return tmx(text, tool);
  if (format === 'TSV') return tsv(bilingualRows(text));
  return format === 'HTML' ? twoColumnHtml(text) : new Blob([docx(text)]);
}
