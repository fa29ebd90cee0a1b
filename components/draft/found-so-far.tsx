/** What a check has found while it goes on: the quotations that stand somewhere, in short. */
import type { CheckedWords } from '../../engine/draft/checked.ts';
import { useI18n } from '../parts/i18n.tsx';
import { statusWords } from '../evidence/status-words.ts';

export function FoundSoFar({ found }: { found: readonly CheckedWords[] }) {
  const i18n = useI18n();
  return (
    <ol class="check-found" aria-busy="true">
      {found.map((words) => (
        <li key={words.start}>
          <span class="check-status" data-status={words.status}>
            {statusWords(words.status, i18n)}
          </span>{' '}
          <q>{words.text}</q>
        </li>
      ))}
    </ol>
  );
}
