/** What the library is given: the opened packs, the address, the reader's languages, and what its buttons do. */
import type { Corpus } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import type { ConcordanceSource } from '../passages/concordance-source.ts';
import type { LanguageChoice } from '../parts/languages.ts';

export interface LibraryProps {
  corpora: readonly Corpus[];
  /** A pack could not be opened, and what it holds is not among these. */
  incomplete?: boolean;
  /** The part of the address from `#` on. */
  hash: string;
  languages: LanguageChoice;
  onLanguages: (choice: LanguageChoice) => void;
  /** Changes the address; `replace` makes no new step in the history. */
  onGo: (address: Address | undefined, replace?: boolean) => void;
  /** Loads the lexicons of some languages, for the renderings of words. */
  onLexicons?: ConcordanceSource['onLexicons'];
  /** Leads to where texts are added, or to the collections. */
  onManage?: ((place: 'add' | 'collections' | 'check') => void) | undefined;
}
