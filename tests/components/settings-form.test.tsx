import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SettingsForm, type SettingsFormProps } from '../../components/settings/settings-form.tsx';
import { expectAccessible, LOCALES, messagesOf, show } from './render.tsx';

const props = (more: Partial<SettingsFormProps> = {}): SettingsFormProps => ({
  settings: {
    opening: 'panel',
    offSites: ['news.example'],
    languages: 'both',
    following: true,
    hoverCard: true,
  },
  trouble: undefined,
  onChange: vi.fn(),
  access: { reading: 'asked', sites: [], allAllowed: false },
  refused: false,
  onReading: vi.fn(),
  onAllow: vi.fn(),
  onRemove: vi.fn(),
  ...more,
});
const radio = (name: string): HTMLInputElement => screen.getByRole('radio', { name });

describe('the settings', () => {
  it('shows what is in force, accessibly, in each language', async () => {
    for (const messages of Object.values(LOCALES)) {
      const { container } = show(<SettingsForm {...props()} />, messagesOf(messages));
      expect(container.querySelectorAll('input:checked')).toHaveLength(5);
      await expectAccessible(container);
    }
  });

  it('hands on each change', () => {
    const given = props();
    show(<SettingsForm {...given} />);
    expect(radio('Open the panel by itself').checked).toBe(true);
    fireEvent.click(radio('Show a small chip'));
    expect(given.onChange).toHaveBeenLastCalledWith({ opening: 'chip' });
    fireEvent.click(radio('Chinese only'));
    expect(given.onChange).toHaveBeenLastCalledWith({ languages: 'zh' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'The panel follows the page' }));
    expect(given.onChange).toHaveBeenLastCalledWith({ following: false });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show the source where the pointer rests' }));
    expect(given.onChange).toHaveBeenLastCalledWith({ hoverCard: false });
    fireEvent.click(screen.getByRole('button', { name: /^Remove.*news\.example/ }));
    expect(given.onChange).toHaveBeenLastCalledWith({ offSites: [] });
  });

  it('adds a site from whatever is pasted, and says what is none', async () => {
    const given = props();
    const { container } = show(<SettingsForm {...given} />);
    const box = screen.getByRole('textbox', { name: 'Add a site' });
    const add = (value: string): void => {
      fireEvent.input(box, { target: { value } });
      fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    };
    add('https://www.daily.example/today');
    expect(given.onChange).toHaveBeenLastCalledWith({ offSites: ['daily.example', 'news.example'] });
    add('nothing at all');
    expect(given.onChange).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert').textContent).toContain('That is no site.');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(container);
  });

  it.each<[NonNullable<SettingsFormProps['trouble']>, string]>([
    ['unreadable', 'Your earlier settings could not be read'],
    ['not-saved', 'The change was not saved'],
  ])('says that the storage is broken: %s', async (trouble, said) => {
    const { container } = show(<SettingsForm {...props({ trouble })} />);
    expect(screen.getByRole('alert').textContent).toContain(said);
    await expectAccessible(container);
  });
});
