/** Renders a view into its extension page, with messages, language and title. */
import { render, type ComponentChild } from 'preact';
import { Announcer } from './announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { directionOf } from './languages.ts';
import { createI18n, I18nProvider, type MessageKey } from './i18n.tsx';

/** @param getMessage the browser's messages */
export function mount(
  view: ComponentChild,
  title: MessageKey,
  getMessage: (key: string, substitutions: string[]) => string,
): void {
  const i18n = createI18n(getMessage, navigator.languages);
  document.documentElement.lang = i18n.locale;
  document.documentElement.dir = directionOf(i18n.locale);
  document.title =
    title === 'extensionName' ? i18n.t(title) : `${i18n.t(title)} · ${i18n.t('extensionName')}`;
  render(
    <I18nProvider value={i18n}>
      <Announcer>
        <ErrorBoundary>{view}</ErrorBoundary>
      </Announcer>
    </I18nProvider>,
    document.body,
  );
}
