/** Two versions of a work side by side, with what differs marked, and what stands in one of them only. */
import { useState } from 'preact/hooks';
import type { Quoted } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';
import {
  compareVersions,
  countRows,
  groupRows,
  isChosen,
  type ComparedRow,
  type RowChoice,
} from '../passages/comparison.ts';
import { MarkedText } from '../passages/marked-text.tsx';
import { comparedPieces } from '../passages/pieces.ts';
import { UseBar } from '../passages/strip.tsx';
import { VersionSelect } from '../passages/version-select.tsx';
import { CiteMenu } from '../passages/cite-menu.tsx';
import { sentenceWords, versionKindWords } from '../passages/wording.ts';

export interface LibraryComparisonProps {
  corpus: Corpus;
  work: string;
  /** Numbers of the two versions. */
  a: number;
  b: number;
  onGo: (address: Address | undefined) => void;
}

const CHOICES: readonly RowChoice[] = ['all', 'changed', 'only-a', 'only-b'];

/** So many rows in a row that agree are folded into one line. */
const FOLDED_FROM = 2;

export function LibraryComparison({ corpus, work, a, b, onGo }: LibraryComparisonProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [choice, setChoice] = useState<RowChoice>('all');
  const rows = compareVersions(corpus, a, b);
  const go = (one: number, other: number): void =>
    onGo({ work, version: corpus.versions[one]?.id, against: corpus.versions[other]?.id });
  const names = {
    all: t('compareAll'),
    changed: t('compareChanged'),
    'only-a': t('compareOnly', nameOf(corpus, a, i18n)),
    'only-b': t('compareOnly', nameOf(corpus, b, i18n)),
  };
  const shown = rows.filter((row) => isChosen(choice, row));
  return (
    <section class="comparison">
      <h2 class="section-title">{t('compareTitle')}</h2>
      <div class="compare-heads">
        <Side corpus={corpus} work={work} number={a} other={b} onChoose={(next) => go(next, b)} />
        <Side corpus={corpus} work={work} number={b} other={a} onChoose={(next) => go(a, next)} />
      </div>
      {rows.length === 0 ? (
        <p class="note">{t('compareNone')}</p>
      ) : (
        <fieldset class="choices" aria-label={t('compareLabel')}>
          {CHOICES.map((each) => (
            <button key={each} type="button" aria-pressed={each === choice} onClick={() => setChoice(each)}>
              {names[each]} <span class="count">{countRows(rows, each)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {groupRows(shown).map((group) => {
        const key = `${group[0]?.a?.sentences.start} ${group[0]?.b?.sentences.start}`;
        const all = group.map((row) => <Row key={rowKey(row)} row={row} corpus={corpus} />);
        if (group.length < FOLDED_FROM) return all;
        return (
          <details key={key} class="same-rows">
            <summary>{i18n.plural('compareSame', group.length)}</summary>
            {all}
          </details>
        );
      })}
      {shown.length === 0 && rows.length > 0 && <p class="quiet">{t('compareNothing')}</p>}
    </section>
  );
}

const rowKey = ({ a, b }: ComparedRow): string => `${a?.sentences.start} ${b?.sentences.start}`;

/** Enough of a version to tell it from the other one. */
function nameOf(corpus: Corpus, number: number, i18n: I18n): string {
  const version = corpus.versions[number];
  return version
    ? `${versionKindWords(version.kind, i18n)}${i18n.t('citationComma')}${version.publisher}`
    : '';
}

/** The head of one side: which version, and how much of it the other has, too. */
function Side({
  corpus,
  work,
  number,
  other,
  onChoose,
}: Pick<LibraryComparisonProps, 'corpus' | 'work'> & {
  number: number;
  other: number;
  onChoose: (version: number) => void;
}) {
  const { t } = useI18n();
  const used = Array.from(corpus.sentences(number), () => false);
  for (const { a, b } of corpus.bitext(number, other)) if (b.start < b.end) used.fill(true, a.start, a.end);
  const count = used.filter(Boolean).length;
  return (
    <div class="compare-head">
      <VersionSelect corpus={corpus} work={work} shown={number} without={other} onChoose={onChoose} />
      <UseBar
        text={{ corpus, number, partner: undefined }}
        used={used}
        label={t('compareShare', count, used.length)}
      />
      <p class="where" aria-hidden="true">
        {t('compareShare', count, used.length)}
      </p>
    </div>
  );
}

function Row({ row, corpus }: { row: ComparedRow; corpus: Corpus }) {
  const i18n = useI18n();
  const sides = [row.a, row.b].flatMap((side) => side ?? []);
  return (
    <div class={row.a && row.b ? 'compared' : 'compared one-sided'}>
      <Cell quoted={row.a} row={row} side="a" />
      <Cell quoted={row.b} row={row} side="b" />
      <CiteMenu
        label={sides.map(({ sentences }) => sentenceWords(sentences, i18n)).join(i18n.t('citationComma'))}
        passages={() => sides.map(({ number, sentences }) => ({ corpus, number, sentences }))}
      />
    </div>
  );
}

function Cell({ quoted, row, side }: { quoted: Quoted | undefined; row: ComparedRow; side: 'a' | 'b' }) {
  const { t, locale } = useI18n();
  if (!quoted) {
    return (
      <p class="missing" lang={locale}>
        {t('notInThisVersion')}
      </p>
    );
  }
  const { lang } = quoted.version;
  return (
    <p class="source" lang={lang} dir={directionOf(lang)}>
      <span class="number">{quoted.sentences.start + 1}</span>{' '}
      {row.difference ? <MarkedText pieces={comparedPieces(row.difference, side)} /> : quoted.text}
    </p>
  );
}
