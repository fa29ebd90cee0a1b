/**
 * The tab with the passages of the page: either in the order of the full text, with what the page leaves out in between, or
 * the passages alone in the order of the page.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { quote } from '../../engine/edition/edition.ts';
import type { Span, Work } from '../../engine/types.ts';
import { FoundPassage, type FoundPassageProps } from '../passages/found-passage.tsx';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, wantedTexts } from '../parts/languages.ts';
import { Publications } from '../passages/publications.tsx';
import { versionWithPageWording, type Found } from '../passages/found.ts';
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

export interface OnThisPageProps extends Omit<
  FoundPassageProps,
  'found' | 'current' | 'names' | 'namedVersion'
> {
  /** What the page reports, if any. */
  work: Work | undefined;
  text: FullText | undefined;
  /** Passages of the work that is shown, in page order. */
  found: readonly Found[];
  /** Passages of other works. */
  others: readonly Found[];
  target: Target | undefined;
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

export function OnThisPage({ work, text, found, others, target, follow, ...passage }: OnThisPageProps) {
  const { t, plural } = useI18n();
  const [passagesOnly, setPassagesOnly] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const placed = text ? found.filter((each) => placeIn(text, each)) : [];
  const hasPlaces = text !== undefined && placed.length > 0;
  const inText = hasPlaces && !passagesOnly;
  const rest = inText ? found.filter((each) => !placed.includes(each)) : [];
  const first = text && placed.toSorted((a, b) => startIn(text, a) - startIn(text, b))[0]?.index;
  // In the full text the first passage may stand far down. A list begins at its top, where it may say that there is no full text.
  const opening = inText ? first : undefined;
  const targetFinding = target ? ('finding' in target ? target.finding : undefined) : opening;
  const targetSentence = target && 'sentence' in target ? target.sentence : undefined;
  const targetAt = target?.at;
  const gently = target !== undefined && 'gently' in target && target.gently;
  useLayoutEffect(() => {
    const element =
      targetFinding === undefined
        ? [...(root.current?.querySelectorAll('[data-sentence]') ?? [])].findLast(
            (each) => Number(each.getAttribute('data-sentence')) <= (targetSentence ?? -1),
          )
        : root.current?.querySelector(`[data-finding="${targetFinding}"]`);
    if (!element || !root.current) return;
    // The first of a list comes with what is said above the list.
    const isTop = !inText && element === root.current.querySelector('[data-finding]');
    scrollTo(isTop ? root.current : element, targetAt !== undefined, gently);
  }, [targetFinding, targetSentence, targetAt, gently, inText]);
  const namedVersion = versionWithPageWording(found)?.id;
  const current = target && 'finding' in target ? target.finding : undefined;
  const show = (each: Found, names?: 'work' | 'version') => (
    <FoundPassage
      key={each.index}
      {...passage}
      found={each}
      current={each.index === current}
      names={names}
      namedVersion={namedVersion}
    />
  );
  return (
    <div class="on-this-page" ref={root} data-many={found.length + others.length > MANY || undefined}>
      {(hasPlaces || follow) && (
        <fieldset class="choices order" aria-label={t('orderLabel')} data-sticky>
          {hasPlaces && (
            <>
              <button type="button" aria-pressed={!passagesOnly} onClick={() => setPassagesOnly(false)}>
                {t('orderText')}
              </button>
              <button type="button" aria-pressed={passagesOnly} onClick={() => setPassagesOnly(true)}>
                {t('orderPage')}
              </button>
            </>
          )}
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
        </fieldset>
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
            <section key={group.rows[0]?.sentences.start} class="left-out">
              <h3 class="left-out-label">{plural('leftOutHere', sentencesIn(group.rows))}</h3>
              {passagesOf(group.rows).map((rows) => (
                <LeftOut key={rows[0]?.sentences.start} text={text} rows={rows} {...passage} />
              ))}
            </section>
          ),
        )}
      {work && !text && <Publications work={work} missing />}
      {!inText && found.map((each) => show(each, text ? undefined : 'version'))}
      {rest.length > 0 && <h3 class="section-title">{t('otherVersions')}</h3>}
      {rest.map((each) => show(each, 'version'))}
      {others.length > 0 && found.length > 0 && <h3 class="section-title">{t('otherWorks')}</h3>}
      {others.map((each) => show(each, 'work'))}
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
