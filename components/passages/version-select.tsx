/** Chooses one of the versions of a work, named by kind, language, publisher and date. */
import { useId } from 'preact/hooks';
import { versionsOf } from '../../engine/edition/edition.ts';
import type { Corpus, Lang, Version } from '../../engine/types.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { dateWords, languageName, versionKindWords } from './wording.ts';

export interface VersionSelectProps {
  corpus: Corpus;
  work: string;
  /** Number of the version that is shown. */
  shown: number;
  /** A version that is not offered. */
  without?: number;
  onChoose: (version: number) => void;
}

/** “Full text · English · Qiushi · 28 February 2024” */
const versionName = (version: Version, among: readonly Lang[], i18n: I18n): string =>
  [
    versionKindWords(version.kind, i18n),
    languageName(version.lang, i18n.locale, among),
    version.publisher,
    version.date ? dateWords(version.date, i18n.locale) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

export function VersionSelect({ corpus, work, shown, without, onChoose }: VersionSelectProps) {
  const i18n = useI18n();
  const id = useId();
  const numbers = versionsOf(corpus, work);
  const among = numbers.flatMap((number) => corpus.versions[number]?.lang ?? []);
  return (
    <p class="version-select">
      <label for={id}>{i18n.t('versionLabel')}</label>
      <select id={id} value={String(shown)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {numbers.map((number) => {
          const version = corpus.versions[number];
          return (
            version &&
            number !== without && (
              <option key={version.id} value={String(number)} selected={number === shown}>
                {versionName(version, among, i18n)}
              </option>
            )
          );
        })}
      </select>
    </p>
  );
}
