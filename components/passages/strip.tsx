/**
 * The full text from beginning to end as a row of pieces, as wide as they are long: filled where the page uses it, empty where it
 * leaves it out. Thin rows below it show what the readouts and reports use.
 */
import { useRef, useState } from 'preact/hooks';
import type { FindingKind } from '../../engine/types.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { useWidth } from '../parts/use-width.ts';
import { reportsOf } from './coverage.ts';
import { type FullText } from './parallel-text.ts';
import { stripPieces, usedRuns, type StripPiece } from './strip-pieces.ts';
import { kindWords, sentenceWords, versionKindWords } from './wording.ts';

export interface StripProps {
  text: FullText;
  /** What became of each sentence on the page; undefined where it is left out. */
  kinds: readonly (FindingKind | undefined)[];
  onGo: (sentence: number) => void;
}

/** A reader cannot distinguish more rows than this. */
const THIN_ROWS = 3;

/** The width of a strip in the narrowest panel. CSS pixels. */
const USUAL_WIDTH = 220;

const lengthsOf = ({ corpus, number }: FullText): number[] =>
  corpus.sentences(number).map(({ start, end }) => end - start);

/** Where a key leads from one of the pieces to. */
function step(key: string, at: number, last: number, rightToLeft: boolean): number | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(at + 1, last);
  if (key === back) return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

function labelOf({ sentences, kind, used }: StripPiece, i18n: I18n): string {
  const where = sentenceWords(sentences, i18n);
  const count = sentences.end - sentences.start;
  if (!kind) return i18n.t('stripPiece', where, i18n.t('leftOut'));
  return count === 1
    ? i18n.t('stripPiece', where, kindWords(kind, i18n))
    : i18n.t('stripPieces', where, used, count);
}

export function Strip({ text, kinds, onGo }: StripProps) {
  const i18n = useI18n();
  const { ref, width } = useWidth<HTMLFieldSetElement>(USUAL_WIDTH);
  const pieces = stripPieces(lengthsOf(text), kinds, width);
  const first = Math.max(
    pieces.findIndex(({ kind }) => kind !== undefined),
    0,
  );
  // One stop for the Tab key, arrows inside: thirty stops would bury what comes after.
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? first, pieces.length - 1);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rightToLeft = ref.current ? getComputedStyle(ref.current).direction === 'rtl' : false;
    const next = step(event.key, at, pieces.length - 1, rightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
    links.current[next]?.focus();
  };
  const perPiece = Math.round(kinds.length / Math.max(pieces.length, 1));
  return (
    <div class="strip">
      <span aria-hidden="true">{i18n.t('stripPage')}</span>
      <fieldset class="bar" aria-label={i18n.t('stripLabel')} ref={ref}>
        {pieces.map((piece, n) => {
          const { sentences, kind, used, length } = piece;
          const label = labelOf(piece, i18n);
          const count = sentences.end - sentences.start;
          return (
            <a
              key={sentences.start}
              ref={(element) => {
                links.current[n] = element;
              }}
              href={`#s${sentences.start + 1}`}
              class={kind ? `piece piece-${kind}` : 'piece'}
              style={{ flexGrow: length, ...(kind && count > 1 && { blockSize: shareOf(used, count) }) }}
              aria-label={label}
              title={label}
              tabIndex={n === at ? 0 : -1}
              onKeyDown={onKeyDown}
              onClick={(event) => {
                event.preventDefault();
                setChosen(n);
                onGo(firstUsed(sentences, kinds));
              }}
            />
          );
        })}
      </fieldset>
      {reportsOf(text, THIN_ROWS).map(({ number, used }) => {
        const version = text.corpus.versions[number];
        if (!version) return undefined;
        const kind = versionKindWords(version.kind, i18n);
        const label = i18n.t(
          'stripVersion',
          version.publisher,
          kind,
          used.filter(Boolean).length,
          used.length,
        );
        return (
          <>
            <span class="strip-name" aria-hidden="true" title={version.publisher}>
              {kind}
            </span>
            <UseBar key={version.id} text={text} used={used} label={label} />
          </>
        );
      })}
      {pieces.length < kinds.length && (
        <p class="strip-key">{i18n.plural('stripKey', Math.max(perPiece, 1))}</p>
      )}
    </div>
  );
}

/** A piece of which a little is used is still seen. In percent of the row's height. */
const LEAST_SHARE = 25;
const shareOf = (used: number, count: number): string =>
  `${Math.round(LEAST_SHARE + (100 - LEAST_SHARE) * (used / count))}%`;

/** The first of some sentences that the page uses, or the first of them. */
function firstUsed({ start, end }: StripPiece['sentences'], kinds: StripProps['kinds']): number {
  const used = kinds.slice(start, end).findIndex((kind) => kind !== undefined);
  return used < 0 ? start : start + used;
}

/** One thin row: which sentences of the full text a version uses. */
export function UseBar({ text, used, label }: { text: FullText; used: readonly boolean[]; label: string }) {
  return (
    <div>
      <span class="sr-only">{label}</span>
      <div class="bar thin" aria-hidden="true" title={label}>
        {usedRuns(lengthsOf(text), used).map((run, n) => (
          <i key={n} class={run.used ? 'on' : undefined} style={{ flexGrow: run.length }} />
        ))}
      </div>
    </div>
  );
}
