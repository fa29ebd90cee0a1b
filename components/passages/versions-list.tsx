/** All versions of a work, fullest first: what each is, how much of the full text it uses, and where it was published. */
import { versionsOf, workOf } from '../../engine/edition/edition.ts';
import type { Corpus, Version } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { Provenance } from './provenance.tsx';
import { Publications } from './publications.tsx';
import { usedBy } from './coverage.ts';
import { isFullText, type FullText } from './parallel-text.ts';
import { UseBar } from './strip.tsx';
import { dateWords, languageName, localised, versionKindWords } from './wording.ts';

export interface VersionsListProps {
  corpus: Corpus;
  work: string;
  text: FullText | undefined;
  onRead: (version: number) => void;
  onOpen: (address: Address | undefined) => void;
}

/** How much of the work a version has, in words. */
function completenessWords(version: Version, { t, plural }: I18n): string {
  if (!version.complete) return t(isFullText(version) ? 'breaksOff' : 'partly');
  return version.omits ? plural('leavesOut', version.omits) : t('complete');
}

export function VersionsList({ corpus, work, text, onRead, onOpen }: VersionsListProps) {
  const i18n = useI18n();
  const { t, plural, locale } = i18n;
  const numbers = versionsOf(corpus, work);
  const among = numbers.flatMap((number) => corpus.versions[number]?.lang ?? []);
  const full = numbers.some((number) => isFullText(corpus.versions[number]));
  return (
    <div class="versions">
      <Publications
        work={workOf(corpus, work)}
        missing={!full}
        known={full ? numbers.flatMap((number) => corpus.versions[number]?.url ?? []) : []}
      />
      <ol>
        {numbers.map((number) => {
          const version = corpus.versions[number];
          if (!version) return undefined;
          const used = text && text.number !== number && !isFullText(version) ? usedBy(text, number) : [];
          const count = used.filter(Boolean).length;
          const note = version.note && localised(version.note, locale);
          return (
            <li key={version.id} class="version">
              <h3>
                {versionKindWords(version.kind, i18n)}{' '}
                <span class="version-lang">{languageName(version.lang, locale, among)}</span>
              </h3>
              <p>
                {version.publisher}
                {version.date && (
                  <>
                    {' · '}
                    <time dateTime={version.date}>{dateWords(version.date, locale)}</time>
                  </>
                )}
              </p>
              <p class="where">
                {completenessWords(version, i18n)} ·{' '}
                {plural('sentenceCount', corpus.sentences(number).length)}
              </p>
              {text && count > 0 && (
                <>
                  <UseBar text={text} used={used} label={t('usesOf', count, used.length)} />
                  <p class="where">{t('usesOf', count, used.length)}</p>
                </>
              )}
              {note && (
                <p class="note" lang={note.lang}>
                  {note.text}
                </p>
              )}
              <p class="actions">
                <button type="button" class="link" onClick={() => onRead(number)}>
                  {t('readVersion')}
                  <span class="sr-only">: {version.publisher}</span>
                </button>
                {text && text.number !== number && corpus.bitext(text.number, number).length > 0 && (
                  <LibraryLink
                    address={{ work, version: corpus.versions[text.number]?.id, against: version.id }}
                    onOpen={onOpen}
                  >
                    {t('compareWithText')}
                    <span class="sr-only">: {version.publisher}</span>
                  </LibraryLink>
                )}
                {version.url && (
                  <a href={version.url} target="_blank" rel="noreferrer">
                    {t('publisherPage')}
                    <span class="sr-only">: {version.publisher}</span>
                  </a>
                )}
              </p>
              <Provenance corpus={corpus} version={number} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
