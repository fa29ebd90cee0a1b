/** Says politely, for screen readers and for the eye, what has just been done: copied, saved, not saved. */
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const Announce = createContext<(text: string) => void>(() => undefined);

/** The function to announce with. Without an `Announcer` around it nothing is said. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  // A second “Copied” is news as well: an invisible character makes it another text.
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
