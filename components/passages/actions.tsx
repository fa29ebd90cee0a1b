/** The actions under a passage: show it in the page, open its source, copy the reference. */
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';

export interface ActionsProps {
  /** The passage in words, such as “sentence 3”. */
  label: string;
  address: Address;
  onShow?: (() => void) | undefined;
  onOpen: (address: Address | undefined) => void;
  onCopy: () => void;
}

export function Actions({ label, address, onShow, onOpen, onCopy }: ActionsProps) {
  const { t } = useI18n();
  return (
    <p class="actions">
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
      <button type="button" class="link" onClick={onCopy}>
        {t('actionCite')}
        <span class="sr-only">: {label}</span>
      </button>
    </p>
  );
}
