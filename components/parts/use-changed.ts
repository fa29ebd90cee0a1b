/** A hook that is true in the one render in which a time stamp has changed. */
import { useState } from 'preact/hooks';

/**
 * Whether `at` is another time stamp than in the render before, so that a view answers a click in the page or a lookup
 * once, and not again when something else changes. What the view sets then is drawn before the reader sees anything.
 */
export function useChanged(at: number | undefined): boolean {
  const [seen, setSeen] = useState<number>();
  if (at === undefined || at === seen) return false;
  setSeen(at);
  return true;
}
