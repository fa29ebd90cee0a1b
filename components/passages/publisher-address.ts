/** The address of a passage on its publisher's page. */
import type { Quoted } from '../../engine/edition/edition.ts';
import { addressAt } from '../../engine/edition/text-fragment.ts';
import type { Corpus } from '../../engine/types.ts';

/** Undefined where the version names no page; the page as a whole where nothing leads to the very passage. */
export function publisherAddress(corpus: Corpus, { version, number, sentences }: Quoted): string | undefined {
  const all = corpus.sentences(number);
  const [first, last] = [all[sentences.start], all[sentences.end - 1]];
  if (version.url === undefined || !first || !last) return version.url;
  return addressAt(version.url, corpus.text(number), { start: first.start, end: last.end }, version.lang);
}
