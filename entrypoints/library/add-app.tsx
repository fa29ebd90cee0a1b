/** Wires the view that adds texts to files, pages, the compiler's worker and the storage. */
import { useEffect, useState } from 'preact/hooks';
import { AddTexts } from '../../components/library/add-texts.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import type { Address } from '../../components/parts/address.ts';
import type { Work } from '../../engine/types.ts';
import { loadPacks } from '../../extension/packs.ts';
import { useDrafts } from './use-drafts.ts';

/** Tabs whose pages were taken in: a view that is drawn again takes none twice. */
const taken = new Set<number>();

interface AddAppProps {
  /** Whose page is to be added; undefined for none. */
  tab: number | undefined;
  /** The id of the text of one's own that is edited. */
  editing: string | undefined;
  onGo: (address: Address | undefined) => void;
}

export function AddApp({ tab, editing, onGo }: AddAppProps) {
  const { t } = useI18n();
  const { drafts, addFiles, addPasted, addPage, edit, remove, change, correct, add } = useDrafts(
    t('collectionsOwn'),
  );
  const [works, setWorks] = useState<readonly Work[]>([]);
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    document.title = `${t(editing === undefined ? 'addTitle' : 'editTitle')} · ${t('extensionName')}`;
    void loadPacks().then(
      ({ packs }) => setWorks(packs.flatMap((pack) => pack.works)),
      () => undefined,
    );
  }, [drafts.length, editing, t]);
  useEffect(() => {
    if (tab === undefined || taken.has(tab)) return;
    taken.add(tab);
    void addPage(tab).then((found) => setNothing(!found));
  }, [tab, addPage]);
  useEffect(() => {
    if (editing !== undefined) void edit(editing).then((found) => setNothing(!found));
  }, [editing, edit]);
  return (
    <AddTexts
      editing={editing !== undefined}
      drafts={drafts}
      works={works}
      nothing={nothing}
      onFiles={addFiles}
      onPaste={(text) => addPasted(t('addPasted'), text)}
      onChange={change}
      onText={correct}
      onRemove={(draft) => {
        remove(draft);
        if (editing !== undefined) location.hash = '#collections';
      }}
      onAdd={(ids) => void add(ids, drafts)}
      onGo={onGo}
    />
  );
}
