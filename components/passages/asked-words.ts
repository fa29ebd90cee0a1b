/** The words that a reader selects or double-clicks in a text, to see how they are rendered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Lang } from '../../engine/types.ts';

export interface AskedWords {
  text: string;
  lang: Lang;
  /** Asked by a button: the answer takes the focus. A selection stays where it is. */
  byButton: boolean;
}

/** A longer selection is one to be copied, not a word or a phrase. UTF-16 units. */
const LONGEST = 60;

/** The words that are selected within one paragraph of a text, with its language; undefined for anything else. */
function selectedIn(root: HTMLElement): AskedWords | undefined {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const paragraphOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest('.source, .counterpart') ?? null;
  const paragraph = paragraphOf(startContainer);
  const text = selection.toString().trim();
  if (!paragraph || !root.contains(paragraph) || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  // A word that is double-clicked at the end of a paragraph may be selected up to the next one's beginning.
  const isWithin = paragraph.contains(endContainer) || !text.includes('\n');
  const lang = paragraph.getAttribute('lang') ?? '';
  return isWithin && text.length <= LONGEST ? { text, lang, byButton: false } : undefined;
}

/**
 * Listens within an element.
 * @returns what is asked for, and a way to ask for something else or for nothing
 */
export function useAskedWords(): {
  root: RefObject<HTMLDivElement | null>;
  asked: AskedWords | undefined;
  ask: (words: AskedWords | undefined) => void;
} {
  const root = useRef<HTMLDivElement>(null);
  const [asked, ask] = useState<AskedWords>();
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const look = (): void => {
      const words = selectedIn(element);
      if (words) ask(words);
    };
    const onKey = ({ shiftKey }: KeyboardEvent): void => {
      if (shiftKey) look();
    };
    element.addEventListener('pointerup', look);
    element.addEventListener('dblclick', look);
    element.addEventListener('keyup', onKey);
    return () => {
      element.removeEventListener('pointerup', look);
      element.removeEventListener('dblclick', look);
      element.removeEventListener('keyup', onKey);
    };
  }, []);
  return { root, asked, ask };
}
