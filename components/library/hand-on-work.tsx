/** The menu that hands on a work, or some sentences of it, in two of its versions. */
import { useState } from 'preact/hooks';
import { versionsOf } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';
import { partnerOf } from '../passages/parallel-text.ts';
import { languageName, versionKindWords } from '../passages/wording.ts';

const FORMATS = [
  { name: 'TMX', ending: 'tmx', type: 'application/x-tmx+xml' },
  { name: 'TSV', ending: 'tsv', type: 'text/tab-separated-values' },
  {
    name: 'DOCX',
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { name: 'HTML', ending: 'html', type: 'text/html' },
] as const;

export interface HandOnWorkProps {
  corpus: Corpus;
  work: string;
  /** Number of the version that is read. */
  version: number;
  /** The sentence that is picked, from 0. */
  sentence: number | undefined;
}

export function HandOnWork({ corpus, work, version: number, sentence }: HandOnWorkProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const others = versionsOf(corpus, work).filter(
    (each) => each !== number && corpus.bitext(number, each).length > 0,
  );
  const count = corpus.sentences(number).length;
  const [chosen, setChosen] = useState<number>();
  const [range, setRange] = useState<{ first: number; last: number }>();
  const other = others.find((each) => each === chosen) ?? partnerOf(corpus, number) ?? others[0];
  if (other === undefined) return undefined;
  const { first, last } =
    range ??
    (sentence === undefined ? { first: 1, last: count } : { first: sentence + 1, last: sentence + 1 });
  const bound = (value: string): number => Math.min(count, Math.max(1, Math.round(Number(value)) || 1));
  return (
    <SaveMenu
      summary={t('handOnWork')}
      formats={FORMATS}
      file={work}
      write={async (format) => {
        const { workFile } = await import('./work-file.ts');
        const sentences = { start: Math.min(first, last) - 1, end: Math.max(first, last) };
        return workFile(FORMATS[format]?.name ?? 'HTML', corpus, number, other, sentences);
      }}
    >
      <label>
        {t('handOnBeside')}{' '}
        <select value={String(other)} onChange={({ currentTarget: { value } }) => setChosen(Number(value))}>
          {others.map((each) => {
            const version = corpus.versions[each];
            return (
              version && (
                <option key={each} value={String(each)}>
                  {languageName(version.lang, locale)} · {versionKindWords(version.kind, i18n)},{' '}
                  {version.publisher}
                </option>
              )
            );
          })}
        </select>
      </label>
      <label>
        {t('handOnFrom')}{' '}
        <input
          type="number"
          min={1}
          max={count}
          value={first}
          onChange={({ currentTarget: { value } }) => setRange({ first: bound(value), last })}
        />
      </label>
      <label>
        {t('handOnTo')}{' '}
        <input
          type="number"
          min={1}
          max={count}
          value={last}
          onChange={({ currentTarget: { value } }) => setRange({ first, last: bound(value) })}
        />
      </label>
    </SaveMenu>
  );
}
