/** One text that may be added: what was recognised of it, to be corrected, and what became of its characters. */
import { useId, useState } from 'preact/hooks';
import { VERSION_KINDS, type VersionKind, type Work } from '../../engine/types.ts';
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import { languageName, localised, versionKindWords } from '../passages/wording.ts';
import type { AddTextsProps, Draft, DraftFields, Reasons } from './add-props.ts';
import { KnownPassages } from './known-passages.tsx';
import { groupedReasons } from './reasons.ts';

/** The languages that are offered, beside those that were recognised. */
const LANGUAGES = 'en zh-Hans zh-Hant ar de es fa fr id it ja ko nl pt ru tr uk vi'.split(' ');

/** What is wrong with the fields, by the field. */
export function troubleWith({
  title,
  date,
  publisher,
  url,
  work,
}: DraftFields): Partial<Record<keyof DraftFields, MessageKey>> {
  return {
    ...(title.trim() === '' && { title: 'needTitle' as const }),
    // A version of a known text needs no date of its own.
    ...(!(work !== undefined && date.trim() === '') &&
      !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date.trim()) && {
        date: 'needDate' as const,
      }),
    ...(publisher.trim() === '' && { publisher: 'needPublisher' as const }),
    ...(url.trim() !== '' && !/^https?:\/\/\S+$/.test(url.trim()) && { url: 'needAddress' as const }),
  };
}

interface FieldProps {
  draft: Draft;
  name: 'title' | 'speaker' | 'occasion' | 'date' | 'publisher' | 'url';
  label: MessageKey;
  hint?: MessageKey;
  trouble: MessageKey | undefined;
  onChange: (change: Partial<DraftFields>) => void;
}

function Field({ draft, name, label, hint, trouble, onChange }: FieldProps) {
  const { t } = useI18n();
  const id = useId();
  const described = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  return (
    <p class={`field field-${name}`}>
      <label for={id}>{t(label)}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        value={draft.fields[name]}
        aria-invalid={trouble !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
      />
      {hint && (
        <span id={`${id}-hint`} class="where">
          {t(hint)}
        </span>
      )}
      {trouble && (
        <span id={`${id}-trouble`} class="flag" role="alert">
          {t(trouble)}
        </span>
      )}
    </p>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, name, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p class={`field field-${name}`}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What is not in the text, under a line that can be opened. */
export function LeftAside({ summary, reasons }: { summary: string; reasons: Reasons }) {
  const { t } = useI18n();
  const groups = groupedReasons(reasons);
  if (groups.length === 0) return undefined;
  return (
    <details class="left-aside">
      <summary>{summary}</summary>
      <dl>
        {groups.map(({ key, count, texts }) => (
          <div key={key}>
            <dt>
              {t(key)} <span class="where">{count}</span>
            </dt>
            {texts.map((text, n) => (
              <dd key={n} dir="auto">
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

export interface DraftFormProps extends Pick<AddTextsProps, 'works' | 'onGo'> {
  draft: Draft;
  onChange: (change: Partial<DraftFields>) => void;
  onText: (text: string) => void;
  onRemove: () => void;
  onAdd: () => void;
}

const isKind = (value: string): value is VersionKind => VERSION_KINDS.some((kind) => kind === value);

/** The works as a choice, the proposed one before the others. */
function workOptions(
  works: readonly Work[],
  proposed: string | undefined,
  locale: string,
  t: ReturnType<typeof useI18n>['t'],
): [string, string][] {
  const words = (work: Work): string => localised(work.titles, locale).text;
  const first = works.filter(({ id }) => id === proposed);
  const others = works.filter(({ id }) => id !== proposed);
  return [
    ...first.map((work): [string, string] => [work.id, t('fieldWorkProposed', words(work))]),
    ['', t('fieldWorkNew')],
    ...others.map((work): [string, string] => [work.id, t('fieldWorkOf', words(work))]),
  ];
}

export function DraftForm({ draft, works, onChange, onText, onRemove, onAdd, onGo }: DraftFormProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [tried, setTried] = useState(false);
  const { fields, state } = draft;
  const troubles = troubleWith(fields);
  const shown = tried ? troubles : {};
  const languages = [
    ...new Set([fields.lang, ...(fields.secondLang ? [fields.secondLang] : []), ...LANGUAGES]),
  ].map((lang) => [lang, languageName(lang, locale, LANGUAGES)] as const);
  const left = draft.left.flatMap(([, texts]) => texts).reduce((sum, text) => sum + text.length, 0);
  const field = (name: FieldProps['name'], label: MessageKey, hint?: MessageKey) => (
    <Field
      draft={draft}
      name={name}
      label={label}
      {...(hint && { hint })}
      trouble={shown[name]}
      onChange={onChange}
    />
  );
  return (
    <form
      class="draft-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(troubles).length === 0) onAdd();
      }}
    >
      {state.kind === 'ready' && state.trouble && (
        <p class="flag" role="alert">
          {t(state.trouble.key, state.trouble.detail ?? '')}
        </p>
      )}
      {field('title', 'fieldTitle')}
      {field('speaker', 'fieldSpeaker')}
      {field('occasion', 'fieldOccasion')}
      {field('date', 'fieldDate', 'fieldDateHint')}
      <Choice
        label={t('fieldLanguage')}
        name="lang"
        value={fields.lang}
        options={languages}
        onChoose={(lang) => onChange({ lang })}
      />
      <Choice
        label={t('fieldSecondLanguage')}
        name="second"
        value={fields.secondLang ?? ''}
        options={[['', t('fieldNone')], ...languages]}
        onChoose={(secondLang) => onChange({ secondLang: secondLang || undefined })}
      />
      <Choice
        label={t('fieldWork')}
        name="work"
        value={fields.work ?? ''}
        options={workOptions(works, draft.proposed, locale, t)}
        onChoose={(work) => onChange({ work: work || undefined })}
      />
      <Choice
        label={t('fieldKind')}
        name="kind"
        value={fields.kind}
        options={VERSION_KINDS.map((kind) => [kind, versionKindWords(kind, i18n)] as const)}
        onChoose={(kind) => isKind(kind) && onChange({ kind })}
      />
      {field('publisher', 'fieldPublisher')}
      {field('url', 'fieldAddress')}
      <details class="left-aside field-text">
        <summary>
          {t('fieldText')} · {t('accountRead', draft.text.length)}
        </summary>
        <textarea
          class="draft-text"
          lang={fields.lang}
          dir="auto"
          rows={14}
          aria-label={t('fieldText')}
          value={draft.text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </details>
      <KnownPassages passages={draft.known ?? []} works={works} lang={fields.lang} onOpen={onGo} />
      <LeftAside summary={t('accountLeft', left)} reasons={draft.left} />
      <p class="actions">
        <button type="submit" disabled={state.kind === 'adding'}>
          {t(state.kind === 'adding' ? 'addAdding' : draft.edited ? 'editButton' : 'addButton')}
        </button>
        <button type="button" class="link" onClick={onRemove}>
          {t(draft.edited ? 'addCancel' : 'addLeaveOut')}
        </button>
      </p>
    </form>
  );
}
