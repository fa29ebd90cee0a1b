/** A state without content, in words: what is the case, and what can be done. */
import type { ComponentChildren } from 'preact';

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
