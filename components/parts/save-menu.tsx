/** A quiet menu: opened, it writes something in a format of the reader's choice, to a file or to the clipboard. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { copyText } from './copy-text.ts';
import { useI18n } from './i18n.tsx';
import { saveFile } from './save-file.ts';

/** A format by what it is called, with the ending of its files and their media type. */
export interface SaveFormat {
  name: string;
  ending: string;
  type: string;
}

export interface SaveMenuProps {
  summary: string;
  /** What it is of, for who hears the page. */
  label?: string | undefined;
  formats: readonly SaveFormat[];
  /** The format to begin with, by its number. */
  initial?: number;
  /** What is chosen holds for the next menu where that is wanted. */
  onFormat?: (number: number) => void;
  /** Written when it is asked for. */
  write: (number: number) => Promise<string | Blob>;
  /** The file's name without its ending. */
  file: string;
  /** Offers the clipboard, too: for what is text. */
  copies?: boolean;
  /** Further choices. */
  children?: ComponentChildren;
}

export function SaveMenu(props: SaveMenuProps) {
  const { summary, label, formats, initial = 0, onFormat, write, file, copies = false, children } = props;
  const { t } = useI18n();
  const announce = useAnnounce();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState(initial);
  const named = label === undefined ? undefined : <span class="sr-only">: {label}</span>;
  const copy = async (): Promise<void> => {
    const text = await write(number);
    const copied = typeof text === 'string' && (await copyText(text));
    announce(t(copied ? 'copied' : 'notCopied'));
  };
  const save = async (): Promise<void> => {
    const content = await write(number);
    const { ending = 'txt', type = 'text/plain' } = formats[number] ?? {};
    saveFile(`${file}.${ending}`, content instanceof Blob ? content : new Blob([content], { type }));
  };
  const failed = (): void => announce(t('saveFailed'));
  return (
    <details
      class="save-menu"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !open) setNumber(initial);
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {summary}
        {named}
      </summary>
      {open && (
        <p class="actions">
          {children}
          <label for={id} class="sr-only">
            {t('saveFormat')}
          </label>
          <select
            id={id}
            value={String(number)}
            onChange={({ currentTarget }) => {
              setNumber(currentTarget.selectedIndex);
              onFormat?.(currentTarget.selectedIndex);
            }}
          >
            {formats.map(({ name }, n) => (
              <option key={name} value={String(n)}>
                {name}
              </option>
            ))}
          </select>
          {copies && (
            <button type="button" class="link" onClick={() => void copy().catch(failed)}>
              {t('saveCopy')}
              {named}
            </button>
          )}
          <button type="button" class="link" onClick={() => void save().catch(failed)}>
            {t('saveFile')}
            {named}
          </button>
        </p>
      )}
    </details>
  );
}
