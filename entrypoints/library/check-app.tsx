/** Wires the view that checks a draft to the engine, the readers of files and the clipboard. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import '../../components/draft/check.css';
import { CheckDraft } from '../../components/draft/check-draft.tsx';
import type { CheckProps } from '../../components/draft/check-props.ts';
import type { Address } from '../../components/parts/address.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { copyText } from '../../components/parts/copy-text.ts';
import { useI18n } from '../../components/parts/i18n.tsx';
import { decodeText } from '../../corpus/read/encoding.ts';
import { readHtml } from '../../corpus/read/html.ts';
import { checkDraftInSteps } from '../../engine/check-draft.ts';
import type { CheckedDraft } from '../../engine/draft/checked.ts';
import { createMatcher } from '../../engine/match.ts';
import { detectLanguage } from '../../engine/text/language.ts';
import type { Corpus } from '../../engine/types.ts';
import { lexiconOf, loadLexicon } from '../../extension/lexicons.ts';
import { writtenText } from '../../extension/written-text.ts';
import { compiler } from './compiler.ts';
import { troubleOf } from './trouble.ts';

/** Work goes on so long before the view may answer, in milliseconds. */
const AT_ONCE = 12;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function check(corpora: readonly Corpus[], text: string, signal: AbortSignal): Promise<CheckedDraft> {
  const lang = detectLanguage(text);
  await loadLexicon(lang);
  const steps = checkDraftInSteps(createMatcher(corpora, lexiconOf), corpora, { text });
  let since = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < AT_ONCE) continue;
    await pause();
    since = performance.now();
  }
}

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

async function save(name: string, content: () => Promise<Blob>): Promise<void> {
  const url = URL.createObjectURL(await content());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

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
  const ask = useCallback((text: string, signal: AbortSignal) => check(own, text, signal), [own]);
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
      check={ask}
      readFile={readFile}
      onGo={onGo}
      onSave={(name, content) => {
        save(name, content).catch(() => announce(t('cardFailed')));
      }}
      onCopy={(text) => {
        void copyText(text).then((copied) => announce(t(copied ? 'checkCopied' : 'notCopied')));
      }}
    />
  );
}
