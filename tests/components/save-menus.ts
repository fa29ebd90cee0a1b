/** Opens the menus that cite and save, and takes what they write. */
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { vi } from 'vitest';

/** The code of the formats is loaded with the first of them, and a busy machine takes its time. */
const PATIENT = { timeout: 15_000 };

/** The menus with a summary that matches, in order, opened. */
export function openMenu(scope: HTMLElement, summary: RegExp, n = 0): HTMLElement {
  const menus = [...scope.querySelectorAll('details')].filter((each) =>
    summary.test(each.querySelector('summary')?.textContent ?? ''),
  );
  const menu = menus[n];
  if (!menu) throw new Error(`No menu is called like ${summary}.`);
  if (!menu.open) {
    menu.open = true;
    fireEvent(menu, new Event('toggle'));
  }
  return menu;
}

async function choose(menu: HTMLElement, format: string): Promise<void> {
  const select = await within(menu).findByRole<HTMLSelectElement>('combobox', { name: 'Format' });
  const option = [...select.options].find(({ text }) => text === format);
  if (!option) throw new Error(`No format is called ${format}.`);
  select.selectedIndex = option.index;
  fireEvent.change(select);
}

/** What a menu saves in a format, and as what. */
export async function savedAs(menu: HTMLElement, format: string): Promise<{ name: string; text: string }> {
  await choose(menu, format);
  const made: Blob[] = [];
  const names: string[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return 'blob:test';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  fireEvent.click(within(menu).getByRole('button', { name: /^Save as a file/ }));
  await waitFor(() => {
    if (names.length === 0) throw new Error('Nothing is saved yet.');
  }, PATIENT);
  create.mockRestore();
  click.mockRestore();
  return { name: names[0] ?? '', text: (await made[0]?.text()) ?? '' };
}

/** What a menu copies in a format. */
export async function copiedAs(menu: HTMLElement, format: string): Promise<string> {
  await choose(menu, format);
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
  fireEvent.click(within(menu).getByRole('button', { name: /^Copy/ }));
  await waitFor(() => {
    if (write.mock.calls.length === 0) throw new Error('Nothing is copied yet.');
  }, PATIENT);
  const text = write.mock.lastCall?.[0] ?? '';
  write.mockRestore();
  return text;
}
