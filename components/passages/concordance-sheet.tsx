/** The concordance of a word or phrase: its renderings by language, each with its places, and what could be one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Concordance, concordance } from '../../engine/concordance/concordance.ts';
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
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let stopped = false;
    const languages = new Set(
      corpora.flatMap(({ versions }) => versions.map(({ lang }) => primaryLanguage(lang))),
    );
    const look = async (): Promise<void> => {
      const lexiconOf = await onLexicons?.([...languages]);
      if (!stopped) setFound(concordance(corpora, asked.text, asked.lang, lexiconOf));
    };
    void look();
    return () => {
      stopped = true;
    };
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
      <Summary found={found} />
      {found && <Renderings found={found} onOpen={onOpen} />}
      {found && found.renderings.length > 0 && <GlossaryMenu found={found} />}
    </aside>
  );
}

/** How often the words stand, and where nothing is beside them; said aloud when it is known. */
function Summary({ found }: { found: Concordance | undefined }) {
  const { t, plural } = useI18n();
  if (!found) return <output class="where">{t('concordanceLooking')}</output>;
  const { occurrences, alone } = found;
  if (occurrences.length === 0) return <output class="where">{t('concordanceNowhere')}</output>;
  return (
    <output class="where">
      {plural('concordanceStands', occurrences.length)}
      {alone.length > 0 && <> · {plural('concordanceAlone', alone.length)}</>}
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
