/** One work in the library: its title, one version with its translation beside it, and the list of all versions. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { quote, versionsOf, workOf } from '../../engine/edition/edition.ts';
import type { Corpus } from '../../engine/types.ts';
import { formatAddress } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { inMainLanguages, sameLanguage } from '../parts/languages.ts';
import { LanguageSwitch } from '../passages/language-switch.tsx';
import { LibraryApparatus } from './library-apparatus.tsx';
import { witnessesOf } from '../passages/apparatus.ts';
import { LibraryComparison } from './library-comparison.tsx';
import type { LibraryProps } from './library-props.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { CiteMenu } from '../passages/cite-menu.tsx';
import { translationOf } from '../passages/cited-passage.ts';
import { HandOnWork } from './hand-on-work.tsx';
import type { Found } from '../passages/found.ts';
import { fullTextOf, isFullText, partnerOf, type FullText } from '../passages/parallel-text.ts';
import { publisherAddress } from '../passages/publisher-address.ts';
import { RemarksText } from '../passages/remarks-text.tsx';
import { VersionsList } from '../passages/versions-list.tsx';
import { AskForWords } from '../passages/ask-for-words.tsx';
import { WithConcordance } from '../passages/with-concordance.tsx';
import { VersionSelect } from '../passages/version-select.tsx';
import { dateWords, inLanguages, issuersOf, localised, placeInText } from '../passages/wording.ts';

export interface LibraryWorkProps extends Pick<
  LibraryProps,
  'corpora' | 'languages' | 'onLanguages' | 'onGo' | 'onLexicons'
> {
  corpus: Corpus;
  work: string;
  /** Number of the version that is shown. */
  version: number;
  sentence: number | undefined;
  /** Number of the version beside it, where two are compared. */
  against: number | undefined;
  /** Shows the variants of all versions below the text. */
  variants: boolean;
}

export function LibraryWork(props: LibraryWorkProps) {
  const { corpus, work: id, version: number, sentence, against, languages, onGo } = props;
  const { t, locale } = useI18n();
  const root = useRef<HTMLElement>(null);
  const work = workOf(corpus, id);
  const version = corpus.versions[number];
  const [title] = inLanguages(work.titles, locale);
  useEffect(() => {
    document.title = `${title?.text ?? ''} · Variorum`;
  }, [title?.text]);
  // The address names the sentence: arriving at it, the reader sees it; picking one in sight moves nothing.
  useLayoutEffect(() => {
    const element = sentence === undefined ? undefined : root.current?.querySelector(`#s${sentence + 1}`);
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: 'center' });
  }, [sentence, number, languages]);
  if (!version) return undefined;
  const full = fullTextOf(corpus, id, version.lang);
  return (
    <main class="library-work" ref={root}>
      <p class="crumbs">
        <LibraryLink onOpen={onGo}>{t('libraryTitle')}</LibraryLink>
      </p>
      <WorkTitle corpus={corpus} work={id} />
      {props.variants && <LibraryApparatus corpus={corpus} work={id} text={number} onGo={onGo} />}
      {!props.variants && against === undefined && <Reading {...props} full={full} />}
      {against !== undefined && (
        <LibraryComparison corpus={corpus} work={id} a={number} b={against} onGo={onGo} />
      )}
      <h2 class="section-title">{t('allVersions')}</h2>
      <VersionsList
        corpus={corpus}
        work={id}
        text={full}
        onRead={(next) => onGo({ work: id, version: corpus.versions[next]?.id })}
        onOpen={onGo}
      />
    </main>
  );
}

/** No page stands beside the library. The same lists each time, so that what is drawn of them stays. */
const NOTHING_FOUND: readonly Found[] = [];
const NO_KINDS: readonly undefined[] = [];

/**
 * One version, with the other language beside it. With one language chosen the version itself may be in the other one: the address
 * asked for it, so it is shown.
 */
function Reading(props: LibraryWorkProps & { full: FullText | undefined }) {
  const { corpus, work: id, version: number, sentence, full, languages } = props;
  const { corpora, onLanguages, onGo, onLexicons } = props;
  const { t } = useI18n();
  const version = corpus.versions[number];
  const versionId = version?.id ?? '';
  const text = useMemo(() => ({ corpus, number, partner: partnerOf(corpus, number) }), [corpus, number]);
  const hrefOf = useCallback(
    (n: number) => formatAddress({ work: id, version: versionId, sentence: n }),
    [id, versionId],
  );
  if (!version) return undefined;
  const other = otherToCompare(corpus, id, number);
  return (
    <>
      <div class="tools">
        <VersionSelect
          corpus={corpus}
          work={id}
          shown={number}
          onChoose={(next) => onGo({ work: id, version: corpus.versions[next]?.id })}
        />
        {other !== undefined && (
          <LibraryLink
            address={{ work: id, version: version.id, against: corpus.versions[other]?.id }}
            onOpen={onGo}
          >
            {t('compare')}
          </LibraryLink>
        )}
        {witnessesOf(corpus, number).length > 1 && (
          <LibraryLink address={{ work: id, version: version.id, variants: true }} onOpen={onGo}>
            {t('apparatusLink')}
          </LibraryLink>
        )}
        <LanguageSwitch choice={languages} page={version.lang} onChoose={onLanguages} />
      </div>
      {!isFullText(version) && full && (
        <p class="note">
          {t('notTheFullText')}{' '}
          <LibraryLink address={{ work: id, version: corpus.versions[full.number]?.id }} onOpen={onGo}>
            {t('readFullText')}
          </LibraryLink>
        </p>
      )}
      {sentence !== undefined && <Picked {...props} sentence={sentence} />}
      <WithConcordance source={{ corpora, onLexicons, onOpen: onGo }}>
        {(ask) => (
          <>
            <AskForWords lang={version.lang} onAsk={ask} />
            <RemarksText
              text={text}
              both={languages === 'both'}
              found={NOTHING_FOUND}
              kinds={NO_KINDS}
              chosen={sentence}
              hrefOf={hrefOf}
            />
          </>
        )}
      </WithConcordance>
      {!version.complete && <p class="note">{t('stopsHere')}</p>}
      <HandOnWork key={number} corpus={corpus} work={id} version={number} sentence={sentence} />
    </>
  );
}

/** The version that a reader would first hold against this one: in the same language, if there is one. */
function otherToCompare(corpus: Corpus, work: string, number: number): number | undefined {
  const lang = corpus.versions[number]?.lang ?? '';
  const others = versionsOf(corpus, work).filter((each) => each !== number);
  return others.find((each) => sameLanguage(corpus.versions[each]?.lang ?? '', lang)) ?? others[0];
}

function WorkTitle({ corpus, work: id }: { corpus: Corpus; work: string }) {
  const { locale } = useI18n();
  const work = workOf(corpus, id);
  const [title, ...others] = inMainLanguages(inLanguages(work.titles, locale));
  const occasion = localised(work.occasion.name, locale);
  return (
    <header class="work-title">
      <h1 lang={title?.lang}>{title?.text}</h1>
      {others.map(({ lang, text }) => (
        <p key={lang} class="other-title" lang={lang}>
          {text}
        </p>
      ))}
      <p class="meta">
        {issuersOf(work).map((names, n) => {
          const own = work.speakers[n]?.office;
          const office = own && localised(own, locale);
          return (
            <span key={n} class="speaker">
              {inMainLanguages(inLanguages(names, locale)).map(({ lang, text }, order) => (
                <span key={lang} lang={lang}>
                  {order === 0 ? <b>{text}</b> : ` ${text}`}
                </span>
              ))}
              {office && (
                <span class="office" lang={office.lang}>
                  {' '}
                  {office.text}
                </span>
              )}
            </span>
          );
        })}
      </p>
      <p class="meta">
        <span lang={occasion.lang}>{occasion.text}</span> ·{' '}
        <time dateTime={work.date}>{dateWords(work.date, locale)}</time>
      </p>
    </header>
  );
}

/** What can be done with the sentence that was picked; it stays in sight while the text scrolls. */
function Picked({
  corpus,
  work,
  version: number,
  sentence,
  onGo,
}: Omit<LibraryWorkProps, 'sentence'> & { sentence: number }) {
  const i18n = useI18n();
  const version = corpus.versions[number];
  const span = { start: sentence, end: sentence + 1 };
  if (!version) return undefined;
  const publisher = publisherAddress(corpus, quote(corpus, number, span));
  const place = placeInText(corpus, number, span, i18n);
  return (
    <div class="picked">
      <span>{place}</span>
      <CiteMenu
        label={place}
        passages={() => [
          { corpus, number, sentences: span, translation: translationOf(corpus, number, span) },
        ]}
      />
      {publisher && (
        <a href={publisher} target="_blank" rel="noreferrer">
          {i18n.t('publisherPage')}
        </a>
      )}
      <button type="button" class="link" onClick={() => onGo({ work, version: version.id }, true)}>
        {i18n.t('unpick')}
      </button>
    </div>
  );
}
