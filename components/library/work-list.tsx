/** All works of the library, or those that the search finds, with what was found in them. */
import { useId, useState } from 'preact/hooks';
import { versionNumber, versionsOf } from '../../engine/edition/edition.ts';
import type { SearchHit, WorkHits } from '../../engine/edition/search.ts';
import type { Corpus, Work } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf, inMainLanguages } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import { FoundWords } from '../passages/found-words.tsx';
import { isChosenWork, WorkFilter, type WorkChoice } from './work-filter.tsx';
import { inOrder, WORK_ORDERS, type WorkOrder } from './work-order.ts';
import {
  dateWords,
  inLanguages,
  localised,
  placeWords,
  versionKindWords,
  whoWords,
  workKindWords,
} from '../passages/wording.ts';

export interface WorkListProps {
  corpora: readonly Corpus[];
  query: string;
  hits: readonly WorkHits[];
  onQuery: (query: string) => void;
  onGo: (address: Address | undefined) => void;
}

export function WorkList({ corpora, query, hits, onQuery, onGo }: WorkListProps) {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const id = useId();
  const searching = query.trim() !== '';
  const [choice, setChoice] = useState<WorkChoice>({ lang: '', collection: '' });
  const works = corpora
    .flatMap((corpus) => corpus.works.map((work) => ({ corpus, work })))
    .filter((each) => isChosenWork(choice, each));
  const [order, setOrder] = useState<WorkOrder>('newest');
  const shown = searching
    ? hits.flatMap(({ work }) => works.filter((each) => each.work.id === work))
    : inOrder(works, order, i18n);
  return (
    <>
      <search>
        <form class="search" onSubmit={(event) => event.preventDefault()}>
          <label for={id}>{t('searchLabel')}</label>
          <input
            id={id}
            type="search"
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </form>
      </search>
      <output class="where">
        {searching && shown.length === 0
          ? t('searchNothing')
          : plural(searching ? 'searchFound' : 'holds', shown.length)}
      </output>
      <WorkFilter corpora={corpora} choice={choice} onChoose={setChoice} />
      {!searching && works.length > 1 && (
        <fieldset class="choices" aria-label={t('orderWorks')}>
          {WORK_ORDERS.map(({ id: each, label }) => (
            <button key={each} type="button" aria-pressed={each === order} onClick={() => setOrder(each)}>
              {t(label)}
            </button>
          ))}
        </fieldset>
      )}
      <ul class="works">
        {shown.map(({ corpus, work }) => (
          <li key={work.id}>
            <WorkEntry corpus={corpus} work={work} onGo={onGo} />
            {searching && (
              <ul class="hits">
                {(hits.find((each) => each.work === work.id)?.hits ?? [])
                  .filter(({ field }) => field === 'passage')
                  .map((hit) => (
                    <li key={`${hit.version} ${hit.sentence}`}>
                      <Passage corpus={corpus} hit={hit} onGo={onGo} />
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function WorkEntry({ corpus, work, onGo }: { corpus: Corpus; work: Work; onGo: WorkListProps['onGo'] }) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [title, ...others] = inMainLanguages(inLanguages(work.titles, locale));
  const kinds = new Map<string, number>();
  for (const number of versionsOf(corpus, work.id)) {
    const kind = corpus.versions[number]?.kind;
    if (kind) kinds.set(versionKindWords(kind, i18n), (kinds.get(versionKindWords(kind, i18n)) ?? 0) + 1);
  }
  const occasion = localised(work.occasion.name, locale);
  return (
    <>
      <h2>
        <LibraryLink address={{ work: work.id }} onOpen={onGo}>
          <span lang={title?.lang}>{title?.text}</span>
        </LibraryLink>
      </h2>
      {others.map(({ lang, text }) => (
        <p key={lang} class="other-title" lang={lang}>
          {text}
        </p>
      ))}
      <p class="meta">
        <b>{whoWords(work, i18n)}</b> · <span lang={occasion.lang}>{occasion.text}</span> ·{' '}
        <time dateTime={work.date}>{dateWords(work.date, locale)}</time>
      </p>
      <p class="where">
        {[
          workKindWords(work.kind, i18n),
          ...[...kinds].map(([kind, count]) => (count > 1 ? `${kind} × ${count}` : kind)),
        ].join(' · ')}
      </p>
    </>
  );
}

function Passage({ corpus, hit, onGo }: { corpus: Corpus; hit: SearchHit; onGo: WorkListProps['onGo'] }) {
  const i18n = useI18n();
  const sentence = hit.sentence ?? 0;
  const version = corpus.versions.find(({ id }) => id === hit.version);
  return (
    <LibraryLink address={{ work: hit.work, version: hit.version, sentence }} onOpen={onGo}>
      <span lang={hit.lang} dir={directionOf(hit.lang)}>
        <FoundWords text={hit.text} query={hit.found ?? []} />
      </span>
      <span class="where">
        {' '}
        {version && `${versionKindWords(version.kind, i18n)} · ${version.publisher} · `}
        {placeWords(
          corpus,
          versionNumber(corpus, hit.version ?? ''),
          { start: sentence, end: sentence + 1 },
          i18n,
        )}
      </span>
    </LibraryLink>
  );
}
