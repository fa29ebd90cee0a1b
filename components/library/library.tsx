/** The library: the searchable list of works, or the work, version and sentence that the address names. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { versionNumber, versionsOf } from '../../engine/edition/edition.ts';
import { makeSearch } from '../../engine/edition/search.ts';
import type { Corpus } from '../../engine/types.ts';
import { parseAddress, type Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import type { LibraryProps } from './library-props.ts';
import { LibraryWork } from './library-work.tsx';
import { IncompleteNotice, Notice } from '../parts/notice.tsx';
import { fullTextOf } from '../passages/parallel-text.ts';
import { WorkList } from './work-list.tsx';

type Place =
  | { kind: 'list' }
  | { kind: 'unknown' }
  | {
      kind: 'work';
      corpus: Corpus;
      work: string;
      version: number;
      sentence: number | undefined;
      against: number | undefined;
      variants: boolean;
    };

/** What the address names. Without a version it is the fullest one in the reader's language. */
function placeOf(corpora: readonly Corpus[], address: Address | undefined, lang: string): Place {
  if (!address) return { kind: 'list' };
  const corpus = corpora.find(({ works }) => works.some(({ id }) => id === address.work));
  if (!corpus) return { kind: 'unknown' };
  const version =
    address.version === undefined
      ? (fullTextOf(corpus, address.work, lang)?.number ?? versionsOf(corpus, address.work)[0])
      : versionNumber(corpus, address.version);
  if (version === undefined || corpus.versions[version]?.work !== address.work) return { kind: 'unknown' };
  const { sentence } = address;
  const against = address.against === undefined ? undefined : versionNumber(corpus, address.against);
  if (against !== undefined && (against === version || corpus.versions[against]?.work !== address.work))
    return { kind: 'unknown' };
  if (sentence !== undefined && sentence >= corpus.sentences(version).length) return { kind: 'unknown' };
  const { variants = false } = address;
  return { kind: 'work', corpus, work: address.work, version, sentence, against, variants };
}

export function Library({
  corpora,
  incomplete = false,
  hash,
  languages,
  onLanguages,
  onGo,
  onLexicons,
  onManage,
}: LibraryProps) {
  const { t, locale } = useI18n();
  const [query, setQuery] = useState('');
  const search = useMemo(() => makeSearch(corpora), [corpora]);
  const lang = languages === 'en' || languages === 'zh' ? languages : locale;
  const place = placeOf(corpora, parseAddress(hash), lang);
  useEffect(() => {
    if (place.kind === 'list') window.scrollTo({ top: 0 });
  }, [place.kind]);
  if (place.kind === 'work') {
    return (
      <LibraryWork
        key={place.work}
        corpus={place.corpus}
        work={place.work}
        version={place.version}
        sentence={place.sentence}
        against={place.against}
        variants={place.variants}
        languages={languages}
        onLanguages={onLanguages}
        onGo={onGo}
        corpora={corpora}
        onLexicons={onLexicons}
      />
    );
  }
  return (
    <main class="library-list">
      {incomplete && <IncompleteNotice />}
      {place.kind === 'unknown' && (
        <Notice title={t('unknownAddressTitle')} urgent>
          <p>{t('unknownAddress')}</p>
        </Notice>
      )}
      <h1>{t('libraryTitle')}</h1>
      {onManage && (
        <p class="library-ways">
          <button type="button" class="link" onClick={() => onManage('add')}>
            {t('addTitle')}
          </button>
          <button type="button" class="link" onClick={() => onManage('collections')}>
            {t('collectionsTitle')}
          </button>
          <button type="button" class="link" onClick={() => onManage('check')}>
            {t('checkTitle')}
          </button>
        </p>
      )}
      <WorkList corpora={corpora} query={query} hits={search(query)} onQuery={setQuery} onGo={onGo} />
    </main>
  );
}
