/** All works of the library, or those that the search finds, with what was found in them. */
import { useId } from 'preact/hooks';
import { versionsOf } from '../../engine/edition/edition.ts';
import type { SearchHit, WorkHits } from '../../engine/edition/search.ts';
import type { Corpus, Work } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { inMainLanguages } from '../parts/languages.ts';
import { LibraryLink } from '../parts/library-link.tsx';
import {
  dateWords,
  inLanguages,
  localised,
  sentenceWords,
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
  const { t, plural } = useI18n();
  const id = useId();
  const searching = query.trim() !== '';
  const works = corpora.flatMap((corpus) => corpus.works.map((work) => ({ corpus, work })));
  const shown = searching ? hits.flatMap(({ work }) => works.filter((each) => each.work.id === work)) : works;
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
                      <Passage hit={hit} onGo={onGo} />
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

function Passage({ hit, onGo }: { hit: SearchHit; onGo: WorkListProps['onGo'] }) {
  const i18n = useI18n();
  const sentence = hit.sentence ?? 0;
  return (
    <LibraryLink address={{ work: hit.work, version: hit.version, sentence }} onOpen={onGo}>
      <span lang={hit.lang}>{hit.text}</span>
      <span class="where"> {sentenceWords({ start: sentence, end: sentence + 1 }, i18n)}</span>
    </LibraryLink>
  );
}
