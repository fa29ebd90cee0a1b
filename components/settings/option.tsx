/** One of several choices, with a line that explains it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface OptionProps {
  type: 'radio' | 'checkbox';
  /** The group of radio buttons. */
  name?: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChoose: (checked: boolean) => void;
  children?: ComponentChildren;
}

export function Option({ type, name, label, hint, checked, onChoose, children }: OptionProps) {
  const id = useId();
  return (
    <div class="option">
      <input
        type={type}
        id={id}
        name={name}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="where">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
