/**
 * The tab with the passages of the page: either in the order of the full text, with what the page leaves out in between, or
 * the passages alone in the order of the page.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { quote } from '../../engine/edition/edition.ts';
import type { FindingKind, Span, Work } from '../../engine/types.ts';
import { FoundPassage, type FoundPassageProps } from '../passages/found-passage.tsx';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, wantedTexts } from '../parts/languages.ts';
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
    <div class="on-this-page" ref={root}>
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

const sentencesIn = (rows: readonly Row[]): number =>
  (rows.at(-1)?.sentences.end ?? 0) - (rows[0]?.sentences.start ?? 0);

/** Rows by the paragraphs of the text. */
function passagesOf(rows: readonly Row[]): Row[][] {
  const result: Row[][] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && !row.opensPassage) last.push(row);
    else result.push([row]);
  }
  return result;
}

/** Whether a sentence stands in some rows. */
const isIn = (rows: readonly Row[], sentence: number | undefined): boolean =>
  sentence !== undefined && rows.some(({ sentences: { start, end } }) => sentence >= start && sentence < end);

/** What the page leaves out between two passages: how much, how it begins, and on demand all of it. */
function LeftOutPart({
  rows,
  open,
  ...rest
}: Pick<OnThisPageProps, 'languages' | 'lang'> & { text: FullText; rows: Row[]; open: boolean }) {
  const { plural } = useI18n();
  const { corpus, number } = rest.text;
  const sentences = union(rows.map((row) => row.sentences));
  const beginning = sentences ? quote(corpus, number, sentences) : undefined;
  return (
    <details class="left-out" open={open} data-sentence={sentences?.start}>
      <summary>
        <span class="left-out-label">{plural('leftOutHere', sentencesIn(rows))}</span>{' '}
        <span class="left-out-opening" lang={beginning?.version.lang} aria-hidden="true">
          {beginning?.text.slice(0, OPENING_LENGTH)}
        </span>
      </summary>
      {passagesOf(rows).map((each) => (
        <LeftOut key={each[0]?.sentences.start} rows={each} {...rest} />
      ))}
    </details>
  );
}

/** More than fits into a line. UTF-16 code units. */
const OPENING_LENGTH = 120;

const union = (spans: readonly (Span | undefined)[]): Span | undefined => {
  const there = spans.filter((span) => span !== undefined);
  const start = there[0]?.start;
  const end = there.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
};

function LeftOut({
  text,
  rows,
  languages,
  lang,
}: Pick<OnThisPageProps, 'languages' | 'lang'> & { text: FullText; rows: Row[] }) {
  const { corpus, number, partner } = text;
  const sentences = union(rows.map((row) => row.sentences));
  const other = union(rows.map((row) => row.counterpart));
  const quoted = [
    ...(sentences ? [quote(corpus, number, sentences)] : []),
    ...(other && partner !== undefined ? [quote(corpus, partner, other)] : []),
  ].map((each) => ({ lang: each.version.lang, ...each }));
  return (
    <div class="texts" data-sentence={sentences?.start}>
      {wantedTexts(languages, quoted, lang).map((each, n) => (
        <p
          key={each.number}
          class={n === 0 ? 'source' : 'counterpart'}
          lang={each.lang}
          dir={directionOf(each.lang)}
        >
          {each.text}
        </p>
      ))}
    </div>
  );
}
