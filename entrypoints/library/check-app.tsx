/** Wires the view that checks a draft to the engine, the readers of files and the clipboard. */
import { useEffect, useState } from 'preact/hooks';
import '../../components/draft/check.css';
import { CheckDraft } from '../../components/draft/check-draft.tsx';
import type { CheckProps } from '../../components/draft/check-props.ts';
import type { Address } from '../../components/parts/address.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { copyText } from '../../components/parts/copy-text.ts';
import { useI18n } from '../../components/parts/i18n.tsx';
import { decodeText } from '../../corpus/read/encoding.ts';
import { readHtml } from '../../corpus/read/html.ts';
import type { Corpus } from '../../engine/types.ts';
import { writtenText } from '../../extension/written-text.ts';
import { compiler } from './compiler.ts';
import { startDraftChecker } from './draft-checker.ts';
import { troubleOf } from './trouble.ts';

/** All of a page is read, and not its article alone. */
const readFile: CheckProps['readFile'] = async (file) => {
  try {
    const bytes = await file.arrayBuffer();
    const read = /\.x?html?$/i.test(file.name)
      ? readHtml(decodeText(new Uint8Array(bytes)), undefined)
      : await compiler.read(file.name, bytes, {});
    return read.text.trim() === '' ? { trouble: 'faultNoText' } : { text: read.text };
  } catch (error) {
    const { key, detail } = troubleOf(error);
    return { trouble: key, detail };
  }
};

/** Tabs whose text was asked for: to come back to the view asks no more. */
const asked = new Set<string>();

/** @param tab whose text is to be checked, and the frame of it; undefined for none, and for all frames */
export function CheckApp({
  corpora,
  tab,
  frame,
  onGo,
}: {
  corpora: readonly Corpus[];
  tab: number | undefined;
  frame: number | undefined;
  onGo: (address: Address | undefined) => void;
}) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [own] = useState(corpora);
  const [checker] = useState(startDraftChecker);
  useEffect(() => checker.close, [checker]);
  const [written, setWritten] = useState<string>();
  useEffect(() => {
    const place = `${tab} ${frame}`;
    if (tab === undefined || asked.has(place)) return;
    asked.add(place);
    const take = async (): Promise<void> => {
      const text = await writtenText(tab, frame);
      if (text.trim() === '') announce(t('checkNoneWritten'));
      else setWritten(text);
    };
    void take();
  }, [tab, frame, announce, t]);
  useEffect(() => {
    document.title = `${t('checkTitle')} · ${t('extensionName')}`;
  }, [t]);
  return (
    <CheckDraft
      key={written}
      draft={written}
      corpora={own}
      check={checker.check}
      readFile={readFile}
      onGo={onGo}
      onCopy={(text) => {
        void copyText(text).then((copied) => announce(t(copied ? 'checkCopied' : 'notCopied')));
      }}
    />
  );
}
