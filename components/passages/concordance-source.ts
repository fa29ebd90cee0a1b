/** What the views of a concordance are given. */
import type { LexiconOf } from '../../engine/concordance/words.ts';
import type { Corpus, Lang } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';

/** What a concordance needs beside the words. */
export interface ConcordanceSource {
  corpora: readonly Corpus[];
  /** Loads the lexicons of some languages (primary subtags), as far as there are any. Without, words go by their company alone. */
  onLexicons?: ((languages: readonly Lang[]) => Promise<LexiconOf>) | undefined;
  onOpen: (address: Address | undefined) => void;
}
