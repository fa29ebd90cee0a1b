/** A message in place of content: what is the case, and what the reader can do. */
import type { ComponentChildren } from 'preact';
import { useI18n } from './i18n.tsx';

export interface NoticeProps {
  title: string;
  children?: ComponentChildren;
  /** Something went wrong, and is said at once. */
  urgent?: boolean;
}

export function Notice({ title, children, urgent = false }: NoticeProps) {
  return (
    <section class={urgent ? 'notice urgent' : 'notice'} role={urgent ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Some of the packs could not be opened: what is shown is shown without them. */
export function IncompleteNotice() {
  const { t } = useI18n();
  return (
    <Notice title={t('packPartlyDamagedTitle')} urgent>
      <p>{t('packPartlyDamaged')}</p>
    </Notice>
  );
}
