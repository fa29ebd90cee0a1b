/**
 * The messages of the interface. The views take them from a context, so that the browser's `i18n.getMessage` and a test's
 * messages.json are the same to them.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from './messages.ts';

export { createI18n } from './messages.ts';
export type { I18n, MessageKey } from './messages.ts';

const Context = createContext<I18n | undefined>(undefined);

export const I18nProvider = Context.Provider;

/** @throws outside of an `I18nProvider`: a view without words is a fault of the page that mounts it. */
export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('A view needs an I18nProvider around it.');
  return i18n;
}
