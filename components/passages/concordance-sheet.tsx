/** The concordance of a word or phrase: its renderings by language, each with its places, and what could be one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Concordance, concordance, joined } from '../../engine/concordance/concordance.ts';
import { primaryLanguage } from '../../engine/edition/edition.ts';
import type { Lang } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { isOffered } from '../parts/languages.ts';
import type { AskedWords } from './asked-words.ts';
import { ConcordanceEntry, PlaceLines } from './concordance-entry.tsx';
import type { ConcordanceSource } from './concordance-source.ts';
import { GlossaryMenu } from './glossary-menu.tsx';
import { languageName } from './wording.ts';

export interface ConcordanceSheetProps extends ConcordanceSource {
  asked: AskedWords;
  onClose: () => void;
}

export function ConcordanceSheet({ asked, corpora, onLexicons, onOpen, onClose }: ConcordanceSheetProps) {
  const { t } = useI18n();
  const [found, setFound] = useState<Concordance>();
  const [isWhole, setWhole] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    void look(
      { corpora, onLexicons },
      { text: asked.text, lang: asked.lang },
      stop.signal,
      (answer, whole) => {
        setFound(answer);
        setWhole(whole);
      },
    );
    return () => stop.abort();
  }, [asked.text, asked.lang, corpora, onLexicons]);
  useEffect(() => {
    if (asked.byButton) heading.current?.focus();
  }, [asked]);
  useEffect(() => {
    const element = sheet.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside class="concordance" aria-labelledby="concordance-title" ref={sheet}>
      <header>
        <h2 id="concordance-title" tabIndex={-1} ref={heading}>
          {t('concordanceTitle')} <q lang={asked.lang}>{asked.text}</q>
        </h2>
        <button type="button" class="link" onClick={onClose}>
          {t('concordanceClose')}
        </button>
      </header>
      <Summary found={found} isWhole={isWhole} />
      {found && <Renderings found={found} onOpen={onOpen} />}
      {found && found.renderings.length > 0 && <GlossaryMenu found={found} />}
    </aside>
  );
}

/** The languages of the texts: first those that most readers of ours ask for, then each other one by itself. */
function stepsOf(corpora: ConcordanceSource['corpora']): Lang[][] {
  const all = new Set(corpora.flatMap(({ versions }) => versions.map(({ lang }) => primaryLanguage(lang))));
  const [first, others] = [true, false].map((offered) =>
    [...all].filter((lang) => isOffered(lang) === offered),
  );
  return [first ?? [], ...(others ?? []).map((lang) => [lang])];
}

/** Lets the view draw and answer between two steps. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Looks for renderings in steps: what is in English and Chinese is said at once, and all of it when all languages are done. */
async function look(
  { corpora, onLexicons }: Pick<ConcordanceSource, 'corpora' | 'onLexicons'>,
  { text, lang }: Pick<AskedWords, 'text' | 'lang'>,
  signal: AbortSignal,
  onAnswer: (answer: Concordance | undefined, isWhole: boolean) => void,
): Promise<void> {
  const parts: Concordance[] = [];
  for (const languages of stepsOf(corpora)) {
    // One after another is what the steps are for.
    // oxlint-disable-next-line no-await-in-loop
    const lexiconOf = await onLexicons?.([primaryLanguage(lang), ...languages]);
    // oxlint-disable-next-line no-await-in-loop
    await pause();
    if (signal.aborted) return;
    parts.push(concordance(corpora, text, lang, lexiconOf, (each) => languages.includes(each)));
    if (parts.length === 1) onAnswer(parts[0], false);
  }
  onAnswer(joined(parts), true);
}

/** How often the words stand, and where nothing is beside them; said aloud when it is known. */
function Summary({ found, isWhole }: { found: Concordance | undefined; isWhole: boolean }) {
  const { t, plural } = useI18n();
  if (!found) return <output class="where">{t('concordanceLooking')}</output>;
  const { occurrences, alone } = found;
  if (occurrences.length === 0) return <output class="where">{t('concordanceNowhere')}</output>;
  return (
    <output class="where">
      {plural('concordanceStands', occurrences.length)}
      {alone.length > 0 && <> · {plural('concordanceAlone', alone.length)}</>}
      {!isWhole && <> · {t('concordanceMore')}</>}
    </output>
  );
}

/** English and Chinese first, then the languages with the most places. */
function inOrder({ renderings }: Concordance): [Lang, Concordance['renderings']][] {
  const count = (list: Concordance['renderings']): number =>
    list.reduce((sum, { places }) => sum + places.length, 0);
  return [...Map.groupBy(renderings, ({ lang }) => lang)].sort(
    ([a, x], [b, y]) => Number(isOffered(b)) - Number(isOffered(a)) || count(y) - count(x),
  );
}

function Renderings({ found, onOpen }: { found: Concordance; onOpen: ConcordanceSource['onOpen'] }) {
  const { t, plural, locale } = useI18n();
  const { unrendered, onlyAlone, alone } = found;
  const asked = languageName(found.lang, locale);
  return (
    <>
      {inOrder(found).map(([lang, list], n) => (
        <section key={lang}>
          <h3 class="section-title">{languageName(lang, locale)}</h3>
          {list.map((rendering, place) => (
            <ConcordanceEntry
              key={rendering.key}
              rendering={rendering}
              asked={asked}
              open={n === 0 && place === 0}
              onOpen={onOpen}
            />
          ))}
        </section>
      ))}
      {onlyAlone.length > 0 && (
        <section>
          <h3 class="section-title">{t('concordanceOnlyAlone', asked)}</h3>
          {onlyAlone.map(({ lang, text, places }) => (
            <details key={text} class="rendering">
              <summary>
                <b lang={lang}>{text}</b> {plural('concordancePlaces', places.length)}
              </summary>
              <PlaceLines places={places.map((target) => ({ target, source: undefined }))} onOpen={onOpen} />
            </details>
          ))}
        </section>
      )}
      {alone.length > 0 && (
        <details class="rendering">
          <summary>{plural('concordanceAloneList', alone.length)}</summary>
          <PlaceLines places={alone.map((target) => ({ target, source: undefined }))} onOpen={onOpen} />
        </details>
      )}
      {unrendered.length > 0 && (
        <details class="rendering">
          <summary>{plural('concordanceUnrendered', unrendered.length)}</summary>
          <PlaceLines
            places={unrendered.map(({ source, version, sentences }) => ({
              target: { ...source, version, sentence: sentences.start, start: 0, end: 0 },
              source,
            }))}
            onOpen={onOpen}
          />
        </details>
      )}
    </>
  );
}
