/** What the panel is given: what is known of the page, the opened packs, the reader's choices, and what its buttons do. */
import type { Attribution, Corpus, Finding } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import type { LanguageChoice } from '../parts/languages.ts';
import type { ConcordanceSource } from '../passages/concordance-source.ts';
import type { UnknownQuotation } from '../passages/unknown-quotations.tsx';
import type { Lookup } from './look-up.tsx';
import type { Follow } from './on-this-page.tsx';

/** What is known of the page. */
export interface PageVisit {
  url?: string | undefined;
  lang: string;
  state: 'matched' | 'failed';
  /** Why it failed, as the key of a message. */
  failure?: string | undefined;
  /** What of a page that is too long was left out. */
  cut?: 'text' | 'findings' | undefined;
  attributions: Attribution[];
  findings: Finding[];
  excerpts: string[];
  /** Quotations that stand in no version, in page order. */
  unknownQuotations?: readonly UnknownQuotation[] | undefined;
  focus?: { finding: number; at: number } | undefined;
  lookup?: Lookup | undefined;
}

/** What the panel can be about. */
export type PanelStatus =
  | { kind: 'waiting' | 'not-yet' | 'not-asked' | 'no-access' | 'pack-damaged' | 'storage-broken' }
  /** `reason` is the name that the page's reader has for it. */
  | { kind: 'no-article'; reason?: string | undefined }
  /** The reader has turned the site off. */
  | { kind: 'switched-off'; site: string }
  | { kind: 'visit'; visit: PageVisit };

export interface PanelProps {
  status: PanelStatus;
  corpora: readonly Corpus[];
  /** A pack could not be opened, and what it holds is not among these. */
  incomplete?: boolean;
  languages: LanguageChoice;
  onLanguages: (choice: LanguageChoice) => void;
  /** Shows all that is known of the work in the head, and not the first lines alone. */
  details?: boolean;
  onDetails: (details: boolean) => void;
  /** The finding that the reader has scrolled to in the page; `at` differs each time. */
  inView?: { finding: number; at: number } | undefined;
  /** Whether the panel scrolls with the page. Undefined where there is no page beside it. */
  follow?: Follow | undefined;
  /** Undefined where there is no page to show it in. */
  onShow: ((finding: number) => void) | undefined;
  /** Loads the lexicons of some languages, for the renderings of words. */
  onLexicons?: ConcordanceSource['onLexicons'];
  onLookUp: ((text: string) => Promise<boolean>) | undefined;
  onOpen: (address: Address | undefined) => void;
  onSettings: () => void;
  /** The site of the page, and whether its pages are read by themselves; undefined where there is none. */
  site?: { host: string; on: boolean } | undefined;
  /** Has the pages of the site be read by themselves, or no longer. */
  onSite?: (on: boolean) => void;
  /** Adds the page to the texts of one's own; undefined where there is no page. */
  onAdd?: (() => void) | undefined;
  onRetry: () => void;
  /** Turns a site on again that the reader had turned off. */
  onSwitchOn: (site: string) => void;
}
