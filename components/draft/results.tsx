/** What became of a draft: counts that filter, steps from result to result, the draft beside its results. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedDraft } from '../../engine/draft/checked.ts';
import { detectLanguage } from '../../engine/text/language.ts';
import { QUOTATION_STATUSES, type Quotation } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import type { CheckProps } from './check-props.ts';
import { DraftText } from './draft-text.tsx';
import { Result } from './result.tsx';
import { statusWords } from '../evidence/status-words.ts';

export interface ResultsProps extends Pick<CheckProps, 'corpora' | 'onGo' | 'onCopy'> {
  checked: CheckedDraft;
  onChange: () => void;
}

export function Results({ checked, corpora, onGo, onCopy, onChange }: ResultsProps) {
  const i18n = useI18n();
  const { text } = checked;
  const { t, plural } = i18n;
  const name = useId();
  const root = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState<Quotation['status']>();
  const [withSentences, setWithSentences] = useState(false);
  const [current, setCurrent] = useState<number>();
  const lang = useMemo(() => detectLanguage(text), [text]);
  const all = checked.words
    .filter(({ kind }) => withSentences || kind === 'quotation')
    .map((words, i) => ({ words, number: i + 1 }));
  const list = all.filter(({ words }) => status === undefined || words.status === status);
  const at = list.findIndex(({ number }) => number === current);
  const counted = (each: Quotation['status']): number =>
    all.filter(({ words }) => words.status === each).length;
  const works = corpora.reduce((sum, corpus) => sum + corpus.works.length, 0);

  useEffect(() => {
    if (current === undefined) return;
    const element = root.current?.querySelector<HTMLElement>(`#check-${current}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    // Where the draft scrolls by itself it follows; elsewhere the page must not leave the result.
    const quoted = root.current?.querySelector<HTMLElement>('.check-quoted[aria-current]');
    const draft = quoted?.closest('.check-draft');
    if (quoted && draft && draft.scrollHeight > draft.clientHeight)
      draft.scrollTop += quoted.getBoundingClientRect().top - draft.getBoundingClientRect().top - 60;
  }, [current]);

  const step = (by: number): void => setCurrent(list[at < 0 ? 0 : at + by]?.number ?? current);
  return (
    <div ref={root}>
      <p class="lead">
        <output>{plural('checkCount', all.length, plural('checkWorks', works))}</output>
      </p>
      <div class="check-bar">
        <fieldset class="check-filter">
          <legend class="sr-only">{t('checkShow')}</legend>
          {[undefined, ...QUOTATION_STATUSES].map((each) => (
            <label key={each ?? 'all'}>
              <input
                type="radio"
                name={name}
                checked={status === each}
                onChange={() => {
                  setStatus(each);
                  setCurrent(undefined);
                }}
              />
              <span class="check-status" data-status={each ?? 'any'}>
                {each ? statusWords(each, i18n) : t('checkAll')}
              </span>{' '}
              <b>{each ? counted(each) : all.length}</b>
            </label>
          ))}
        </fieldset>
        <p class="check-steps">
          <button type="button" class="link" disabled={at <= 0} onClick={() => step(-1)}>
            {t('checkPrevious')}
          </button>
          <output>{list.length > 0 ? t('checkAt', Math.max(0, at) + 1, list.length) : ''}</output>
          <button
            type="button"
            class="link"
            disabled={list.length === 0 || at === list.length - 1}
            onClick={() => step(1)}
          >
            {t('checkNext')}
          </button>
        </p>
      </div>
      <div class="check-columns">
        <section class="check-draft" aria-labelledby={`${name}-draft`}>
          <p class="check-head">
            <b id={`${name}-draft`}>{t('checkLabel')}</b>
            <button type="button" class="link" onClick={onChange}>
              {t('checkChange')}
            </button>
          </p>
          <DraftText text={text} lang={lang} list={list} current={current} onChoose={setCurrent} />
        </section>
        <section aria-labelledby={`${name}-list`}>
          <h2 class="sr-only" id={`${name}-list`}>
            {t('checkQuotations')}
          </h2>
          <p class="check-options">
            <label>
              <input
                type="checkbox"
                checked={withSentences}
                onChange={(event) => {
                  setWithSentences(event.currentTarget.checked);
                  setCurrent(undefined);
                }}
              />{' '}
              {t('checkSentences')}
            </label>
          </p>
          {all.length === 0 && <p class="lead">{t('checkNothing')}</p>}
          {list.map(({ words, number }) => (
            <Result
              key={number}
              words={words}
              number={number}
              lang={detectLanguage(words.text, lang)}
              isCurrent={number === current}
              corpora={corpora}
              onGo={onGo}
              onCopyWording={() => onCopy(words.correct ?? '')}
            />
          ))}
        </section>
      </div>
    </div>
  );
}
