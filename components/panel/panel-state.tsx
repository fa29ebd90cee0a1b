/** The panel without findings: waiting, nothing found, no access, or an error and what to do about it. */
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { Notice } from '../parts/notice.tsx';
import type { PanelProps } from './panel-props.ts';

export type PanelStateProps = Pick<
  PanelProps,
  'status' | 'onRetry' | 'onOpen' | 'onSwitchOn' | 'onSettings'
> & {
  failure?: string | undefined;
  /** Goes to where a passage can be looked up; undefined where that stands below. */
  onLookUpTab?: (() => void) | undefined;
};

/** Why a page is not read, by the names that its reader has for the reasons. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  empty: 'noProse',
  'no-prose': 'noProse',
  'front-page': 'noFrontPage',
  'list-of-links': 'noListOfLinks',
  editor: 'noEditor',
  'sign-in': 'noSignIn',
  'too-short': 'noTooShort',
};

/** Why a page has no findings though it was read, by the keys that the background has for the reasons. */
const FAILURES: Readonly<Record<string, readonly MessageKey[]>> = {
  failureMatching: ['failureMatching', 'failedWhatToDo'],
  failureNoRoom: ['failureNoRoom'],
  failureMadeRoom: ['failureMadeRoom'],
};

export function PanelState({
  status,
  failure,
  onRetry,
  onOpen,
  onSwitchOn,
  onSettings,
  onLookUpTab,
}: PanelStateProps) {
  const { t } = useI18n();
  const retry = (
    <p class="actions">
      <button type="button" onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </p>
  );
  if (status.kind === 'pack-damaged' || failure === 'failurePackDamaged') {
    return (
      <Notice title={t('packDamagedTitle')} urgent>
        <p>{t('failurePackDamaged')}</p>
        {retry}
      </Notice>
    );
  }
  switch (status.kind) {
    case 'waiting':
      return <p class="quiet">{t('waiting')}</p>;
    case 'not-yet':
      return (
        <Notice title={t('notYetTitle')}>
          <p>{t('notYet')}</p>
          {retry}
        </Notice>
      );
    case 'not-asked':
      return (
        <Notice title={t('notAskedTitle')}>
          <p>{t('notAsked')}</p>
          <p class="actions">
            <button type="button" onClick={onSettings}>
              {t('notAskedChoose')}
            </button>
          </p>
        </Notice>
      );
    case 'no-access':
      return (
        <Notice title={t('noAccessTitle')}>
          <p>{t('noAccess')}</p>
        </Notice>
      );
    case 'no-article':
      return (
        <Notice title={t('noArticleTitle')}>
          <p>{t(REASONS[status.reason ?? ''] ?? 'noArticle')}</p>
        </Notice>
      );
    case 'switched-off':
      return (
        <Notice title={t('switchedOffTitle', status.site)}>
          <p>{t('switchedOff')}</p>
          <p class="actions">
            <button type="button" onClick={() => onSwitchOn(status.site)}>
              {t('switchOn')}
            </button>
          </p>
        </Notice>
      );
    case 'storage-broken':
      return (
        <Notice title={t('storageBrokenTitle')} urgent>
          <p>{t('storageBroken')}</p>
          {retry}
        </Notice>
      );
    case 'visit':
      break;
  }
  return status.kind === 'visit' && status.visit.state === 'failed' ? (
    <Notice title={t('failedTitle')} urgent>
      {(FAILURES[failure ?? ''] ?? FAILURES['failureMatching'])?.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {retry}
    </Notice>
  ) : (
    <Notice title={t('nothingTitle')}>
      <p>{t('nothing')}</p>
      <p class="actions">
        {onLookUpTab && (
          <button type="button" class="link" onClick={onLookUpTab}>
            {t('nothingLookUp')}
          </button>
        )}
        <LibraryLink onOpen={onOpen}>{t('nothingLibrary')}</LibraryLink>
      </p>
    </Notice>
  );
}
