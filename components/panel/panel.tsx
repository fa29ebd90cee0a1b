/** The panel: a head with the reported work, and tabs with passages, full text, versions and lookup. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { primaryLanguage, versionsOf, workOf } from '../../engine/edition/edition.ts';
import { useLaterViews } from './later-views.ts';
import { LookUp } from './look-up.tsx';
import { useI18n } from '../parts/i18n.tsx';
import { isOffered } from '../parts/languages.ts';
import { IncompleteNotice } from '../parts/notice.tsx';
import { OnThisPage, type Target } from './on-this-page.tsx';
import { PanelFoot } from './panel-foot.tsx';
import type { PageVisit, PanelProps } from './panel-props.ts';
import { PanelState } from './panel-state.tsx';
import { kindsBySentence } from '../passages/coverage.ts';
import { CardMenu, PageMenu } from '../evidence/card-menu.tsx';
import { type Found, readFindings, versionWithPageWording } from '../passages/found.ts';
import { fullTextOf } from '../passages/parallel-text.ts';
import { tabId, tabPanelId, Tabs } from '../parts/tabs.tsx';
import { useChanged } from '../parts/use-changed.ts';
import { WorkHead } from './work-head.tsx';

type View = 'page' | 'text' | 'versions' | 'lookup';

/** The tab to begin with: the lookup where it is newer than the last click on a highlight, else the passages. */
const startView = (visit: PageVisit | undefined): View =>
  visit?.lookup && visit.lookup.at > (visit.focus?.at ?? 0) ? 'lookup' : 'page';

export function Panel(props: PanelProps) {
  const { status, corpora, incomplete = false, languages, inView, follow } = props;
  const { details = false, onDetails, onShow, onOpen, onLookUp } = props;
  const i18n = useI18n();
  const later = useLaterViews();
  const visit = status.kind === 'visit' ? status.visit : undefined;
  const [view, setView] = useState<View>(startView(visit));
  const [shown, setShown] = useState(0);
  const [target, setTarget] = useState<Target>();
  const [version, setVersion] = useState<{ number: number; at: number }>();
  const scroller = useRef<HTMLDivElement>(null);
  const scrollToPlace = (place: { finding: number; gently?: boolean } | { sentence: number }): void =>
    setTarget((before) => ({ ...place, at: (before?.at ?? 0) + 1 }));

  const found = useMemo(
    () =>
      readFindings(
        corpora,
        visit?.findings ?? [],
        visit?.excerpts ?? [],
        visit?.lang ?? '',
        later?.unattested,
      ),
    [corpora, visit?.findings, visit?.excerpts, visit?.lang, later],
  );
  const attributions = (visit?.attributions ?? []).filter(({ work }) =>
    corpora.some(({ works }) => works.some(({ id }) => id === work)),
  );
  const attribution = attributions[shown] ?? attributions[0];
  const corpus = corpora.find(({ works }) => works.some(({ id }) => id === attribution?.work));
  const reportedId = attribution?.work;
  const own = useMemo(() => found.filter(({ work }) => work === reportedId), [found, reportedId]);
  const text = corpus && attribution && fullTextOf(corpus, attribution.work, visit?.lang ?? '', languages);

  const clicked = visit?.focus?.finding;
  const turnTo = (finding: number): void => {
    const from = found.find(({ index }) => index === finding)?.work;
    const its = attributions.findIndex((each) => each.work === from);
    if (its >= 0) setShown(its);
  };
  if (useChanged(visit?.focus?.at) && clicked !== undefined && startView(visit) === 'page') {
    turnTo(clicked);
    setView('page');
    scrollToPlace({ finding: clicked });
  }
  // Following the page moves only the list of passages; another tab that the reader has opened stays.
  if (useChanged(follow?.on ? inView?.at : undefined) && inView && view === 'page') {
    turnTo(inView.finding);
    scrollToPlace({ finding: inView.finding, gently: true });
  }
  if (useChanged(visit?.lookup?.at) && startView(visit) === 'lookup') setView('lookup');

  const go = (sentence: number): void => {
    if (view !== 'text') setView('page');
    scrollToPlace({ sentence });
  };
  const show = (next: View): void => {
    setView(next);
    if (next !== view) scroller.current?.scrollTo({ top: 0 });
  };
  const read = (number: number, sentence: number | undefined): void => {
    setVersion((before) => ({ number, at: (before?.at ?? 0) + 1 }));
    show('text');
    if (sentence !== undefined) scrollToPlace({ sentence });
  };
  const reported = corpus && attribution && workOf(corpus, attribution.work);
  const page = visit?.url ?? '';
  const more = ({ reading, excerpt, index }: Found, label: string) => (
    <CardMenu
      corpora={corpora}
      label={label}
      here={i18n.t('cardOnPage')}
      page={page}
      file={`variorum-${index + 1}`}
      words={async () =>
        (await import('../../engine/citing/page-card.ts')).checkedFinding(corpora, reading.finding, excerpt)
      }
    />
  );
  const passages = { lang: visit?.lang ?? '', languages, onShow, onOpen, more };
  const quiet = found.length === 0;
  const inPageLanguage = found.some(
    ({ reading }) => primaryLanguage(reading.source.version.lang) === primaryLanguage(visit?.lang ?? ''),
  );
  const tabs = [
    { id: 'page' as const, label: i18n.t('tabOnPage'), count: quiet ? undefined : found.length },
    ...(corpus && attribution
      ? [
          { id: 'text' as const, label: i18n.t(text ? 'tabFullText' : 'tabReport') },
          {
            id: 'versions' as const,
            label: i18n.t('tabVersions'),
            count: versionsOf(corpus, attribution.work).length,
          },
        ]
      : []),
    { id: 'lookup' as const, label: i18n.t('tabLookUp') },
  ];
  const at = tabs.some(({ id }) => id === view) ? view : 'page';
  const lookUp = (
    <LookUp
      corpora={corpora}
      lookup={visit?.lookup}
      languages={languages}
      onLookUp={onLookUp}
      onOpen={onOpen}
    />
  );
  if (!visit || visit.state === 'failed') {
    return (
      <div class="panel">
        <main>
          <h1 class="sr-only">{i18n.t('extensionName')}</h1>
          <div class="scroller" data-scroller ref={scroller}>
            {incomplete && <IncompleteNotice />}
            <PanelState {...props} failure={visit?.failure} />
            {corpora.length > 0 && status.kind !== 'waiting' && status.kind !== 'storage-broken' && lookUp}
          </div>
        </main>
        <PanelFoot {...props} page="" />
      </div>
    );
  }
  return (
    <div class="panel">
      {attribution && (
        <WorkHead
          corpora={corpora}
          attributions={attributions}
          shown={attributions.indexOf(attribution)}
          text={text}
          kinds={text ? kindsBySentence(text, own) : []}
          lang={visit.lang}
          wording={versionWithPageWording(own)}
          details={details}
          onDetails={onDetails}
          onChoose={setShown}
          onGo={go}
        />
      )}
      <main>
        {!attribution && <h1 class="sr-only">{i18n.t('extensionName')}</h1>}
        <Tabs label={i18n.t('tabsLabel')} tabs={tabs} selected={at} onSelect={show} />
        <div class="scroller" data-scroller ref={scroller}>
          {incomplete && <IncompleteNotice />}
          {visit.cut && at === 'page' && (
            <p class="note">{i18n.t(visit.cut === 'text' ? 'cutText' : 'cutFindings')}</p>
          )}
          <div role="tabpanel" id={tabPanelId(at)} aria-labelledby={tabId(at)} tabIndex={0}>
            <h2 class="sr-only">{tabs.find(({ id }) => id === at)?.label}</h2>
            {at === 'page' && quiet && attribution && <p class="quiet">{i18n.t('occasionOnly')}</p>}
            {at === 'page' && quiet && !attribution && (
              <PanelState {...props} onLookUpTab={() => show('lookup')} />
            )}
            {at === 'page' && !quiet && !attribution && <p class="quiet">{i18n.t('onlyPhrases')}</p>}
            {at === 'page' && !quiet && (
              <OnThisPage
                key={attribution?.work}
                {...passages}
                work={reported}
                text={text}
                found={own}
                others={found.filter(({ work }) => work !== attribution?.work)}
                unknown={attribution ? (visit.unknownQuotations ?? []) : []}
                target={target}
                onTarget={(finding) => scrollToPlace({ finding })}
                onRead={attribution && read}
                follow={follow}
              />
            )}
            {at === 'page' && !quiet && (
              <PageMenu
                corpora={corpora}
                page={{
                  url: page,
                  findings: visit.findings,
                  excerpts: visit.excerpts,
                  unknown: attribution ? (visit.unknownQuotations ?? []) : [],
                }}
              />
            )}
            {at === 'text' && later && corpus && attribution && (
              <later.FullRemarks
                key={`${attribution.work} ${version?.at}`}
                {...passages}
                corpus={corpus}
                work={attribution.work}
                found={own}
                version={version?.number}
                target={target}
                corpora={corpora}
                onLexicons={props.onLexicons}
              />
            )}
            {at === 'versions' && later && corpus && attribution && (
              <later.VersionsList
                corpus={corpus}
                work={attribution.work}
                text={text}
                onRead={(number) => read(number, undefined)}
                onOpen={onOpen}
              />
            )}
            {at === 'lookup' && lookUp}
          </div>
        </div>
      </main>
      <PanelFoot {...props} page={isOffered(visit.lang) || inPageLanguage ? visit.lang : ''} />
    </div>
  );
}
