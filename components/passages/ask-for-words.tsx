/** A box for words whose renderings are asked for: the way there by keyboard. */
import { useState } from 'preact/hooks';
import type { Lang } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';

export interface AskForWordsProps {
  /** The language of the text; Chinese characters are taken for Chinese in any. */
  lang: Lang;
  onAsk: (text: string, lang: Lang) => void;
}

export function AskForWords({ lang, onAsk }: AskForWordsProps) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  return (
    <search>
      <form
        class="ask-words"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onAsk(words, languageOfWords(words, lang));
        }}
      >
        <input
          type="search"
          aria-label={t('concordanceWords')}
          placeholder={t('concordanceWords')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit">{t('concordanceAsk')}</button>
        <span class="where">{t('concordanceHint')}</span>
      </form>
    </search>
  );
}

/** The language of words that were typed beside a text: that of the text, unless they are in another script. */
export function languageOfWords(words: string, lang: Lang): Lang {
  const isHan = /\p{Script=Han}/u.test(words);
  const isChinese = lang.startsWith('zh');
  if (isHan === isChinese) return lang;
  return isHan ? 'zh' : 'en';
}
