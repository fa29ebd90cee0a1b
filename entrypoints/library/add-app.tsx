/** Wires the view that adds texts to files, pages, the compiler's worker and the storage. */
import { useEffect, useState } from 'preact/hooks';
import { AddTexts } from '../../components/library/add-texts.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import type { Work } from '../../engine/types.ts';
import { loadPacks } from '../../extension/packs.ts';
import { useDrafts } from './use-drafts.ts';

/** Tabs whose pages were taken in: a view that is drawn again takes none twice. */
const taken = new Set<number>();

/** @param tab whose page is to be added; undefined for none */
export function AddApp({ tab, onGo }: { tab: number | undefined; onGo: (work: string | undefined) => void }) {
  const { t } = useI18n();
  const { drafts, addFiles, addPasted, addPage, remove, change, add } = useDrafts(t('collectionsOwn'));
  const [works, setWorks] = useState<readonly Work[]>([]);
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    document.title = `${t('addTitle')} · ${t('extensionName')}`;
    void loadPacks().then(
      ({ packs }) => setWorks(packs.flatMap((pack) => pack.works)),
      () => undefined,
    );
  }, [drafts.length, t]);
  useEffect(() => {
    if (tab === undefined || taken.has(tab)) return;
    taken.add(tab);
    void addPage(tab).then((found) => setNothing(!found));
  }, [tab, addPage]);
  return (
    <AddTexts
      drafts={drafts}
      works={works}
      nothing={nothing}
      onFiles={addFiles}
      onPaste={(text) => addPasted(t('addPasted'), text)}
      onChange={change}
      onRemove={remove}
      onAdd={(ids) => void add(ids, drafts)}
      onGo={onGo}
    />
  );
}
