/** Which works the library lists: those with a text in a language, those of a collection. */
import { useId } from 'preact/hooks';
import { primaryLanguage, versionsOf } from '../../engine/edition/edition.ts';
import type { Corpus, Work } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { languageName } from '../passages/wording.ts';

/** Empty where any will do. */
export interface WorkChoice {
  /** A primary subtag. */
  lang: string;
  /** The name of a collection. */
  collection: string;
}

const languagesOf = (corpus: Corpus, work: string): string[] =>
  versionsOf(corpus, work).map((number) => primaryLanguage(corpus.versions[number]?.lang ?? ''));

export const isChosenWork = (
  { lang, collection }: WorkChoice,
  { corpus, work }: { corpus: Corpus; work: Work },
): boolean =>
  (collection === '' || corpus.name === collection) &&
  (lang === '' || languagesOf(corpus, work.id).includes(lang));

export interface WorkFilterProps {
  corpora: readonly Corpus[];
  choice: WorkChoice;
  onChoose: (choice: WorkChoice) => void;
}

export function WorkFilter({ corpora, choice, onChoose }: WorkFilterProps) {
  const { t, locale } = useI18n();
  const { compare } = new Intl.Collator(locale);
  const languages = new Set(
    corpora.flatMap((corpus) => corpus.works.flatMap(({ id }) => languagesOf(corpus, id))),
  );
  const named = [...languages].map((lang) => ({ value: lang, label: languageName(lang, locale) }));
  const collections = [...new Set(corpora.flatMap(({ name }) => name ?? []))];
  return (
    <div class="work-filter">
      <Choice
        label={t('filterLanguage')}
        value={choice.lang}
        options={named.toSorted((a, b) => compare(a.label, b.label))}
        onChoose={(lang) => onChoose({ ...choice, lang })}
      />
      <Choice
        label={t('filterCollection')}
        value={choice.collection}
        options={collections.map((name) => ({ value: name, label: name }))}
        onChoose={(collection) => onChoose({ ...choice, collection })}
      />
    </div>
  );
}

/** A choice of one or all; none where there is but one. */
function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  const { t } = useI18n();
  const id = useId();
  if (options.length < 2) return undefined;
  return (
    <span>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t('filterAll')}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </span>
  );
}
