/** What the view that adds texts is given: drafts of texts, and what its buttons do. */
import type { Lang, VersionKind, Work, WorkKind } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import type { MessageKey } from '../parts/i18n.tsx';

import type { KnownPassage } from './known-passages.tsx';

/** What is said of a text before it is added. */
export interface DraftFields {
  title: string;
  speaker: string;
  occasion: string;
  date: string;
  lang: Lang;
  secondLang: Lang | undefined;
  kind: VersionKind;
  workKind: WorkKind;
  publisher: string;
  url: string;
  /** The id of the work that it is a version of. */
  work: string | undefined;
}

/** Texts by the reason why they are not in the text. */
export type Reasons = readonly (readonly [reason: string, texts: readonly string[]])[];

/** Why something was not done, as a message with what is put into it. */
export interface Trouble {
  key: MessageKey;
  detail?: string | undefined;
}

export type DraftState =
  | { kind: 'reading'; done?: number | undefined; all?: number | undefined }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'ready'; trouble?: Trouble | undefined }
  | { kind: 'adding' }
  | {
      kind: 'added';
      work: string;
      kept: number;
      total: number;
      dropped: Reasons;
      warnings: readonly string[];
    };

/** A text that may be added: a file, a page, or what was pasted. */
export interface Draft {
  id: number;
  name: string;
  state: DraftState;
  text: string;
  /** What of the file is not in its text. */
  left: Reasons;
  fields: DraftFields;
  /** The work that the engine proposes. */
  proposed: string | undefined;
  /** What of it is from known texts. */
  known?: readonly KnownPassage[] | undefined;
  /** It is a text of one's own, which is edited. */
  edited?: boolean | undefined;
  /** How many texts the file has that say themselves what they are: there is nothing to correct then. */
  described?: number | undefined;
}

export interface AddTextsProps {
  drafts: readonly Draft[];
  /** The works that a text may be a version of. */
  works: readonly Work[];
  /** A text of one's own is edited, and no others are taken. */
  editing: boolean;
  /** A page was asked for, and had nothing to add; or a text to be edited, and it is gone. */
  nothing: boolean;
  onFiles: (files: readonly File[]) => void;
  onPaste: (text: string) => void;
  onChange: (draft: number, change: Partial<DraftFields>) => void;
  onText: (draft: number, text: string) => void;
  onRemove: (draft: number) => void;
  onAdd: (drafts: readonly number[]) => void;
  onGo: (address: Address | undefined) => void;
}
