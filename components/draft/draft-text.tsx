/** The draft as it stands, with each quotation underlined by its status and leading to its result. */
import type { CheckedWords } from '../../engine/draft/checked.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';

export interface DraftTextProps {
  text: string;
  lang: string;
  /** In order; with the number that each has in the list. */
  list: readonly { words: CheckedWords; number: number }[];
  current: number | undefined;
  onChoose: (number: number) => void;
}

export function DraftText({ text, lang, list, current, onChoose }: DraftTextProps) {
  const { t } = useI18n();
  const parts = list.flatMap(({ words, number }, i) => {
    const before = text.slice(list[i - 1]?.words.end ?? 0, words.start);
    return [
      before,
      <a
        key={number}
        class="check-quoted"
        data-status={words.status}
        href={`#check/${number}`}
        aria-current={number === current ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          onChoose(number);
        }}
      >
        {text.slice(words.start, words.end)}
        <span class="check-number">
          <span class="sr-only">, {t('checkResult', number)}</span>
          <span aria-hidden="true">{number}</span>
        </span>
      </a>,
    ];
  });
  return (
    <div class="check-text" lang={lang} dir={directionOf(lang)}>
      {parts}
      {text.slice(list.at(-1)?.words.end ?? 0)}
    </div>
  );
}
