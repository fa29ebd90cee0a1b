/** Renders a view with the real messages of a locale, and checks it with axe. */
import { cleanup, render, type RenderResult } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect, vi } from 'vitest';
import { Announcer } from '../../components/parts/announcer.tsx';
import { createI18n, I18nProvider, type I18n } from '../../components/parts/i18n.tsx';
import en from '../../public/_locales/en/messages.json';
import zhCN from '../../public/_locales/zh_CN/messages.json';
import zhTW from '../../public/_locales/zh_TW/messages.json';

// Packs are compiled and axe is run in these tests: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

export const LOCALES = { en, zh_CN: zhCN, zh_TW: zhTW };

/** As the browser does it: `$1` … are put in; a key that is not there gives nothing. */
export function messagesOf(messages: Readonly<Record<string, { message: string }>>): I18n {
  return createI18n((key, substitutions) =>
    (messages[key]?.message ?? '').replace(
      /\$([1-9])/g,
      (_all, n: string) => substitutions[Number(n) - 1] ?? '',
    ),
  );
}

export const ENGLISH = messagesOf(en);

/** A view with what every page puts around it. */
export const wrapped = (view: ComponentChild, i18n: I18n = ENGLISH) => (
  <I18nProvider value={i18n}>
    <Announcer>{view}</Announcer>
  </I18nProvider>
);

export function show(view: ComponentChild, i18n: I18n = ENGLISH): RenderResult {
  cleanup();
  document.documentElement.lang = i18n.locale;
  document.title = 'Variorum';
  return render(wrapped(view, i18n));
}

/**
 * Every rule of axe that needs no layout (happy-dom has none). What a page as a whole must have is left to the real
 * browser, but for the landmark, which each view brings itself.
 */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
