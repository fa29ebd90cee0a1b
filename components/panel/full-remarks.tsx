/** The tab with the full text of the work: the found passages are marked, and the first or the chosen one is scrolled to. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { versionsOf, workOf } from '../../engine/edition/edition.ts';
import type { Corpus, Lang } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import type { LanguageChoice } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import type { Target } from './on-this-page.tsx';
import { Publications } from '../passages/publications.tsx';
import { kindsBySentence } from '../passages/coverage.ts';
import { type Found } from '../passages/found.ts';
import { rowsWith } from '../passages/find-in-text.ts';
import { fullTextOf, isFullText, partnerOf, placeIn, rowsOf } from '../passages/parallel-text.ts';
import { RemarksText } from '../passages/remarks-text.tsx';
import { scrollTo } from '../parts/scroll.ts';
import { Step } from '../passages/step.tsx';
import { languageOfWords } from '../passages/ask-for-words.tsx';
import { VersionSelect } from '../passages/version-select.tsx';
import type { ConcordanceSource } from '../passages/concordance-source.ts';
import { WithConcordance } from '../passages/with-concordance.tsx';

export interface FullRemarksProps {
  corpus: Corpus;
  work: string;
  found: readonly Found[];
  lang: Lang;
  languages: LanguageChoice;
  /** The version the reader chose elsewhere, if any. */
  version?: number | undefined;
  target: Target | undefined;
  onOpen: (address: Address | undefined) => void;
  /** For the renderings of words that the reader asks for. */
  corpora: readonly Corpus[];
  onLexicons?: ConcordanceSource['onLexicons'];
}

export function FullRemarks({
  corpus,
  work,
  found,
  lang,
  languages,
  version,
  target,
  onOpen,
  corpora,
  onLexicons,
}: FullRemarksProps) {
  const { t } = useI18n();
  const [picked, setPicked] = useState(version);
  const [beside, setBeside] = useState(false);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const wantedLang = languages === 'en' || languages === 'zh' ? languages : lang;
  const number = picked ?? fullTextOf(corpus, work, wantedLang)?.number ?? versionsOf(corpus, work)[0];
  const text = useMemo(
    () => (number === undefined ? undefined : { corpus, number, partner: partnerOf(corpus, number) }),
    [corpus, number],
  );
  const kinds = useMemo(() => (text ? kindsBySentence(text, found) : []), [text, found]);
  const asked =
    target && 'finding' in target ? found.find(({ index }) => index === target.finding) : undefined;
  const targetSentence =
    (target && 'sentence' in target ? target.sentence : undefined) ??
    (asked && text && placeIn(text, asked)?.start) ??
    kinds.findIndex((kind) => kind !== undefined);
  const hits = useMemo(
    () => (text ? rowsWith(text, rowsOf(text, found), query, languages === 'both') : []),
    [text, found, query, languages],
  );
  const hit = hits[at];
  useLayoutEffect(() => {
    const element = hit === undefined ? undefined : root.current?.querySelector(`#s${hit + 1}`);
    if (element) scrollTo(element, true);
  }, [hit, query]);
  const targetAt = target?.at;
  useLayoutEffect(() => {
    const element = targetSentence > 0 ? root.current?.querySelector(`#s${targetSentence + 1}`) : undefined;
    if (element) scrollTo(element, targetAt !== undefined);
  }, [targetSentence, targetAt, number]);
  const shown = number === undefined ? undefined : corpus.versions[number];
  if (!text || !shown) return undefined;
  return (
    <div class="full-remarks" ref={root}>
      {!isFullText(shown) && (
        <Publications
          work={workOf(corpus, work)}
          missing={!versionsOf(corpus, work).some((each) => isFullText(corpus.versions[each]))}
        />
      )}
      <VersionSelect corpus={corpus} work={work} shown={text.number} onChoose={setPicked} />
      <WithConcordance source={{ corpora, onLexicons, onOpen }}>
        {(ask) => (
          <>
            <div class="text-tools" data-sticky>
              <search>
                <input
                  type="search"
                  aria-label={t('findInText')}
                  placeholder={t('findInText')}
                  value={query}
                  onInput={(event) => {
                    setQuery(event.currentTarget.value);
                    setAt(0);
                  }}
                />
              </search>
              {query.trim() !== '' &&
                (hits.length > 0 ? (
                  <Step at={at} count={hits.length} onStep={setAt} />
                ) : (
                  <span class="where" aria-live="polite">
                    {t('searchNothing')}
                  </span>
                ))}
              {query.trim() !== '' && (
                <button
                  type="button"
                  class="link ask"
                  onClick={() => ask(query, languageOfWords(query, shown.lang))}
                >
                  {t('concordanceAsk')}
                </button>
              )}
              {languages === 'both' && text.partner !== undefined && (
                <label class="follow">
                  <input
                    type="checkbox"
                    checked={beside}
                    onChange={(event) => setBeside(event.currentTarget.checked)}
                  />
                  {t('sideBySide')}
                </label>
              )}
            </div>
            <RemarksText
              text={text}
              both={languages === 'both'}
              beside={beside}
              query={query}
              found={found}
              kinds={kinds}
              until={Math.max(targetSentence, hit ?? 0)}
            />
          </>
        )}
      </WithConcordance>
      {!shown.complete && <p class="note">{t('stopsHere')}</p>}
      <p class="actions">
        <LibraryLink address={{ work, version: shown.id }} onOpen={onOpen}>
          {t('openInLibrary')}
        </LibraryLink>
      </p>
    </div>
  );
}
