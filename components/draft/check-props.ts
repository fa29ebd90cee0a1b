/** What the view that checks a draft is given. */
import type { CheckedDraft, CheckedWords } from '../../engine/draft/checked.ts';
import type { Corpus } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import type { MessageKey } from '../parts/messages.ts';

export interface CheckProps {
  corpora: readonly Corpus[];
  /** A text that is checked at once. */
  draft?: string | undefined;
  /** Checks a text, and tells on the way what it has found; to abort the signal is to give up. */
  check: (text: string, signal: AbortSignal, onFound: (words: CheckedWords) => void) => Promise<CheckedDraft>;
  /** Reads a file: its text, or the message that says why there is none. */
  readFile: (file: File) => Promise<{ text: string } | { trouble: MessageKey; detail?: string | undefined }>;
  onGo: (address: Address | undefined) => void;
  onCopy: (text: string) => void;
}
