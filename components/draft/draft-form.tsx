/** The box that a draft is pasted into, or a file dropped on. */
import { useEffect, useId, useState } from 'preact/hooks';
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import type { CheckProps } from './check-props.ts';

export interface DraftFormProps extends Pick<CheckProps, 'readFile'> {
  text: string;
  onText: (text: string) => void;
  onCheck: (text: string) => void;
}

export function DraftForm({ text, onText, onCheck, readFile }: DraftFormProps) {
  const { t } = useI18n();
  const id = useId();
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<{ key: MessageKey; detail: string }>();
  const [file, setFile] = useState<File>();
  useEffect(() => {
    if (!file) return undefined;
    let wanted = true;
    const take = async (): Promise<void> => {
      const read = await readFile(file);
      if (!wanted) return;
      setFile(undefined);
      if ('trouble' in read) {
        setTrouble({ key: read.trouble, detail: `${file.name}: ${read.detail ?? ''}` });
        return;
      }
      setTrouble(undefined);
      onText(read.text);
      onCheck(read.text);
    };
    void take();
    return () => void (wanted = false);
  }, [file, readFile, onText, onCheck]);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') setFile(event.dataTransfer.files[0]);
    };
    const drags = ['dragover', 'dragleave', 'drop'] as const;
    // Wherever a file is dropped on the page: beside the box the browser would open it instead.
    for (const drag of drags) document.addEventListener(drag, onDrag);
    return () => {
      for (const drag of drags) document.removeEventListener(drag, onDrag);
    };
  }, []);
  return (
    <form
      class={over ? 'check-form over' : 'check-form'}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(text);
      }}
    >
      <label for={id}>{t('checkLabel')}</label>
      <textarea
        id={id}
        rows={14}
        dir="auto"
        value={text}
        aria-describedby={`${id}-kinds`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {trouble && (
        <p class="flag" role="alert">
          {t(trouble.key, trouble.detail)}
        </p>
      )}
      <p class="actions">
        <button type="submit" disabled={text.trim() === ''}>
          {t('checkButton')}
        </button>
        <label class="file" for={`${id}-file`}>
          {t('checkChoose')}
        </label>
        <input
          id={`${id}-file`}
          class="sr-only"
          type="file"
          accept=".txt,.md,.html,.htm,.docx,.odt,.epub,.pdf,text/plain"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <p class="where" id={`${id}-kinds`}>
        {t('checkDrop')} {t('addKinds')}
      </p>
    </form>
  );
}
