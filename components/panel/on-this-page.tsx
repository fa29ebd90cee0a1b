/**
 * The tab with the passages of the page: either in the order of the full text, with what the page leaves out in between, or
 * the passages alone in the order of the page.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FindingKind, Work } from '../../engine/types.ts';
import { FoundPassage, type FoundPassageProps } from '../passages/found-passage.tsx';
import { useI18n } from '../parts/i18n.tsx';
import { isIn, LeftOutPart } from './left-out.tsx';
import { Publications } from '../passages/publications.tsx';
import { KindFilter, type ShownKind } from '../passages/kind-filter.tsx';
import type { Found } from '../passages/found.ts';
import { Step } from '../passages/step.tsx';
import { UnknownQuotations, type UnknownQuotation } from '../passages/unknown-quotations.tsx';
import { placeIn, rowsOf, type FullText, type Row } from '../passages/parallel-text.ts';
import { scrollTo } from '../parts/scroll.ts';

/**
 * Where to scroll: to a finding or to a sentence of the full text. `at` differs each time, so that the same place can be asked
 * for again. Gently (with motion) where the panel follows the page.
 */
export type Target = { finding: number; at: number; gently?: boolean } | { sentence: number; at: number };

/** Whether the panel scrolls with the page. */
export interface Follow {
  on: boolean;
  onChange: (on: boolean) => void;
}

export interface OnThisPageProps extends Omit<FoundPassageProps, 'found' | 'current' | 'names'> {
  /** What the page reports, if any. */
  work: Work | undefined;
  text: FullText | undefined;
  /** Passages of the work that is shown, in page order. */
  found: readonly Found[];
  /** Passages of other works. */
  others: readonly Found[];
  /** Quotations that stand in no version. */
  unknown: readonly UnknownQuotation[];
  target: Target | undefined;
  onTarget: (finding: number) => void;
  /** Undefined where there is no page to follow. */
  follow?: Follow | undefined;
}

/** A list of more passages than this is drawn only where it is seen: 1,000 took the thread of all panels half a second. */
const MANY = 100;

type Group = { kind: 'found'; row: Row } | { kind: 'rest'; rows: Row[] };

/** Rows that are left out stand together. */
function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.found.length > 0) groups.push({ kind: 'found', row });
    else if (last?.kind === 'rest') last.rows.push(row);
    else groups.push({ kind: 'rest', rows: [row] });
  }
  return groups;
}

export function OnThisPage(props: OnThisPageProps) {
  const { work, text, found: all, others: allOthers, unknown, target, onTarget, follow, ...passage } = props;
  const { t } = useI18n();
  const [passagesOnly, setPassagesOnly] = useState(false);
  const [kind, setKind] = useState<ShownKind>('all');
  const root = useRef<HTMLDivElement>(null);
  const found = kind === 'all' ? all : all.filter((each) => each.kind === kind);
  const others = kind === 'all' ? allOthers : allOthers.filter((each) => each.kind === kind);
  const placed = text ? found.filter((each) => placeIn(text, each)) : [];
  const hasPlaces = text !== undefined && placed.length > 0;
  const inText = hasPlaces && !passagesOnly && kind === 'all';
  const rest = inText ? found.filter((each) => !placed.includes(each)) : [];
  const targetFinding = target && 'finding' in target ? target.finding : undefined;
  const targetSentence = target && 'sentence' in target ? target.sentence : undefined;
  const targetAt = target?.at;
  const gently = target !== undefined && 'gently' in target && target.gently;
  useLayoutEffect(() => {
    // On opening the list stands at its top: what is left out before the first passage is one line.
    if (targetAt === undefined) return;
    const element =
      targetFinding === undefined
        ? [...(root.current?.querySelectorAll('[data-sentence]') ?? [])].findLast(
            (each) => Number(each.getAttribute('data-sentence')) <= (targetSentence ?? -1),
          )
        : root.current?.querySelector(`[data-finding="${targetFinding}"]`);
    if (!element || !root.current) return;
    // The first of a list comes with what is said above the list.
    const isTop = !inText && element === root.current.querySelector('[data-finding]');
    scrollTo(isTop ? root.current : element, true, gently);
  }, [targetFinding, targetSentence, targetAt, gently, inText]);
  const current = target && 'finding' in target ? target.finding : undefined;
  const show = (each: Found, names?: 'work' | 'version') => (
    <FoundPassage key={each.index} {...passage} found={each} current={each.index === current} names={names} />
  );
  const inOrder = inText && text ? placed.toSorted((a, b) => startIn(text, a) - startIn(text, b)) : found;
  const steps = [...inOrder, ...rest, ...others].map(({ index }) => index);
  const at = steps.indexOf(current ?? -1);
  const count = (of: FindingKind): number => [...all, ...allOthers].filter((each) => each.kind === of).length;
  return (
    <div class="on-this-page" ref={root} data-many={all.length + allOthers.length > MANY || undefined}>
      <div class="find-tools">
        <KindFilter
          shown={kind}
          counts={{
            verbatim: count('verbatim'),
            edited: count('edited'),
            paraphrase: count('paraphrase'),
            none: unknown.length,
          }}
          onChoose={setKind}
        />
        {hasPlaces && kind === 'all' && (
          <fieldset class="choices" aria-label={t('orderLabel')}>
            <button type="button" aria-pressed={!passagesOnly} onClick={() => setPassagesOnly(false)}>
              {t('orderText')}
            </button>
            <button type="button" aria-pressed={passagesOnly} onClick={() => setPassagesOnly(true)}>
              {t('orderPage')}
            </button>
          </fieldset>
        )}
      </div>
      {kind !== 'none' && (
        <div class="order" data-sticky>
          <Step
            at={at < 0 ? undefined : at}
            count={steps.length}
            onStep={(to) => {
              const next = steps[to];
              if (next !== undefined) onTarget(next);
            }}
          />
          {follow && (
            <label class="follow" title={t('followPageHint')}>
              <input
                type="checkbox"
                checked={follow.on}
                onChange={(event) => follow.onChange(event.currentTarget.checked)}
              />
              {t('followPage')}
            </label>
          )}
        </div>
      )}
      {inText &&
        groupsOf(rowsOf(text, placed)).map((group) =>
          group.kind === 'found' ? (
            <div key={group.row.sentences.start} data-sentence={group.row.sentences.start}>
              {group.row.found.flatMap((n) => {
                const each = placed[n];
                return each && isFirstRow(text, each, group.row) ? [show(each)] : [];
              })}
            </div>
          ) : (
            <LeftOutPart
              key={group.rows[0]?.sentences.start}
              text={text}
              rows={group.rows}
              open={isIn(group.rows, targetSentence)}
              {...passage}
            />
          ),
        )}
      {work && !text && kind === 'all' && <Publications work={work} missing />}
      {!inText && found.map((each) => show(each, text ? undefined : 'version'))}
      {rest.length > 0 && <h3 class="section-title">{t('otherVersions')}</h3>}
      {rest.map((each) => show(each, 'version'))}
      {others.length > 0 && found.length > 0 && <h3 class="section-title">{t('otherWorks')}</h3>}
      {others.map((each) => show(each, 'work'))}
      {(kind === 'all' || kind === 'none') && <UnknownQuotations list={unknown} lang={passage.lang} />}
    </div>
  );
}

const startIn = (text: FullText, found: Found): number => placeIn(text, found)?.start ?? Infinity;

/** A passage stands in the row where its sentences begin. */
const isFirstRow = (text: FullText, found: Found, { sentences }: Row): boolean => {
  const start = placeIn(text, found)?.start ?? -1;
  return start >= sentences.start && start < sentences.end;
};
