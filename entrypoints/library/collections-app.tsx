/** Wires the collections to the storage, the compiler's worker and files. */
import { strToU8 } from 'fflate';
import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type Collection,
  Collections,
  type CollectionsProps,
  type OwnText,
} from '../../components/library/collections.tsx';
import type { Trouble } from '../../components/library/add-props.ts';
import { type MessageKey, useI18n } from '../../components/parts/i18n.tsx';
import { saveFile } from '../../components/parts/save-file.ts';

import type { BundledPack } from '../../corpus/bundled.ts';
import { coverageOf } from '../../corpus/catalogue.ts';
import { folderOf } from '../../corpus/own/folder.ts';
import { OWN_PACK, type OwnDocument } from '../../corpus/schema.ts';
import { zipFiles } from '../../corpus/zip-files.ts';
import { installPack } from '../../extension/own/install-pack.ts';
import {
  type KeptPack,
  deletePack,
  keepPack,
  keptPacks,
  ownDocuments,
  packsOff,
  switchPack,
} from '../../extension/own/kept.ts';
import { changeOwn } from '../../extension/own/own-packs.ts';
import { type Offer, allowHost, fetchOffer, keyWords, packAddress } from '../../extension/own/subscribe.ts';
import { openPackBytes, readCatalogue } from '../../extension/packs.ts';
import { packsChanged, watchPacks } from '../../extension/packs-changed.ts';
import { compiler } from './compiler.ts';
import { troubleOf } from './trouble.ts';

/** What was deleted last. */
type Deleted = { name: string; document: OwnDocument } | { name: string; pack: KeptPack };

/** Under which terms the texts of the bundled packs are. */
const TERMS: Readonly<Record<BundledPack, MessageKey>> = {
  seeds: 'termsPublishers',
  'udhr-languages': 'termsUdhr',
  udhr: 'termsUdhr',
  founding: 'termsFounding',
  sotu: 'termsSotu',
};

const bundledCollections = async (off: ReadonlySet<string>): Promise<Collection[]> =>
  (await readCatalogue()).map((entry): Collection => ({
    ...entry,
    kind: 'bundled',
    on: !off.has(entry.id),
    terms: TERMS[entry.id],
  }));

async function keptCollections(
  off: ReadonlySet<string>,
): Promise<{ collections: Collection[]; broken: number }> {
  const { packs, broken } = await keptPacks();
  const opened = await Promise.allSettled(packs.map(({ bytes }) => openPackBytes(bytes)));
  const collections = packs.map(({ id, name, at, bytes, source }, i): Collection => {
    const result = opened[i];
    return {
      id,
      name,
      kind: source ? 'installed' : 'own',
      on: !off.has(id),
      works: result?.status === 'fulfilled' ? result.value.works.length : 0,
      ...(result?.status === 'fulfilled' ? coverageOf(result.value) : { languages: [] }),
      size: bytes.byteLength,
      ...(source && { installed: new Date(at).toISOString() }),
      ...(source?.url !== undefined && { url: source.url }),
    };
  });
  return { collections, broken: broken.length };
}

const textOf = ({ id, work, versions, publisher, date }: OwnDocument): OwnText => {
  const lang = versions[0]?.lang ?? '';
  return {
    id,
    work: work.id,
    title: work.titles[lang] ?? Object.values(work.titles)[0] ?? '',
    lang,
    date: date ?? work.date,
    publisher,
  };
};

export function CollectionsApp({
  onGo,
  onAddTexts,
  onEdit,
}: Pick<CollectionsProps, 'onGo' | 'onAddTexts' | 'onEdit'>) {
  const { t } = useI18n();
  const [shown, setShown] = useState<Pick<CollectionsProps, 'collections' | 'texts' | 'broken'>>({
    collections: [],
    texts: [],
    broken: 0,
  });
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [deleted, setDeleted] = useState<Deleted>();
  const [offer, setOffer] = useState<Offer>();
  const [nothingNewer, setNothingNewer] = useState(false);
  const name = t('collectionsOwn');

  const refresh = useCallback(async (): Promise<void> => {
    try {
      const off = await packsOff();
      const [bundled, kept, own] = await Promise.all([
        bundledCollections(off),
        keptCollections(off),
        ownDocuments(),
      ]);
      setShown({
        collections: [...kept.collections, ...bundled],
        texts: own.documents.map(textOf),
        broken: kept.broken + own.broken.length,
      });
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }, []);
  useEffect(() => {
    document.title = `${t('collectionsTitle')} · ${t('extensionName')}`;
    void refresh();
    return watchPacks(() => void refresh());
  }, [refresh, t]);

  /** Does something that may fail, and shows what is the case then. */
  const run = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    await refresh();
    setWorking(false);
  };
  const changePacks = (work: () => Promise<void>): Promise<void> =>
    run(async () => {
      await work();
      await packsChanged();
    });

  const onDelete: CollectionsProps['onDelete'] = (what) => {
    if ('collection' in what) {
      void changePacks(async () => {
        const pack = await deletePack(what.collection);
        if (pack) setDeleted({ name: pack.name, pack });
      });
      return;
    }
    void run(async () => {
      let gone: OwnDocument | undefined;
      await changeOwn(compiler, name, (documents) => {
        gone = documents.find(({ id }) => id === what.text);
        return documents.filter(({ id }) => id !== what.text);
      });
      if (gone) setDeleted({ name: textOf(gone).title, document: gone });
    });
  };
  const onUndo = (): void => {
    if (!deleted) return;
    setDeleted(undefined);
    if ('pack' in deleted) void changePacks(() => keepPack(deleted.pack));
    else
      void run(
        async () => void (await changeOwn(compiler, name, (documents) => [...documents, deleted.document])),
      );
  };
  const onExport: CollectionsProps['onExport'] = (as) =>
    void run(async () => {
      if (as === 'folder') {
        const { documents } = await ownDocuments();
        const files = Array.from(folderOf(documents, name), ([file, text]) => [file, strToU8(text)] as const);
        saveFile('my-texts.zip', new Blob([new Uint8Array(zipFiles(new Map(files)))]));
        return;
      }
      const pack = (await keptPacks()).packs.find(({ id }) => id === OWN_PACK);
      if (pack) saveFile('my-texts.pack', new Blob([pack.bytes]));
    });
  /** Fetches a pack; the host is asked for within the click, before anything is awaited. */
  const onFetch = (address: string): void =>
    void run(async () => {
      setOffer(undefined);
      setNothingNewer(false);
      const url = packAddress(address);
      await allowHost(url);
      const before = (await keptPacks()).packs.find(({ source }) => source?.url === url.href);
      const found = await fetchOffer(url, before);
      setOffer(found);
      setNothingNewer(found === undefined);
    });
  const onDecide = (accept: boolean): void => {
    setOffer(undefined);
    if (accept && offer) void changePacks(() => keepPack(offer.pack));
  };
  return (
    <Collections
      {...shown}
      working={working}
      trouble={trouble}
      deleted={deleted?.name}
      onSwitch={(id, on) => void changePacks(() => switchPack(id, on))}
      onDelete={onDelete}
      onUndo={onUndo}
      onInstall={(file) => void changePacks(() => installPack(file))}
      onExport={onExport}
      onEdit={onEdit}
      offer={
        offer && {
          name: offer.pack.name,
          works: offer.works,
          size: offer.pack.bytes.byteLength,
          key: offer.pack.source?.key && keyWords(offer.pack.source.key),
          keyBefore: offer.keyBefore && keyWords(offer.keyBefore),
        }
      }
      nothingNewer={nothingNewer}
      onFetch={onFetch}
      onUpdate={(id) => onFetch(shown.collections.find((each) => each.id === id)?.url ?? '')}
      onDecide={onDecide}
      onAddTexts={onAddTexts}
      onGo={onGo}
    />
  );
}
