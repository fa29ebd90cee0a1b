/** The orders in which the library lists its works. */
import type { Corpus, Work } from '../../engine/types.ts';
import type { I18n, MessageKey } from '../parts/i18n.tsx';
import { localised, whoWords } from '../passages/wording.ts';

export type WorkOrder = 'newest' | 'oldest' | 'speaker' | 'occasion' | 'title';

export const WORK_ORDERS: readonly { id: WorkOrder; label: MessageKey }[] = [
  { id: 'newest', label: 'orderNewest' },
  { id: 'oldest', label: 'orderOldest' },
  { id: 'speaker', label: 'orderSpeaker' },
  { id: 'occasion', label: 'orderOccasion' },
  { id: 'title', label: 'orderTitle' },
];

interface Entry {
  corpus: Corpus;
  work: Work;
}

/** Works in an order; those that are equal in it stay as they are. */
export function inOrder(works: readonly Entry[], order: WorkOrder, i18n: I18n): Entry[] {
  const { compare } = new Intl.Collator(i18n.locale);
  const keys: Readonly<Record<WorkOrder, (work: Work) => string>> = {
    newest: ({ date }) => date,
    oldest: ({ date }) => date,
    speaker: (work) => whoWords(work, i18n),
    occasion: ({ occasion }) => localised(occasion.name, i18n.locale).text,
    title: ({ titles }) => localised(titles, i18n.locale).text,
  };
  const key = ({ work }: Entry): string => keys[order](work);
  const turned = order === 'newest' ? -1 : 1;
  return works.toSorted((a, b) => turned * compare(key(a), key(b)));
}
