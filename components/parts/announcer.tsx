/** A live region that announces, on screen and to screen readers, what has just been done: copied, saved, not saved. */
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const Announce = createContext<(text: string) => void>(() => undefined);

/** The function to announce with. Without an `Announcer` around it nothing is said. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  // Screen readers say a text only where it changes: an invisible character makes a second “Copied” another text.
  const announce = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <output class="announcement" aria-live="polite">
        {said.text}
        {said.times % 2 === 1 ? '\u200b' : ''}
      </output>
    </Announce.Provider>
  );
}
