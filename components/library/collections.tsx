/** The collections: what comes with the extension and what was added, each to be switched off, and the texts of one's own. */
import { useId } from 'preact/hooks';
import { type MessageKey, useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { dateWords, languageName } from '../passages/wording.ts';
import type { Trouble } from './add-props.ts';
import { sizeWords } from './size-words.ts';
import { Subscribe, type SubscribeProps } from './subscribe.tsx';

/** A collection as it is listed. */
export interface Collection {
  id: string;
  name: string;
  /** `own` has the texts of one's own. */
  kind: 'own' | 'bundled' | 'installed';
  on: boolean;
  works: number;
  /** In bytes. */
  size: number;
  /** BCP 47 tags of its texts. */
  languages: readonly string[];
  /** Of the first and the last of its works. */
  years?: readonly [string, string] | undefined;
  /** Under which terms its texts may be used, as the key of a message. */
  terms?: MessageKey | undefined;
  /** When it was installed, ISO 8601. */
  installed?: string | undefined;
  /** The address that it was subscribed to at. */
  url?: string | undefined;
}

/** A text of one's own as it is listed. */
export interface OwnText {
  id: string;
  work: string;
  title: string;
  lang: string;
  date: string;
  publisher: string;
}

export interface CollectionsProps extends SubscribeProps {
  collections: readonly Collection[];
  texts: readonly OwnText[];
  /** Records that cannot be read. */
  broken: number;
  trouble: Trouble | undefined;
  /** What was deleted last and can be put back. */
  deleted: string | undefined;
  onSwitch: (collection: string, on: boolean) => void;
  onDelete: (what: { text: string } | { collection: string }) => void;
  onUndo: () => void;
  onInstall: (file: File) => void;
  onExport: (as: 'pack' | 'folder') => void;
  onEdit: (text: string) => void;
  onUpdate: (collection: string) => void;
  onAddTexts: () => void;
  onGo: (work: string | undefined) => void;
}

export function Collections(props: CollectionsProps) {
  const { collections, texts, broken, working, trouble, deleted } = props;
  const { t, plural, locale } = useI18n();
  const id = useId();
  const own = collections.find(({ kind }) => kind === 'own');
  return (
    <main class="library-list collections">
      <p class="crumbs">
        <LibraryLink onOpen={() => props.onGo(undefined)}>{t('libraryTitle')}</LibraryLink>
      </p>
      <h1>{t('collectionsTitle')}</h1>
      {trouble && (
        <p class="flag" role="alert">
          {t(trouble.key, trouble.detail ?? '')}
        </p>
      )}
      {broken > 0 && <p class="note">{plural('collectionsBroken', broken)}</p>}
      <output class="note undo">
        {working
          ? t('collectionsWorking')
          : deleted !== undefined
            ? `${t('collectionsDeleted', deleted)} `
            : ''}
        {!working && deleted !== undefined && (
          <button type="button" class="link" onClick={props.onUndo}>
            {t('collectionsUndo')}
          </button>
        )}
      </output>
      <ul class="collection-list">
        {collections.map((collection) => (
          <li key={collection.id}>
            <CollectionEntry {...props} collection={collection} />
          </li>
        ))}
      </ul>
      <p class="actions">
        <label class="file" for={id}>
          {t('collectionsInstall')}
        </label>
        <input
          id={id}
          type="file"
          class="sr-only"
          accept=".pack"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) props.onInstall(file);
          }}
        />
      </p>
      <Subscribe {...props} />
      <h2 class="section-title">{t('collectionsOwn')}</h2>
      {texts.length === 0 && <p class="where">{t('collectionsOwnNone')}</p>}
      <ul class="own-texts">
        {texts.map((text) => (
          <li key={text.id}>
            <span class="own-text">
              <LibraryLink address={{ work: text.work }} onOpen={() => props.onGo(text.work)}>
                <span lang={text.lang}>{text.title}</span>
              </LibraryLink>
              <span class="where">
                {languageName(text.lang, locale)} · {dateWords(text.date, locale)} · {text.publisher}
              </span>
            </span>
            <span class="own-actions">
              <button type="button" class="link" disabled={working} onClick={() => props.onEdit(text.id)}>
                {t('collectionsEdit')}
                <span class="sr-only">: {text.title}</span>
              </button>
              <button
                type="button"
                class="link"
                disabled={working}
                onClick={() => props.onDelete({ text: text.id })}
              >
                {t('collectionsDelete')}
                <span class="sr-only">: {text.title}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" onClick={props.onAddTexts}>
          {t('addTitle')}
        </button>
        {own && (
          <>
            <button type="button" class="link" onClick={() => props.onExport('pack')}>
              {t('collectionsExport')}
            </button>
            <button type="button" class="link" onClick={() => props.onExport('folder')}>
              {t('collectionsExportFolder')}
            </button>
          </>
        )}
      </p>
    </main>
  );
}

/** More languages than this are folded away. */
const SHOWN_LANGUAGES = 7;

/** The languages of a pack's texts by their names. */
function Languages({ tags }: { tags: readonly string[] }) {
  const { plural, locale } = useI18n();
  const names = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    [...new Set(tags.map((tag) => languageName(tag, locale)))].sort(new Intl.Collator(locale).compare),
  );
  if (tags.length <= SHOWN_LANGUAGES) return <p class="where">{names}</p>;
  return (
    <details class="where">
      <summary>{plural('collectionsLanguages', tags.length)}</summary>
      {names}
    </details>
  );
}

function CollectionEntry({
  collection: { id, name, kind, on, works, size, languages, years, terms, installed, url },
  working,
  onSwitch,
  onDelete,
  onUpdate,
}: CollectionsProps & { collection: Collection }) {
  const { t, plural, locale } = useI18n();
  const own = useId();
  const title = kind === 'own' ? t('collectionsOwn') : name;
  return (
    <>
      <h2>{title}</h2>
      <p class="where">
        {plural('collectionsHolds', works, sizeWords(size, locale))}
        {kind === 'bundled' && ` · ${t('collectionsBundled')}`}
        {years && ` · ${[...new Set(years)].join('–')}`}
        {installed !== undefined && ` · ${t('collectionsInstalled', dateWords(installed, locale))}`}
      </p>
      <Languages tags={languages} />
      {terms !== undefined && <p class="where">{t(terms)}</p>}
      {url !== undefined && <p class="where">{t('subscribeFrom', url)}</p>}
      <p class="switch">
        <input
          type="checkbox"
          id={own}
          checked={on}
          onChange={(event) => onSwitch(id, event.currentTarget.checked)}
        />
        <label for={own}>
          {t('collectionsOn')}
          <span class="sr-only">: {title}</span>
        </label>
        {url !== undefined && (
          <button type="button" class="link" disabled={working} onClick={() => onUpdate(id)}>
            {t('subscribeUpdate')}
            <span class="sr-only">: {title}</span>
          </button>
        )}
        {kind === 'installed' && (
          <button type="button" class="link" disabled={working} onClick={() => onDelete({ collection: id })}>
            {t('collectionsDelete')}
            <span class="sr-only">: {title}</span>
          </button>
        )}
      </p>
    </>
  );
}
