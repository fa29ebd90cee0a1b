import { useState } from 'preact/hooks';

/**
 * True in the one render in which a time stamp is new: a click in the page or a lookup is news, and everything else
 * that changes with it is not. What is set then is drawn before anything is seen.
 */
export function useNews(at: number | undefined): boolean {
  const [seen, setSeen] = useState<number>();
  if (at === undefined || at === seen) return false;
  setSeen(at);
  return true;
}
