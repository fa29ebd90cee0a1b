/** A view that throws is replaced by a sentence and a retry, wherever it is mounted. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '../../components/parts/mount.tsx';
import { LOCALES } from './render.tsx';

const messages: Readonly<Record<string, { message: string }>> = LOCALES.en;
const getMessage = (key: string): string => (key === '@@ui_locale' ? 'en' : (messages[key]?.message ?? ''));
afterEach(() => render(null, document.body));

let broken = true;
function View() {
  const [clicks, setClicks] = useState(0);
  if (broken && clicks !== 0) throw new TypeError('a fault while it is used');
  return <button onClick={() => setClicks(clicks + 1)}>Use it</button>;
}
function Broken() {
  if (broken) throw new TypeError('a fault at once');
  return <p>Whole again</p>;
}

describe.each(['extensionName', 'libraryTitle', 'settingsTitle'] as const)('a view titled %s', (title) => {
  it('that fails at once says so, and is drawn when it can be', async () => {
    broken = true;
    mount(<Broken />, title, getMessage);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be drawn');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Whole again')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that fails while it is used leaves no blank page', async () => {
    broken = true;
    mount(<View />, title, getMessage);
    fireEvent.click(screen.getByRole('button', { name: 'Use it' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('try again'));
  });
});
