/** Adding texts of one's own: files that are chosen or dropped, what is pasted, or the page that was read. */
import { useEffect, useId, useState } from 'preact/hooks';
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { Notice } from '../parts/notice.tsx';
import type { AddTextsProps, Draft } from './add-props.ts';
import { DraftForm, type DraftFormProps, LeftAside, troubleWith } from './draft-form.tsx';

export function AddTexts(props: AddTextsProps) {
  const { drafts, works, nothing, editing, onFiles, onPaste, onChange, onText, onRemove, onAdd, onGo } =
    props;
  const { t, plural } = useI18n();
  const id = useId();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onPasted = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) onFiles(files);
      else if (text.trim() !== '') onPaste(text);
    };
    const onDrag = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const drags = ['dragover', 'dragleave', 'drop'] as const;
    document.addEventListener('paste', onPasted);
    // Wherever a file is dropped on the page: beside the place for it the browser would open it instead.
    for (const drag of drags) document.addEventListener(drag, onDrag);
    return () => {
      document.removeEventListener('paste', onPasted);
      for (const drag of drags) document.removeEventListener(drag, onDrag);
    };
  }, [onFiles, onPaste]);
  const ready = drafts.filter(
    ({ state, fields, described }) =>
      state.kind === 'ready' && (described !== undefined || Object.keys(troubleWith(fields)).length === 0),
  );
  return (
    <main class="library-list add-texts">
      <p class="crumbs">
        <LibraryLink onOpen={() => onGo(undefined)}>{t('libraryTitle')}</LibraryLink>
      </p>
      <h1>{t(editing ? 'editTitle' : 'addTitle')}</h1>
      {!editing && <p class="lead">{t('addLead')}</p>}
      {nothing && <Notice title={t(editing ? 'editGone' : 'addNoArticle')} urgent />}
      {!editing && (
        <section class={over ? 'drop over' : 'drop'} aria-label={t('addChoose')}>
          <p>{t('addDrop')}</p>
          <label class="file" for={id}>
            {t('addChoose')}
          </label>
          <input
            id={id}
            type="file"
            class="sr-only"
            multiple
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <p class="where">{t('addKinds')}</p>
        </section>
      )}
      {ready.length > 1 && (
        <p class="actions">
          <button type="button" onClick={() => onAdd(ready.map((draft) => draft.id))}>
            {plural('addAll', ready.length)}
          </button>
        </p>
      )}
      <ul class="drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <h2 dir="auto">{draft.name}</h2>
            <DraftBody
              draft={draft}
              works={works}
              onChange={(change) => onChange(draft.id, change)}
              onText={(text) => onText(draft.id, text)}
              onRemove={() => onRemove(draft.id)}
              onAdd={() => onAdd([draft.id])}
              onGo={onGo}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}

function DraftBody(props: DraftFormProps) {
  const { t } = useI18n();
  const { draft, onRemove, onGo } = props;
  const { state } = draft;
  switch (state.kind) {
    case 'reading':
      return <Reading draft={draft} onRemove={onRemove} />;
    case 'failed':
      return (
        <div class="flag" role="alert">
          <p>{t(state.trouble.key, state.trouble.detail ?? '')}</p>
          <p class="actions">
            <button type="button" class="link" onClick={onRemove}>
              {t('addLeaveOut')}
            </button>
          </p>
        </div>
      );
    case 'added':
      return (
        <div class="added">
          <p>
            <output>{t(draft.edited ? 'editSaved' : 'addAdded')}</output>
          </p>
          <p class="where">{t('accountKept', state.kept, state.total)}</p>
          <LeftAside summary={t('accountDropped')} reasons={state.dropped} />
          {state.warnings.map((warning) => (
            <p key={warning} class="note">
              {warning}
            </p>
          ))}
          <p class="actions">
            <LibraryLink address={{ work: state.work }} onOpen={() => onGo({ work: state.work })}>
              {t('addShow')}
            </LibraryLink>
          </p>
        </div>
      );
    default:
      return draft.described === undefined ? <DraftForm {...props} /> : <Described {...props} />;
  }
}

/** A file of several texts that say themselves what they are. */
function Described({ draft: { described = 0, state }, onAdd, onRemove }: DraftFormProps) {
  const { t, plural } = useI18n();
  return (
    <>
      {state.kind === 'ready' && state.trouble && (
        <p class="flag" role="alert">
          {t(state.trouble.key, state.trouble.detail ?? '')}
        </p>
      )}
      <p>{plural('addDescribed', described)}</p>
      <p class="actions">
        <button type="button" disabled={state.kind === 'adding'} onClick={onAdd}>
          {state.kind === 'adding' ? t('addAdding') : plural('addAll', described)}
        </button>
        <button type="button" class="link" onClick={onRemove}>
          {t('addLeaveOut')}
        </button>
      </p>
    </>
  );
}

function Reading({ draft, onRemove }: { draft: Draft; onRemove: () => void }) {
  const { t } = useI18n();
  const { state } = draft;
  if (state.kind !== 'reading') return undefined;
  const { done, all } = state;
  return (
    <>
      <p>
        <progress
          {...(done !== undefined && all !== undefined ? { value: done, max: all } : {})}
          aria-label={draft.name}
        />{' '}
        {done !== undefined && all !== undefined ? t('addReadingPages', done, all) : t('addReading')}
      </p>
      <p class="actions">
        <button type="button" class="link" onClick={onRemove}>
          {t('addCancel')}
        </button>
      </p>
    </>
  );
}
