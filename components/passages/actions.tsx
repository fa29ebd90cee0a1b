/** The actions under a passage: show it in the page, open its source, copy the reference. */
import type { ComponentChildren } from 'preact';
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { CiteMenu, type CiteMenuProps } from './cite-menu.tsx';

export interface ActionsProps {
  /** The passage in words, such as “sentence 3”. */
  label: string;
  address: Address;
  /** The passage on its publisher's page; undefined where no page is known. */
  publisher: string | undefined;
  onShow?: (() => void) | undefined;
  onOpen: (address: Address | undefined) => void;
  /** What is cited. */
  cited: CiteMenuProps['passages'];
  children?: ComponentChildren;
}

export function Actions({ label, address, publisher, onShow, onOpen, cited, children }: ActionsProps) {
  const { t } = useI18n();
  return (
    <div class="actions">
      {onShow && (
        <button type="button" class="link" onClick={onShow}>
          {t('actionShow')}
          <span class="sr-only">: {label}</span>
        </button>
      )}
      <LibraryLink address={address} onOpen={onOpen}>
        {t('openInLibrary')}
        <span class="sr-only">: {label}</span>
      </LibraryLink>
      {publisher && (
        <a href={publisher} target="_blank" rel="noreferrer">
          {t('publisherPage')}
          <span class="sr-only">: {label}</span>
        </a>
      )}
      <CiteMenu label={label} passages={cited} />
      {children}
    </div>
  );
}
