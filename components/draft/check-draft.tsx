/** Checking a draft: the box, then what became of its quotations. Nothing is kept: to leave the view is to forget the draft. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckedDraft, CheckedWords } from '../../engine/draft/checked.ts';
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import type { CheckProps } from './check-props.ts';
import { DraftForm } from './draft-form.tsx';
import { FoundSoFar } from './found-so-far.tsx';
import { Results } from './results.tsx';

type State =
  | { kind: 'writing' | 'failed' }
  | { kind: 'busy'; draft: string; found: readonly CheckedWords[] }
  | { kind: 'checked'; checked: CheckedDraft };

export function CheckDraft({ corpora, draft, check, readFile, onGo, onCopy }: CheckProps) {
  const { t } = useI18n();
  const [text, setText] = useState(draft ?? '');
  const [state, setState] = useState<State>(
    draft === undefined ? { kind: 'writing' } : { kind: 'busy', draft, found: [] },
  );
  const start = useCallback((words: string) => setState({ kind: 'busy', draft: words, found: [] }), []);
  // What is asked is given up where another is asked, or the view is left.
  const asked = state.kind === 'busy' ? state.draft : undefined;
  useEffect(() => {
    if (asked === undefined) return undefined;
    const own = new AbortController();
    const add = (words: CheckedWords): void =>
      setState((now) => (now.kind === 'busy' ? { ...now, found: [...now.found, words] } : now));
    check(asked, own.signal, add).then(
      (checked) => own.signal.aborted || setState({ kind: 'checked', checked }),
      () => own.signal.aborted || setState({ kind: 'failed' }),
    );
    return () => own.abort();
  }, [asked, check]);
  return (
    <main class="check">
      <p class="crumbs">
        <LibraryLink onOpen={onGo}>{t('libraryTitle')}</LibraryLink>
      </p>
      <h1>{t('checkTitle')}</h1>
      {state.kind === 'checked' ? (
        <Results
          checked={state.checked}
          corpora={corpora}
          onGo={onGo}
          onCopy={onCopy}
          onChange={() => setState({ kind: 'writing' })}
        />
      ) : (
        <>
          <p class="lead">{t('checkLead')}</p>
          {state.kind === 'failed' && (
            <p class="flag" role="alert">
              {t('checkFailed')}
            </p>
          )}
          {state.kind === 'busy' ? (
            <>
              <p>
                <progress aria-label={t('checkBusy')} /> <output>{t('checkBusy')}</output>
              </p>
              <FoundSoFar found={state.found} />
            </>
          ) : (
            <DraftForm text={text} onText={setText} onCheck={start} readFile={readFile} />
          )}
        </>
      )}
    </main>
  );
}
