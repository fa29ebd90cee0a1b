/**
 * A bar of the full text, one piece for each sentence, as wide as the sentence is long: coloured where the page uses it, empty
 * where it leaves it out. Thin bars below it show what the readouts and reports use.
 */
import { useRef, useState } from 'preact/hooks';
import type { FindingKind } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { reportsOf } from './coverage.ts';
import { type FullText } from './parallel-text.ts';
import { kindWords, sentenceWords, versionKindWords } from './wording.ts';

export interface StripProps {
  text: FullText;
  /** What became of each sentence on the page; undefined where it is left out. */
  kinds: readonly (FindingKind | undefined)[];
  onGo: (sentence: number) => void;
}

/** A reader cannot distinguish more rows than this. */
const THIN_ROWS = 3;

/** From so many sentences on the gaps between the pieces would be wider than the pieces. */
const DENSE = 90;

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

export function Strip({ text, kinds, onGo }: StripProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const first = Math.max(
    kinds.findIndex((kind) => kind !== undefined),
    0,
  );
  // One stop for the Tab key, arrows inside: thirty stops would bury what comes after.
  const [at, setAt] = useState(first);
  const pieces = useRef<(HTMLAnchorElement | null)[]>([]);
  const sentences = text.corpus.sentences(text.number);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = KEYS[event.key]?.(at, sentences.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    pieces.current[next]?.focus();
  };
  return (
    <div class="strip">
      <fieldset class={sentences.length > DENSE ? 'bar dense' : 'bar'} aria-label={t('stripLabel')}>
        {sentences.map(({ start, end }, n) => {
          const kind = kinds[n];
          const label = t(
            'stripPiece',
            sentenceWords({ start: n, end: n + 1 }, i18n),
            kind ? kindWords(kind, i18n) : t('leftOut'),
          );
          return (
            <a
              key={n}
              ref={(element) => {
                pieces.current[n] = element;
              }}
              href={`#s${n + 1}`}
              class={kind ? `piece piece-${kind}` : 'piece'}
              style={{ flexGrow: end - start }}
              aria-label={label}
              title={label}
              tabIndex={n === at ? 0 : -1}
              onKeyDown={onKeyDown}
              onClick={(event) => {
                event.preventDefault();
                setAt(n);
                onGo(n);
              }}
            />
          );
        })}
      </fieldset>
      {reportsOf(text, THIN_ROWS).map(({ number, used }) => {
        const version = text.corpus.versions[number];
        if (!version) return undefined;
        const label = t(
          'stripVersion',
          version.publisher,
          versionKindWords(version.kind, i18n),
          used.filter(Boolean).length,
          used.length,
        );
        return <UseBar key={version.id} text={text} used={used} label={label} />;
      })}
    </div>
  );
}

/** One thin row: which sentences of the full text a version uses. */
export function UseBar({ text, used, label }: { text: FullText; used: readonly boolean[]; label: string }) {
  return (
    <>
      <span class="sr-only">{label}</span>
      <div class="bar thin" aria-hidden="true" title={label}>
        {text.corpus.sentences(text.number).map(({ start, end }, n) => (
          <i key={n} class={used[n] ? 'on' : undefined} style={{ flexGrow: end - start }} />
        ))}
      </div>
    </>
  );
}
