/** Subscribing to a pack by its address: it is fetched, and then shown with its key before it is kept. */
import { useId, useState } from 'preact/hooks';
import { useI18n } from '../parts/i18n.tsx';
import { sizeWords } from './size-words.ts';

/** A pack that was fetched, before it is kept. Keys are written in groups. */
interface OfferView {
  name: string;
  works: number;
  size: number;
  key: string | undefined;
  keyBefore: string | undefined;
}

export interface SubscribeProps {
  /** Something is being compiled or written. */
  working: boolean;
  /** What waits for the reader's decision. */
  offer: OfferView | undefined;
  /** A subscription was asked for, and had nothing newer. */
  nothingNewer: boolean;
  onFetch: (address: string) => void;
  onDecide: (accept: boolean) => void;
}

export function Subscribe({ offer, nothingNewer, working, onFetch, onDecide }: SubscribeProps) {
  const { t, plural, locale } = useI18n();
  const id = useId();
  const [address, setAddress] = useState('');
  return (
    <>
      <form
        class="subscribe"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onFetch(address);
        }}
      >
        <label for={id}>{t('subscribeLabel')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          value={address}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" disabled={working || address.trim() === ''}>
          {t('subscribeButton')}
        </button>
        <p id={`${id}-hint`} class="where">
          {t('subscribeHint')}
        </p>
      </form>
      {nothingNewer && (
        <p class="note">
          <output>{t('subscribeNothingNewer')}</output>
        </p>
      )}
      {offer && (
        <section class="note offer" aria-label={offer.name}>
          <p>
            <b>
              {t(
                'subscribeOffer',
                offer.name,
                plural('collectionsHolds', offer.works, sizeWords(offer.size, locale)),
              )}
            </b>
          </p>
          {offer.keyBefore !== undefined && (
            <p class="flag" role="alert">
              {t('subscribeKeyChanged', offer.keyBefore)}
            </p>
          )}
          <p>{offer.key === undefined ? t('subscribeNoKey') : t('subscribeKey', offer.key)}</p>
          <p class="actions">
            <button type="button" onClick={() => onDecide(true)}>
              {t('subscribeAccept')}
            </button>
            <button type="button" class="link" onClick={() => onDecide(false)}>
              {t('addCancel')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
